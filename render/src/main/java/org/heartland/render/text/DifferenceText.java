package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Change;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.problem.Inert;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Robustness;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The effects of scenarios as text: the numbered assumptions, then each answer that changes, with the numbers behind
 * it.
 */
public final class DifferenceText {
    private final Difference difference;
    private final Words words;
    private final Page page;
    private final PrintStream out;
    private final List<Change> changes;

    private DifferenceText(Difference difference, Words words, Page page, PrintStream out) {
        this.difference = difference;
        this.words = words;
        this.page = page;
        this.out = out;
        this.changes = difference.under().subject().scenarios().stream()
                .flatMap(scenario -> scenario.changes().stream())
                .toList();
    }

    public static void print(Difference difference, Words words, Page page, PrintStream out) {
        DifferenceText text = new DifferenceText(difference, words, page, out);
        text.supposed();
        text.roles();
        text.shares();
        text.claims();
        text.notes();
        text.rest();
    }

    private void supposed() {
        Subject subject = difference.under().subject();
        print(
                "",
                Inert.text(words.term(subject.title())) + ", "
                        + difference.under().of().year());
        for (Scenario scenario : subject.scenarios()) {
            out.println();
            print("", "IF " + Inert.text(scenario.title()) + " [" + scenario.id() + "]");
            print("     ", Inert.text(scenario.because()));
            scenario.changes().forEach(this::change);
        }
    }

    private void change(Change change) {
        String mark = String.format(Locale.ROOT, "%-5s", "(" + (changes.indexOf(change) + 1) + ")");
        print(mark, words.sentence(change.told()) + ": " + words.term(change.because()));
    }

    private void roles() {
        heading("ROLES", difference.roles().isEmpty());
        for (Difference.RoleChange change : difference.roles()) {
            Role role = Objects.requireNonNull(
                    difference.under().subject().roles().get(change.after().role()));
            String was = new RoleWords(difference.baseline(), words, role).standing(change.before());
            String is = new RoleWords(difference.under(), words, role).standing(change.after());
            line("", words.actor(change.after().receiver()) + ", " + words.term(role.label()) + ": " + arrow(was, is), change.because());
        }
    }

    /** The change of an answer; the words may be equal although the shares of draws differ. */
    private static String arrow(String was, String is) {
        return was.equals(is) ? is + ", but in another part of the settings" : was + " → " + is;
    }

    private void shares() {
        heading("SHARES", difference.shares().isEmpty());
        for (Difference.ShareChange change : difference.shares()) {
            String text = words.actor(change.receiver()) + ", " + Inert.text(words.term(change.name())) + ", " + Inert.text(words.actor(change.partner()))
                    + ": " + percent(change.before()) + " → " + percent(change.after());
            line("", text, change.because());
        }
    }

    private String percent(@Nullable Double share) {
        return share == null ? words.say("not known") : words.percent(share) + " %";
    }

    private void claims() {
        heading("STATEMENTS", difference.claims().isEmpty());
        ClaimWords claims = new ClaimWords(words);
        for (Difference.ClaimChange change : difference.claims()) {
            String was = claims.verdicts(change.before());
            String is = claims.verdicts(change.after());
            String verdict = was.equals(is) ? is + elsewhere(change) : was + " ⇒ " + is;
            String text = verdict + ": "
                    + Inert.text(words.term(change.after().claim().says())) + " ["
                    + change.after().claim().id() + "]";
            line(ClaimWords.paragraph(change.after().claim()), text, change.because());
        }
    }

    private String elsewhere(Difference.ClaimChange change) {
        return " (" + states(change.before()) + " ⇒ " + states(change.after()) + ")";
    }

    private String states(ClaimRow row) {
        return new Robustness(words).states(row.now());
    }

    private void notes() {
        heading("NOTES", difference.notes().isEmpty());
        for (Difference.NoteChange change : difference.notes()) {
            line(change.comes() ? "new" : "gone", words.sentence(change.note().says()), change.because());
        }
    }

    private void rest() {
        Assessment under = difference.under();
        int roles = under.rolesNow().size();
        out.println();
        print(
                "",
                difference.isNothing()
                        ? "Nothing changes: no role, no share by a whole per cent, no verdict and no note."
                        : "The rest stays: " + (roles - difference.roles().size()) + " of " + roles + " roles, "
                                + (under.claims().size() - difference.claims().size()) + " of "
                                + under.claims().size() + " verdicts. This is what would follow from the assumptions; it is not a forecast.");
    }

    private void heading(String heading, boolean nothing) {
        if (!nothing) {
            out.println();
            out.println(page.heading(heading));
        }
    }

    private void line(String mark, String text, List<Change> because) {
        List<String> numbers = new ArrayList<>();
        because.forEach(change -> numbers.add("(" + (changes.indexOf(change) + 1) + ")"));
        String why = numbers.isEmpty() ? "" : "; because of " + String.join(" ", numbers);
        print(String.format(Locale.ROOT, "%-5s", mark), text + why);
    }

    private void print(String mark, String text) {
        page.wrap(mark, text).forEach(out::println);
    }
}
