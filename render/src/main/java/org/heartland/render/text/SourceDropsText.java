package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.SourceDrop;
import org.heartland.assessment.SourceDrop.RoleChange;
import org.heartland.assessment.SourceDrop.VerdictChange;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Verdict;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.problem.Inert;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** What would be otherwise without each source: the sources on which some answer rests, the one with most answers first. */
public final class SourceDropsText {
    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final Page page;
    private final PrintStream out;

    public SourceDropsText(Assessment assessment, Words words, Page page, PrintStream out) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.page = page;
        this.out = out;
    }

    public void print(List<SourceDrop> drops) {
        Set<String> verdicts = new TreeSet<>();
        Set<String> roles = new TreeSet<>();
        for (SourceDrop drop : drops) {
            drop.verdicts().forEach(change -> verdicts.add(id(change.before())));
            drop.roles()
                    .forEach(change ->
                            roles.add(change.before().role() + change.before().receiver()));
        }
        List<SourceDrop> needed = drops.stream()
                .filter(drop -> !drop.isNothing())
                .sorted((a, b) -> Integer.compare(size(b), size(a)))
                .toList();
        out.println(page.heading("WITHOUT ONE SOURCE"));
        line(
                "",
                needed.size() + " of the " + drops.size() + " sources behind the verdicts and the current roles"
                        + " cannot be spared: without one of them, and without what only repeats it, "
                        + count(verdicts.size(), "verdict") + " of "
                        + assessment.claims().size() + " and "
                        + count(roles.size(), "role") + " of "
                        + assessment.rolesNow().size() + " would be otherwise.");
        needed.forEach(this::drop);
        spared(verdicts);
    }

    private static int size(SourceDrop drop) {
        return drop.verdicts().size() + drop.roles().size();
    }

    private void drop(SourceDrop drop) {
        Source source = drop.source();
        out.println();
        line(
                "",
                source.author() + ", " + source.title() + ", " + source.publishedAs() + " [" + source.id() + "]: "
                        + count(drop.rows(), "row")
                        + (drop.copies().isEmpty() ? "" : ", with those of " + ids(drop.copies())));
        drop.roles().forEach(this::role);
        drop.verdicts().forEach(this::verdict);
    }

    private static String ids(List<SourceId> ids) {
        return String.join(", ", ids.stream().map(SourceId::toString).toList());
    }

    private void role(RoleChange change) {
        Role role = Objects.requireNonNull(
                assessment.subject().roles().get(change.before().role()));
        line(
                "    ",
                words.actor(change.before().receiver()) + ", " + words.term(role.label()) + ": "
                        + held(change.before(), role) + " → " + held(change.after(), role));
    }

    private String held(RoleRow row, Role role) {
        return new RoleWords(assessment, words, role).standing(row);
    }

    private void verdict(VerdictChange change) {
        Statement claim = change.before().claim();
        String others = change.alone() ? "" : "; " + change.before().sources() + " publishers";
        line(
                "    ",
                ClaimWords.paragraph(claim) + " " + word(change.before().now()) + " → " + word(change.after()) + others
                        + ": " + words.term(claim.says()) + " [" + claim.id() + "]");
    }

    private String word(Judged judged) {
        String verdict = claims.verdict(judged.verdict());
        return judged.verdict() == Verdict.NOT_DUE ? verdict + ", so far " + claims.verdict(judged.soFar()) : verdict;
    }

    /** The verdicts that rest on one publisher, and would stand without any one publication of it. */
    private void spared(Set<String> changed) {
        List<String> stand = assessment.claims().stream()
                .filter(row -> row.sources() == 1 && !changed.contains(id(row)))
                .map(SourceDropsText::id)
                .toList();
        if (!stand.isEmpty()) {
            out.println();
            line(
                    "",
                    "Of one publisher, and would stand without any one of its publications: " + String.join(", ", stand)
                            + ".");
        }
    }

    private static String id(ClaimRow row) {
        return row.claim().id();
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private void line(String mark, String text) {
        page.wrap(mark, Inert.text(text)).forEach(out::println);
    }
}
