package org.heartland.dynamics.vensim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Macro;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.ModelCharacters;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads a model in Vensim's text notation ({@code .mdl}), as Ventana's reference manual describes it. Equations, units, comments, lookups,
 * subscripts and macros are read, and of the settings the method of integration and the names of units; the sketch is left out; data sets
 * and what else is in other files is refused with its line.
 */
public final class MdlReader {
    /** How files of this notation end. */
    public static final String ENDING = ".mdl";

    private static final String MARK = "{UTF-8}";
    private static final Charset WINDOWS = Charset.forName("windows-1252");
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

    /** Reads a file of at most {@value #MAX_BYTES} bytes, in UTF-8, or in Windows-1252 if it does not name UTF-8 and is not in it. */
    public static Read<Model> read(byte[] bytes, String file) {
        Problems problems = new Problems();
        if (bytes.length > MAX_BYTES) {
            problems.add(
                    Place.of(file),
                    "this file has " + bytes.length + " bytes; the bound of a model of Vensim is " + MAX_BYTES,
                    "split the model");
            return new Read.Bad<>(problems.all());
        }
        Problem notice = isForeign(bytes, file) ? notice(file) : null;
        SourceText source =
                notice == null ? SourceText.of(file, bytes, problems) : SourceText.of(file, bytes, WINDOWS, problems);
        int strange = source == null ? -1 : ModelCharacters.strange(source.text());
        if (source != null && strange >= 0) {
            problems.add(
                    ModelCharacters.problem(source.text().codePointAt(strange), source.place(strange), "take it out"));
        }
        return source == null || strange >= 0
                ? new Read.Bad<>(problems.all())
                : Read.of(new MdlReader(source, problems).model(notice), problems.all());
    }

    /** True if a file is in the encoding of the machine on which it was written, as those of older versions are. */
    private static boolean isForeign(byte[] bytes, String file) {
        String start = new String(bytes, 0, Math.min(bytes.length, MARK.length() + 3), StandardCharsets.UTF_8);
        boolean wide = start.indexOf(0) >= 0;
        return !wide
                && !start.contains(MARK)
                && SourceText.of(file, bytes, StandardCharsets.UTF_8, new Problems()) == null;
    }

    private static Problem notice(String file) {
        return Problem.at(
                Place.of(file),
                "this file is neither in UTF-8 nor says in what else, and is read as Windows-1252; letters in names may be others",
                "save it with Vensim as UTF-8");
    }

    private Model model(@Nullable Problem notice) {
        MdlScanner.Parts parts = MdlScanner.of(source, problems);
        parts.statements().forEach(statement -> add(statement, equations));
        ranges.settle();
        MdlSettings settings = MdlSettings.of(source.text());
        SimSpecs specs = specs(settings.method());
        boolean saves = mentions(SAVE);
        CONTROLS.stream().filter(key -> !key.equals(SAVE) || !saves).forEach(equations::remove);
        Place at = source.place(0);
        MdlBody.Maker bodies = maker(parts.macros(), settings.isByEuler());
        MdlVariables made = new MdlVariables(bodies, equations, problems);
        List<Variable> variables = made.all();
        List<Macro> macros =
                parts.macros().stream().map(each -> macro(each, bodies)).toList();
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
                settings.units(),
                Behaviour.UNSAID,
                List.of(root),
                macros,
                false,
                new Extras(Map.of(), List.of(product)),
                new Extras(spaces, List.of()),
                Stream.concat(Stream.ofNullable(notice), made.notices().stream())
                        .toList());
    }

    private MdlBody.Maker maker(List<MdlMacro> macros, boolean euler) {
        Set<String> called = macros.stream().map(MdlMacro::key).collect(Collectors.toSet());
        Set<String> names = new HashSet<>(equations.keySet());
        macros.forEach(macro ->
                macro.body().forEach(each -> names.add(MdlEquation.of(each).key())));
        return new MdlBody.Maker(new MdlText(source, called, constants(), names, euler, problems), ranges, problems);
    }

    /** The names of variables that are numbers. */
    private Set<String> constants() {
        return equations.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .filter(entry -> Double.isFinite(number(entry.getValue().get(0))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double number(MdlEquation equation) {
        List<MdlToken> right = MdlEquation.solid(equation.right());
        return equation.subscripts().isEmpty() && right.size() == 1
                ? right.get(0).number()
                : Double.NaN;
    }

    /** A macro: its value is the variable inside it that has its name. */
    private Macro macro(MdlMacro macro, MdlBody.Maker bodies) {
        Map<String, List<MdlEquation>> own = new LinkedHashMap<>();
        macro.body().forEach(statement -> add(statement, own));
        return new Macro(
                MdlMacro.named(macro.name()),
                macro.at(),
                macro.parameters().stream()
                        .map(name -> new Macro.Parameter(name, null, macro.at()))
                        .toList(),
                new Text(MdlText.name(MdlMacro.named(macro.name())), macro.at()),
                null,
                new MdlVariables(bodies, own, problems).all(),
                Extras.NONE);
    }

    private void add(MdlStatement statement, Map<String, List<MdlEquation>> into) {
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
            into.computeIfAbsent(equation.key(), key -> new ArrayList<>()).add(equation);
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

    private SimSpecs specs(String method) {
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
                source.place(0), start, stop, step, false, save == step ? 0 : save, method, unit, Extras.NONE);
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
