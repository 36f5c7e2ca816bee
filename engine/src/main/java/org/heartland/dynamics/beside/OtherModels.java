package org.heartland.dynamics.beside;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.OwnSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.UnitName;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.language.ModelNames;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Joins a model with the models and macros that it keeps in other files (XMILE 1.0, sections 2.11, 4 and 4.7.1), as one
 * model: a module with a resource is an instance of the model of its own name in that file, or else of its outermost one.
 * What all files share (dimensions, units, macros) is united; where they contradict one another, that is a problem. The
 * simulation specs are those of the file that was asked for.
 */
final class OtherModels {
    private static final String RESOURCE = "resource";
    private static final int MOST_FILES = 200;

    private final ModelFolder folder;
    private final Problems problems = new Problems();
    private final List<Problem> notices = new ArrayList<>();
    private final List<Submodel> submodels = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Path, Part> parts = new HashMap<>();
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, UnitName> units = new LinkedHashMap<>();
    private final Map<String, Macro> macros = new LinkedHashMap<>();

    /** A file: its model, and the names that its submodels have in the whole. */
    private record Part(Path path, Model model, Map<String, String> renamed) {
        /** The name in the whole of a model of this file, by its own name; null if it has none of that name. */
        @Nullable
        String name(String own) {
            return renamed.get(ModelNames.canonical(own));
        }
    }

    private OtherModels(ModelFolder folder) {
        this.folder = folder;
    }

    static Read<Model> join(Model model, Path path, ModelFolder folder) {
        OtherModels others = new OtherModels(folder);
        Map<String, String> same = new HashMap<>();
        model.submodels().forEach(submodel -> same.put(submodel.id(), submodel.name()));
        others.names.addAll(same.keySet());
        others.take(new Part(path, model, same));
        while (!others.waiting.isEmpty()) {
            others.submodels(others.waiting.remove(), model);
        }
        Model joined = model.withShared(
                        new ArrayList<>(others.dimensions.values()),
                        new ArrayList<>(others.units.values()),
                        new ArrayList<>(others.macros.values()))
                .withSubmodels(others.submodels, others.notices);
        return Read.of(joined, others.problems.all());
    }

    private void take(Part part) {
        parts.put(part.path(), part);
        waiting.add(part);
        Model model = part.model();
        unite(dimensions, model.dimensions(), Dimension::id, OtherModels::alike, Dimension::at, "the dimension ");
        unite(units, model.units(), unit -> ModelNames.canonical(unit.name()), (a, b) -> true, unit -> model.at(), "");
        unite(macros, model.macros(), Macro::id, OtherModels::alike, Macro::at, "the macro ");
        includes(part);
    }

    /** What decides whether two definitions are one. */
    @FunctionalInterface
    private interface Alike<T> {
        boolean are(T one, T other);
    }

    private static boolean alike(Dimension one, Dimension other) {
        return one.named() == other.named() && one.elements().equals(other.elements());
    }

    private static boolean alike(Macro one, Macro other) {
        return Objects.equals(source(one.equation()), source(other.equation())) && alike(one.specs(), other.specs());
    }

    private static boolean alike(@Nullable OwnSpecs one, @Nullable OwnSpecs other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.start().source().equals(other.start().source())
                && one.stop().source().equals(other.stop().source())
                && Objects.equals(source(one.dt()), source(other.dt()))
                && one.reciprocal() == other.reciprocal()
                && one.method().equals(other.method());
    }

    private static @Nullable String source(@Nullable Text text) {
        return text == null ? null : text.source();
    }

    private <T> void unite(
            Map<String, T> all,
            List<T> more,
            Function<T, String> id,
            Alike<T> alike,
            Function<T, Place> at,
            String kind) {
        Set<String> inThisFile = new HashSet<>();
        for (T each : more) {
            T before = all.putIfAbsent(id.apply(each), each);
            boolean again = !inThisFile.add(id.apply(each));
            if (again) {
                all.put(id.apply(each) + ModelNames.QUALIFIER + inThisFile.size() + all.size(), each);
            } else if (before != null && !alike.are(before, each)) {
                problems.add(
                        at.apply(each),
                        kind + id.apply(each) + " is defined otherwise in "
                                + at.apply(before).file(),
                        "let both files say the same");
            }
        }
    }

    /** The files that a header includes. */
    private void includes(Part part) {
        part.model().header().elements().stream()
                .filter(element -> element.name().equals("includes"))
                .flatMap(includes -> includes.listChildren("include").stream())
                .forEach(include -> include(part, include));
    }

    private void include(Part part, Element include) {
        Read<List<ModelFolder.Found>> found = folder.findAll(include.attribute(RESOURCE), part.path(), include.at());
        if (found instanceof Read.Good<List<ModelFolder.Found>> good) {
            good.value().forEach(each -> part(each, include.at(), include.attribute(RESOURCE)));
        } else {
            notices.addAll(found.problems());
        }
    }

    private void submodels(Part part, Model whole) {
        boolean first = part.model() == whole;
        Behaviour file = part.model().behaviour();
        for (Submodel submodel : part.model().submodels()) {
            String name = part.name(submodel.name());
            Submodel taken = content(submodel, part);
            Behaviour own = taken.behaviour();
            Behaviour behaviour = first
                    ? own
                    : new Behaviour(
                            own.stocks() == null ? file.stocks() : own.stocks(),
                            own.flows() == null ? file.flows() : own.flows());
            submodels.add(new Submodel(
                    name == null ? taken.name() : name,
                    taken.at(),
                    behaviour,
                    taken.variables(),
                    taken.modules().stream().map(module -> module(module, part)).toList(),
                    taken.groups(),
                    taken.extras().without(RESOURCE),
                    taken.inVariables()));
        }
    }

    /** A model that is kept in a file of its own: the outermost one of that file takes its place. */
    private Submodel content(Submodel submodel, Part part) {
        String resource = submodel.extras().attribute(RESOURCE);
        if (resource.isBlank()) {
            return submodel;
        }
        Part other = find(resource, part, submodel.at());
        if (other == null || other.model().submodels().isEmpty()) {
            return submodel;
        }
        Submodel root = other.model().root();
        return root.withModules(
                root.modules().stream().map(module -> module(module, other)).toList());
    }

    private Submodel.Module module(Submodel.Module module, Part part) {
        String resource = module.extras().attribute(RESOURCE);
        if (resource.isBlank()) {
            String own = module.model().isBlank() ? module.name() : module.model();
            String name = part.name(own);
            return name == null || ModelNames.canonical(name).equals(ModelNames.canonical(own))
                    ? module
                    : module.of(name, module.extras());
        }
        Part other = find(resource, part, module.at());
        if (other == null || other.model().submodels().isEmpty()) {
            return module;
        }
        String named = other.name(module.name());
        String name = named == null ? other.name(other.model().root().name()) : named;
        return module.of(name == null ? module.model() : name, module.extras().without(RESOURCE));
    }

    private @Nullable Part find(String resource, Part from, Place at) {
        Read<ModelFolder.Found> found = folder.find(resource, from.path(), at);
        if (found instanceof Read.Good<ModelFolder.Found> good) {
            return part(good.value(), at, resource);
        }
        problems.addAll(found.problems());
        return null;
    }

    private @Nullable Part part(ModelFolder.Found found, Place at, String resource) {
        if (found.fromElsewhere()) {
            String what =
                    Inert.text(resource) + " is not opened; the file of that name beside the model is read instead";
            notices.add(Problem.at(at, what, "name it by " + found.path().getFileName() + " alone"));
        }
        Part before = parts.get(found.path());
        if (before != null) {
            return before;
        }
        if (parts.size() == MOST_FILES) {
            problems.add(at, "more files than the bound of " + MOST_FILES, "keep several models in one file");
            return null;
        }
        Read<Model> read = found.bytes(at).then(bytes -> XmileReader.readPart(bytes, found.name()));
        if (read instanceof Read.Good<Model> good) {
            Part part = new Part(found.path(), good.value(), renamed(good.value(), found.path()));
            take(part);
            return part;
        }
        problems.addAll(read.problems());
        return null;
    }

    /** Names for the submodels of a file that no other submodel has; the outermost one is named after the file. */
    private Map<String, String> renamed(Model model, Path path) {
        String file = String.valueOf(path.getFileName()).replaceFirst("\\.[^.]*$", "");
        Map<String, String> renamed = new HashMap<>();
        for (Submodel submodel : model.submodels()) {
            String wanted = submodel.name().isEmpty() ? file : submodel.name();
            String name = wanted;
            for (int i = 2; !names.add(ModelNames.canonical(name)); i++) {
                name = wanted + " " + i;
            }
            renamed.put(submodel.id(), name);
        }
        return renamed;
    }
}
