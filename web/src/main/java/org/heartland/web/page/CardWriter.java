package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Sentence;
import org.heartland.citation.Source;
import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Item;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.brief.NoteToAuthor.ToCheck;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.ArticleView.Row;
import org.heartland.web.page.Card.NamedSource;
import org.heartland.web.page.Card.Piece;
import org.jspecify.annotations.Nullable;

/** Gathers the card of a statement: of one that is for the author, from the note itself, so that both say the same. */
final class CardWriter {
    private final PageRequest request;
    private final Words words;
    private final Map<String, Row> rows;
    private final List<String> forAuthor;
    private final Map<Source, Integer> numbers = new LinkedHashMap<>();

    /** @param forAuthor the ids of the statements for the author, in the order of the text */
    CardWriter(PageRequest request, Map<String, Row> rows, List<String> forAuthor) {
        this.request = request;
        this.words = request.words();
        this.rows = rows;
        this.forAuthor = forAuthor;
    }

    Card card(ClaimRow row) {
        String id = row.claim().id();
        int place = forAuthor.indexOf(id) + 1;
        TextWords texts = new TextWords(words);
        List<List<Piece>> lines = new ArrayList<>();
        ToCheck toCheck = toCheck(row, lines);
        return new Card(
                own(id),
                place,
                forAuthor.size(),
                step(place - 2),
                step(place),
                row.claim().paragraph() > 0 ? "p" + row.claim().paragraph() : "",
                texts.part(row.claim()),
                texts.passage(row.claim().passage()),
                texts.address(row.claim()),
                lines,
                row.now().verdict().wantsCorrecting() || place > 0 ? row.claim().suggest() : null,
                confidence(row),
                warning(toCheck),
                sources(row),
                after(id),
                request.link("statement", "of", id),
                beside(row));
    }

    private @Nullable String step(int place) {
        return place < 0 || place >= forAuthor.size()
                ? null
                : own(forAuthor.get(place)).address();
    }

    private String confidence(ClaimRow row) {
        double agreeing = Confidence.agreeing(row.now());
        int draws = request.assessment().of().draws();
        return Words.capital(Confidence.of(row.support(), agreeing).word(words)) + ": "
                + Confidence.reason(words, row.support(), agreeing, draws) + ".";
    }

    /** The next statement for the author that nothing was decided on; itself if there is none. */
    private String after(String id) {
        int place = forAuthor.indexOf(id);
        for (int i = 1; i < forAuthor.size(); i++) {
            String next = forAuthor.get((place + i) % forAuthor.size());
            if (own(next).decided().isEmpty()) {
                return next;
            }
        }
        return id;
    }

    private Row own(String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    /** Adds what the evidence says: as the note does where the statement is in it. */
    private ToCheck toCheck(ClaimRow row, List<List<Piece>> lines) {
        for (Letter letter : NoteToAuthor.letters(request.opened().whole(), words)) {
            for (Item item : letter.note().items()) {
                if (item.claim().equals(row.claim().id())) {
                    item.evidence().forEach(line -> lines.add(pieces(line, letter)));
                    return item.toCheck();
                }
            }
        }
        outcome(row, lines);
        return ToCheck.NOTHING;
    }

    private void outcome(ClaimRow row, List<List<Piece>> lines) {
        ClaimWords claims = new ClaimWords(words);
        lines.add(List.of(plain(row.claim().isPrediction() ? claims.outcome(row) : claims.standing(row) + ".")));
        String why = claims.why(row);
        if (!why.isEmpty() && !row.claim().isPrediction()) {
            lines.add(List.of(plain(Words.capital(why))));
        }
        row.now().but().forEach(but -> lines.add(pieces(but)));
        if (row.right() != null) {
            lines.add(pieces(row.right()));
        }
        for (Remark reading : row.alsoReads().stream().map(claims::otherReading).toList()) {
            lines.add(List.of(plain(Words.capital(reading.head()) + " " + reading.text())));
        }
    }

    private static Piece plain(String text) {
        return new Piece(text, null, List.of());
    }

    private List<Piece> pieces(Line line, Letter letter) {
        List<Piece> pieces = new ArrayList<>();
        for (LinePart part : line.runs()) {
            if (part instanceof LinePart.Text text) {
                pieces.add(plain(text.words()));
            } else if (part instanceof LinePart.Strong strong) {
                pieces.add(plain(strong.words()));
            } else if (part instanceof LinePart.Link link) {
                pieces.add(plain(link.words()));
            } else if (part instanceof LinePart.Number number) {
                String asked = letter.figures().get(number.figure() - 1).asked();
                pieces.add(new Piece(number.shown(), figure(asked), List.of()));
            } else if (part instanceof LinePart.Notes notes) {
                List<Integer> own = notes.sources().stream()
                        .map(old -> number(letter.sources().get(old - 1)))
                        .sorted()
                        .toList();
                pieces.add(new Piece("", null, own));
            }
        }
        return pieces;
    }

    private List<Piece> pieces(Sentence sentence) {
        return new StepValue(words)
                .parts(sentence).stream()
                        .map(part ->
                                new Piece(part.words(), part.value() == null ? null : figure(part.asked()), List.of()))
                        .toList();
    }

    private @Nullable String figure(String asked) {
        return asked.isEmpty() ? null : request.link("figure", "of", asked);
    }

    private int number(Source source) {
        return numbers.computeIfAbsent(source, unseen -> numbers.size() + 1);
    }

    private List<NamedSource> sources(ClaimRow row) {
        SourceNames.best(request.assessment().sources(row.rows())).forEach(this::number);
        SourceWords names = new SourceWords(words);
        return numbers.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .map(one -> new NamedSource(
                        one.getValue(),
                        names.brief(one.getKey()),
                        names.line(one.getKey()),
                        one.getKey().url()))
                .toList();
    }

    private String warning(ToCheck toCheck) {
        return switch (toCheck) {
            case NOTHING -> "";
            case NO_PRIMARY -> request.say("No primary source was read: check the original before you send this.");
            case NONE_IN_FULL ->
                request.say("No primary source was read in full: check the original before you send this.");
        };
    }

    private List<Row> beside(ClaimRow row) {
        return request.assessment().claims().stream()
                .filter(other -> other.claim().paragraph() == row.claim().paragraph() && other != row)
                .map(other -> rows.get(other.claim().id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
