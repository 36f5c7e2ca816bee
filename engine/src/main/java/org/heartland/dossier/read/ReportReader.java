package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import org.heartland.citation.JudgedText;
import org.heartland.review.Report;
import org.heartland.review.Review;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports.jsonld: annotations of the W3C's model (2017), in the form in which the workbench writes them. JSON is YAML, so the one reader
 * of YAML reads it.
 */
final class ReportReader {
    private static final int MAX_LENGTH = 1_000_000;

    private final Reading reading;
    private String exact = "";
    private String prefix = "";
    private String suffix = "";
    private int paragraph;
    private int start;
    private int end;

    ReportReader(Reading reading) {
        this.reading = reading;
    }

    List<Report> read() {
        List<Report> reports = new ArrayList<>();
        Yaml.Node root = reading.folder.has(Review.REPORTS) ? reading.tree(Review.REPORTS) : null;
        if (root != null) {
            Fields collection = new Fields(root, "a collection of annotations", reading);
            collection.keys();
            Fields page = collection.mapping("first", "a page of annotations");
            page.keys();
            page.each("items", "an annotation", annotation -> {
                Report report = new ReportReader(reading).report(annotation);
                if (report != null) {
                    reports.add(report);
                }
            });
            collection.close();
        }
        return reports;
    }

    private @Nullable Report report(Fields annotation) {
        annotation.keys();
        List<String> says = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        annotation.each("body", "a body", body -> {
            body.keys();
            (body.text("purpose").equals("tagging") ? tags : says).add(body.text("value"));
        });
        Report.Quote on = quote(annotation.mapping("target", "a target"));
        String id = annotation.text("id");
        boolean spelling = annotation.text("motivation").equals("editing");
        Report.Kind kind = spelling ? Report.Kind.SPELLING : Report.Kind.REMARK;
        String by = annotation.mapping("creator", "a creator").text("name");
        String at = annotation.text("created");
        return annotation.close() && on != null && !says.isEmpty()
                ? new Report(id, kind, state(tags), by, at, on, says.get(0))
                : null;
    }

    private Report.@Nullable Quote quote(Fields target) {
        String text = text(target);
        target.each("selector", "a selector", this::selector);
        return target.close() && text != null
                ? new Report.Quote(text, paragraph, start, end, exact, prefix, suffix)
                : null;
    }

    private static Report.State state(List<String> tags) {
        for (Report.State state : Report.State.values()) {
            if (tags.contains(state.word())) {
                return state;
            }
        }
        return Report.State.OPEN;
    }

    /** The id of the text that an annotation is about. */
    private @Nullable String text(Fields target) {
        String source = target.text("source");
        for (JudgedText text : reading.texts.values()) {
            if (source.equals(text.url()) || source.equals(JudgedText.URN + text.id())) {
                return text.id();
            }
        }
        reading.problems.add(
                target.at("source"),
                "this is the address of none of the texts that are judged",
                "write the url of one, or " + JudgedText.URN + " and its id");
        return null;
    }

    private void selector(Fields selector) {
        selector.keys();
        switch (selector.text("type")) {
            case "TextQuoteSelector" -> {
                exact = selector.text("exact");
                prefix = selector.text("prefix", "");
                suffix = selector.text("suffix", "");
            }
            case "FragmentSelector" -> {
                String value = selector.text("value");
                paragraph = value.matches("p\\d{1,4}") ? Integer.parseInt(value.substring(1)) : 0;
                Fields refined = selector.findMapping("refinedBy", "a selector");
                if (refined != null) {
                    refined.keys();
                    start = refined.whole("start", 0, MAX_LENGTH);
                    end = refined.whole("end", 0, MAX_LENGTH);
                }
            }
            default -> {}
        }
    }
}
