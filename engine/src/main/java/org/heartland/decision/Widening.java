package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.Situation;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.rule.Winset;
import org.heartland.decision.IssueRules.Table;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.problem.Read;

/**
 * One dimension of an issue under the members that an institution had from a day on.
 *
 * @param dimension counted from 0
 * @param members how many there were
 * @param unplaced those without a position in the issue
 * @param winset that of the reference point among the members with a position
 * @param pivots the members at the ends of the gridlock interval
 */
public record Widening(
        Issue issue,
        int dimension,
        LocalDate day,
        int members,
        List<String> unplaced,
        Winset winset,
        List<String> pivots) {

    /** How much of the scale beats the status quo, from 0 to 1; at most so much where members have no position and all must agree. */
    public double width() {
        return winset.width();
    }

    /**
     * The issue under the members of each day on which they changed; without a day on which no member has a position, or on which the rule is
     * not known. Empty if no institution decides it, or if it has no reference point.
     */
    public static List<Widening> of(Dossier dossier, Issue issue) {
        List<Widening> all = new ArrayList<>();
        String institution = issue.rule().institution();
        InstitutionGames games = new InstitutionGames(dossier);
        for (LocalDate day : games.changes(institution)) {
            if (IssueRules.table(issue, dossier, day, Place.of(issue.id())) instanceof Read.Good<Table> good) {
                add(good.value(), day, games.members(institution, day).size(), all);
            }
        }
        return all;
    }

    private static void add(Table table, LocalDate day, int members, List<Widening> to) {
        Situation situation = table.issue().middle();
        double[] reference = situation.reference();
        for (int k = 0; table.game() != null && reference != null && k < reference.length; k++) {
            Winset winset = Winset.of(table.game(), situation.positions(k), reference[k]);
            List<String> pivots = winset.pivots().stream()
                    .map(i -> table.issue().actors().get(i))
                    .map(Bargainer::id)
                    .toList();
            to.add(new Widening(table.issue(), k, day, members, table.unplaced(), winset, pivots));
        }
    }
}
