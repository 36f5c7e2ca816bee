package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.citation.JudgedText;
import org.heartland.passage.MarkedText;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.heartland.review.Decision;
import org.heartland.web.page.ArticleView.Missed;
import org.heartland.web.page.ArticleView.Note;
import org.heartland.web.page.ArticleView.Paragraph;
import org.heartland.web.page.ArticleView.Row;
import org.heartland.web.page.ArticleView.Tally;
import org.jspecify.annotations.Nullable;

/** Gathers what is on the desk: the text or the lists of its statements, the note, and the card of the statement that is looked at. */
final class DeskWriter {
    private final PageRequest request;
    private final Words words;
    private final ClaimWords claims;
    private final AuthorLists authorLists;
    private final JudgedText text;
    private final List<ClaimRow> statements;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    DeskWriter(PageRequest request, JudgedText text) {
        this.request = request;
        this.words = request.words();
        this.claims = new ClaimWords(words);
        this.authorLists = new AuthorLists(request.assessment());
        this.text = text;
        this.statements = request.assessment().claims().stream()
                .filter(row -> text.id().equals(row.claim().passage().text()))
                .sorted(Comparator.comparingInt(row -> row.claim().paragraph()))
                .toList();
        statements.forEach(row -> rows.put(row.claim().id(), row(row)));
    }

    ArticleView view() throws PageProblem {
        Card card = card();
        MarkedText marked = request.opened().articles().get(text.id());
        return new ArticleView(
                text.id(),
                others(),
                text.title(),
                new TextWords(words).byline(text),
                text.url(),
                marked != null,
                tallies(),
                marked == null ? lists() : new Marking(rows).of(marked),
                card,
                card == null ? null : missed(card.row()),
                note(),
                ReportsPage.saved(request));
    }

    /** Where a statement is looked at; null: where the desk is. {@code missed} is what could not be done with it, if anything. */
    String link(@Nullable String statement, @Nullable String missed) {
        boolean several = request.assessment().subject().texts().size() > 1;
        return request.link(
                ArticlePage.NAME,
                ArticlePage.TEXT,
                several ? text.id() : null,
                ArticlePage.AT,
                statement,
                ArticlePage.MISSED,
                missed);
    }

    private List<Frame.Link> others() {
        Map<String, JudgedText> all = request.assessment().subject().texts();
        List<Frame.Link> links = new ArrayList<>();
        all.forEach((id, one) -> links.add(new Frame.Link(
                request.link(ArticlePage.NAME, ArticlePage.TEXT, id),
                one.title(),
                words.language(),
                id.equals(text.id()))));
        return links.size() < 2 ? List.of() : links;
    }

    private List<Tally> tallies() {
        Map<StatementKind, Integer> counts = new EnumMap<>(StatementKind.class);
        rows.values().forEach(row -> counts.merge(row.kind(), 1, Integer::sum));
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((kind, count) -> tallies.add(new Tally(kind, kind.words(words), count)));
        return tallies;
    }

    private Row row(ClaimRow row) {
        StatementKind kind = StatementKind.of(row, authorLists);
        Decision decision = request.desk().review().find(row.claim().id());
        return new Row(
                row.claim().id(),
                kind,
                kind.words(words),
                words.term(row.claim().says()),
                claims.standing(row),
                link(row.claim().id(), null),
                decision == null ? "" : decision.dismisses() ? "dismissed" : "kept",
                decision == null ? "" : decided(decision),
                DeskForms.seen(request.desk().review(), row.claim().id()));
    }

    /** "Dismissed by Anna on 30 November 2026: the author does not say this". */
    private String decided(Decision decision) {
        String on = words.date(decision.on());
        return switch (decision.decision()) {
            case KEPT -> request.say("Kept for the note by {0} on {1}", decision.by(), on);
            case NOT_SAID -> request.say("Dismissed by {0} on {1}: the author does not say this", decision.by(), on);
            case TRIVIAL -> request.say("Dismissed by {0} on {1}: trivial", decision.by(), on);
            case WRONG -> request.say("Dismissed by {0} on {1}: the evidence is read wrongly", decision.by(), on);
        };
    }

    /** What the visitor wanted and what was decided instead, meanwhile; null if he has missed nothing, or it has come to the same. */
    private @Nullable Missed missed(Row row) {
        String missed = request.find(ArticlePage.MISSED);
        if (missed == null) {
            return null;
        }
        if (missed.equals(DeskForms.UNDO)) {
            return new Missed(
                    request.say("Nothing was undone: something else was decided meanwhile. Look at it, then undo it if you want."),
                    "",
                    null,
                    "");
        }
        String now = row.decision().isEmpty() ? request.say("It is open again.") : row.decision();
        String meanwhile = request.say("Somebody decided on this while you looked at it: {0}", now);
        if (missed.equals(DeskForms.REOPEN)) {
            return new Missed(meanwhile, DeskForms.REOPEN, null, request.say("Open it again"));
        }
        for (Decision.Kind kind : Decision.Kind.values()) {
            if (kind.word().equals(missed) && !missed.equals(row.seen())) {
                return new Missed(meanwhile, "decide", missed, wanted(kind));
            }
        }
        return null;
    }

    private String wanted(Decision.Kind kind) {
        return switch (kind) {
            case KEPT -> request.say("Keep for the note");
            case NOT_SAID -> request.say("The author does not say this");
            case TRIVIAL -> request.say("Trivial");
            case WRONG -> request.say("The evidence is read wrongly");
        };
    }

    private List<String> forAuthor() {
        return statements.stream()
                .map(row -> row.claim().id())
                .filter(id -> Objects.requireNonNull(rows.get(id)).kind().isForAuthor())
                .toList();
    }

    private Note note() {
        List<String> forAuthor = forAuthor();
        long dismissed = forAuthor.stream()
                .filter(id -> request.desk().review().dismisses(id))
                .count();
        long decided = forAuthor.stream()
                .filter(id -> request.desk().review().find(id) != null)
                .count();
        return new Note(
                noteAt(".txt"),
                noteAt(""),
                (int) (forAuthor.size() - dismissed)
                        + request.desk().review().accepted(text.id()).size(),
                request.say("{0} of {1} reviewed", decided, forAuthor.size()),
                request.desk().canUndo(),
                Long.toString(request.desk().step()));
    }

    private String noteAt(String ending) {
        boolean several = request.assessment().subject().texts().size() > 1;
        return request.link(NoteText.NAME + ending, ArticlePage.TEXT, several ? text.id() : null);
    }

    /** The paragraphs as lists of our statements, where the text is not at hand. */
    private List<Paragraph> lists() {
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = -1;
        List<Row> in = new ArrayList<>();
        for (ClaimRow row : statements) {
            if (row.claim().paragraph() != number) {
                number = row.claim().paragraph();
                in = new ArrayList<>();
                paragraphs.add(new Paragraph("p" + number, "¶" + number, false, List.of(), in));
            }
            in.add(rows.get(row.claim().id()));
        }
        return paragraphs;
    }

    private @Nullable Card card() throws PageProblem {
        List<String> forAuthor = forAuthor();
        String asked = request.find(ArticlePage.AT);
        String id = asked != null ? asked : forAuthor.isEmpty() ? null : forAuthor.get(0);
        if (id == null) {
            return null;
        }
        ClaimRow row = request.assessment().claim(id);
        if (row == null || !rows.containsKey(id)) {
            throw PageProblem.notFound();
        }
        return new CardWriter(request, rows, forAuthor).card(row);
    }
}
