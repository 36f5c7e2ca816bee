package org.heartland.web.theory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.render.json.ConsequencesJson;
import org.heartland.render.json.StandingsJson;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.Standings;
import org.heartland.web.page.Kept;
import org.heartland.web.page.LongWork;
import org.heartland.web.page.PageProblem;
import org.heartland.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The rankings of theories that pages ask for. What is kept is ranked at once; fits are made only if somebody starts them, behind the pages, and
 * each is kept as soon as it is made, so that what was stopped goes on where it was.
 */
final class RankingWork {
    private static final int MOST_SECONDS = 3_600;
    private static final int MOST_SECONDS_OF_KEPT = 300;
    private static final long MOST_BYTES = 24_000_000;
    private static final long OF_RANKING = 3_000_000;
    private static final long OF_WHAT_IF = 600_000;

    private final Kept<Read<RivalAccounts>> contests = new Kept<>();
    private final LongWork<FullRanking> rankings =
            new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, ranking -> OF_RANKING);
    private final LongWork<Consequences> whatIfs = new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, said -> OF_WHAT_IF);
    private final LongWork<Map<String, List<Expected>>> outlooks =
            new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, all -> OF_RANKING);
    private final LongWork<Boolean> fitting = new LongWork<>(MOST_SECONDS, 1, done -> 1);
    private final Map<String, Double> far = new ConcurrentHashMap<>();

    /** How the ranking of a contest is. */
    sealed interface State {}

    /** It is there. */
    record Ranked(FullRanking ranking) implements State {
        Standings standings() {
            return ranking.standings();
        }
    }

    /** Its fits are kept, and it is made of them. */
    record Gathering() implements State {}

    /** Its fits are made. */
    record Fitting(int percent, long seconds) implements State {}

    /** Not all of its fits are kept, and nothing is done about it. */
    record Missing(int kept) implements State {}

    /** The theories that are asked about, or why they cannot be compared. */
    Read<RivalAccounts> find(PageRequest request, @Nullable String only) {
        Dossier dossier = request.opened().suppositions().dossier();
        return contests.of(request.opened(), only == null ? "" : only, () -> RivalAccounts.of(dossier, only));
    }

    /** The theories that are asked about: all of them, or one. */
    RivalAccounts contest(PageRequest request, @Nullable String only) throws PageProblem {
        return TheoriesPage.good(find(request, only));
    }

    /** How far the ranking is; one that is kept is made, and nothing is fitted. */
    State state(RivalAccounts contest, TheoryContest.Store store, long patience) {
        LongWork.State<FullRanking> known = rankings.find(contest.key());
        if (known instanceof LongWork.Done<FullRanking> done) {
            return new Ranked(done.value());
        }
        if (known instanceof LongWork.Going<FullRanking>) {
            return new Gathering();
        }
        if (fitting.find(contest.key()) instanceof LongWork.Going<Boolean> going) {
            double part = far.getOrDefault(contest.key(), 0.0);
            return new Fitting((int) Math.round(100 * part), going.seconds());
        }
        FullRanking kept = contest.theories().rankingKept(store);
        if (kept != null) {
            return new Ranked(kept);
        }
        List<FittedAccount> fits = fits(contest, store);
        if (fits.size() < contest.keys().size()) {
            return new Missing(fits.size());
        }
        LongWork.State<FullRanking> ranked = rankings.ask(
                contest.key(), patience, deadline -> contest.theories().ranking(fits, store));
        return ranked instanceof LongWork.Done<FullRanking> done ? new Ranked(done.value()) : new Gathering();
    }

    /** The same for what is asked of the fits themselves: they may be gone where the ranking is kept. */
    State stateOfFits(RivalAccounts contest, TheoryContest.Store store, long patience) {
        State state = state(contest, store, patience);
        int fits = fits(contest, store).size();
        return state instanceof Ranked && fits < contest.keys().size() ? new Missing(fits) : state;
    }

    /** The fits that are kept: all of them if there is a ranking of them. */
    static List<FittedAccount> fits(RivalAccounts contest, TheoryContest.Store store) {
        return contest.kept(store).stream().filter(Objects::nonNull).toList();
    }

    /** Begins to make the fits that are not kept. */
    void start(RivalAccounts contest, TheoryContest.Store store) {
        fitting.ask(contest.key(), 0, deadline -> {
            try (Workers workers = new Workers(Workers.defaultThreads(), deadline)) {
                contest.theories().fits(workers, store, (account, done) -> far.put(contest.key(), done));
            }
            return true;
        });
    }

    /** Ends it; the fits that are made stay. */
    void stop(RivalAccounts contest) {
        fitting.stop(contest.key());
    }

    /** What would be otherwise under a scenario, by all fits of a ranking. */
    LongWork.State<Consequences> whatIf(
            RivalAccounts contest, List<FittedAccount> fits, Ranked ranked, Scenario scenario, Asking asking) {
        return whatIfs.ask(
                contest.key() + "\n" + asking.version() + "\n" + scenario.id(),
                asking.patience(),
                deadline -> contest.theories().whatIf(scenario, fits, ranked.standings()));
    }

    /** Of which version of the dossier something is asked, and how many milliseconds there are to wait for it. */
    record Asking(long version, long patience) {}

    // ---- For programs.

    /** What accounts and plain forecasts expect, by fits that are kept; null while it is made. */
    @Nullable
    Map<String, List<Expected>> outlooks(RivalAccounts contest, TheoryContest.Store store, long patience) {
        LongWork.State<Map<String, List<Expected>>> state = outlooks.ask(
                contest.key(), patience, deadline -> contest.theories().outlooks(() -> fits(contest, store), store));
        return state instanceof LongWork.Done<Map<String, List<Expected>>> done ? done.value() : null;
    }

    /** The ranking as the command {@code theories --json} prints it. */
    byte[] printed(Ranked ranked, Map<String, List<Expected>> outlooks) {
        return bytes(out -> StandingsJson.write(ranked.ranking(), outlooks, out));
    }

    /** What would be otherwise, as the command {@code whatif --json} prints it; null while it is computed. */
    byte @Nullable [] printed(LongWork.State<Consequences> said) {
        return said instanceof LongWork.Done<Consequences> done
                ? bytes(out -> ConsequencesJson.write(List.of(done.value()), out))
                : null;
    }

    private interface Writing {
        void write(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
