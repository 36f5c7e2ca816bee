package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.ModelCharacters;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.heartland.text.Text;

/**
 * Reads a model in Vensim's text notation ({@code .mdl}), as Ventana's reference manual describes it. Equations, units, comments, lookups
 * and subscripts are read; the sketch is left out; macros, data sets and what else is in other files is refused with its line.
 */
public final class MdlReader {
    /** How files of this notation end. */
    public static final String ENDING = ".mdl";

    private static final int MAX_BYTES = 5_000_000;
    private static final int DEEPEST = 5;
    private static final String START = "initial time";
    private static final String STOP = "final time";
    private static final String STEP = "time step";
    private static final String SAVE = "saveper";
    private static final List<String> CONTROLS = List.of(START, STOP, STEP, SAVE);

    private final SourceText source;
    private final Problems problems;
    private final Map<String, List<MdlEquation>> equations = new LinkedHashMap<>();
    private final MdlRanges ranges;

    private MdlReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        this.ranges = new MdlRanges(problems);
    }

    /** Reads a file of at most {@value #MAX_BYTES} bytes, in UTF-8. */
    public static Read<Model> read(byte[] bytes, String file) {
        Problems problems = new Problems();
        if (bytes.length > MAX_BYTES) {
            problems.add(
                    Place.of(file),
                    "this file has " + bytes.length + " bytes; the bound of a model of Vensim is " + MAX_BYTES,
                    "split the model");
            return new Read.Bad<>(problems.all());
        }
        SourceText source = SourceText.of(file, bytes, problems);
        int strange = source == null ? -1 : ModelCharacters.strange(source.text());
        if (source != null && strange >= 0) {
            problems.add(
                    ModelCharacters.problem(source.text().codePointAt(strange), source.place(strange), "take it out"));
        }
        return source == null || strange >= 0
                ? new Read.Bad<>(problems.all())
                : Read.of(new MdlReader(source, problems).model(), problems.all());
    }

    private Model model() {
        MdlScanner.of(source, problems).forEach(this::add);
        SimSpecs specs = specs();
        boolean saves = mentions(SAVE);
        CONTROLS.stream().filter(key -> !key.equals(SAVE) || !saves).forEach(equations::remove);
        Place at = source.place(0);
        MdlText text = new MdlText(source, problems);
        List<Variable> variables =
                new MdlVariables(new MdlBody.Maker(text, ranges, problems), equations, problems).all();
        Element product = new Element("product", Map.of(), List.of(), "Vensim", at, at);
        Submodel root =
                new Submodel("", at, Behaviour.UNSAID, variables, List.of(), List.of(), Extras.NONE, Extras.NONE);
        Map<String, String> spaces =
                ranges.areMapped() ? Map.of("xmlns:isee", "http://iseesystems.com/XMILE") : Map.of();
        return new Model(
                Notation.VENSIM,
                "",
                at,
                specs,
                ranges.all(),
                List.of(),
                Behaviour.UNSAID,
                List.of(root),
                List.of(),
                false,
                new Extras(Map.of(), List.of(product)),
                new Extras(spaces, List.of()),
                List.of());
    }

    private void add(MdlStatement statement) {
        MdlEquation equation = MdlEquation.of(statement);
        MdlToken strange = equation.strange();
        if (strange != null) {
            problems.add(
                    source.place(strange.at()),
                    Inert.text(strange.text()) + " cannot be written before the equals sign of an equation",
                    "write NAME = EQUATION");
        } else if (equation.sign().equals(":") || equation.sign().equals("<->")) {
            ranges.add(equation);
        } else {
            equations.computeIfAbsent(equation.key(), key -> new ArrayList<>()).add(equation);
        }
    }

    /** True if an equation other than its own has the name. */
    private boolean mentions(String key) {
        return equations.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(key))
                .flatMap(entry -> entry.getValue().stream())
                .flatMap(equation -> equation.right().stream())
                .anyMatch(token -> token.isName() && token.key().equals(key));
    }

    // ---- When it runs.

    private SimSpecs specs() {
        double start = control(START, START, 0);
        double stop = control(STOP, STOP, 0);
        double step = control(STEP, STEP, 0);
        double save = equations.containsKey(SAVE) ? control(SAVE, SAVE, 0) : step;
        String unit = CONTROLS.stream()
                .flatMap(key -> equations.getOrDefault(key, List.of()).stream())
                .flatMap(equation -> Stream.ofNullable(equation.statement().units()))
                .map(Text::source)
                .findFirst()
                .orElse("");
        return new SimSpecs(
                source.place(0), start, stop, step, false, save == step ? 0 : save, "euler", unit, Extras.NONE);
    }

    /** The number that a variable is set to, perhaps by the name of another one. */
    private double control(String wanted, String key, int depth) {
        List<MdlEquation> all = equations.get(key);
        List<MdlToken> right =
                all == null ? List.of() : MdlEquation.solid(all.get(0).right());
        boolean minus = right.size() == 2 && right.get(0).is("-");
        MdlToken last = right.isEmpty() ? null : right.get(right.size() - 1);
        double value = last == null || !(minus || right.size() == 1) ? Double.NaN : last.number();
        if (Double.isFinite(value)) {
            return minus ? -value : value;
        }
        if (last != null && right.size() == 1 && last.isName() && depth < DEEPEST) {
            return control(wanted, last.key(), depth + 1);
        }
        problems.add(
                equations.containsKey(wanted) ? equations.get(wanted).get(0).at() : source.place(0),
                wanted.toUpperCase(Locale.ROOT) + " is not set to a number",
                "write it: " + wanted.toUpperCase(Locale.ROOT) + " = 1 ~ Year ~ |");
        return 1;
    }
}
