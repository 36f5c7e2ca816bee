package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.heartland.bargain.Situation;
import org.heartland.bargain.ensemble.IssueInputs;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.bargain.rule.Winset;
import org.heartland.decision.InstitutionRecord.Outcome;
import org.heartland.decision.IssueRules.Table;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.PartReader;
import org.heartland.draws.Draws;
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
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.CatalogueFunction;
import org.heartland.question.Contribution;
import org.heartland.question.Contributor;
import org.heartland.question.DossierNames;

/** What issues, rules and decisions add to a dossier: two folders, and functions about institutions that decide. */
public final class DecisionQuestions implements Contributor {
    private static final Parameter BODY = Parameter.id("institution", "institution");
    private static final Parameter WHEN = Parameter.of("when", Type.DAY, Type.YEAR);
    private static final Parameter FIRST = Parameter.year("first");
    private static final Parameter LAST = Parameter.year("last");

    @Override
    public List<PartReader<?>> parts() {
        return List.of(IssueReader.PART, RuleReader.PART);
    }

    @Override
    public Contribution contribute(Figures figures) {
        Dossier dossier = figures.panel().dossier();
        Asked asked = new Asked(figures.panel(), new InstitutionGames(dossier));
        return new OfDossier(
                dossier,
                List.of(new Contribution.Topic(
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
                                        "how much of the first scale of an issue passes against the status quo under the rule and the members of its institution on a day; drawn anew within what is known of positions",
                                        8,
                                        List.of(BODY, Parameter.id("issue", "issue"), WHEN),
                                        asked::winset),
                                CatalogueFunction.count(
                                        "decisions",
                                        "how many questions are listed that the institution, or its members together, decided in the years; unknown if none",
                                        4,
                                        List.of(BODY, FIRST, LAST),
                                        asked::decisions),
                                CatalogueFunction.count(
                                        "deadlocks",
                                        "how many questions are listed that members of the institution refused, or that began to stall there, in the years; unknown if none",
                                        4,
                                        List.of(BODY, FIRST, LAST),
                                        asked::deadlocks)))));
    }

    /** The functions for one dossier, and what its scenarios set in issues that it does not have. */
    private record OfDossier(Dossier dossier, List<Topic> topics) implements Contribution {
        @Override
        public List<Problem> compile(DossierNames names) {
            return IssueChanges.problems(dossier);
        }
    }

    private record Asked(Panel panel, InstitutionGames games) {

        private static LocalDate day(Constant when) {
            return when instanceof Constant.Day day
                    ? LocalDate.ofEpochDay(day.epochDay())
                    : LocalDate.of(when.year(), 12, 31);
        }

        /** The rows of the full members of an institution on a day. */
        private int[] rows(String institution, LocalDate day) {
            return panel.rows(institution).stream()
                    .filter(number -> isOn(panel.row(number), day))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static boolean isOn(Row row, LocalDate day) {
            LocalDate to = row.to();
            return row.tag().equals(InstitutionGames.MEMBER)
                    && !row.from().isAfter(day)
                    && (to == null || !to.isBefore(day));
        }

        private Answer pivotal(List<Constant> in, Run run) {
            String institution = in.get(0).id();
            LocalDate day = day(in.get(2));
            int member = games.members(institution, day).indexOf(in.get(1).id());
            Optional<VotingGame> game = games.game(institution, day);
            if (game.isEmpty() || !panel.period().contains(day)) {
                return Answer.of(Truths.none(Why.OUT_OF_COVERAGE));
            }
            return Answer.of(Truths.of(member >= 0 && game.get().blocks(member)), rows(institution, day));
        }

        /** With other positions in every draw; unknown if the position of a member is not known, or the status quo, or the rule. */
        private Answer winset(List<Constant> in, Run run) {
            Issue issue =
                    panel.dossier().added().get(IssueReader.ISSUES, in.get(1).id());
            LocalDate day = day(in.get(2));
            Read<Table> read = IssueRules.table(issue, panel.dossier(), day, Place.of(issue.id()));
            boolean same = issue.rule().institution().equals(in.get(0).id());
            return same && read instanceof Read.Good<Table> good
                    ? Answer.of(
                            widths(good.value(), run.draws()), rows(in.get(0).id(), day))
                    : Answer.of(Numbers.none(Why.MISSING));
        }

        private static Numbers widths(Table table, Draws draws) {
            VotingGame game = table.game();
            if (game == null
                    || table.issue().reference() == null
                    || !table.unplaced().isEmpty()) {
                return Numbers.none(Why.MISSING);
            }
            IssueInputs inputs = new IssueInputs(table.issue(), draws.seed());
            Numbers widths = Numbers.width(draws.n());
            for (int draw = 0; draw < draws.n(); draw++) {
                Situation drawn = inputs.draw(draw);
                double reference = Objects.requireNonNull(drawn.reference())[0];
                widths.set(draw, Winset.of(game, drawn.positions(0), reference).width());
            }
            return widths;
        }

        private Answer decisions(List<Constant> in, Run run) {
            return count(in, Outcome.DECIDED);
        }

        private Answer deadlocks(List<Constant> in, Run run) {
            return count(in, Outcome.REFUSED, Outcome.STALLED);
        }

        /** How many different questions of the institution came to one of these outcomes; unknown if none is listed. */
        private Answer count(List<Constant> in, Outcome... outcomes) {
            List<Integer> rows = new ArrayList<>();
            TreeSet<String> questions = new TreeSet<>();
            for (Outcome outcome : outcomes) {
                for (int number : panel.events(outcome.kind())) {
                    Row row = panel.row(number);
                    if (isOf(row, in)) {
                        rows.add(number);
                        questions.add(row.indicator());
                    }
                }
            }
            return rows.isEmpty()
                    ? Answer.of(Numbers.none(Why.MISSING))
                    : Answer.of(
                            Numbers.of(questions.size()),
                            rows.stream().mapToInt(Integer::intValue).sorted().toArray());
        }

        private boolean isOf(Row row, List<Constant> in) {
            int begun = row.from().getYear();
            return begun >= in.get(1).year()
                    && begun <= in.get(2).year()
                    && InstitutionRecord.isOf(games, in.get(0).id(), row.senders(), row.receivers(), row.from());
        }
    }
}
