package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Subject.Role;
import org.heartland.problem.Inert;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.ClockWords;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** The first page: each role then and now with its legs, warnings, corrections, predictions, and unknowns. */
public final class FirstPage {
    /** The parts of an assessment that it shows. */
    public static final List<Part> PARTS = List.of(Part.CLAIMS, Part.ROLES, Part.NOTES);

    private static final int MAX_GAPS = 5;
    private static final int MAX_RIVALS = 4;
    private static final int INDENT = 4;

    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final Page page;
    private final PrintStream out;
    private final BriefAnswer answer;
    private final ClockWords clock;

    private FirstPage(Assessment assessment, Words words, Page page, PrintStream out) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.page = page;
        this.out = out;
        this.answer = BriefAnswer.of(assessment, words, new ShownFigures(), new Footnotes(assessment));
        this.clock = new ClockWords(assessment, words);
    }

    public static void print(Assessment assessment, Words words, Page page, PrintStream out) {
        FirstPage first = new FirstPage(assessment, words, page, out);
        first.title();
        first.scenarios();
        first.answer();
        first.clock();
        assessment.subject().roles().values().forEach(first::role);
        first.warnings();
        first.corrections();
        first.predictions();
        first.gaps();
        first.counts();
    }

    private void title() {
        out.println(
                page.heading(Inert.text(words.term(assessment.subject().title()).toUpperCase(Locale.ROOT))));
        print("", answer.dateline());
    }

    /** The assumptions of the scenarios, if there are any. */
    private void scenarios() {
        answer.assumptions().forEach(assumption -> print("", assumption));
    }

    /** The finding, and a few sentences on each role and on the texts. */
    private void answer() {
        out.println();
        page.wrap("", answer.headline()).forEach(line -> out.println(page.heading(line)));
        out.println();
        answer.bullets()
                .forEach(bullet ->
                        print("- ", bullet.head() + ". " + bullet.says().plain()));
    }

    private void clock() {
        out.println();
        print("", words.say("An arrow leads from {0}, as the author could know it, to now.", clock.then()));
    }

    private void role(Role role) {
        RoleWords roleWords = new RoleWords(assessment, words, role);
        out.println();
        String label = Inert.text(roleWords.label().toUpperCase(Locale.ROOT));
        headed(label + "  ", roleWords.question());
        List<String> receivers = assessment.subject().receivers();
        int wide = receivers.stream()
                .mapToInt(receiver -> words.actor(receiver).length())
                .max()
                .orElse(0);
        for (String receiver : receivers) {
            String head = String.format(Locale.ROOT, "%-" + (wide + 2) + "s", words.actor(receiver));
            List<String> standing = page.wrap(head, roleWords.thenAndNow(receiver));
            boolean doubt = roleWords.isInDoubt(roleWords.after(receiver));
            out.println(page.heading(head) + page.mark(standing.get(0).substring(head.length()), doubt));
            standing.subList(1, standing.size()).forEach(out::println);
            print(
                    " ".repeat(INDENT),
                    roleWords.conditions(receiver).stream().map(Reason::plain).collect(Collectors.joining("; ")));
        }
    }

    private void warnings() {
        out.println();
        int rivals = 0;
        for (Note note : assessment.notes()) {
            boolean shown = switch (note.kind()) {
                case LEAD, REGION, FRAGILE, CLOCK -> true;
                case RIVALS -> ++rivals <= MAX_RIVALS;
                case GAP, REVISED -> false;
            };
            if (shown) {
                print("! ", words.sentence(note.says()));
            }
        }
        if (rivals > MAX_RIVALS) {
            print("! ", words.say("{0} more pairs of figures disagree: --full.", rivals - MAX_RIVALS));
        }
    }

    private void corrections() {
        AuthorLists lists = new AuthorLists(assessment);
        listed(words.say("CORRECT BEFORE REPRINT"), lists, Listing.CORRECT);
        listed(words.say("ASK THE AUTHOR"), lists, Listing.ASK);
        listed(words.say("TRUE IN PART"), lists, Listing.NARROW);
        listed(words.say("UPDATE"), lists, Listing.UPDATE);
        listed(words.say("ACTS FOR AND AGAINST"), lists, Listing.AIM);
        String further = claims.further(lists);
        if (!further.isEmpty()) {
            out.println();
            headed(words.say("TESTED FURTHER") + "  ", further);
        }
    }

    private void listed(String title, AuthorLists lists, Listing listing) {
        List<ClaimRow> rows = lists.said(listing);
        if (!rows.isEmpty()) {
            out.println();
            headed(title + "  ", claims.listed(lists, listing));
            rows.forEach(row -> listed(row, listing));
        }
    }

    /** A statement of the text, and below it what speaks against it and what is right. */
    private void listed(ClaimRow row, Listing listing) {
        print(mark(row), words.term(row.claim().says()) + " [" + row.claim().id() + "]");
        String under = " ".repeat(mark(row).length());
        claims.remarks(row, listing).forEach(remark -> print(under, remark.line()));
    }

    private void predictions() {
        List<ClaimRow> predictions = ClaimWords.predictions(assessment);
        if (predictions.isEmpty()) {
            return;
        }
        int years =
                assessment.of().asOf().getYear() - assessment.of().thenAsOf().getYear();
        out.println();
        String title = words.say(years == 1 ? "PREDICTIONS, {0} YEAR ON" : "PREDICTIONS, {0} YEARS ON", years);
        headed(title + "  ", claims.tally(predictions));
        for (ClaimRow row : predictions) {
            print(mark(row), words.term(row.claim().says()) + " " + claims.outcome(row));
        }
    }

    private void gaps() {
        List<Note> gaps = ClaimWords.notes(assessment, Note.Kind.GAP);
        out.println();
        out.println(page.heading(words.say("NOT KNOWN")));
        gaps.stream().limit(MAX_GAPS).forEach(gap -> print("- ", words.say(gap.says())));
        if (gaps.size() > MAX_GAPS) {
            print("- ", words.say("{0} more: --full", gaps.size() - MAX_GAPS));
        }
    }

    private void counts() {
        out.println();
        print(
                "",
                claims.counts(assessment) + " "
                        + words.say("Next: --claim and the words in brackets, --full, --json."));
    }

    private static String mark(ClaimRow row) {
        return String.format(Locale.ROOT, "%-5s", ClaimWords.paragraph(row.claim()));
    }

    /** A heading and the text behind it. */
    private void headed(String heading, String text) {
        List<String> lines = page.wrap(heading, text);
        String first = lines.get(0);
        out.println(page.heading(first.substring(0, heading.length())) + first.substring(heading.length()));
        lines.subList(1, lines.size()).forEach(out::println);
    }

    private void print(String mark, String text) {
        page.wrap(mark, text).forEach(out::println);
    }
}
