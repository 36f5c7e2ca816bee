package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.citation.JudgedText;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.heartland.review.Report;
import org.heartland.review.Review;
import org.heartland.web.desk.ReviewFiles;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** What was remarked on the words of the texts, to be accepted into the note or declined; and the files of the review. */
public final class ReportsPage implements WorkbenchPage {
    static final String NAME = "reports";

    /**
     * What the page shows.
     *
     * @param saved where the review is kept, in a sentence
     * @param decisions where the file of decisions can be had, if there are any; {@code file} the same of the reports
     */
    public record View(
            List<Item> items,
            String saved,
            @Nullable String decisions,
            @Nullable String file) {}

    /** A report: where it is, what it is about, and what became of it; {@code missed} if somebody else decided on it while the visitor did. */
    public record Item(
            String id,
            String where,
            String exact,
            String says,
            String kind,
            String by,
            Report.State state,
            String stateWords,
            String address,
            boolean missed) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public String title(Words words) {
        return words.say("Reports");
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("What was remarked on the words of the texts, and what became of it.")
                .takes(
                        Asked.text("id", "the report").must(""),
                        Asked.oneOf("state", "what becomes of it", Asked.words(Report.State.values()))
                                .must(""),
                        Asked.text(DeskForms.SEEN, "what the page showed of it"))
                .json("the reports, as W3C Web Annotations", "")
                .in(new PageContract.Form("jsonld", "application/ld+json", "the same as their file", ""))
                .in(new PageContract.Form("yaml", "application/yaml", "the decisions as their file", ""));
    }

    @Override
    public Object view(PageRequest request) {
        boolean writes = request.desk().settings().writes();
        var review = request.desk().review();
        return new View(
                review.reports().stream().map(one -> item(one, request)).toList(),
                saved(request),
                writes || review.decisions().isEmpty() ? null : request.as("yaml"),
                writes || review.reports().isEmpty() ? null : request.as("jsonld"));
    }

    /** Where the decisions and reports are kept. */
    static String saved(PageRequest request) {
        return request.desk().settings().writes()
                ? request.say("Decisions and reports are kept beside the dossier, in review.yaml and reports.jsonld.")
                : request.say(
                        "Decisions and reports last until the program ends; start it with --write to keep them beside the dossier, or save them here.");
    }

    private static Item item(Report report, PageRequest request) {
        JudgedText text = request.assessment().subject().texts().get(report.on().text());
        return new Item(
                report.id(),
                new TextWords(request.words())
                        .part(text, report.on().paragraph(), report.on().exact()),
                report.on().exact(),
                report.says(),
                report.kind() == Report.Kind.SPELLING ? request.say("spelling") : request.say("remark"),
                report.by(),
                report.state(),
                request.say(
                        switch (report.state()) {
                            case OPEN -> "open";
                            case ACCEPTED -> "in the note";
                            case DECLINED -> "declined";
                        }),
                request.link(ArticlePage.NAME, "text", report.on().text()) + "#p"
                        + report.on().paragraph(),
                report.id().equals(request.find(ArticlePage.MISSED)));
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException {
        out.write(reports(request));
        return true;
    }

    @Override
    public @Nullable Download download(String form, PageRequest request) {
        return switch (form) {
            case "jsonld" -> new Download(Review.REPORTS, "application/ld+json", reports(request));
            case "yaml" ->
                new Download(
                        Review.DECISIONS,
                        "application/yaml",
                        ReviewFiles.decisions(request.desk().review()));
            default -> null;
        };
    }

    private static byte[] reports(PageRequest request) {
        return ReviewFiles.reports(
                request.desk().review(), request.assessment().subject().texts());
    }

    @Override
    public String post(PageRequest request) throws IOException, PageProblem {
        String id = request.need("id");
        Report.State state = request.choice("state", Report.State.values());
        Report found = request.desk().review().reports().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(PageProblem::notFound);
        String seen = request.find(DeskForms.SEEN);
        boolean done = request.desk()
                .change(
                        review -> seen == null || seen.equals(stateOf(review, id)),
                        review -> review.with(found.as(state)));
        return done ? request.link(NAME) : request.link(NAME, ArticlePage.MISSED, id);
    }

    private static String stateOf(Review review, String id) {
        return review.reports().stream()
                .filter(one -> one.id().equals(id))
                .map(one -> one.state().word())
                .findFirst()
                .orElse("");
    }
}
