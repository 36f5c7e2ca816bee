package org.heartland.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Assessment;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.assess.Assessment.Note;
import org.heartland.assess.Assessment.RoleRow;
import org.heartland.citation.Cited;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Role;
import org.heartland.problem.Inert;

/** The first page: each role then and now with its legs, warnings, what to correct, the predictions, what is not known. */
final class FirstPage {
    private static final int MOST_GAPS = 5;
    private static final int MOST_RIVALS = 4;

    private final Assessment assessment;
    private final Page page;
    private final PrintStream out;

    private FirstPage(Assessment assessment, Page page, PrintStream out) {
        this.assessment = assessment;
        this.page = page;
        this.out = out;
    }

    static void print(Assessment assessment, Page page, PrintStream out) {
        FirstPage first = new FirstPage(assessment, page, out);
        first.title();
        first.summaries();
        assessment.dossier().roles().values().forEach(first::role);
        first.warnings();
        first.corrections();
        first.predictions();
        first.gaps();
        first.counts();
    }

    private void title() {
        String title = assessment.dossier().identity().title().toUpperCase(Locale.ROOT);
        String clocks = "then: " + assessment.of().thenYear() + ", as the author could know · now: "
                + assessment.of().year();
        lines(page.heading(Inert.text(title)), title.length(), clocks);
    }

    /** Two texts on one line if they fit, else on two. */
    private void lines(String left, int leftLength, String right) {
        int blanks = page.width() - leftLength - right.length();
        if (blanks > 1) {
            out.println(left + " ".repeat(blanks) + right);
        } else {
            out.println(left);
            out.println(right);
        }
    }

    private void summaries() {
        List<String> sentences = new ArrayList<>();
        for (Role role : assessment.dossier().roles().values()) {
            sentences.add(capital(role.label()) + ": " + summary(role) + ".");
        }
        print("", String.join(" ", sentences));
    }

    private String summary(Role role) {
        List<RoleRow> rows = rows(assessment.roles(), role, assessment.of().year());
        Map<String, Integer> held = new TreeMap<>();
        Map<String, Integer> other = new TreeMap<>();
        int contested = 0;
        for (RoleRow row : rows) {
            boolean weak = assessment.restsOnWeakSourcesAlone(row.rows());
            boolean holds = !weak
                    && !row.powers().isEmpty()
                    && (holds(role, row) || row.status().equals("undetermined"));
            contested += holds && !row.status().equals(role.id()) ? 1 : 0;
            if (holds) {
                row.powers().forEach(power -> held.merge(power, 1, Integer::sum));
            } else {
                other.merge(weak ? "unknown" : row.status(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        held.forEach((power, count) -> parts.add(name(power) + " in " + count + " of " + rows.size()));
        if (contested > 0) {
            parts.add("contested or in dispute in " + contested + " of them");
        }
        if (held.isEmpty()) {
            parts.add("nobody for sure");
        }
        other.forEach((status, count) -> parts.add(status + " in " + count));
        return String.join(", ", parts);
    }

    private static boolean holds(Role role, RoleRow row) {
        return role.statuses().stream()
                .anyMatch(status -> status.is().equals(row.status()) && status.holds() == Role.Holds.YES);
    }

    private void role(Role role) {
        LegWords words = new LegWords(assessment, role);
        out.println();
        String legs = role.legs().stream()
                .map(leg -> leg.name().replace('_', ' '))
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        headed(String.format(Locale.ROOT, "%-15s", Inert.text(role.label().toUpperCase(Locale.ROOT))), legs);
        for (String receiver : assessment.dossier().identity().receivers()) {
            RoleRow before = rows(assessment.before(), role, assessment.of().thenYear()).stream()
                    .filter(row -> row.receiver().equals(receiver))
                    .findFirst()
                    .orElseThrow();
            RoleRow after = rows(assessment.roles(), role, assessment.of().year()).stream()
                    .filter(row -> row.receiver().equals(receiver))
                    .findFirst()
                    .orElseThrow();
            row(role, words, before, after);
        }
    }

    private void row(Role role, LegWords words, RoleRow before, RoleRow after) {
        String was = standing(role, before);
        String is = standing(role, after);
        String both = was.equals(is) ? is : was + " → " + is;
        String head = after.receiver() + "  ";
        boolean doubt = !holds(role, after) || !after.status().equals(role.id());
        List<String> standing = page.wrap(head, both);
        out.println(page.heading(head) + page.mark(standing.get(0).substring(head.length()), doubt));
        standing.subList(1, standing.size()).forEach(out::println);
        page.wrap(" ".repeat(head.length()), String.join(" · ", words.of(before, after)))
                .forEach(out::println);
    }

    /** Who holds the role and how: "Russia", "Russia, contested", "nobody", "sources disagree". */
    private String standing(Role role, RoleRow row) {
        if (assessment.restsOnWeakSourcesAlone(row.rows())) {
            return "unknown (copies only)";
        }
        String who = String.join(" and ", row.powers().stream().map(this::name).toList());
        if (row.status().equals("undetermined")) {
            return (who.isEmpty() ? "" : who + ", ") + between(row);
        }
        if (holds(role, row)) {
            return row.status().equals(role.id()) ? who : who + ", " + row.status();
        }
        return who.isEmpty() || row.status().equals("split") ? row.status() : who + ", " + row.status();
    }

    /** The statuses between which the draws are divided: "provider or split". */
    private static String between(RoleRow row) {
        return row.disputed()
                ? "sources disagree"
                : String.join(
                        " or ",
                        row.shares().stream()
                                .limit(2)
                                .map(Assessment.Tally::name)
                                .sorted()
                                .toList());
    }

    private void warnings() {
        out.println();
        int rivals = 0;
        for (Note note : assessment.notes()) {
            boolean told = switch (note.kind()) {
                case LEAD, REGION, FRAGILE -> true;
                case RIVALS -> ++rivals <= MOST_RIVALS;
                case GAP, REVISED -> false;
            };
            if (told) {
                print("! ", note.says());
            }
        }
        if (rivals > MOST_RIVALS) {
            print("! ", (rivals - MOST_RIVALS) + " more pairs of figures disagree; --json lists them all.");
        }
    }

    private void corrections() {
        List<ClaimRow> wrong = claims(Verdict.CONTRADICTED);
        if (wrong.isEmpty()) {
            return;
        }
        out.println();
        out.println(page.heading("CORRECT BEFORE REPRINT") + "  what the evidence contradicts");
        for (ClaimRow row : wrong) {
            String correction = row.claim().correction() == null
                    ? row.claim().says()
                    : row.claim().correction();
            print(mark(row), correction + " [" + row.claim().id() + "]");
        }
    }

    private void predictions() {
        List<ClaimRow> predictions = assessment.claims().stream()
                .filter(row -> row.claim().kind() == Claim.Kind.PREDICTION)
                .toList();
        if (predictions.isEmpty()) {
            return;
        }
        int years =
                assessment.of().asOf().getYear() - assessment.of().thenAsOf().getYear();
        out.println();
        out.println(page.heading("PREDICTIONS, " + years + " YEARS ON"));
        for (ClaimRow row : predictions) {
            print(mark(row), row.claim().says() + " " + standing(row) + outcome(row));
        }
    }

    /** "Supported", "Not due until 2033, so far supported", "Cannot fail as worded". */
    private static String standing(ClaimRow row) {
        Claim.Prediction prediction = row.claim().prediction();
        if (row.claim().test() instanceof Claim.CannotFail) {
            return "Cannot fail as worded";
        }
        return row.now().verdict() == Verdict.NOT_DUE && prediction != null && prediction.horizon() != null
                ? "Not due until " + prediction.horizon().getYear() + ", so far "
                        + row.now().soFar().word()
                : capital(row.now().verdict().word());
    }

    private static String outcome(ClaimRow row) {
        Claim.Prediction prediction = row.claim().prediction();
        String outcomes = prediction == null
                ? ""
                : String.join(
                        " ", prediction.outcomes().stream().map(Cited::value).toList());
        String told = outcomes.isEmpty() ? row.now().why() : outcomes;
        return told.isEmpty() ? "." : ": " + told;
    }

    private void gaps() {
        List<Note> gaps = assessment.notes().stream()
                .filter(note -> note.kind() == Note.Kind.GAP)
                .toList();
        out.println();
        out.println(page.heading("NOT KNOWN"));
        gaps.stream().limit(MOST_GAPS).forEach(gap -> print("- ", gap.says()));
        if (gaps.size() > MOST_GAPS) {
            print("- ", (gaps.size() - MOST_GAPS) + " more: --full");
        }
    }

    private void counts() {
        Map<Verdict, Integer> counts = new TreeMap<>();
        assessment.claims().forEach(row -> counts.merge(row.now().verdict(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(count + " " + verdict.word()));
        out.println();
        print(
                "",
                assessment.claims().size() + " statements: " + String.join(", ", parts)
                        + ". Next: --claim ID, --full, --json.");
    }

    private List<ClaimRow> claims(Verdict verdict) {
        return assessment.claims().stream()
                .filter(row -> row.now().verdict() == verdict)
                .filter(row -> !assessment.restsOnWeakSourcesAlone(row.now().rows()))
                .toList();
    }

    private static List<RoleRow> rows(List<RoleRow> all, Role role, int year) {
        return all.stream()
                .filter(row -> row.role().equals(role.id()) && row.year() == year)
                .toList();
    }

    private static String mark(ClaimRow row) {
        return String.format(Locale.ROOT, "%-5s", "¶" + row.claim().paragraph());
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

    private String name(String actor) {
        var known = assessment.dossier().actors().get(actor);
        return Inert.text(known == null ? actor : known.name());
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
