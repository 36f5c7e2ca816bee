package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Support;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a text is told before it is reprinted: what to correct, what he is asked, what to narrow, each with the evidence and a
 * wording that would be true; and what his text could not know.
 *
 * @param to the author; {@code subject} what the note is about
 * @param opening what is in it: "Before we reprint your article: five facts to correct, two questions and 18 statements to narrow."
 * @param groups those that are not empty, in the order in which they are read
 * @param since what has changed since the text appeared and is in no item: at most two lines
 * @param made one line on how it was made
 */
public record NoteToAuthor(
        String to, String subject, String opening, List<Group> groups, List<Line> since, String made) {

    /** Items of one kind, in the order of the text. */
    public record Group(Listing listing, String title, List<Item> items) {}

    /**
     * One statement of the text.
     *
     * @param number from 1 through the whole note
     * @param claim the id of the statement; for links and tests, never printed
     * @param where the paragraph, in words; {@code passage} the words of the text, in quotation marks, or ""
     * @param address where the passage can be read, or null
     * @param evidence what the evidence says, in one line or several
     * @param suggest a wording that would be true, in the language of the text; or null
     * @param reason why the confidence is what it is
     * @param caution what to do before the note is sent, or null
     */
    public record Item(
            int number,
            String claim,
            String where,
            String passage,
            @Nullable String address,
            List<Line> evidence,
            @Nullable String suggest,
            Confidence confidence,
            String reason,
            @Nullable String caution) {}

    /** The note on one of the texts that are judged; figures and sources are added to those that the page has already. */
    public static NoteToAuthor of(
            Assessment assessment, Words words, Figures figures, Footnotes footnotes, JudgedText text) {
        return new Writer(assessment, words, figures, footnotes).note(text);
    }

    /** A note with the sources that it refers to, in the order of their numbers. */
    public record Letter(NoteToAuthor note, List<Source> sources) {}

    /** The note on each of the texts that are judged, each with its own sources; empty if the dossier names no text. */
    public static List<Letter> letters(Assessment assessment, Words words) {
        List<Letter> letters = new ArrayList<>();
        for (JudgedText text : assessment.subject().texts().values()) {
            Footnotes footnotes = new Footnotes(assessment);
            NoteToAuthor note = of(assessment, words, new Figures(), footnotes, text);
            letters.add(new Letter(note, footnotes.list()));
        }
        return letters;
    }

    /** What is said where the dossier names no text. */
    public static String nobody(Words words) {
        return words.say("The dossier names no text that is judged, so there is no author to write to.");
    }

    /** True if there is something to write about; if not, the opening says all. */
    public boolean hasItems() {
        return !groups.isEmpty();
    }

    public List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** Writes one note. */
    private static final class Writer {
        private static final List<String> SMALL = List.of(
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

        private final Assessment assessment;
        private final Words words;
        private final Figures figures;
        private final Footnotes footnotes;
        private final TextWords texts;
        private final ClaimWords claims;
        private final StepValue values;
        private int number;

        Writer(Assessment assessment, Words words, Figures figures, Footnotes footnotes) {
            this.assessment = assessment;
            this.words = words;
            this.figures = figures;
            this.footnotes = footnotes;
            this.texts = new TextWords(words);
            this.claims = new ClaimWords(words);
            this.values = new StepValue(words);
        }

        NoteToAuthor note(JudgedText text) {
            List<Group> groups = Stream.of(Listing.CORRECT, Listing.ASK, Listing.NARROW)
                    .map(listing -> group(listing, text))
                    .filter(group -> !group.items().isEmpty())
                    .toList();
            return new NoteToAuthor(
                    words.term(text.author()),
                    words.say("{0}: before we reprint it", words.quoted(text.title())),
                    opening(groups, text),
                    groups,
                    List.of(),
                    words.say(
                            "Checked with Heartland against evidence to {0}.",
                            words.date(assessment.of().asOf())));
        }

        private String opening(List<Group> groups, JudgedText text) {
            if (groups.isEmpty()) {
                return words.say(
                        "{0}: the evidence gives no reason to correct, to ask about or to narrow anything in it.",
                        texts.named(text));
            }
            List<String> counts = groups.stream()
                    .map(group -> count(group.listing(), group.items().size()))
                    .toList();
            return words.say(
                    "Before we reprint: {0}. Sources are numbered and listed at the end; please say where you disagree.",
                    words.and(counts));
        }

        private String count(Listing listing, int items) {
            String many = items > SMALL.size() ? Integer.toString(items) : words.say(SMALL.get(items - 1));
            boolean one = items == 1;
            return switch (listing) {
                case CORRECT -> words.say(one ? "{0} fact to correct" : "{0} facts to correct", many);
                case ASK -> words.say(one ? "{0} question" : "{0} questions", many);
                default -> words.say(one ? "{0} statement to narrow" : "{0} statements to narrow", many);
            };
        }

        private Group group(Listing listing, JudgedText text) {
            List<Item> items = new AuthorLists(assessment)
                    .said(listing).stream()
                            .filter(row -> text.id().equals(row.claim().passage().text()))
                            .sorted(Comparator.comparingInt(row -> row.claim().paragraph()))
                            .map(row -> item(row, listing))
                            .toList();
            return new Group(listing, title(listing), items);
        }

        private String title(Listing listing) {
            return switch (listing) {
                case CORRECT -> words.say("Correct: the evidence says otherwise");
                case ASK -> words.say("Ask: which do you mean?");
                default -> words.say("Narrow: true, but not of all or not without a reservation");
            };
        }

        private Item item(ClaimRow row, Listing listing) {
            number++;
            int paragraph = row.claim().paragraph();
            Support support = assessment.support(row.rows());
            double agreeing = Confidence.agreeing(row.now());
            return new Item(
                    number,
                    row.claim().id(),
                    paragraph == 0 ? words.say("Above the text") : words.say("Paragraph {0}", paragraph),
                    texts.passage(row.claim().passage()),
                    texts.address(row.claim()),
                    evidence(row, listing),
                    row.claim().suggest(),
                    Confidence.of(support, agreeing),
                    Confidence.reason(words, support, agreeing, assessment.of().draws()),
                    caution(support));
        }

        private @Nullable String caution(Support support) {
            return support.primary() == 0
                    ? words.say("No primary source was read: check the original before you send this.")
                    : null;
        }

        // ---- What the evidence says.

        private List<Line> evidence(ClaimRow row, Listing listing) {
            List<Line> lines = new ArrayList<>();
            if (listing == Listing.ASK) {
                lines.add(reading(row.claim().says(), row.now()));
                row.alsoReads().forEach(other -> lines.add(reading(other.says(), other.now())));
            }
            if (row.right() != null) {
                lines.add(line(row.right(), row));
            } else if (listing != Listing.ASK) {
                row.now().but().forEach(but -> lines.add(line(but, row)));
            }
            if (lines.isEmpty()) {
                lines.add(bare(row));
            }
            return lines;
        }

        /** "Read as “Iran had become a full member”: contradicted." */
        private Line reading(String says, Judged judged) {
            String stripped = words.term(says).replaceFirst("[.]$", "");
            return Line.of(
                    Line.filled(
                            words.say("Read as {0}: {1}.", "{0}", "{1}"),
                            new Run.Text(words.quoted(stripped), words.speaks(says)),
                            claims.verdict(judged.verdict())),
                    footnotes.of(judged.rows()));
        }

        /** What is said where the dossier names neither a reservation nor what would be right. */
        private Line bare(ClaimRow row) {
            String says = row.claim().says();
            return Line.of(
                    new Run.Text(words.term(says), words.speaks(says)),
                    " " + Words.capital(claims.verdict(row.now().verdict())) + ".",
                    footnotes.of(row.now().rows()));
        }

        /** A sentence of the dossier with its figures and sources; those of the statement where it has none of its own. */
        private Line line(Sentence sentence, ClaimRow row) {
            boolean translated = words.speaks(sentence.raw());
            String whole = values.of(sentence);
            List<Object> runs = new ArrayList<>();
            for (StepValue.Part part : values.parts(sentence)) {
                runs.add(
                        part.value() instanceof Explanation.Amount amount
                                ? figures.add(
                                        whole, "", part.words(), amount.spread(), amount.unit(), rows(sentence))
                                : new Run.Text(part.words(), translated));
            }
            runs.add(footnotes.of(sentence.rows().length > 0 ? sentence.rows() : row.now().rows()));
            return Line.of(runs.toArray());
        }

        private static List<Integer> rows(Sentence sentence) {
            return Arrays.stream(sentence.rows()).boxed().toList();
        }
    }
}
