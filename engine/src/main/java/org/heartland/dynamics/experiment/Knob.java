package org.heartland.dynamics.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.text.NumberText;
import org.heartland.text.Text;

/**
 * A constant of a model that a reader may turn.
 *
 * @param name as it is shown; {@code unit} as it is written, or ""
 * @param says what it is, or ""
 * @param value in the file
 * @param low, high the ends of the turn: the bounds that the model declares with {@code between}, or from nothing to twice the value
 * @param step a hundredth of the turn, rounded
 */
public record Knob(String name, String unit, String says, double value, double low, double high, double step) {
    private static final int MOST = 40;
    private static final int STEPS = 100;

    /** The constants of a model: variables whose equation is a number, in the order of the file, at most {@value #MOST}. */
    public static List<Knob> of(Model model, Flat flat) {
        List<Knob> knobs = new ArrayList<>();
        for (Variable variable : model.root().variables()) {
            OptionalDouble value = constant(variable);
            String name = ModelNames.display(variable.name());
            boolean shown =
                    flat.columns().stream().anyMatch(column -> column.name().equals(name));
            if (value.isPresent() && shown && knobs.size() < MOST) {
                knobs.add(of(variable, name, value.getAsDouble()));
            }
        }
        return List.copyOf(knobs);
    }

    private static OptionalDouble constant(Variable variable) {
        Text equation = variable.equation();
        boolean plain = variable.kind() == Variable.VariableKind.AUXILIARY
                && variable.dimensions().isEmpty()
                && variable.graph() == null
                && variable.initial() == null;
        OptionalDouble value = equation == null || !plain
                ? OptionalDouble.empty()
                : NumberText.read(equation.source().strip());
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? value : OptionalDouble.empty();
    }

    private static Knob of(Variable variable, String name, double value) {
        Optional<Between> declared = Between.of(variable);
        double low = declared.map(Between::low).orElse(Math.min(0, 2 * value));
        double high = declared.map(Between::high).orElse(value == 0 ? 1 : Math.max(0, 2 * value));
        Text units = variable.units();
        return new Knob(
                name,
                units == null ? "" : units.source().strip(),
                variable.doc().strip(),
                value,
                low,
                high,
                step(low, high));
    }

    private static double step(double low, double high) {
        double step = (high - low) / STEPS;
        return step > 0 && Double.isFinite(step) ? new BigDecimal(step, new MathContext(1)).doubleValue() : 1;
    }
}
