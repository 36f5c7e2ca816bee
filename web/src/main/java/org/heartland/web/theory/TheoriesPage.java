package org.heartland.web.theory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.assessment.Assessment;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Read;
import org.heartland.render.table.DataTable;
import org.heartland.render.table.StandingsTable;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;
import org.heartland.theory.Theory;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.read.Accounts;
import org.heartland.web.page.Findable;
import org.heartland.web.page.LongWork;
import org.heartland.web.page.PageContract;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.heartland.web.page.WorkbenchPage;
import org.heartland.web.theory.RankingWork.Ranked;
import org.heartland.web.theory.RankingWork.State;
import org.jspecify.annotations.Nullable;

/** Theories: accounts of the order with their ranking, what each says comes next, and what would be otherwise. Nothing is fitted unasked. */
public final class TheoriesPage implements WorkbenchPage {
    static final String NAME = "theories";
    static final String SET = "set.";
    private static final long PATIENCE = 1_500;
    private static final long PATIENCE_OF_PROGRAMS = 9_000;
    private static final int MOST_LETTERS = 100;
    private static final int MOST_SET = 40;
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private final RankingWork rankings = new RankingWork();
    private final AccountWork accounts = new AccountWork();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Theories");
    }

    @Override
    public PageContract contract(Assessment assessment) {
        Asked[] asked = {
            Asked.text("of", "the id of an account; without it all are listed and ranked", MOST_LETTERS),
            Asked.text("series", "the id of a series, of which is shown what the account says", MOST_LETTERS),
            Asked.each("set.NAME", "the value of a parameter of the account", "set\\..{1,100}", MOST_LETTERS),
            Asked.whole("without", "a year of release that is left out of the ranking", FIRST_YEAR, LAST_YEAR),
            Asked.text("scenario", "the id of a scenario; what would be otherwise under it", MOST_LETTERS)
        };
        return PageContract.shows("Accounts of the order, how well each said what came, and what comes next.")
                .asks(asked)
                .takes(asked)
                .takes(Asked.oneOf("action", "start: fits are computed; stop: no longer", List.of("start", "stop"))
                        .must(""))
                .json("the ranking, as `theories --json` prints it; under a scenario, what `whatif --json` prints", "")
                .csv("what each account said of each figure, as `theories --csv` prints it");
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        return Accounts.of(request.opened().suppositions().dossier()) instanceof Read.Good<List<Theory.Model>> good
                ? good.value().stream()
                        .map(model -> new Findable(
                                Findable.Kind.PAGE,
                                request.words().term(model.title()),
                                request.say("Theories"),
                                request.link(NAME, "of", model.id()),
                                List.of(model.id(), model.title())))
                        .toList()
                : List.of();
    }

    // ---- The page.

    @Override
    public Object view(PageRequest request) throws PageProblem {
        TheoriesWriter writer = new TheoriesWriter(request);
        Read<RivalAccounts> read = rankings.find(request, null);
        if (!(read instanceof Read.Good<RivalAccounts> good)) {
            return writer.none(read.problems());
        }
        RivalAccounts contest = good.value();
        String id = request.find("of");
        if (id != null) {
            return account(request, contest, number(request, contest, id));
        }
        Scenario scenario = scenario(request);
        return scenario == null
                ? writer.all(contest, rankings.state(contest, store(request), PATIENCE), without(request))
                : otherwise(request, contest, scenario);
    }

    private TheoriesView otherwise(PageRequest request, RivalAccounts contest, Scenario scenario) {
        State state = rankings.stateOfFits(contest, store(request), PATIENCE);
        Consequences said = state instanceof Ranked ranked
                        && whatIf(request, contest, ranked, scenario, PATIENCE)
                                instanceof LongWork.Done<Consequences> done
                ? done.value()
                : null;
        return new TheoriesWriter(request).otherwise(contest, state, scenario, said);
    }

    private LongWork.State<Consequences> whatIf(
            PageRequest request, RivalAccounts contest, Ranked ranked, Scenario scenario, long patience) {
        RankingWork.Asking asking = new RankingWork.Asking(version(request), patience);
        return rankings.whatIf(contest, RankingWork.fits(contest, store(request)), ranked, scenario, asking);
    }

    private TheoriesView account(PageRequest request, RivalAccounts contest, int number) throws PageProblem {
        AccountWriter writer = new AccountWriter(request, contest, number);
        AccountWork.Asked asked = new AccountWork.Asked(
                contest,
                number,
                FitText.read(store(request).find(contest.keys().get(number))),
                store(request),
                writer.series(),
                set(request));
        LongWork.State<Read<AccountWork.Said>> state = accounts.ask(asked, request.words(), version(request), PATIENCE);
        if (state instanceof LongWork.Done<Read<AccountWork.Said>> done) {
            State ranking = rankings.state(contest, store(request), 0);
            return writer.view(asked, good(done.value()), ranking instanceof Ranked ranked ? ranked : null);
        }
        return writer.waits(asked);
    }

    private static long version(PageRequest request) {
        return request.opened().version();
    }

    private static TheoryContest.Store store(PageRequest request) {
        return request.desk().settings().fits();
    }

    static <T> T good(Read<T> read) throws PageProblem {
        if (read instanceof Read.Good<T> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    // ---- What is asked.

    private static int number(PageRequest request, RivalAccounts contest, String id) throws PageProblem {
        int number = contest.number(id);
        if (number < 0) {
            throw PageProblem.wrong(request.say("There is no account of this name."));
        }
        return number;
    }

    private static int without(PageRequest request) throws PageProblem {
        return request.find("without") == null ? 0 : request.whole("without", LAST_YEAR);
    }

    private static @Nullable Scenario scenario(PageRequest request) throws PageProblem {
        String id = request.find("scenario");
        if (id == null) {
            return null;
        }
        return request.opened().suppositions().dossier().scenarios().stream()
                .filter(one -> one.id().equals(id) && !one.theories().isEmpty())
                .findFirst()
                .orElseThrow(() -> PageProblem.wrong(
                        request.say("There is no scenario of this name that changes something in theories.")));
    }

    private static Map<String, Double> set(PageRequest request) throws PageProblem {
        Map<String, Double> set = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : request.beginning(SET).entrySet()) {
            OptionalDouble value = NumberText.read(one.getValue().strip());
            if (value.isEmpty()) {
                throw PageProblem.wrong(request.say("{0} cannot be {1}.", one.getKey(), one.getValue()));
            }
            set.put(one.getKey(), value.getAsDouble());
        }
        if (set.size() > MOST_SET) {
            throw PageProblem.wrong(request.say("An address sets at most {0} values.", MOST_SET));
        }
        return set;
    }

    // ---- What its forms do.

    @Override
    public String post(PageRequest request) throws PageProblem {
        RivalAccounts contest = rankings.contest(request, null);
        if (request.need("action").equals("start")) {
            rankings.start(contest, store(request));
        } else {
            rankings.stop(contest);
        }
        return request.link(NAME, "scenario", request.find("scenario"));
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        RivalAccounts contest = contestOf(request);
        Scenario scenario = scenario(request);
        PageProblem.orWithheld(contest.theories().withheld(scenario == null ? PassedOn.FIGURES : PassedOn.RESULTS));
        Ranked ranked = ofFits(request, contest);
        byte[] bytes = scenario == null
                ? rankings.printed(ranked, outlooks(request, contest))
                : rankings.printed(whatIf(request, contest, ranked, scenario, PATIENCE_OF_PROGRAMS));
        if (bytes == null) {
            throw late(request);
        }
        out.write(bytes);
        return true;
    }

    @Override
    public @Nullable DataTable table(PageRequest request) throws PageProblem {
        return request.find("scenario") != null ? null : table(request, contestOf(request));
    }

    private DataTable table(PageRequest request, RivalAccounts contest) throws PageProblem {
        PageProblem.orWithheld(contest.theories().withheld(PassedOn.FIGURES));
        Ranked ranked = ofFits(request, contest);
        return StandingsTable.of(
                ranked.ranking(), RankingWork.fits(contest, store(request)), outlooks(request, contest));
    }

    private Map<String, List<Expected>> outlooks(PageRequest request, RivalAccounts contest) throws PageProblem {
        Map<String, List<Expected>> all = rankings.outlooks(contest, store(request), PATIENCE_OF_PROGRAMS);
        if (all == null) {
            throw late(request);
        }
        return all;
    }

    /** The theories that the address names: one, or all. */
    private RivalAccounts contestOf(PageRequest request) throws PageProblem {
        return rankings.contest(request, request.find("of"));
    }

    /** The ranking, if its fits are at hand too. */
    private Ranked ofFits(PageRequest request, RivalAccounts contest) throws PageProblem {
        State state = rankings.stateOfFits(contest, store(request), PATIENCE_OF_PROGRAMS);
        if (state instanceof Ranked ranked) {
            return ranked;
        }
        throw state instanceof RankingWork.Missing
                ? PageProblem.late(
                        request.say("This was not computed yet: {0}", new Commands(request).theories(contest)))
                : late(request);
    }

    private static PageProblem late(PageRequest request) {
        return PageProblem.late(request.say("This is not computed yet; ask again in a moment."));
    }
}
