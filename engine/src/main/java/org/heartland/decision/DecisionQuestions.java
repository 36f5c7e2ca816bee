package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.bargain.rule.Winset;
import org.heartland.dossier.read.PartReader;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;
import org.heartland.question.CatalogueFunction;
import org.heartland.question.Contribution;
import org.heartland.question.Contributor;

/** What issues, rules and decisions add to a dossier: two folders, and functions about institutions that decide. */
public final class DecisionQuestions implements Contributor {
    /** Kinds of events that end in a decision, and those in which an issue was refused or got stuck. */
    private static final String DECIDED = "decision";

    private static final List<String> NOT_DECIDED = List.of("refusal", "stalled");

    private static final Parameter BODY = Parameter.id("institution", "institution");
    private static final Parameter WHEN = Parameter.of("when", Type.DAY, Type.YEAR);

    @Override
    public List<PartReader<?>> parts() {
        return List.of(IssueReader.PART, RuleReader.PART);
    }

    @Override
    public Contribution contribute(Figures figures) {
        Asked asked =
                new Asked(figures.panel(), new InstitutionGames(figures.panel().dossier()));
        return () -> List.of(new Contribution.Topic(
                "of decisions",
                List.of(
                        CatalogueFunction.truth(
                                "pivotal",
                                "true if nothing passes in the institution against the member, by its rule and members on a day",
                                4,
                                List.of(BODY, Parameter.id("member", "actor"), WHEN),
                                asked::pivotal),
                        CatalogueFunction.share(
                                "winset",
                                "how much of the scale of an issue the members of the institution prefer to the status quo enough to pass, each at the middle of its position",
                                8,
                                List.of(BODY, Parameter.id("issue", "issue"), WHEN),
                                asked::winset),
                        CatalogueFunction.share(
                                "decisions",
                                "the share of listed issues that members of the institution decided together in the years, of those decided, refused and stalled; unknown if none is listed",
                                4,
                                List.of(BODY, Parameter.year("first"), Parameter.year("last")),
                                asked::decisions))));
    }

    private record Asked(Panel panel, InstitutionGames games) {

        private static LocalDate day(Constant when) {
            return when instanceof Constant.Day day
                    ? LocalDate.ofEpochDay(day.epochDay())
                    : LocalDate.of(when.year(), 12, 31);
        }

        private int[] rows(String institution) {
            return panel.rows(institution).stream().mapToInt(Integer::intValue).toArray();
        }

        private Answer pivotal(List<Constant> in, Run run) {
            String institution = in.get(0).id();
            LocalDate day = day(in.get(2));
            int member = games.members(institution, day).indexOf(in.get(1).id());
            Optional<VotingGame> game = games.game(institution, day);
            if (game.isEmpty() || !panel.period().contains(day)) {
                return Answer.of(Truths.none(Why.OUT_OF_COVERAGE));
            }
            return Answer.of(Truths.of(member >= 0 && game.get().blocks(member)), rows(institution));
        }

        /** Unknown if the position of a member is not known, or the status quo. */
        private Answer winset(List<Constant> in, Run run) {
            String institution = in.get(0).id();
            LocalDate day = day(in.get(2));
            Issue issue =
                    panel.dossier().added().get(IssueReader.ISSUES, in.get(1).id());
            Optional<VotingGame> game = games.game(institution, day);
            List<Double> positions = new ArrayList<>();
            for (String member : games.members(institution, day)) {
                issue.actors().stream()
                        .filter(actor -> actor.id().equals(member))
                        .map(Bargainer::position)
                        .forEach(position ->
                                positions.add(position.get(0).number().middle() / Issue.END));
            }
            if (game.isEmpty()
                    || issue.reference() == null
                    || positions.size() < game.get().members()) {
                return Answer.of(Numbers.none(Why.MISSING));
            }
            double status = issue.reference().get(0).number().middle() / Issue.END;
            double[] places =
                    positions.stream().mapToDouble(Double::doubleValue).toArray();
            return Answer.of(Numbers.of(Winset.of(game.get(), places, status).width()), rows(institution));
        }

        private Answer decisions(List<Constant> in, Run run) {
            String institution = in.get(0).id();
            List<Integer> decided =
                    together(DECIDED, institution, in.get(1).year(), in.get(2).year());
            List<Integer> all = new ArrayList<>(decided);
            NOT_DECIDED.forEach(kind -> all.addAll(
                    together(kind, institution, in.get(1).year(), in.get(2).year())));
            if (all.isEmpty()) {
                return Answer.of(Numbers.none(Why.MISSING));
            }
            double share = events(decided) / (double) events(all);
            return Answer.of(
                    Numbers.of(share),
                    all.stream().mapToInt(Integer::intValue).sorted().toArray());
        }

        private long events(List<Integer> rows) {
            return rows.stream()
                    .map(row -> panel.row(row).indicator())
                    .distinct()
                    .count();
        }

        private boolean isOf(String institution, Row row) {
            List<String> members = games.members(institution, row.from());
            return row.senders().contains(institution)
                    || !members.isEmpty() && new TreeSet<>(row.senders()).equals(new TreeSet<>(members));
        }

        /** Events of a kind in the years by the institution, or by exactly its members of the day. */
        private List<Integer> together(String kind, String institution, int first, int last) {
            List<Integer> rows = new ArrayList<>();
            for (int number : panel.events(kind)) {
                Row row = panel.row(number);
                int year = row.from().getYear();
                if (year >= first && year <= last && isOf(institution, row)) {
                    rows.add(number);
                }
            }
            return rows;
        }
    }
}
