package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.chart.Charts;
import org.heartland.render.json.StatesJson;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;

/** The states: who holds each role in a year, the shares of the compared powers, and what has changed since another year. */
public final class StatesPage implements WorkbenchPage {
    static final String NAME = "states";
    static final String YEAR = "year";
    private static final String SINCE = "since";
    private static final String NEWER = "newer";
    private static final int SHOWN = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public String title(Words words) {
        return words.say("States");
    }

    /** A year of the address, or the usual one. */
    static int year(PageRequest request, String name, int usual) {
        String asked = request.find(name);
        return asked == null ? usual : Integer.parseInt(asked);
    }

    /** The first roles of the dossier, as many as the brief has columns for. */
    private static List<Role> roles(Assessment assessment) {
        return assessment.subject().roles().values().stream().limit(SHOWN).toList();
    }

    private static List<RoleRow> rows(PageRequest request, int year) {
        Assessment assessment = request.assessment();
        return assessment.subject().roles().keySet().stream()
                .flatMap(role -> assessment.subject().receivers().stream()
                        .map(receiver -> assessment.role(role, receiver, year)))
                .toList();
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("Who holds each role at each state in a year, and what has changed since another.")
                .asks(
                        year(YEAR, "the year that is shown; the last one if left out", assessment),
                        year(SINCE, "the year since which changes are listed", assessment),
                        Asked.oneOf(NEWER, "newer figures and parts of years too", List.of("on")))
                .json("the roles at all states in the year, with their conditions and rows", "")
                .csv("the roles in the year, as the table `roles` of `assess --csv`");
    }

    /** A year of an address; it must be one that is assessed. */
    static Asked year(String name, String says, Assessment assessment) {
        return Asked.whole(name, says, assessment.of().since(), assessment.of().year());
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        Assessment.Identity of = request.assessment().of();
        int year = year(request, YEAR, of.year());
        int since = year(request, SINCE, Math.min(of.thenYear(), of.year()));
        return new Writer(request, year, since).view();
    }

    /** What the page shows of a year. */
    private static final class Writer {
        private final PageRequest request;
        private final Assessment assessment;
        private final Words words;
        private final int year;
        private final int since;
        private final Charts charts;
        private final PairShares pairs;

        Writer(PageRequest request, int year, int since) {
            this.request = request;
            this.assessment = request.assessment();
            this.words = request.words();
            this.year = year;
            this.since = since;
            this.charts = new Charts(assessment, words);
            this.pairs = new PairShares(request, charts);
        }

        private RoleWords of(Role role, int asked) {
            return new RoleWords(assessment, words, role, asked);
        }

        StatesView view() {
            List<Role> roles = roles(assessment);
            int first = assessment.of().since();
            return new StatesView(
                    year,
                    first,
                    assessment.of().year(),
                    since,
                    IntStream.rangeClosed(first, assessment.of().year())
                            .boxed()
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    request.find(NEWER) != null,
                    words.term(assessment.subject().question()),
                    roles.stream()
                            .map(role -> Words.capital(of(role, year).headline()) + ".")
                            .collect(Collectors.joining(" ")),
                    roles.stream().map(role -> of(role, year).question()).toList(),
                    pairs.title(),
                    assessment.subject().receivers().stream().map(this::state).toList(),
                    roles.stream()
                            .flatMap(role -> charts.map(role, year).stream())
                            .toList(),
                    request.as("json"),
                    request.as("csv"));
        }

        private StatesView.State state(String state) {
            return new StatesView.State(
                    words.actor(state),
                    request.link(StatePage.NAME, "of", state, YEAR, Integer.toString(year)),
                    roles(assessment).stream()
                            .map(role -> holding(request, charts, role, state, year))
                            .toList(),
                    pairs.of(state, year, request.find(NEWER) != null),
                    changed(state));
        }

        private List<String> changed(String state) {
            List<String> changes = new ArrayList<>();
            if (since >= year) {
                return changes;
            }
            for (Role role : roles(assessment)) {
                RoleWords then = of(role, since);
                RoleWords now = of(role, year);
                if (now.isChange(then.after(state), now.after(state))) {
                    changes.add(request.say(
                            "{0}: {1} → {2}",
                            now.label(), then.standing(then.after(state)), now.standing(now.after(state))));
                }
            }
            changes.addAll(pairs.passed(state, since, year));
            return changes.isEmpty() ? List.of(request.say("no change")) : changes;
        }
    }

    /** Who holds a role at a state in a year. */
    static StatesView.Holding holding(PageRequest request, Charts charts, Role role, String state, int year) {
        RoleWords said = new RoleWords(request.assessment(), request.words(), role, year);
        RoleRow row = said.after(state);
        return new StatesView.Holding(
                said.label(),
                charts.swatch(role, state, year),
                Words.capital(said.who(row)),
                said.but(row),
                request.link("figure", "of", role.id() + "(" + state + ", " + year + ")"));
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        int year = year(request, YEAR, request.assessment().of().year());
        StatesJson.write(request.assessment(), year, rows(request, year), List.of(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        String year =
                Integer.toString(year(request, YEAR, request.assessment().of().year()));
        PageProblem.orWithheld(AssessmentTable.ROLES.withheld(request.assessment()));
        DataTable all = AssessmentTable.ROLES.of(request.assessment());
        int seen = all.columns().indexOf("seen");
        int of = all.columns().indexOf("year");
        return new DataTable(
                all.columns(),
                all.rows().stream()
                        .filter(row ->
                                row.get(seen).equals("now") && row.get(of).equals(year))
                        .toList());
    }
}
