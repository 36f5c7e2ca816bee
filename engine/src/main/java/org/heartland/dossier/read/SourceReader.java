package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.heartland.citation.Allows;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.days.Days;
import org.heartland.problem.Place;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads sources*.yaml: the publications that a dossier cites. */
final class SourceReader {
    private static final List<Grade> GRADES =
            Stream.of(Grade.values()).filter(Grade::ofPublications).toList();

    private final Reading reading;
    private final SortedMap<String, Source> sources;
    private final Pages pages;

    SourceReader(Reading reading) {
        this.reading = reading;
        this.sources = reading.sources;
        this.pages = new Pages(reading.notes);
    }

    SortedMap<String, Source> read() {
        boolean any = false;
        for (String file : reading.folder.files().keySet()) {
            if (Layout.isSources(file)) {
                any = true;
                file(reading.tree(file));
            }
        }
        if (!any) {
            reading.problems.add(
                    Place.of("sources.yaml"),
                    "this dossier has no sources",
                    "write sources.yaml: nothing enters a dossier without one");
        }
        pages.report();
        return sources;
    }

    private void file(Yaml.@Nullable Node root) {
        reading.unsureIfCut(root, Thing.SOURCE);
        if (root == null) {
            return;
        }
        Fields fields = new Fields(root, "a list of sources by their ids", reading);
        for (String id : fields.keys()) {
            reading.names.define(Thing.SOURCE, id, fields.atKey(id));
            Source source = source(id, fields.mapping(id, "a source"));
            if (source != null) {
                sources.putIfAbsent(id, source);
                pages.add(source, fields.atKey(id));
            }
        }
        fields.close();
    }

    private @Nullable Source source(String id, Fields fields) {
        String title = fields.text("title");
        String publisher = fields.text("publisher", "");
        String author = author(fields, publisher);
        String url = fields.text("url");
        IdentityReader.web(fields, "url", reading.problems);
        String publishedAs = fields.text("published");
        Days published = publishedAs.isEmpty() ? null : reading.values.days(publishedAs, fields.at("published"));
        LocalDate accessed = fields.findDate("accessed");
        String licence = fields.text("licence");
        Allows allows = allows(fields, licence);
        Grade grade = GRADES.get(
                fields.choice("grade", GRADES.stream().map(Grade::word).toList()));
        boolean full = fields.choice("seen", List.of("full", "excerpt")) == 0;
        String reporter = fields.text("reporter", id);
        SourceId origin = origin(id, fields);
        String note = fields.findText("note");
        if (published != null && accessed != null && accessed.isBefore(published.first())) {
            String what = "this was accessed before it was published (" + publishedAs + ")";
            reading.problems.add(fields.at("accessed"), what, "correct one of the two dates");
        }
        if (!fields.close() || published == null) {
            return null;
        }
        return new Source(
                new SourceId(id),
                title,
                author,
                publisher.isEmpty() ? author : publisher,
                url,
                published.last(),
                publishedAs,
                accessed,
                licence,
                allows,
                grade,
                full,
                reporter,
                origin,
                note);
    }

    /** What the licence allows; more than facts with citation only if the terms were read and say so. */
    private Allows allows(Fields fields, String licence) {
        Allows allows = fields.has("allows") ? fields.choice("allows", Allows.values()) : Allows.UNKNOWN;
        if (allows.isMoreThanSeen(licence)) {
            String what = "its terms were not seen, so nobody can tell that they allow more than facts with citation";
            reading.problems.add(
                    fields.at("allows"),
                    what,
                    "read the terms and say under licence what they are, or leave allows out");
        }
        return allows;
    }

    private static String author(Fields fields, String publisher) {
        String author = fields.text("author", publisher);
        if (author.isEmpty()) {
            fields.oneOf("author", "publisher");
        }
        return author;
    }

    private @Nullable SourceId origin(String id, Fields fields) {
        String origin = fields.findRefer("origin", Thing.SOURCE);
        if (origin == null) {
            return null;
        }
        if (origin.equals(id)) {
            String instead = "name the source that it repeats, or leave origin out";
            reading.problems.add(fields.at("origin"), id + " is named as its own origin", instead);
            return null;
        }
        reading.later(() -> {
            Source named = sources.get(origin);
            if (named != null && named.origin() != null) {
                String what = origin + " itself only repeats " + named.origin();
                reading.problems.add(fields.at("origin"), what, "name the source where it begins");
            }
        });
        return new SourceId(origin);
    }
}
