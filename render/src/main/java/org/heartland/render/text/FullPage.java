package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Alignment;
import org.heartland.assessment.Assessment.LeadChange;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Assessment.Vector;
import org.heartland.assessment.Subject;
import org.heartland.render.words.ChannelWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Robustness;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What {@code --full} adds to the first page: concentration, alignment, division of labour, changes of lead, all notes, all claims. */
public final class FullPage {
    /** The parts of an assessment that it shows in addition to those of the first page. */
    public static final List<Part> PARTS = List.of(Part.PROFILES);

    private static final int EVERY = 5;
    private static final double RARE = 0.1;
    private final Assessment assessment;
    private final Words words;
    private final Page page;
    private final PrintStream out;

    private FullPage(Assessment assessment, Words words, Page page, PrintStream out) {
        this.assessment = assessment;
        this.words = words;
        this.page = page;
        this.out = out;
    }

    public static void print(Assessment assessment, Words words, Page page, PrintStream out) {
        FullPage full = new FullPage(assessment, words, page, out);
        full.amounts();
        full.concentration();
        full.alignment();
        for (Subject.Pair pair : assessment.subject().pairs()) {
            full.labour(pair);
        }
        full.leadChanges();
        full.notes(Note.Kind.RIVALS, words.say("FIGURES THAT DISAGREE"), words.say("not to be combined"));
        full.notes(Note.Kind.REVISED, words.say("LATER EDITIONS"), words.say("figures that we take as known then"));
        full.notes(Note.Kind.GAP, words.say("NOT KNOWN"), words.say("and where to look"));
        full.claims();
    }

    private void head(String title, String says) {
        out.println();
        List<String> lines = Wrap.lines(title + "  ", says, 2, page.width());
        out.println(page.heading(title) + lines.get(0).substring(title.length()));
        lines.subList(1, lines.size()).forEach(out::println);
    }

    private void print(String head, String text, int indent) {
        Wrap.lines(head, text, indent, page.width()).forEach(out::println);
    }

    private List<String> receivers() {
        return assessment.subject().receivers();
    }

    /** The first year, every fifth year, and the years of "then" and "now". */
    private List<Integer> years() {
        Assessment.Identity of = assessment.of();
        TreeSet<Integer> years = new TreeSet<>(List.of(of.since(), of.thenYear(), of.year()));
        for (int year = of.since(); year <= of.year(); year++) {
            if (year % EVERY == 0) {
                years.add(year);
            }
        }
        years.removeIf(year -> year < of.since() || year > of.until());
        return List.copyOf(years);
    }

    /** The channels of every role, with the amounts behind the shares. */
    private void amounts() {
        head(
                words.say("SHARES AND AMOUNTS"),
                words.say(
                        "by channel, the largest partners first; an amount that differs from setting to setting is not given"));
        for (Subject.Role role : assessment.subject().roles().values()) {
            ChannelWords channels = new ChannelWords(assessment, words, role);
            for (String receiver : receivers()) {
                channels.of(receiver).forEach(channel -> amounts(name(receiver), channel));
            }
        }
    }

    private void amounts(String state, ChannelWords.Measured channel) {
        List<String> partners = channel.partners().stream()
                .map(partner -> partner.name() + " " + partner.share()
                        + (partner.amount().isEmpty() ? "" : " (" + partner.amount() + ")"))
                .toList();
        String total = channel.total().isEmpty() ? "" : "; " + words.say("{0} in all", channel.total());
        print(
                words.say("{0}, {1}, {2}", state, channel.name(), channel.when()) + ": ",
                String.join("; ", partners) + total,
                5);
    }

    private void concentration() {
        head(
                words.say("CONCENTRATION"),
                words.say(
                        "whether each state has few partners or many. Concentration (HHI, the Herfindahl-Hirschman index): the sum of the squared shares, 1 = one partner, near 0 = many; a range where not all partners are named. Equal partners: how many partners of the same size would give that index, at least. Balance of the two largest: 100 = equal, 0 = only one is named."));
        List<Integer> years = years();
        YearTable table = new YearTable(years);
        List<String> unknown = new ArrayList<>();
        for (String receiver : receivers()) {
            for (String domain : assessment.subject().profile()) {
                concentration(table, receiver, domain, years, unknown);
            }
        }
        table.lines(page.width()).forEach(out::println);
        if (!unknown.isEmpty()) {
            print("", words.say("Not known in any of these years: {0}.", String.join(", ", unknown)), 2);
        }
        print("", words.say("{0} = not known.", Figure.UNKNOWN), 2);
    }

    private void concentration(
            YearTable table, String receiver, String domain, List<Integer> years, List<String> unknown) {
        List<Vector> vectors = assessment.vectors().stream()
                .filter(vector ->
                        vector.receiver().equals(receiver) && vector.domain().equals(domain))
                .filter(vector -> years.contains(vector.year()))
                .toList();
        String name = name(receiver) + ", " + words.named(domain);
        if (vectors.size() != years.size() || vectors.stream().allMatch(vector -> vector.hhiLow() == null)) {
            unknown.add(name);
            return;
        }
        table.heading(name);
        table.row(
                "  " + words.say("concentration (HHI)"),
                cells(vectors, vector -> Figure.fractions(vector.hhiLow(), vector.hhiHigh())));
        table.row("  " + words.say("equal partners"), cells(vectors, vector -> one(vector.effectivePartners())));
        table.row(
                "  " + words.say("balance of two, %"),
                cells(vectors, vector -> Figure.wholePercent(vector.topTwoBalance())));
    }

    private static <T> List<String> cells(List<T> things, Function<T, String> cell) {
        return things.stream().map(cell).toList();
    }

    private static String one(@Nullable Double value) {
        return value == null ? Figure.UNKNOWN : String.format(Locale.ROOT, "%.1f", value);
    }

    private void alignment() {
        head(
                words.say("ALIGNMENT"),
                words.say(
                        "by year, in the dossier's own classes; \"depends\" where the class turns on the thresholds chosen"));
        for (String receiver : receivers()) {
            List<String> runs = new ArrayList<>();
            int from = 0;
            List<Alignment> rows = assessment.alignment().stream()
                    .filter(row -> row.receiver().equals(receiver))
                    .toList();
            for (int i = 0; i < rows.size(); i++) {
                boolean last = i + 1 == rows.size()
                        || !rows.get(i + 1).is().equals(rows.get(from).is());
                if (last) {
                    int first = rows.get(from).year();
                    int end = rows.get(i).year();
                    String span = first == end ? Integer.toString(first) : first + "-" + end;
                    runs.add(span + " " + alignment(rows.get(from)));
                    from = i + 1;
                }
            }
            print(
                    name(receiver) + ": ",
                    runs.isEmpty() ? words.say("no class is defined") : String.join(", ", runs),
                    5);
        }
    }

    private String alignment(Alignment row) {
        return switch (row.certainty()) {
            case SETTLED -> words.term(row.is());
            case UNDETERMINED -> words.say("depends");
            case UNKNOWN -> words.say("not known");
        };
    }

    private void labour(Subject.Pair pair) {
        head(
                words.say("DIVISION OF LABOUR"),
                words.say(
                        "between {0} and {1}: whether each is strong where the other is not. Difference (Krugman's index of dissimilarity): 0 = the same mix of domains, 2 = nothing in common; under it the range of nine settings in ten, then the shares of the two in each domain, in per cent.",
                        name(pair.first()), name(pair.second())));
        new LabourTable(assessment, words, pair).lines(years(), page.width()).forEach(out::println);
        print("", words.say("{0} = not known.", Figure.UNKNOWN), 2);
    }

    private void leadChanges() {
        head(
                words.say("CHANGES OF LEAD"),
                words.say("between the powers; a lead within the margin of a tie does not count"));
        int rare = 0;
        for (LeadChange change : assessment.leadChanges()) {
            if (change.shareOfDraws() < RARE) {
                rare++;
            } else {
                String text = words.say(
                        "{0}: {1} gives way to {2} in {3}, {4}",
                        words.named(change.domain()),
                        name(change.from()),
                        name(change.to()),
                        Figure.year(change.year()),
                        new Robustness(words)
                                .settings(change.shareOfDraws(), assessment.of().draws()));
                print(name(change.receiver()) + ", ", text, 5);
            }
        }
        if (rare == assessment.leadChanges().size()) {
            print("", words.say("None in a tenth of {0} settings or more.", draws()), 2);
        } else if (rare > 0) {
            print("", words.say("{0} more in fewer than a tenth of {1} settings: --json.", rare, draws()), 2);
        }
    }

    private void notes(Note.Kind kind, String title, String says) {
        List<Note> notes =
                assessment.notes().stream().filter(note -> note.kind() == kind).toList();
        if (!notes.isEmpty()) {
            head(title, says);
            notes.forEach(note -> print("-  ", words.sentence(note.says()), 3));
        }
    }

    private void claims() {
        head(
                words.say("ALL STATEMENTS"),
                new ClaimWords(words).counts(assessment) + " " + words.say("Verdict then → now where they differ."));
        assessment
                .claims()
                .forEach(row -> ClaimText.brief(row, words, page.width()).forEach(out::println));
    }

    private String draws() {
        return words.number(Figure.plain(assessment.of().draws()));
    }

    private String name(String actor) {
        return words.actor(actor);
    }
}
