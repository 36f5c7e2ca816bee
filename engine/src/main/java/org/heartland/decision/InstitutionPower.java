package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.rule.PowerIndices;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * Who has what power in an institution on a day, and what its widening did.
 *
 * @param rule the rule on the day; of kind {@link RuleText.Kind#NONE} if it is not known
 * @param members each with its power; nobody's is known without a rule
 * @param error the largest error of the indices, with a probability of 95 % for all together; 0 if they are exact
 * @param questions those that it decided, refused or let stall, as far as the dossier lists them
 * @param widening the issues of the dossier that name this institution, under the members of each day on which they changed
 */
public record InstitutionPower(
        String institution,
        LocalDate day,
        RuleText rule,
        List<Member> members,
        double error,
        List<Widening> widening,
        InstitutionRecord questions) {
    private static final long SEED = 1;

    /**
     * A member.
     *
     * @param shapley NaN if the rule is not known, like {@code banzhaf}
     * @param blocks true if nothing passes against it
     */
    public record Member(String who, double shapley, double banzhaf, boolean blocks) {}

    /** The power in an institution of a dossier. */
    public static Read<InstitutionPower> of(Dossier dossier, String institution, LocalDate day, Place at) {
        if (!dossier.institutions().containsKey(institution)) {
            return new Read.Bad<>(List.of(unknown(dossier, institution, at)));
        }
        InstitutionGames games = new InstitutionGames(dossier);
        List<String> ids = games.members(institution, day);
        Optional<VotingGame> game = games.game(institution, day);
        PowerIndices power = game.map(found -> PowerIndices.of(found, SEED)).orElse(null);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            members.add(member(ids.get(i), i, power, game));
        }
        return new Read.Good<>(new InstitutionPower(
                institution,
                day,
                games.rule(institution, day),
                members,
                power == null ? 0 : power.error(),
                widening(dossier, institution),
                InstitutionRecord.of(dossier, games, institution)));
    }

    private static Problem unknown(Dossier dossier, String institution, Place at) {
        Set<String> known = dossier.institutions().keySet();
        return new Problem(
                at,
                "there is no institution " + institution,
                "name one of " + String.join(", ", known),
                Near.to(institution, known));
    }

    private static List<Widening> widening(Dossier dossier, String institution) {
        return dossier.added().ids(IssueReader.ISSUES).stream()
                .map(id -> dossier.added().get(IssueReader.ISSUES, id))
                .filter(issue -> issue.rule().institution().equals(institution))
                .flatMap(issue -> Widening.of(dossier, issue).stream())
                .toList();
    }

    private static Member member(String who, int i, @Nullable PowerIndices power, Optional<VotingGame> game) {
        return power == null
                ? new Member(who, Double.NaN, Double.NaN, false)
                : new Member(
                        who,
                        power.shapley()[i],
                        power.banzhaf()[i],
                        game.orElseThrow().blocks(i));
    }
}
