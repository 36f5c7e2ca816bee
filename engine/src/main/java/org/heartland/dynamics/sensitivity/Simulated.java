package org.heartland.dynamics.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.heartland.draws.Workers;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Checks;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * A model that was run, once or many times.
 *
 * @param course a single run in which nothing varies, with its loops; null if it was not asked for
 * @param findings what the model and its values say against the run
 */
public record Simulated(RunResult result, @Nullable Course course, List<Problem> findings) {

    /** How a model is run, and from which model each ensemble is made: half the step is tried too. */
    public record Request(
            Ensemble.Spread points,
            long seed,
            int draws,
            boolean withCourse,
            Function<Model, Read<Ensemble>> ensemble,
            String file) {}

    public static Read<Simulated> of(Model model, Ensemble ensemble, Request request, Workers workers) {
        if (!request.withCourse) {
            return result(ensemble, request, workers)
                    .then(result -> new Read.Good<>(of(model, ensemble, request, workers, result, null)));
        }
        return course(ensemble, request, workers)
                .then(course -> request.draws == 1
                        ? new Read.Good<>(of(model, ensemble, request, workers, course.result(), course))
                        : result(ensemble, request, workers)
                                .then(result ->
                                        new Read.Good<>(of(model, ensemble, request, workers, result, course))));
    }

    private static Simulated of(
            Model model,
            Ensemble ensemble,
            Request request,
            Workers workers,
            RunResult result,
            @Nullable Course course) {
        List<Problem> findings = new ArrayList<>(Findings.of(model, ensemble.flat()));
        findings.addAll(Checks.afterwards(result, request.file));
        if (request.draws == 1) {
            Checks.halved(
                            result,
                            model,
                            half -> request.ensemble.apply(half).then(run -> result(run, request, workers)))
                    .ifPresent(findings::add);
        }
        return new Simulated(result, course, List.copyOf(findings));
    }

    private static Read<Course> course(Ensemble ensemble, Request request, Workers workers) {
        Ensemble single = ensemble.unvaried();
        return single.prepare()
                .then(prepared ->
                        Course.of(prepared, Members.of(1, request.seed, single.inputs(new double[0][], 1)), workers));
    }

    private static Read<RunResult> result(Ensemble ensemble, Request request, Workers workers) {
        int draws = request.draws;
        Keep keep = Keep.saved(ensemble.flat().columns());
        return ensemble.points(request.points, request.seed, draws)
                .then(points -> ensemble.prepare()
                        .then(prepared -> prepared.run(
                                Members.of(draws, request.seed, ensemble.inputs(points, draws)), keep, workers)));
    }
}
