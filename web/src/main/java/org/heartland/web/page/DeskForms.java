package org.heartland.web.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.heartland.passage.Prose;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.review.Decision;
import org.heartland.review.Report;
import org.heartland.review.Review;
import org.heartland.web.desk.Opened;
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
