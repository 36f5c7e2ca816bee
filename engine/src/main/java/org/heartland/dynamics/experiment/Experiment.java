package org.heartland.dynamics.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.Variation;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.outcome.OtherRun;
import org.heartland.dynamics.run.Checks;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.Room;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * A model with all that is asked of its runs.
 *
 * @param file the name of the model's file, for problems
 * @param runs the values of the first run, then those of the runs beside it
 * @param against a table that they are compared with; null for none
 * @param draws how many times the first is run, with values from the ranges
 */
public record Experiment(
        Model model,
        String file,
        List<Variation> runs,
        @Nullable Path against,
        ByName<Between> ranges,
        Ensemble.Spread points,
        long seed,
        int draws) {

    /**
     * What came of it.
     *
     * @param name how the first run is called beside the others; "" if there are none, or it cannot be said in few words
     * @param course the first run with all its quantities and nothing varied; null if it was not asked for
     * @param step the variable that half the step changes too much, if there is one
     * @param findings all that the checks say, the step too
     */
    public record Outcome(
            String name,
            RunResult result,
            @Nullable Course course,
            List<OtherRun> beside,
            Optional<Checks.Coarse> step,
            List<Problem> findings) {}

    /** The first run as it is varied. */
    public Read<Ensemble> ensemble() {
        return ensemble(model, runs.get(0), draws);
    }

    private Read<Ensemble> ensemble(Model of, Variation run, int times) {
        return Ensemble.of(of, run.set(), times > 1 ? ranges : ByName.none(), times > 1);
    }

    /** Runs everything, the first run as {@link #ensemble} varies it; what it is compared with is read first. */
    public Read<Outcome> run(Ensemble ensemble, boolean withCourse, Workers workers) {
        List<Problem> unknown = new ArrayList<>();
        List<String> names =
                ensemble.flat().columns().stream().map(Flat.Column::name).toList();
        Read<Optional<OtherRun>> data = against == null
                ? new Read.Good<>(Optional.empty())
                : OtherRun.read(against, names, unknown).then(read -> new Read.Good<>(Optional.of(read)));
        return data.then(known -> room(ensemble.flat())
                .then(enough -> course(ensemble, withCourse, workers))
                .then(course -> first(ensemble, course, workers)
                        .then(result -> beside(workers)
                                .then(beside -> new Read.Good<>(
                                        outcome(ensemble, result, course, with(beside, known), unknown, workers))))));
    }

    private static List<OtherRun> with(List<OtherRun> runs, Optional<OtherRun> data) {
        List<OtherRun> all = new ArrayList<>(runs);
        data.ifPresent(all::add);
        return all;
    }

    private Read<RunResult> first(Ensemble ensemble, Optional<Course> course, Workers workers) {
        return course.isPresent() && draws == 1
                ? new Read.Good<>(course.get().result())
                : result(ensemble, draws, workers);
    }

    private Outcome outcome(
            Ensemble ensemble,
            RunResult result,
            Optional<Course> course,
            List<OtherRun> beside,
            List<Problem> unknown,
            Workers workers) {
        Optional<Checks.Coarse> step = draws > 1 || !dependsOnStep(ensemble.flat())
                ? Optional.empty()
                : Checks.halved(result, model, half -> result(half, runs.get(0), workers));
        List<Problem> findings = new ArrayList<>(Findings.of(model, ensemble.flat()));
        findings.addAll(Checks.afterwards(result, file));
        step.map(coarse -> coarse.problem(model)).ifPresent(findings::add);
        findings.addAll(unknown);
        return new Outcome(name(result), result, course.orElse(null), beside, step, findings);
    }

    /**
     * True if half the step could tell how far the step matters: there are stocks, and no random numbers, which come anew
     * with each step.
     */
    private static boolean dependsOnStep(Flat flat) {
        return flat.quantities().stream().anyMatch(quantity -> quantity.kind() == Quantity.QuantityKind.STOCK)
                && flat.quantities().stream().noneMatch(quantity -> quantity.value() instanceof Term.Draw);
    }

    private Read<Optional<Course>> course(Ensemble ensemble, boolean wanted, Workers workers) {
        if (!wanted) {
            return new Read.Good<>(Optional.empty());
        }
        Ensemble single = ensemble.unvaried();
        return single.prepare()
                .then(prepared -> Course.of(
                        prepared,
                        Members.of(1, seed, single.inputs(new double[0][], 1)),
                        Room.numbers() - kept(prepared.plan(), ensemble.flat()),
                        workers))
                .then(course -> new Read.Good<>(Optional.of(course)));
    }

    /** Refuses runs that would keep more at the same time than there is memory for; {@link Course} counts what it adds itself. */
    private Read<Plan> room(Flat flat) {
        return Plan.of(flat.specs()).then(plan -> {
            long kept = kept(plan, flat);
            long limit = Room.numbers();
            String what = "all that is kept would be " + kept + " numbers, and there is room for " + limit;
            return kept <= limit
                    ? new Read.Good<>(plan)
                    : new Read.Bad<>(List.of(Problem.at(flat.specs().at(), what, Room.INSTEAD)));
        });
    }

    /** How many numbers all the runs keep. */
    private long kept(Plan plan, Flat flat) {
        return (long) plan.saved() * flat.columns().size() * (draws + runs.size() - 1);
    }

    private Read<List<OtherRun>> beside(Workers workers) {
        List<OtherRun> beside = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Variation run : runs.subList(1, runs.size())) {
            Read<RunResult> read = result(model, run, workers);
            problems.addAll(read.problems());
            if (read instanceof Read.Good<RunResult> good) {
                beside.add(OtherRun.of(run.name(), List.copyOf(run.changed().keySet()), good.value()));
            }
        }
        return Read.of(beside, problems);
    }

    private Read<RunResult> result(Model of, Variation run, Workers workers) {
        return ensemble(of, run, 1).then(ensemble -> result(ensemble, 1, workers));
    }

    private Read<RunResult> result(Ensemble ensemble, int times, Workers workers) {
        Keep keep = Keep.saved(ensemble.flat().columns());
        return ensemble.points(points, seed, times)
                .then(spread -> ensemble.prepare()
                        .then(prepared ->
                                prepared.run(Members.of(times, seed, ensemble.inputs(spread, times)), keep, workers)));
    }

    /** The first run by its own values of what the others change, as it began: "room = 70". */
    private String name(RunResult result) {
        List<String> changed = runs.stream()
                .flatMap(run -> run.changed().keySet().stream())
                .distinct()
                .toList();
        List<String> names = changed.stream()
                .flatMap(name -> result.names().stream()
                        .filter(column -> Overrides.same(column, name))
                        .map(column -> Variation.named(column, result.at(result.column(column), 0, 0))))
                .toList();
        return names.size() == changed.size() ? String.join(", ", names) : "";
    }
}
