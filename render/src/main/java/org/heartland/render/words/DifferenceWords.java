package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Difference.ClaimChange;
import org.heartland.assessment.Difference.NoteChange;
import org.heartland.assessment.Difference.RoleChange;
import org.heartland.assessment.Difference.ShareChange;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Change;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.problem.Inert;
import org.jspecify.annotations.Nullable;

/** What scenarios change, in words: the numbered assumptions, each answer before and after, and what stays. */
public final class DifferenceWords {
    private final Difference difference;
    private final Words words;
    private final List<Change> changes;

    public DifferenceWords(Difference difference, Words words) {
        this.difference = difference;
        this.words = words;
        this.changes = difference.under().subject().scenarios().stream()
                .flatMap(scenario -> scenario.changes().stream())
                .toList();
    }

    /**
     * An answer that changes.
     *
     * @param mark where it stands in its text, or whether it is new; "" for an answer of another kind
     * @param id of a statement, or ""
     * @param about what is asked, or a note as a whole
     * @param was, is the answer before and after; "" for a note
     * @param because the numbers of the assumptions behind it, or ""
     */
    public record Answer(String mark, String id, String about, String was, String is, String because) {

        /** Both answers, with an arrow between; a broad one where an answer has an arrow of its own. */
        public String arrow() {
            return was + ((was + is).contains("→") ? " ⇒ " : " → ") + is;
        }
    }

    /** The dossier and the year of the answers. */
    public String subject() {
        Subject subject = difference.under().subject();
        return Inert.text(words.term(subject.title())) + ", "
                + difference.under().of().year();
    }

    // ---- The assumptions.

    public List<Scenario> scenarios() {
        return difference.under().subject().scenarios();
    }

    public String suppose(Scenario scenario) {
        return words.say("Suppose: {0}", title(scenario));
    }

    public String title(Scenario scenario) {
        return Inert.text(words.term(scenario.title()));
    }

    public String because(Scenario scenario) {
        return Inert.text(words.term(scenario.because()));
    }

    /** The number of an assumption: "(1)". */
    public String number(Change change) {
        return "(" + (changes.indexOf(change) + 1) + ")";
    }

    public String assumption(Change change) {
        return words.sentence(change.phrase()) + ": " + Inert.text(words.term(change.because()));
    }

    private String numbers(List<Change> because) {
        return String.join(" ", because.stream().map(this::number).toList());
    }

    // ---- The answers.

    public List<Answer> roles() {
        return difference.roles().stream().map(this::role).toList();
    }

    private Answer role(RoleChange change) {
        Role role = role(change.after());
        String about = words.actor(change.after().receiver()) + ", " + words.term(role.label());
        return answer("", "", about, was(role, change.before()), is(role, change.after()), change.because());
    }

    private Role role(RoleRow row) {
        return Objects.requireNonNull(difference.under().subject().roles().get(row.role()));
    }

    private String was(Role role, RoleRow row) {
        return new RoleWords(difference.baseline(), words, role).standing(row);
    }

    private String is(Role role, RoleRow row) {
        return new RoleWords(difference.under(), words, role).standing(row);
    }

    /**
     * A role at a state in the current year, whether it changes or not.
     *
     * @param change the answer before and after; null if it stays as it is
     */
    public record Cell(
            String receiver,
            String role,
            String is,
            @Nullable Answer change) {}

    /** Every role at every state, state by state. */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (RoleRow row : difference.under().rolesNow()) {
            Answer change = difference.roles().stream()
                    .filter(one -> one.after().equals(row))
                    .findFirst()
                    .map(this::role)
                    .orElse(null);
            Role role = role(row);
            cells.add(
                    new Cell(words.actor(row.receiver()), words.term(role.label()), Inert.text(is(role, row)), change));
        }
        return List.copyOf(cells);
    }

    public List<Answer> shares() {
        return difference.shares().stream().map(this::share).toList();
    }

    private Answer share(ShareChange change) {
        String about = String.join(
                ", ", words.actor(change.receiver()), words.term(change.name()), words.actor(change.partner()));
        return answer("", "", about, percent(change.before()), percent(change.after()), change.because());
    }

    private String percent(@Nullable Double share) {
        return share == null ? words.say("not known") : words.percent(share) + " %";
    }

    public List<Answer> statements() {
        return difference.claims().stream().map(this::statement).toList();
    }

    private Answer statement(ClaimChange change) {
        ClaimWords claims = new ClaimWords(words);
        Robustness states = new Robustness(words);
        String was = claims.verdicts(change.before());
        String is = claims.verdicts(change.after());
        boolean elsewhere = was.equals(is);
        return answer(
                ClaimWords.paragraph(change.after().claim()),
                change.after().claim().id(),
                Inert.text(words.term(change.after().claim().says())),
                elsewhere ? was + " (" + states.states(change.before().now()) + ")" : was,
                elsewhere ? is + " (" + states.states(change.after().now()) + ")" : is,
                change.because());
    }

    public List<Answer> notes() {
        List<Answer> notes = new ArrayList<>();
        for (NoteChange change : difference.notes()) {
            String mark = change.comes() ? words.say("new") : words.say("gone");
            notes.add(new Answer(mark, "", words.sentence(change.note().says()), "", "", numbers(change.because())));
        }
        return notes;
    }

    /** The words of both answers may be the same although the settings in which they hold differ. */
    private Answer answer(String mark, String id, String about, String was, String is, List<Change> because) {
        String after = was.equals(is) ? words.say("{0}, but under other choices", is) : is;
        return new Answer(mark, id, about, Inert.text(was), Inert.text(after), numbers(because));
    }

    /** What stays as it is, and where to ask for what cannot be seen here. */
    public String rest() {
        List<String> sentences = new ArrayList<>(List.of(unchanged()));
        scenarios().stream()
                .filter(Scenario::asksTheories)
                .map(scenario -> words.say(
                        "What this scenario changes in theories shows in no role and no verdict; ask heartland whatif DOSSIER {0}.",
                        scenario.id()))
                .forEach(sentences::add);
        return String.join(" ", sentences);
    }

    private String unchanged() {
        Assessment under = difference.under();
        int roles = under.rolesNow().size();
        int claims = under.claims().size();
        if (!difference.isNothing() && scenarios().stream().allMatch(Scenario::settles)) {
            return words.say(
                    "Nothing else changes: {0} of {1} roles and {2} of {3} verdicts stay as they are.",
                    roles - difference.roles().size(),
                    roles,
                    claims - difference.claims().size(),
                    claims);
        }
        return difference.isNothing()
                ? words.say("Nothing changes: no role, no share by a whole per cent, no verdict and no note.")
                : words.say(
                        "Nothing else changes: {0} of {1} roles and {2} of {3} verdicts stay as they are. This is what would follow from the assumptions; it is not a forecast.",
                        roles - difference.roles().size(),
                        roles,
                        claims - difference.claims().size(),
                        claims);
    }
}
