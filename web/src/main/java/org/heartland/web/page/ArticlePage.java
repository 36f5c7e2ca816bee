package org.heartland.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.citation.JudgedText;
import org.heartland.passage.MarkedText;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.ArticleView.Paragraph;
import org.heartland.web.page.ArticleView.Row;
import org.heartland.web.page.ArticleView.Tally;
import org.jspecify.annotations.Nullable;

/** The editor's desk: a text that is judged, with the marks in it, and the statement that is looked at. */
public final class ArticlePage implements WorkbenchPage {
    static final String NAME = "article";
    private static final String TEXT = "text";
    private static final String AT = "at";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Article");
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new Desk(request, text(request)).view();
    }

    /** The text that is asked for, or the first. */
    private static JudgedText text(PageRequest request) throws PageProblem {
        Map<String, JudgedText> texts = request.assessment().subject().texts();
        String asked = request.find(TEXT);
        JudgedText text = asked == null ? texts.values().stream().findFirst().orElse(null) : texts.get(asked);
        if (text == null) {
            throw asked == null
                    ? PageProblem.wrong(request.say("The dossier judges no text, so there is no author to write to."))
                    : PageProblem.notFound();
        }
        return text;
    }

    /** What is on the desk for one request. */
    private static final class Desk {
        private final PageRequest request;
        private final Words words;
        private final ClaimWords claims;
        private final AuthorLists lists;
        private final JudgedText text;
        private final Map<String, Row> rows = new java.util.LinkedHashMap<>();
        private final List<ClaimRow> statements;

        Desk(PageRequest request, JudgedText text) {
            this.request = request;
            this.words = request.words();
            this.claims = new ClaimWords(words);
            this.lists = new AuthorLists(request.assessment());
            this.text = text;
            this.statements = request.assessment().claims().stream()
                    .filter(row -> text.id().equals(row.claim().passage().text()))
                    .sorted(java.util.Comparator.comparingInt(row -> row.claim().paragraph()))
                    .toList();
            statements.forEach(row -> rows.put(row.claim().id(), row(row)));
        }

        ArticleView view() throws PageProblem {
            MarkedText marked = request.opened().articles().get(text.id());
            TextWords names = new TextWords(words);
            return new ArticleView(
                    text.id(),
                    others(),
                    text.title(),
                    names.byline(text),
                    text.url(),
                    marked != null,
                    tallies(),
                    marked == null ? lists() : new Marking(rows).of(marked),
                    card(marked),
                    request.link("note", TEXT, text.id()));
        }

        private List<Frame.Link> others() {
            Map<String, JudgedText> all = request.assessment().subject().texts();
            List<Frame.Link> links = new ArrayList<>();
            all.forEach((id, one) -> links.add(
                    new Frame.Link(request.link(NAME, TEXT, id), one.title(), words.language(), id.equals(text.id()))));
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
            StatementKind kind = StatementKind.of(row, lists);
            return new Row(
                    row.claim().id(),
                    kind,
                    kind.words(words),
                    words.term(row.claim().says()),
                    claims.standing(row),
                    request.link(
                            NAME,
                            TEXT,
                            several() ? text.id() : null,
                            AT,
                            row.claim().id()));
        }

        private boolean several() {
            return request.assessment().subject().texts().size() > 1;
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

        private @Nullable Card card(@Nullable MarkedText marked) throws PageProblem {
            List<String> forAuthor = statements.stream()
                    .map(row -> row.claim().id())
                    .filter(id -> rows.get(id).kind().isForAuthor())
                    .toList();
            String asked = request.find(AT);
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
}
