package org.heartland.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.heartland.passage.Prose;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.review.Decision;
import org.heartland.review.Report;
import org.heartland.review.Review;
import org.heartland.web.desk.Opened;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** What the forms of the desk do: decide on a statement, take that back, remark on words of the text, hand the text over or take it back. */
final class DeskForms {
    static final String SEEN = "seen";
    static final String REOPEN = "reopen";
    static final String UNDO = "undo";
    private static final String OPEN = "open";

    private static final int MAX_WORDS = 1_000;
    private static final int MAX_CONTEXT = 80;
    private static final int MAX_SAYS = 5_000;
    private static final int MAX_PLACE = 1_000_000;
    private static final int MAX_PARAGRAPH = 9_999;
    /** Longer than any of these texts may be; what of it is kept is decided later. */
    private static final int MAX_SENT = 100_000;

    /** What the forms may send. */
    static final List<Asked> SENT = List.of(
            Asked.oneOf("action", "what is done", List.of("decide", "reopen", "undo", "report", "hand", "take-back"))
                    .must("undo"),
            Asked.text(ArticlePage.TEXT, "the id of the text"),
            Asked.text(ArticlePage.AT, "the statement that is decided or reopened"),
            Asked.text("to", "the statement that is looked at afterwards"),
            Asked.text(SEEN, "what the page showed of it, so that nobody overrules what he has not seen"),
            Asked.oneOf("decision", "what is decided", Asked.words(Decision.Kind.values())),
            Asked.oneOf("kind", "of the report", Asked.words(Report.Kind.values())),
            Asked.whole("paragraph", "in which the words are that are reported; 0 for a heading", 0, MAX_PARAGRAPH),
            Asked.whole("start", "the place in the paragraph where these words begin", 0, MAX_PLACE),
            Asked.whole("end", "the place where they end", 0, MAX_PLACE),
            Asked.text("exact", "these words", MAX_SENT),
            Asked.text("prefix", "some words before them", MAX_SENT),
            Asked.text("suffix", "some words behind them", MAX_SENT),
            Asked.text("says", "what is to be said of them", MAX_SENT),
            Asked.text("file", "the name of the file of a text that is handed over"),
            Asked.text("body", "a text that is handed over", Integer.MAX_VALUE));

    private final PageRequest request;
    private final String text;

    /** @param text the id of the text that is on the desk */
    DeskForms(PageRequest request, String text) {
        this.request = request;
        this.text = text;
    }

    /**
     * Does what the form asks for.
     *
     * @return what was not done, since somebody else had decided meanwhile, by its word; null if all was done
     */
    @Nullable
    String act(String action) throws IOException, PageProblem {
        switch (action) {
            case "decide" -> {
                return decide();
            }
            case REOPEN -> {
                return decided(review -> review.without(statement())) ? null : REOPEN;
            }
            case UNDO -> {
                return request.desk().undo(step()) ? null : UNDO;
            }
            case "report" -> report();
            case "hand" -> hand();
            case "take-back" -> request.desk().takeBack(text);
            default -> throw PageProblem.notFound();
        }
        return null;
    }

    /** The step that the page had seen when it was shown; null if the form names none. */
    private @Nullable Long step() {
        String seen = request.find(SEEN);
        return seen == null || !seen.matches("[0-9]{1,9}") ? null : Long.valueOf(seen);
    }

    /** Decides, unless something else than what the page showed was decided on the statement meanwhile. */
    private boolean decided(UnaryOperator<Review> change) throws IOException {
        String seen = request.find(SEEN);
        return request.desk().change(review -> seen == null || seen.equals(seen(review, statement())), change);
    }

    /** What was decided on a statement, as the forms of its page carry it. */
    static String seen(Review review, String statement) {
        Decision decision = review.find(statement);
        return decision == null ? OPEN : decision.decision().word();
    }

    private String statement() {
        String at = request.find(ArticlePage.AT);
        return at == null ? "" : at;
    }

    private @Nullable String decide() throws IOException, PageProblem {
        if (request.assessment().claim(statement()) == null) {
            throw PageProblem.notFound();
        }
        Decision decision = new Decision(
                statement(), request.choice("decision", Decision.Kind.values()), editor(), LocalDate.now());
        return decided(review -> review.with(decision))
                ? null
                : decision.decision().word();
    }

    private String editor() {
        return request.desk().settings().editor();
    }

    private void report() throws IOException, PageProblem {
        Report report = new Report(
                "urn:uuid:" + UUID.randomUUID(),
                request.choice("kind", Report.Kind.values()),
                Report.State.OPEN,
                editor(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                quote(),
                words("says", MAX_SAYS));
        request.desk().change(review -> true, review -> review.with(report));
    }

    private Report.Quote quote() throws PageProblem {
        return new Report.Quote(
                text,
                request.whole("paragraph", MAX_PARAGRAPH),
                request.whole("start", MAX_PLACE),
                request.whole("end", MAX_PLACE),
                words("exact", MAX_WORDS),
                context("prefix"),
                context("suffix"));
    }

    private String words(String name, int most) throws PageProblem {
        String words = Inert.text(request.need(name)).strip();
        if (words.isEmpty() || words.length() > most) {
            throw PageProblem.wrong(request.say("{0} must have from 1 to {1} characters.", name, most));
        }
        return words;
    }

    private String context(String name) {
        String words = request.find(name);
        String inert = words == null ? "" : Inert.text(words).strip();
        return inert.substring(0, Math.min(MAX_CONTEXT, inert.length()));
    }

    private void hand() throws PageProblem {
        String name = request.find("file");
        byte[] bytes = request.need("body").getBytes(StandardCharsets.UTF_8);
        Read<Opened> read = Prose.of(name == null ? request.say("the text") : name, bytes)
                .then(prose -> request.desk().hand(text, prose));
        if (read instanceof Read.Bad<Opened> bad) {
            throw PageProblem.of(bad.problems());
        }
    }
}
