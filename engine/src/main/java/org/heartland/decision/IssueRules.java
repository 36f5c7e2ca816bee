package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The rule under which the actors of an issue decide: its own, that of an institution on the day, or one that a user names. */
public final class IssueRules {
    private static final String INSTEAD =
            "write none, majority, qualified:66.7%, consensus, vetoes:ID,ID or dictator:ID";

    private IssueRules() {}

    /**
     * The game of the actors of an issue; empty if it has no rule. An actor that is no member of the institution has neither vote nor veto.
     *
     * @param dossier that of the issue; null for an issue in a file of its own
     */
    public static Optional<VotingGame> game(Issue issue, @Nullable Dossier dossier) {
        RuleText rule = issue.rule();
        List<String> actors = issue.actors().stream().map(Bargainer::id).toList();
        LocalDate day = issue.decided();
        if (rule.institution().isEmpty()) {
            return rule.game(actors);
        }
        if (dossier == null || day == null) {
            return Optional.empty();
        }
        InstitutionGames games = new InstitutionGames(dossier);
        List<String> members = new ArrayList<>(games.members(rule.institution(), day));
        members.retainAll(actors);
        return games.rule(rule.institution(), day).game(members).map(game -> among(game, members, actors));
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

    /** The rule that a user names for an issue; empty for none. */
    public static Read<Optional<VotingGame>> named(String written, Issue issue, Place at) {
        List<String> actors = issue.actors().stream().map(Bargainer::id).toList();
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
        return rule != null && fits(rule, actors)
                ? new Read.Good<>(rule.game(actors))
                : new Read.Bad<>(List.of(Problem.at(at, "\"" + written + "\" is no rule for this issue", INSTEAD)));
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
