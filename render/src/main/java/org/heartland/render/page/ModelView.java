package org.heartland.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Structure;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.Variable.VariableKind;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.render.plot.Diagram;
import org.heartland.render.plot.DiagramPlaces;
import org.heartland.render.plot.DiagramPlaces.Spot;

/**
 * Gives a model the picture of itself that XMILE has (1.0, sections 5 and 6): stocks, flows with the points of their pipes, other variables
 * and connectors, where the diagram of a run puts them. Programs without it show an empty page.
 */
public final class ModelView {
    private static final String VIEWS = "views";
    /** As many variables as one page can show. */
    private static final int MOST = 200;

    private final Model model;
    private final Place at;
    private final List<Variable> shown;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ModelView(Model model) {
        this.model = model;
        this.at = model.at();
        this.shown = model.root().variables().stream()
                .filter(variable -> variable.kind() != VariableKind.GRAPH)
                .toList();
        for (int i = 0; i < shown.size(); i++) {
            numbers.put(shown.get(i).id(), i);
        }
    }

    /** The model with a view; unchanged if it has one, has modules or more than {@value #MOST} variables, or cannot run. */
    public static Model added(Model model) {
        Submodel root = model.root();
        boolean there = root.extras().elements().stream()
                .anyMatch(element -> element.name().equals(VIEWS));
        boolean fits = root.modules().isEmpty()
                && !root.variables().isEmpty()
                && root.variables().size() <= MOST;
        return there || !fits ? model : new ModelView(model).added();
    }

    private Model added() {
        return Course.of(model.withSpecs(shortened(model.specs()))) instanceof Read.Good<Course> good
                ? with(view(diagram(Structure.of(good.value(), new Links(good.value())))))
                : model;
    }

    /** Two steps: what acts on what does not depend on how long the model runs. */
    private static SimSpecs shortened(SimSpecs specs) {
        double stop = Math.min(specs.stop(), specs.start() + 2 * specs.step());
        return new SimSpecs(
                specs.at(),
                specs.start(),
                stop,
                specs.dt(),
                specs.reciprocal(),
                specs.saveEvery(),
                specs.method(),
                specs.timeUnits(),
                specs.extras());
    }

    private Model with(Element view) {
        Submodel root = model.root();
        List<Element> elements = new ArrayList<>(root.extras().elements());
        elements.add(element(VIEWS, Map.of(), List.of(view), ""));
        List<Submodel> all = new ArrayList<>(model.submodels());
        all.set(
                0,
                new Submodel(
                        root.name(),
                        root.at(),
                        root.behaviour(),
                        root.variables(),
                        root.modules(),
                        root.groups(),
                        new Extras(root.extras().attributes(), List.copyOf(elements)),
                        root.inVariables()));
        return model.withSubmodels(all, List.of());
    }

    // ---- What there is to be drawn.

    private Diagram diagram(Structure structure) {
        List<Diagram.Item> items = shown.stream()
                .map(variable -> new Diagram.Item(ModelNames.display(variable.name()), shape(variable)))
                .toList();
        List<Diagram.Arrow> arrows = structure.links().stream()
                .map(link -> new Diagram.Arrow(number(structure, link.from()), number(structure, link.to()), "", false))
                .filter(arrow -> arrow.from() >= 0 && arrow.to() >= 0)
                .toList();
        return new Diagram(items, arrows, pipes(), List.of());
    }

    private static Diagram.Shape shape(Variable variable) {
        return switch (variable.kind()) {
            case STOCK -> Diagram.Shape.BOX;
            case FLOW -> Diagram.Shape.VALVE;
            default -> Diagram.Shape.NAME;
        };
    }

    private int number(Structure structure, int node) {
        return numbers.getOrDefault(
                ModelNames.canonical(structure.nodes().get(node).name()), -1);
    }

    private List<Diagram.Pipe> pipes() {
        Map<String, Integer> drained = new HashMap<>();
        Map<String, Integer> filled = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            int stock = i;
            shown.get(i).outflows().forEach(flow -> drained.putIfAbsent(ModelNames.canonical(flow.name()), stock));
            shown.get(i).inflows().forEach(flow -> filled.putIfAbsent(ModelNames.canonical(flow.name()), stock));
        }
        List<Diagram.Pipe> pipes = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String id = shown.get(i).id();
            if (shown.get(i).kind() == VariableKind.FLOW) {
                pipes.add(new Diagram.Pipe(i, drained.getOrDefault(id, -1), filled.getOrDefault(id, -1)));
            }
        }
        return pipes;
    }

    // ---- The elements.

    private Element view(Diagram diagram) {
        DiagramPlaces places = DiagramPlaces.of(diagram);
        Map<Integer, List<Spot>> points = new HashMap<>();
        for (int i = 0; i < diagram.pipes().size(); i++) {
            points.put(diagram.pipes().get(i).valve(), places.pipes().get(i));
        }
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Variable variable = shown.get(i);
            Map<String, String> attributes = attributes(places.items().get(i));
            attributes.put("name", variable.name());
            List<Spot> pipe = points.get(i);
            List<Element> inside = pipe == null ? List.of() : List.of(points(pipe));
            elements.add(element(variable.kind().tag(), attributes, inside, ""));
        }
        for (int i = 0; i < diagram.arrows().size(); i++) {
            elements.add(connector(i, diagram.arrows().get(i), places.angles().get(i)));
        }
        return element("view", Map.of("type", "stock_flow"), elements, "");
    }

    private Element points(List<Spot> points) {
        return element(
                "pts",
                Map.of(),
                points.stream()
                        .map(point -> element("pt", attributes(point), List.of(), ""))
                        .toList(),
                "");
    }

    private Element connector(int uid, Diagram.Arrow arrow, double angle) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("uid", Integer.toString(uid + 1));
        attributes.put("angle", Long.toString(Math.round(angle)));
        return element(
                "connector",
                attributes,
                List.of(
                        element("from", Map.of(), List.of(), written(arrow.from())),
                        element("to", Map.of(), List.of(), written(arrow.to()))),
                "");
    }

    /** The name of a variable as an equation has it. */
    private String written(int item) {
        String name = shown.get(item).name().replaceAll("[ \n\u00a0]", "_");
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? name : '"' + name + '"';
    }

    private static Map<String, String> attributes(Spot spot) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("x", Long.toString(Math.round(spot.x())));
        attributes.put("y", Long.toString(Math.round(spot.y())));
        return attributes;
    }

    private Element element(String name, Map<String, String> attributes, List<Element> children, String text) {
        return new Element(name, attributes, children, text, at, at);
    }
}
