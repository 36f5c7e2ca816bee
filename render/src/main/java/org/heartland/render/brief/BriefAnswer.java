package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.heartland.citation.JudgedText;
import org.heartland.render.words.AssumptionWords;
import org.heartland.render.words.ClockWords;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the question of a dossier on one page: the finding, a few sentences on each role and on the texts, and who holds the first roles
 * at each state, and why.
 *
 * @param assumptions what is assumed beyond the dossier, a sentence each
 * @param dateline the texts that are judged, the years of the figures and the day of the events
 * @param headline the finding, a sentence for each of the first roles, which names states
 * @param bullets one for each of the first roles, and one on the texts if any is judged
 * @param columns the first roles, at most {@value #ROLES_IN_TABLE}; the cells of the states are in their order
 * @param definitions what the words of the table mean, a line each
 */
public record BriefAnswer(
        List<String> assumptions,
        String dateline,
        String headline,
        List<Bullet> bullets,
        List<Column> columns,
        List<State> states,
        List<Line> definitions) {
    private static final int ROLES_IN_TABLE = 2;
    private static final int ROLES_IN_BULLETS = 3;
    private static final Set<Verdict> JUDGED =
            EnumSet.of(Verdict.SUPPORTED, Verdict.CONTRADICTED, Verdict.QUALIFIED, Verdict.TIED, Verdict.INCONCLUSIVE);

    /** A few sentences under a word: "Security", "The text". */
    public record Bullet(String head, Line says) {}

    /**
     * A role in the table.
     *
     * @param role its id; for links and tests, never printed
     * @param question the question that it answers: "Who guards it?"
     */
    public record Column(String role, String question) {}

    /**
     * A state in the table.
     *
     * @param id for links and tests, never printed
     */
    public record State(String id, String name, List<Cell> cells) {}

    /**
     * Who holds a role at a state.
     *
     * @param who "Russia", "Nobody", "Shared: Russia and China", "Not known"
     * @param but what restricts it, in the tone of an aside: "92 % of 1,000 settings"; "" if nothing does
     * @param why the conditions that decide it, with figures and references
     * @param confidence the confidence in the evidence; null where it is not known who holds the role
     * @param reason why the confidence is what it is; "" where there is none
     */
    public record Cell(
            String who, String but, Line why, @Nullable Confidence confidence, String reason) {}

    /** The answer of an assessment; figures and sources are added to those that the page has already. */
    public static BriefAnswer of(Assessment assessment, Words words, ShownFigures figures, Footnotes footnotes) {
        return new Writer(assessment, words, figures, footnotes).answer();
    }

    /** Finds the words. */
    private record Writer(Assessment assessment, Words words, ShownFigures figures, Footnotes footnotes) {

        BriefAnswer answer() {
            List<RoleWords> roles = roles(ROLES_IN_TABLE);
            return new BriefAnswer(
                    new AssumptionWords(words).of(assessment.subject().scenarios()),
                    dateline(),
                    headline(roles),
                    bullets(),
                    columns(roles),
                    states(roles),
                    definitions(roles));
        }

        private List<RoleWords> roles(int most) {
            return assessment.subject().roles().values().stream()
                    .limit(most)
                    .map(role -> new RoleWords(assessment, words, role))
                    .toList();
        }

        private String dateline() {
            List<String> parts = new ArrayList<>();
            List<JudgedText> texts = List.copyOf(assessment.subject().texts().values());
            if (!texts.isEmpty()) {
                TextWords named = new TextWords(words);
                List<String> names = texts.stream()
                        .map(text -> words.quoted(text.title()) + " (" + named.byline(text) + ")")
                        .toList();
                parts.add(words.say("a check of {0}", words.and(names)));
            }
            parts.add(words.say("figures: {0}", new ClockWords(assessment, words).now()));
            parts.add(words.say("events to {0}", words.date(assessment.of().asOf())));
            return Words.capital(String.join(" · ", parts));
        }

        private String headline(List<RoleWords> roles) {
            return String.join(
                    " ",
                    roles.stream()
                            .map(role -> Words.capital(role.headline()) + ".")
                            .toList());
        }

        private List<Bullet> bullets() {
            List<Bullet> bullets = new ArrayList<>();
            for (RoleWords role : roles(ROLES_IN_BULLETS)) {
                bullets.add(new Bullet(role.label(), Line.of(String.join(" ", role.findings()))));
            }
            if (!assessment.subject().texts().isEmpty()) {
                bullets.add(new Bullet(head(), Line.of(texts())));
            }
            return bullets;
        }

        // ---- What became of the statements.

        private String head() {
            List<JudgedText> texts = List.copyOf(assessment.subject().texts().values());
            if (texts.size() > 1) {
                return words.say("The texts");
            }
            return words.say(texts.get(0).kind() == JudgedText.Kind.ARTICLE ? "The article" : "The text");
        }

        private String texts() {
            List<ClaimRow> judged = assessment.claims().stream()
                    .filter(row -> row.claim().voice() == Statement.Voice.SAID)
                    .filter(row -> !row.claim().isPrediction() && !row.isModelled())
                    .filter(row -> JUDGED.contains(row.now().verdict()))
                    .toList();
            AuthorLists lists = new AuthorLists(assessment);
            long right = judged.stream()
                    .filter(row -> row.now().verdict() == Verdict.SUPPORTED && lists.listing(row) == Listing.NONE)
                    .count();
            List<String> others = new ArrayList<>();
            long undecided = judged.size() - right;
            for (Listing listing : AuthorLists.SHOWN) {
                int listed = lists.said(listing).size();
                undecided -= listed;
                if (listed > 0) {
                    others.add(counted(listing, listed));
                }
            }
            if (undecided > 0) {
                others.add(words.say("undecided: {0}", undecided));
            }
            String judgedRight =
                    words.say("{0} of the {1} statements that the evidence can judge are right", right, judged.size());
            String counts = judgedRight + (others.isEmpty() ? "." : "; " + String.join(", ", others) + ".");
            List<Ledger.Entry> predictions = Ledger.of(assessment.predictions()).entries();
            if (predictions.isEmpty()) {
                return counts;
            }
            return counts + " "
                    + words.say(
                            "Predictions whose outcome is known: {0} of {1}; came true: {2}.",
                            count(predictions, true) + count(predictions, false),
                            predictions.size(),
                            count(predictions, true));
        }

        private String counted(Listing listing, int listed) {
            return switch (listing) {
                case CORRECT -> words.say("to correct: {0}", listed);
                case ASK -> words.say("to ask about: {0}", listed);
                case NARROW -> words.say("to narrow: {0}", listed);
                case UPDATE -> words.say("to update: {0}", listed);
                case AIM -> words.say("aims with acts for and against: {0}", listed);
                case NONE -> throw new IllegalArgumentException("a statement on no list is not counted");
            };
        }

        private static long count(List<Ledger.Entry> predictions, boolean came) {
            return predictions.stream()
                    .filter(entry -> entry.came() != null && entry.came() == came)
                    .count();
        }

        // ---- The table.

        private List<Column> columns(List<RoleWords> roles) {
            List<Column> columns = new ArrayList<>();
            List<Role> defined = List.copyOf(assessment.subject().roles().values());
            for (int place = 0; place < roles.size(); place++) {
                columns.add(new Column(defined.get(place).id(), roles.get(place).question()));
            }
            return columns;
        }

        private List<State> states(List<RoleWords> roles) {
            return assessment.subject().receivers().stream()
                    .map(receiver -> new State(
                            receiver,
                            words.actor(receiver),
                            roles.stream().map(role -> cell(role, receiver)).toList()))
                    .toList();
        }

        private Cell cell(RoleWords role, String receiver) {
            RoleRow row = role.after(receiver);
            double agreeing = role.share(row);
            Support support = assessment.support(row.rows());
            boolean known = agreeing > 0 && support.sources() > 0;
            return new Cell(
                    Words.capital(role.who(row)),
                    role.but(row),
                    why(role.reasons(receiver)),
                    known ? Confidence.of(support, agreeing) : null,
                    known
                            ? Confidence.inShort(
                                    words, support, 1, assessment.of().draws())
                            : "");
        }

        private Line why(List<Reason> reasons) {
            List<Object> parts = new ArrayList<>();
            for (Reason reason : reasons) {
                if (!parts.isEmpty()) {
                    parts.add("; ");
                }
                reason.parts().forEach(part -> parts.add(run(part, reason)));
                parts.add(footnotes.of(reason.rows()));
            }
            return Line.of(parts.toArray());
        }

        private LinePart run(Reason.Part part, Reason reason) {
            return part instanceof Reason.Amount amount
                    ? figures.add(
                            amount.of(),
                            amount.when(),
                            amount.shown(),
                            amount.value(),
                            "",
                            Arrays.stream(reason.rows()).boxed().toList())
                    : LinePart.of(part.shown());
        }

        private List<Line> definitions(List<RoleWords> roles) {
            List<Line> lines = new ArrayList<>();
            lines.add(Line.of(
                    String.join(" ", roles.stream().map(RoleWords::means).toList())));
            String draws = words.number(
                    String.format(Locale.ROOT, "%,d", assessment.of().draws()));
            lines.add(Line.of(words.say(
                    "“Of {0} settings”: each is one random combination of the {1} choices that the data do not settle; a share of them is no probability.",
                    draws, assessment.subject().judgements().size())));
            return lines;
        }
    }
}
