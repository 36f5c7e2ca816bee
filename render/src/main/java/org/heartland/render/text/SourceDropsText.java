package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.heartland.render.words.SourceNames;
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
        Set<String> verdicts = drops.stream()
                .flatMap(drop -> drop.verdicts().stream())
                .map(change -> id(change.before()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> roles = drops.stream()
                .flatMap(drop -> drop.roles().stream())
                .map(change -> change.before().role() + change.before().receiver())
                .collect(Collectors.toSet());
        List<SourceDrop> needed = drops.stream()
                .filter(drop -> !drop.isNothing())
                .sorted((a, b) -> Integer.compare(size(b), size(a)))
                .toList();
        out.println(page.heading(words.say("WITHOUT ONE SOURCE")));
        line(
                "",
                words.say(
                        "{0} of the {1} sources behind the verdicts and the current roles cannot be spared: without one of them, and without what only repeats it, {2} of the {3} verdicts and {4} of the {5} roles would be otherwise.",
                        needed.size(),
                        drops.size(),
                        verdicts.size(),
                        assessment.claims().size(),
                        roles.size(),
                        assessment.rolesNow().size()));
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
                source.author() + ", " + source.title() + ", " + new SourceNames(words).on(source) + " [" + source.id()
                        + "]: " + words.say(drop.rows() == 1 ? "{0} row" : "{0} rows", drop.rows())
                        + (drop.copies().isEmpty() ? "" : ", " + words.say("with those of {0}", ids(drop.copies()))));
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
        int publishers = change.before().sources();
        String others = change.alone()
                ? ""
                : "; " + words.say(publishers == 1 ? "{0} publisher" : "{0} publishers", publishers);
        line(
                "    ",
                ClaimWords.paragraph(claim) + " " + word(change.before().now()) + " → " + word(change.after()) + others
                        + ": " + words.term(claim.says()) + " [" + claim.id() + "]");
    }

    private String word(Judged judged) {
        String verdict = claims.verdict(judged.verdict());
        return judged.verdict() == Verdict.NOT_DUE
                ? words.say("{0}, so far {1}", verdict, claims.verdict(judged.soFar()))
                : verdict;
    }

    /** The verdicts that rest on one publisher, and would stand without any one publication of it. */
    private void spared(Set<String> changed) {
        List<String> spared = assessment.claims().stream()
                .filter(row -> row.sources() == 1 && !changed.contains(id(row)))
                .map(SourceDropsText::id)
                .toList();
        if (!spared.isEmpty()) {
            out.println();
            line(
                    "",
                    words.say(
                            "Of one publisher, and would stand without any one of its publications: {0}.",
                            String.join(", ", spared)));
        }
    }

    private static String id(ClaimRow row) {
        return row.claim().id();
    }

    private void line(String mark, String text) {
        page.wrap(mark, Inert.text(text)).forEach(out::println);
    }
}
