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
import org.heartland.theory.outcome.FittedAccount;
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
    private final LongWork<Ranked> rankings = new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, ranked -> OF_RANKING);
    private final LongWork<Consequences> whatIfs = new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, said -> OF_WHAT_IF);
    private final LongWork<byte[]> prints = new LongWork<>(MOST_SECONDS_OF_KEPT, MOST_BYTES, bytes -> bytes.length);
    private final LongWork<Boolean> fitting = new LongWork<>(MOST_SECONDS, 1, done -> 1);
    private final Map<String, Double> far = new ConcurrentHashMap<>();

    /** How the ranking of a contest is. */
    sealed interface State {}

    /** It is there. */
    record Ranked(List<FittedAccount> fits, Standings standings) implements State {}

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
        LongWork.State<Ranked> known = rankings.find(contest.key());
        if (known instanceof LongWork.Done<Ranked> done) {
            return done.value();
        }
        if (known instanceof LongWork.Going<Ranked>) {
            return new Gathering();
        }
        if (fitting.find(contest.key()) instanceof LongWork.Going<Boolean> going) {
            double part = far.getOrDefault(contest.key(), 0.0);
            return new Fitting((int) Math.round(100 * part), going.seconds());
        }
        List<@Nullable FittedAccount> fits = contest.kept(store);
        List<FittedAccount> all = fits.stream().filter(Objects::nonNull).toList();
        if (all.size() < fits.size()) {
            return new Missing(all.size());
        }
        LongWork.State<Ranked> ranked = rankings.ask(
                contest.key(),
                patience,
                deadline -> new Ranked(all, contest.theories().rank(all, store)));
        return ranked instanceof LongWork.Done<Ranked> done ? done.value() : new Gathering();
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

    /** What would be otherwise under a scenario, by fits that are there. */
    LongWork.State<Consequences> whatIf(
            RivalAccounts contest, Ranked ranked, Scenario scenario, long version, long patience) {
        return whatIfs.ask(
                contest.key() + "\n" + version + "\n" + scenario.id(),
                patience,
                deadline -> contest.theories().whatIf(scenario, ranked.fits(), ranked.standings()));
    }

    // ---- For programs.

    /** The ranking as the command {@code theories --json} prints it; null while it is made. */
    byte @Nullable [] ranking(RivalAccounts contest, Ranked ranked, long patience) {
        return print(contest.key(), patience, out -> {
            TheoryContest theories = contest.theories();
            StandingsJson.write(
                    ranked.standings(), theories.relations(ranked.fits()), theories.outlooks(ranked.fits()), out);
        });
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

    private byte @Nullable [] print(String key, long patience, Writing writing) {
        LongWork.State<byte[]> state = prints.ask(key, patience, deadline -> bytes(writing));
        return state instanceof LongWork.Done<byte[]> done ? done.value() : null;
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
