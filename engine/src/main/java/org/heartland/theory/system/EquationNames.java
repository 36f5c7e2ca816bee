package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.theory.Theory;
import org.jspecify.annotations.Nullable;

/** The names that the equations of a model may use, each with its number among those of its kind. Case makes no difference. */
final class EquationNames {
    /** What a name stands for. */
    enum Kind {
        STOCK("stock"),
        INPUT("input"),
        PARAMETER("parameter");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What a name stands for, and the place where it is defined. */
    record Meaning(Kind kind, int number, Place at) {}

    private final Map<String, Meaning> meanings = new TreeMap<>();
    private final Map<Kind, List<String>> written = new TreeMap<>();

    EquationNames(Theory.Model model, Problems problems) {
        model.stocks().forEach(stock -> define(Kind.STOCK, stock.id(), stock.at(), problems));
        model.inputs().forEach(input -> define(Kind.INPUT, input.id(), input.at(), problems));
        model.parameters().forEach(parameter -> define(Kind.PARAMETER, parameter.id(), parameter.at(), problems));
    }

    private void define(Kind kind, String id, Place at, Problems problems) {
        List<String> all = written.computeIfAbsent(kind, unseen -> new ArrayList<>());
        Meaning before = meanings.putIfAbsent(ModelNames.canonical(id), new Meaning(kind, all.size(), at));
        if (before != null) {
            String what = id + " is the name of a " + before.kind().word() + " at " + before.at() + " already";
            problems.add(at, what, "choose another name; capitals make no difference");
        }
        all.add(id);
    }

    /** The meaning of a name as it is written; null if it has none. */
    @Nullable
    Meaning find(String name) {
        return meanings.get(ModelNames.canonical(name));
    }

    /** The number of a name of this kind; reports one that is not there, with those that are near. */
    int number(Kind kind, String name, Place at, Problems problems) {
        Meaning found = find(name);
        if (found != null && found.kind() == kind) {
            return found.number();
        }
        missing("there is no " + kind.word() + " " + name, name, all(kind), at, problems);
        return -1;
    }

    /** Reports a name that means nothing here. */
    static void missing(String what, String name, List<String> known, Place at, Problems problems) {
        List<String> near = problems.near(at.file(), name, known);
        problems.add(new Problem(at, what, "name one that the theory defines, or define it", near));
    }

    /** All names of a kind, as they are written. */
    List<String> all(Kind kind) {
        return written.getOrDefault(kind, List.of());
    }

    /** All names of every kind, as they are written. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        written.values().forEach(all::addAll);
        return all;
    }
}
