package org.heartland.dynamics.yaml;

import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.Variable.VariableKind;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.problem.Problems;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what makes a stock a conveyor or a queue, and a flow a leak or an overflow, in the short form. */
final class YamlOptions {
    private final Problems problems;

    YamlOptions(Problems problems) {
        this.problems = problems;
    }

    /** The options of a variable, or, if {@code kind} is null, of an element of one. */
    VariableOptions of(ModelFields fields, @Nullable VariableKind kind) {
        boolean stock = kind == VariableKind.STOCK || kind == null;
        boolean flow = kind == VariableKind.FLOW || kind == null;
        VariableOptions options = new VariableOptions(
                stock ? conveyor(fields) : null,
                stock && Boolean.TRUE.equals(fields.findYes("queue")),
                flow ? leak(fields) : null,
                flow && Boolean.TRUE.equals(fields.findYes("overflow")),
                flow ? fields.findEquation("multiplier") : null,
                flow ? fields.text("spread", "") : "",
                flow ? fields.findEquation("profile") : null);
        if (options.conveyor() != null && options.queue()) {
            problems.add(fields.at(), "a conveyor that is a queue", "let it be one of them");
        }
        return options.equals(VariableOptions.NONE) ? VariableOptions.NONE : options;
    }

    private @Nullable Conveyor conveyor(ModelFields fields) {
        Yaml.Node node = fields.find("conveyor");
        if (node == null) {
            return null;
        }
        if (node instanceof Yaml.Word word) {
            return new Conveyor(
                    node.at(),
                    ModelFields.equation(word),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    true,
                    false,
                    Extras.NONE);
        }
        ModelFields inside = new ModelFields(node, "the conveyor", problems);
        Conveyor conveyor = new Conveyor(
                node.at(),
                inside.findEquation("length"),
                inside.findEquation("capacity"),
                inside.findEquation("limit"),
                inside.findEquation("sample"),
                inside.findEquation("arrest"),
                Boolean.TRUE.equals(inside.findYes("discrete")),
                Boolean.TRUE.equals(inside.findYes("whole_batches")),
                !Boolean.FALSE.equals(inside.findYes("one_at_a_time")),
                Boolean.TRUE.equals(inside.findYes("exponential")),
                Extras.NONE);
        inside.close();
        return conveyor;
    }

    private @Nullable Leak leak(ModelFields fields) {
        Yaml.Node node = fields.find("leak");
        if (node == null) {
            return null;
        }
        if (node instanceof Yaml.Word word) {
            return new Leak(node.at(), ModelFields.equation(word), false, 0, 1);
        }
        ModelFields inside = new ModelFields(node, "the leak", problems);
        Leak leak = new Leak(
                node.at(),
                inside.findEquation("share"),
                Boolean.TRUE.equals(inside.findYes("whole_units")),
                inside.number("from", 0),
                inside.number("to", 1));
        if (!(leak.from() >= 0 && leak.to() <= 1)) {
            problems.add(node.at(), "a leak from " + leak.from() + " to " + leak.to(), "write shares from 0 to 1");
        }
        inside.close();
        return leak;
    }
}
