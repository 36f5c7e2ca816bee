package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.concurrent.ExecutionException;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.assess.Assessment.Identity;
import org.heartland.claim.Judged;
import org.heartland.claim.Trial;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Draws;
import org.heartland.panel.Panel;
import org.heartland.panel.Table;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** A dossier made ready to be assessed: every expression compiled against the catalogue, from both clocks. */
public final class Study {
    private final Dossier dossier;
    private final Options options;
    private final World then;
    private final World now;

    private Study(Dossier dossier, Options options, World then, World now) {
        this.dossier = dossier;
        this.options = options;
        this.then = then;
        this.now = now;
    }

    /** Compiles all expressions; the list of problems is whole. */
    public static Read<Study> prepare(Dossier dossier, Options options) {
        return prepare(dossier, options, Table.of(dossier));
    }

    /** The same on a given table. */
    public static Read<Study> prepare(Dossier dossier, Options options, Table table) {
        Draws draws = new Draws(options.seed(), options.draws());
        int until = options.until(dossier);
        Read<World> now = world(table, options.now(dossier), until, draws);
        Clock clock = options.then(dossier);
        return now.then(present -> world(table, clock, Math.min(until, clock.asOf().getYear()), draws)
                .then(past -> new Read.Good<>(new Study(dossier, options, past, present))));
    }

    private static Read<World> world(Table table, Clock clock, int until, Draws draws) {
        return World.prepare(clock, Panel.of(table, clock, until), draws);
    }

    public World now() {
        return now;
    }

    public World then() {
        return then;
    }

    /** Draws everything up. */
    public Assessment assess() {
        int since = options.since(dossier);
        int until = options.until(dossier);
        int thenYear = then.clock().year();
        boolean whole = options.extent() == Options.Extent.WHOLE;
        int[] years = whole
                ? IntStream.rangeClosed(since, until).toArray()
                : IntStream.of(thenYear, now.clock().year()).sorted().distinct().toArray();
        Profiles profiles = new Profiles(now, years);
        List<Assessment.RoleRow> roles = new RoleRows(now).rows(years);
        List<Assessment.RoleRow> before = new RoleRows(then).rows(thenYear);
        return new Assessment(
                new Identity(
                        options.seed(),
                        options.draws(),
                        now.clock().asOf(),
                        since,
                        now.clock().year(),
                        until,
                        thenYear,
                        then.clock().asOf()),
                dossier,
                now.panel().table().rows(),
                roles,
                before,
                whole ? profiles.vectors() : List.of(),
                whole ? profiles.alignment() : List.of(),
                whole ? profiles.leadChanges() : List.of(),
                profiles.labour(),
                claims(),
                new Notes(then, now).list());
    }

    private List<ClaimRow> claims() {
        List<Judged> before = judge(then);
        List<Judged> after = judge(now);
        List<ClaimRow> rows = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            rows.add(row(now.trials().get(i).claim(), before.get(i), after.get(i)));
        }
        return rows;
    }

    /** Judges one claim from both clocks. */
    public ClaimRow judge(Trial trial) {
        int at = now.trials().indexOf(trial);
        return row(
                trial.claim(),
                then.trials().get(at).judge(then::run, then.judgements()::lanes),
                trial.judge(now::run, now.judgements()::lanes));
    }

    private ClaimRow row(Claim claim, Judged before, Judged after) {
        String depends = after.dependsOn() == null ? "" : now.judgements().says(after.dependsOn().key());
        return new ClaimRow(claim, before, after, depends, sources(after));
    }

    /** How many sources speak, those that only repeat another not counted. */
    private int sources(Judged judged) {
        TreeSet<String> roots = new TreeSet<>();
        for (int row : judged.rows()) {
            roots.add(now.panel().row(row).source().root().id());
        }
        return roots.size();
    }

    /** Judges all claims; each thread takes every so-manieth, and the list is in the order of the claims. */
    private List<Judged> judge(World world) {
        List<Trial> trials = world.trials();
        Judged[] judged = new Judged[trials.size()];
        int threads = Math.max(1, Math.min(options.threads(), trials.size()));
        if (threads == 1) {
            judge(world, judged, 0, 1);
            return List.of(judged);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(pool.submit(() -> judge(world, judged, first, threads)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the assessment was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a claim could not be judged", e.getCause());
        } finally {
            pool.shutdown();
        }
        return List.of(judged);
    }

    private static void judge(World world, Judged[] judged, int first, int step) {
        for (int i = first; i < judged.length; i += step) {
            judged[i] = world.trials().get(i).judge(world::run, world.judgements()::lanes);
        }
    }

    /** The problems that only compiling can find, for {@code check}. */
    public static List<Problem> problems(Dossier dossier) {
        return prepare(dossier, new Options(Options.SEED, 1, 1, null, null, null, Options.Extent.PAGE)).problems();
    }
}
