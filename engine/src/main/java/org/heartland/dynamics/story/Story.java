package org.heartland.dynamics.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.compile.Flat;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** A story of a model: what it is about, what is to be learnt from it, and its steps. */
public record Story(Said title, Lesson lesson, List<Step> steps) {
    /** No story: a model without a file beside it. */
    public static final Story NONE = new Story(new Said(Map.of("", "")), new Lesson(null, null, null), List.of());

    /**
     * What is to be learnt from a model; each part is null where the story does not say it.
     *
     * @param source the publication that the model is from
     * @param teaches what it says about an order of states
     * @param leavesOut what is missing in it
     */
    public record Lesson(
            @Nullable String source,
            @Nullable Said teaches,
            @Nullable Said leavesOut) {}

    /** A text by language; one that is written without a language stands for all. */
    public record Said(Map<String, String> by) {
        /** The text in a language, or in the first that there is. */
        public String in(String language) {
            String own = by.get(language);
            return own != null ? own : by.values().iterator().next();
        }

        /** The language of that text; "" if it is not said. */
        public String language(String wanted) {
            return by.containsKey(wanted) ? wanted : by.keySet().iterator().next();
        }
    }

    /**
     * A step.
     *
     * @param set the values of variables, by name
     * @param look the variables to look at
     * @param loop the name of the loop to look at, such as R1; null for none
     */
    public record Step(
            Said heading,
            Said text,
            Map<String, Double> set,
            List<String> look,
            @Nullable String loop,
            Place at) {}

    /** A problem for each variable that a step names and the model does not have. */
    public List<Problem> problems(Flat flat) {
        List<Problem> problems = new ArrayList<>();
        for (Step step : steps) {
            step.set().keySet().forEach(name -> unknown(flat, name, step.at(), problems));
            step.look().forEach(name -> unknown(flat, name, step.at(), problems));
        }
        return problems;
    }

    private static void unknown(Flat flat, String name, Place at, List<Problem> problems) {
        if (Overrides.named(flat, name, at) instanceof Read.Bad<?> bad) {
            problems.addAll(bad.problems());
        }
    }
}
