package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Identity;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Phrase;
import org.heartland.claim.CompiledClaim;
import org.heartland.claim.Judged;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Workers;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** A dossier made ready to be assessed: every expression compiled against the catalogue, from both clocks. */
public final class Study {
    private final Dossier dossier;
    private final Options options;
    private final PreparedDossier then;
    private final PreparedDossier now;

    private Study(Dossier dossier, Options options, PreparedDossier then, PreparedDossier now) {
        this.dossier = dossier;
        this.options = options;
        this.then = then;
        this.now = now;
    }

    /** Compiles all expressions; the list of problems is whole. */
    public static Read<Study> prepare(Dossier dossier, Options options) {
        Dossier known = options.known(dossier);
        return prepare(known, options, LongTable.of(known));
    }

    /** The same on a given table. */
    public static Read<Study> prepare(Dossier dossier, Options options, LongTable table) {
        Draws draws = new Draws(options.seed(), options.draws());
        int until = options.until(dossier);
        Clock clock = options.then(dossier);
        try (Workers crew = new Workers(options.threads())) {
            Future<Read<PreparedDossier>> now = crew.start(() -> world(table, options.now(dossier), until, draws));
            Future<Read<PreparedDossier>> then = crew.start(
                    () -> world(table, clock, Math.min(until, clock.asOf().getYear()), draws));
            return Workers.result(now)
                    .then(present -> Workers.result(then)
                            .then(past -> new Read.Good<>(new Study(dossier, options, past, present))));
        }
    }

    private static Read<PreparedDossier> world(LongTable table, Clock clock, int until, Draws draws) {
        return PreparedDossier.prepare(clock, Panel.of(table, clock, until), draws);
    }

    /**
     * The same study for one request: {@link Deadline.Passed} is thrown by whatever does not end by the deadline. Many requests may ask one
     * study at once, each with its own deadline; they share what was computed before.
     */
    public Study within(Deadline deadline) {
        return new Study(dossier, options, then.within(deadline), now.within(deadline));
    }

    public PreparedDossier now() {
        return now;
    }

    public PreparedDossier then() {
        return then;
    }

    /** How many threads may work on it. */
    public int threads() {
        return options.threads();
    }

    /** Every source, and what rests on it; judges every claim for that. */
    public Bibliography bibliography() {
        return Citations.of(this);
    }

    /** Draws everything up. */
    public Assessment assess() {
        int since = options.since(dossier);
        int until = options.until(dossier);
        int thenYear = then.clock().year();
        boolean whole = options.extent() == Options.Extent.WHOLE;
        int[] years = whole
                ? IntStream.concat(
                                IntStream.rangeClosed(since, until),
                                IntStream.of(now.clock().year()))
                        .sorted()
                        .distinct()
                        .toArray()
                : IntStream.of(thenYear, now.clock().year()).sorted().distinct().toArray();
        Identity identity = new Identity(
                options.seed(),
                options.draws(),
                now.clock().asOf(),
                since,
                now.clock().year(),
                until,
                thenYear,
                then.clock().asOf(),
                dossier.under().scenarios().stream().map(Scenario::id).toList());
        try (Workers crew = new Workers(options.threads(), now.deadline())) {
            return assess(crew, identity, years, whole);
        }
    }

    private Assessment assess(Workers crew, Identity identity, int[] years, boolean whole) {
        List<Future<Judged>> before = crew.start(judging(then));
        List<Future<Judged>> after = crew.start(judging(now));
        Profiles profiles = new Profiles(now, years);
        Future<List<Assessment.RoleRow>> roles = crew.start(() -> new RoleRows(now).rows(years));
        Future<List<Assessment.RoleRow>> earlier = crew.start(() -> new RoleRows(then).rows(identity.thenYear()));
        Future<List<Assessment.Vector>> vectors = crew.start(() -> whole ? profiles.vectors() : List.of());
        Future<List<Assessment.Alignment>> alignment = crew.start(() -> whole ? profiles.alignment() : List.of());
        Future<List<Assessment.LeadChange>> changes = crew.start(() -> whole ? profiles.leadChanges() : List.of());
        Future<List<Assessment.Labour>> labour = crew.start(profiles::labour);
        Histories history = new Histories(now, identity.since(), identity.until());
        boolean page = options.extent() == Options.Extent.PAGE;
        Future<List<Assessment.History>> histories = crew.start(() -> page ? List.of() : history.list());
        Future<List<Assessment.Note>> notes = crew.start(() -> new Notes(then, now).list());
        return new Assessment(
                identity,
                dossier,
                now.panel().table().rows(),
                Workers.result(roles),
                Workers.result(earlier),
                Workers.result(vectors),
                Workers.result(alignment),
                Workers.result(changes),
                Workers.result(labour),
                Workers.result(histories),
                claims(Workers.results(before), Workers.results(after)),
                Workers.result(notes));
    }

    private static List<Supplier<Judged>> judging(PreparedDossier world) {
        return world.trials().stream()
                .<Supplier<Judged>>map(trial -> () -> judge(world, trial))
                .toList();
    }

    private List<ClaimRow> claims(List<Judged> before, List<Judged> after) {
        List<ClaimRow> rows = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            rows.add(row(now.trials().get(i).claim(), before.get(i), after.get(i)));
        }
        return rows;
    }

    /** Judges one claim from both clocks. */
    public ClaimRow judge(CompiledClaim trial) {
        int at = now.trials().indexOf(trial);
        return row(trial.claim(), judge(then, then.trials().get(at)), judge(now, trial));
    }

    private static Judged judge(PreparedDossier world, CompiledClaim trial) {
        return trial.judge(world.clock().asOf(), world::run, world.judgements()::lanes);
    }

    private ClaimRow row(Claim claim, Judged before, Judged after) {
        Phrase depends = after.dependsOn() == null
                ? Phrase.nothing()
                : Stake.of(now.judgements().subject(after.dependsOn().key()));
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

    /** The problems that only compiling can find, for {@code check}; the clock makes no difference to them. */
    public static List<Problem> problems(Dossier dossier) {
        Options options = Options.standard();
        return world(LongTable.of(dossier), options.now(dossier), options.until(dossier), new Draws(options.seed(), 1))
                .problems();
    }
}
