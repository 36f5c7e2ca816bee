package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.render.words.AssumptionWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a text is told before it is reprinted: what to correct, what he is asked, what to narrow, each with the evidence and a
 * wording that would be true; and what his text could not know.
 *
 * @param check what to do before the note is sent, for whoever sends it; no part of the letter, or null
 * @param to the author; {@code subject} what the note is about
 * @param opening what is in it: "Before we reprint your article: five facts to correct, two questions and nine statements to narrow."
 * @param groups those that are not empty, in the order in which they are read
 * @param remarks what the editors remarked themselves, one line each
 * @param since what has changed since the text appeared and is in no item: at most two lines
 * @param made how it was made, and what is assumed beyond the dossier
 */
public record NoteToAuthor(
        @Nullable String check,
        String to,
        String subject,
        String opening,
        List<Group> groups,
        List<Line> remarks,
        List<Line> since,
        String made) {

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
     * @param toCheck what is to be compared with the original before the note is sent
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
            ToCheck toCheck) {}

    /** What was not read of the primary sources of a statement. */
    public enum ToCheck {
        NOTHING,
        NO_PRIMARY,
        /** A correction also wants a look at the original where only excerpts of it were read. */
        NONE_IN_FULL
    }

    /** The note on one of the texts that are judged; figures and sources are added to those that the page has already. */
    public static NoteToAuthor of(
            Assessment assessment, Words words, ShownFigures figures, Footnotes footnotes, JudgedText text) {
        return new Writer(assessment, words, figures, footnotes).note(text);
    }

    /** A note with the sources and the figures that it refers to, in the order of their numbers. */
    public record Letter(NoteToAuthor note, List<Source> sources, List<ShownFigures.Shown> figures) {}

    /** The note on each of the texts that are judged, each with its own sources; empty if the dossier names no text. */
    public static List<Letter> letters(Assessment assessment, Words words) {
        List<Letter> letters = new ArrayList<>();
        for (JudgedText text : assessment.subject().texts().values()) {
            Footnotes footnotes = new Footnotes(assessment);
            ShownFigures figures = new ShownFigures();
            NoteToAuthor note = of(assessment, words, figures, footnotes, text);
            letters.add(new Letter(note, footnotes.list(), figures.list()));
        }
        return letters;
    }

    /** What is said where the dossier names no text. */
    public static String nobody(Words words) {
        return words.say("The dossier judges no text, so there is no author to write to.");
    }

    /** True if there is something to write about; if not, the opening says all. */
    public boolean hasItems() {
        return !groups.isEmpty() || !remarks.isEmpty();
    }

    public List<Item> items() {
        return groups.stream().flatMap(group -> group.items().stream()).toList();
    }

    /** Writes one note. */
    private static final class Writer {
        private static final int MOST_LINES = 2;
        private static final List<String> SMALL = List.of(
                "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

        private final Assessment assessment;
        private final Words words;
        private final ShownFigures figures;
        private final Footnotes footnotes;
        private final TextWords texts;
        private final ClaimWords claims;
        private final StepValue values;
        private final Set<Integer> saidRows = new HashSet<>();
        private int number;

        Writer(Assessment assessment, Words words, ShownFigures figures, Footnotes footnotes) {
            this.assessment = assessment;
            this.words = words;
            this.figures = figures;
            this.footnotes = footnotes;
            this.texts = new TextWords(words);
            this.claims = new ClaimWords(words);
            this.values = new StepValue(words);
        }

        NoteToAuthor note(JudgedText text) {
            List<Group> groups = AuthorLists.OF_A_NOTE.stream()
                    .map(listing -> group(listing, text))
                    .filter(group -> !group.items().isEmpty())
                    .toList();
            return new NoteToAuthor(
                    check(groups),
                    words.term(text.author()),
                    words.say(
                            text.kind() == JudgedText.Kind.ARTICLE
                                    ? "Your article {0}: remarks before we reprint it"
                                    : "Your text {0}: remarks before we reprint it",
                            words.quoted(text.title())),
                    opening(groups, text),
                    groups,
                    EditorsRemarks.of(assessment, words, text),
                    since(groups),
                    made());
        }

        private String made() {
            List<String> sentences = new ArrayList<>();
            sentences.add(words.say(
                    "Checked with Heartland against evidence to {0}.",
                    words.date(assessment.of().asOf())));
            sentences.addAll(new AssumptionWords(words).of(assessment.subject().scenarios()));
            return String.join(" ", sentences);
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
                case UPDATE -> words.say("{0} to update", many);
                default -> words.say(one ? "{0} statement to narrow" : "{0} statements to narrow", many);
            };
        }

        private Group group(Listing listing, JudgedText text) {
            List<Item> items = new AuthorLists(assessment)
                    .said(listing).stream()
                            .filter(row ->
                                    text.id().equals(row.claim().passage().text()))
                            .sorted(Comparator.comparingInt(row -> row.claim().paragraph()))
                            .map(row -> item(row, listing))
                            .toList();
            return new Group(listing, title(listing), items);
        }

        private String title(Listing listing) {
            return switch (listing) {
                case CORRECT -> words.say("Correct: the evidence says otherwise");
                case ASK -> words.say("Ask: which do you mean?");
                case UPDATE -> words.say("Update: what the text could not know");
                default -> words.say("Narrow: true only in part");
            };
        }

        private Item item(ClaimRow row, Listing listing) {
            number++;
            Support support = row.support();
            double agreeing = Confidence.agreeing(row.now());
            return new Item(
                    number,
                    row.claim().id(),
                    texts.part(row.claim()),
                    texts.passage(row.claim().passage()),
                    texts.address(row.claim()),
                    evidence(row, listing),
                    row.claim().suggest(),
                    Confidence.of(support, agreeing),
                    Confidence.reason(words, support, agreeing, assessment.of().draws()),
                    toCheck(support, listing));
        }

        private static ToCheck toCheck(Support support, Listing listing) {
            if (support.primary() == 0) {
                return ToCheck.NO_PRIMARY;
            }
            return listing == Listing.CORRECT && support.primaryInFull() == 0 ? ToCheck.NONE_IN_FULL : ToCheck.NOTHING;
        }

        private @Nullable String check(List<Group> groups) {
            String none = numbers(groups, ToCheck.NO_PRIMARY);
            String inPart = numbers(groups, ToCheck.NONE_IN_FULL);
            List<String> why = new ArrayList<>();
            if (!none.isEmpty()) {
                why.add(words.say("no primary source was read for items {0}", none));
            }
            if (!inPart.isEmpty()) {
                why.add(words.say("none was read in full for items {0}", inPart));
            }
            return why.isEmpty()
                    ? null
                    : words.say(
                            "Not part of the letter: {0}; check the original before you send this.",
                            String.join("; ", why));
        }

        private static String numbers(List<Group> groups, ToCheck toCheck) {
            return groups.stream()
                    .flatMap(group -> group.items().stream())
                    .filter(item -> item.toCheck() == toCheck)
                    .map(item -> Integer.toString(item.number()))
                    .collect(Collectors.joining(", "));
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
                            new LinePart.Text(words.quoted(stripped), words.speaks(says)),
                            claims.verdict(judged.verdict())),
                    footnotes.of(judged.rows()));
        }

        /** What is said where the dossier names neither a reservation nor what would be right. */
        private Line bare(ClaimRow row) {
            String says = row.claim().says();
            return Line.of(
                    new LinePart.Text(words.term(says), words.speaks(says)),
                    " " + Words.capital(claims.verdict(row.now().verdict())) + ".",
                    footnotes.of(row.now().rows()));
        }

        /** A sentence of the dossier with its figures and sources; those of the statement where it has none of its own. */
        private Line line(Sentence sentence, ClaimRow row) {
            saidRows.addAll(rows(sentence));
            boolean translated = words.speaks(sentence.raw());
            String whole = values.of(sentence);
            List<Object> runs = new ArrayList<>();
            for (StepValue.Part part : values.parts(sentence)) {
                runs.add(
                        part.value() instanceof Explanation.Amount amount
                                ? figures.add(
                                        whole,
                                        part.words(),
                                        amount.spread(),
                                        amount.unit(),
                                        rows(sentence),
                                        part.asked())
                                : new LinePart.Text(part.words(), translated));
            }
            runs.add(footnotes.of(
                    sentence.rows().length > 0 ? sentence.rows() : row.now().rows()));
            return Line.of(runs.toArray());
        }

        private static List<Integer> rows(Sentence sentence) {
            return Arrays.stream(sentence.rows()).boxed().toList();
        }

        // ---- What has changed since.

        /** A state at which one power has passed the other: the levels then and now, those of the passing power first. */
        private record Passed(String state, List<Level> before, List<Level> after) {}

        /**
         * Where one power has passed the other, by more than a tie and in at least four settings in five, between the year that the author could
         * know and the latest: one line for a domain of the profile, those with the most such states first. A state is left out whose figures an
         * item tells, or where it hangs on a single figure.
         */
        private List<Line> since(List<Group> groups) {
            if (groups.isEmpty()) {
                return List.of();
            }
            List<List<Passed>> all = new ArrayList<>();
            for (Subject.Pair pair : assessment.subject().pairs()) {
                for (String domain : assessment.subject().profile()) {
                    all.add(passed(pair, domain, pair.first()));
                    all.add(passed(pair, domain, pair.second()));
                }
            }
            return all.stream()
                    .filter(states -> !states.isEmpty())
                    .sorted(Comparator.comparingInt((List<Passed> states) -> states.size())
                            .reversed())
                    .limit(MOST_LINES)
                    .map(this::passed)
                    .toList();
        }

        /** The states at which this power of the pair has passed the other in a domain. */
        private List<Passed> passed(Subject.Pair pair, String domain, String power) {
            int then = assessment.latest(domain, assessment.of().thenYear());
            int now = assessment.latest(domain, assessment.of().year());
            List<Passed> passed = new ArrayList<>();
            for (String state : assessment.subject().receivers()) {
                List<Level> before = levels(pair, domain, power, state, then);
                List<Level> after = levels(pair, domain, power, state, now);
                boolean known = !before.isEmpty() && !after.isEmpty();
                if (known
                        && leads(after)
                        && !leads(before)
                        && isFirm(state, domain, power)
                        && !saidRows.containsAll(after.get(0).rows())
                        && Collections.disjoint(fragile(), after.get(0).rows())) {
                    passed.add(new Passed(state, before, after));
                }
            }
            return passed;
        }

        /** The levels of this power and of the other; empty unless both are known by more than copies and parties to the dispute. */
        private List<Level> levels(Subject.Pair pair, String domain, String power, String state, int year) {
            List<Level> levels = assessment.labour(pair, state, year).levels().stream()
                    .filter(level -> level.domain().equals(domain) && assessment.isKnown(level))
                    .sorted(Comparator.comparing(level -> !level.power().equals(power)))
                    .toList();
            return levels.size() == 2 ? levels : List.of();
        }

        private boolean isFirm(String state, String domain, String power) {
            return assessment.leadChanges().stream()
                    .filter(change ->
                            change.receiver().equals(state) && change.domain().equals(domain))
                    .filter(change -> change.to().equals(power) && change.shareOfDraws() >= Verdict.ENOUGH)
                    .map(change -> change.year().median())
                    .anyMatch(year -> year != null && year > assessment.of().thenYear());
        }

        /** The single figures on which a first place hangs. */
        private Set<Integer> fragile() {
            return ClaimWords.notes(assessment, Note.Kind.FRAGILE).stream()
                    .flatMapToInt(note -> Arrays.stream(note.rows()))
                    .boxed()
                    .collect(Collectors.toSet());
        }

        private static boolean leads(List<Level> levels) {
            return !levels.get(0).tied() && share(levels.get(0)) > share(levels.get(1));
        }

        private static double share(Level level) {
            return Objects.requireNonNull(level.share());
        }

        /** "Goods trade: China has passed Russia in Uzbekistan (2023: 21.8 to 16.0 %; 2022: 17.9 to 18.6 %)." */
        private Line passed(List<Passed> states) {
            List<Level> first = states.get(0).after();
            String indicator = first.get(0).indicator();
            List<Object> runs = new ArrayList<>();
            for (Passed passed : states) {
                runs.add(runs.isEmpty() ? "" : "; ");
                runs.add(Line.filled(
                        words.say("{0} ({1}; {2})", "{0}", "{1}", "{2}"),
                        words.actor(passed.state()),
                        shares(passed.state(), indicator, passed.after()),
                        shares(passed.state(), indicator, passed.before())));
            }
            int[] rows = states.stream()
                    .flatMap(passed -> passed.after().stream())
                    .flatMapToInt(level -> level.rows().stream().mapToInt(row -> row))
                    .distinct()
                    .toArray();
            return Line.of(
                    Line.filled(
                            words.say("{0}: {1} has passed {2} in {3}.", "{0}", "{1}", "{2}", "{3}"),
                            Words.capital(words.quantity(indicator)),
                            words.actor(first.get(0).power()),
                            words.actor(first.get(1).power()),
                            Line.of(runs.toArray())),
                    footnotes.of(rows));
        }

        /** "2023: 21.8 to 16.0 %". */
        private Line shares(String state, String indicator, List<Level> levels) {
            String when = when(indicator, levels.get(0).ofYear());
            return Line.filled(
                    words.say("{0}: {1} to {2}\u00a0%", "{0}", "{1}", "{2}"),
                    when,
                    share(state, indicator, levels.get(0), when),
                    share(state, indicator, levels.get(1), when));
        }

        private LinePart share(String state, String indicator, Level level, String when) {
            String of = words.say(
                    "{0}, {1}, {2}", words.quantity(indicator), words.actor(state), words.actor(level.power()));
            return figures.add(
                    of,
                    when,
                    words.percent1(share(level)),
                    new Spread(share(level), null, null, 0, null),
                    "",
                    level.rows());
        }

        /** The year that a figure is of, or the windows over which it is summed. */
        private String when(String indicator, int year) {
            Subject.Indicator known = assessment.subject().indicators().get(indicator);
            Subject.Judgement window = known == null || known.window() == null
                    ? null
                    : assessment.subject().judgements().get(known.window());
            return window != null && window.drawn() instanceof Subject.Whole years
                    ? words.say("windows of {0} to {1} years to {2}", years.low(), years.high(), year)
                    : Integer.toString(year);
        }
    }
}
