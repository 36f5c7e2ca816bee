package org.heartland.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The rule under which the actors of an issue decide: its own, that of an institution on a day, or one that a user names. */
public final class IssueRules {
    private static final String INSTEAD =
            "write none, majority, qualified:66.7%, consensus, vetoes:ID,ID or dictator:ID";

    private IssueRules() {}

    /**
     * An issue among those who take part on a day.
     *
     * @param game the rule among them; null if there is none, or it is not known
     * @param unplaced members of the institution on the day who have no position in the issue
     */
    public record Table(Issue issue, @Nullable VotingGame game, List<String> unplaced) {}

    /**
     * The issue under its own rule. If that is the rule of an institution, those who were its members on the day of the decision take part if
     * they are members on the day asked about; whoever never was takes part without vote or veto. Members without a position leave a consensus
     * to the others, and any other rule unknown.
     *
     * @param dossier that of the issue; null for an issue in a file of its own
     * @param asOf null for the day of the decision
     */
    public static Read<Table> table(Issue issue, @Nullable Dossier dossier, @Nullable LocalDate asOf, Place at) {
        String institution = issue.rule().institution();
        LocalDate day = asOf == null ? issue.decided() : asOf;
        if (institution.isEmpty() || dossier == null || day == null) {
            String what = issue.id() + " is not decided by an institution that the dossier knows";
            return asOf != null
                    ? new Read.Bad<>(List.of(Problem.at(at, what, "leave the day out")))
                    : new Read.Good<>(
                            new Table(issue, issue.rule().game(ids(issue)).orElse(null), List.of()));
        }
        InstitutionGames games = new InstitutionGames(dossier);
        LocalDate decided = issue.decided();
        List<String> then = decided == null ? List.of() : games.members(institution, decided);
        List<String> members = games.members(institution, day);
        Issue present = issue.among(who -> members.contains(who) || !then.contains(who));
        List<String> placed = ids(present);
        List<String> voting = members.stream().filter(placed::contains).toList();
        List<String> unplaced =
                members.stream().filter(who -> !placed.contains(who)).toList();
        if (voting.isEmpty()) {
            String what = "no actor of " + issue.id() + " is a member of " + institution + " on " + day;
            return new Read.Bad<>(List.of(Problem.at(at, what, "name a day on which one is")));
        }
        RuleText rule = games.rule(institution, day);
        boolean applies = unplaced.isEmpty() || rule.kind() == Kind.CONSENSUS;
        Optional<VotingGame> game = applies ? rule.game(voting) : Optional.empty();
        return new Read.Good<>(new Table(
                present, game.map(found -> among(found, voting, placed)).orElse(null), unplaced));
    }

    private static VotingGame among(VotingGame game, List<String> members, List<String> actors) {
        int[] votes = new int[actors.size()];
        boolean[] veto = new boolean[actors.size()];
        for (int i = 0; i < members.size(); i++) {
            int at = actors.indexOf(members.get(i));
            votes[at] = game.votes()[i];
            veto[at] = game.veto()[i];
        }
        return new VotingGame(votes, game.quota(), veto);
    }

    private static List<String> ids(Issue issue) {
        return issue.actors().stream().map(Bargainer::id).toList();
    }

    /** The rule that a user names for an issue. */
    static Read<RuleText> rule(String written, Issue issue, Place at) {
        int colon = written.indexOf(':');
        String kind = colon < 0 ? written : written.substring(0, colon);
        String of = colon < 0 ? "" : written.substring(colon + 1);
        List<String> named = List.of(of.split(","));
        RuleText rule = switch (kind) {
            case "none" -> RuleText.NONE;
            case "majority" -> RuleText.of(Kind.MAJORITY, 0);
            case "consensus" -> RuleText.of(Kind.CONSENSUS, 0);
            case "qualified" -> RuleText.of(Kind.QUALIFIED, share(of));
            case "vetoes" -> new RuleText(Kind.CONSENSUS, 0, named, List.of(), "");
            case "dictator" -> new RuleText(Kind.DICTATOR, 0, named, List.of(), "");
            default -> null;
        };
        return rule != null && fits(rule, ids(issue))
                ? new Read.Good<>(rule)
                : new Read.Bad<>(
                        List.of(Problem.at(at, "\"" + Inert.text(written) + "\" is no rule for this issue", INSTEAD)));
    }

    private static boolean fits(RuleText rule, List<String> actors) {
        return actors.containsAll(rule.named())
                && (rule.kind() != Kind.QUALIFIED || rule.quota() > 0 && rule.quota() <= 1)
                && (rule.kind() != Kind.DICTATOR || rule.named().size() == 1);
    }

    private static double share(String written) {
        boolean percent = written.endsWith("%");
        return NumberText.read(percent ? written.substring(0, written.length() - 1) : written)
                        .orElse(-1)
                / (percent ? 100 : 1);
    }
}
