package org.heartland.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.formula.Function;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.Contribution.Topic;

/**
 * The functions that expressions may call, complete when created and never changed.
 *
 * @param functions by name in lower case
 */
public record Catalogue(SortedMap<String, Function> functions) {

    /** The functions of all contributions; a name that two of them use is a problem. */
    public static Read<Catalogue> of(List<Contribution> contributions) {
        SortedMap<String, Function> functions = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Contribution contribution : contributions) {
            for (Topic topic : contribution.topics()) {
                for (Function function : topic.functions()) {
                    String name = function.signature().name();
                    if (functions.putIfAbsent(name.toLowerCase(Locale.ROOT), function) != null) {
                        problems.add(taken(name));
                    }
                }
            }
        }
        return Read.of(new Catalogue(Collections.unmodifiableSortedMap(functions)), problems);
    }

    private static Problem taken(String name) {
        return Problem.at(
                Place.of("dossier.yaml"),
                name + " is the name of a function, and of a role or judgement of this dossier too",
                "give the role or judgement another id");
    }

    public Function get(String name) {
        Function function = functions.get(name);
        if (function == null) {
            throw new IllegalArgumentException("there is no function " + name);
        }
        return function;
    }
}
