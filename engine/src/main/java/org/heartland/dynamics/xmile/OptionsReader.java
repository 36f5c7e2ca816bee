package org.heartland.dynamics.xmile;

import java.util.Locale;
import java.util.Set;
import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.problem.Problems;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads what makes a stock a conveyor or a queue, and a flow a leak or an overflow. */
final class OptionsReader {
    /** Stella's attribute for where in a conveyor an inflow is put. */
    static final String SPREAD = "isee:spreadflow";

    /** Stella's element for how much goes where. */
    static final String PROFILE = "isee:distrib_eq";

    private static final Set<String> ATTRIBUTES =
            Set.of("discrete", "batch_integrity", "one_at_a_time", "exponential_leak");
    private static final Set<String> CHILDREN = Set.of("len", "capacity", "in_limit", "sample", "arrest");

    private final Problems problems;
    private final XmlFields fields;

    OptionsReader(Problems problems, XmlFields fields) {
        this.problems = problems;
        this.fields = fields;
    }

    VariableOptions of(Element element) {
        Element conveyor = element.findChild("conveyor").orElse(null);
        VariableOptions options = new VariableOptions(
                conveyor == null ? null : conveyor(conveyor),
                element.findChild("queue").isPresent(),
                leak(element),
                element.findChild("overflow").isPresent(),
                text(element, "multiplier"),
                element.attribute(SPREAD).strip().toLowerCase(Locale.ROOT),
                text(element, PROFILE));
        if (options.conveyor() != null && options.queue()) {
            problems.add(
                    element.at(),
                    element.name() + " " + element.attribute("name") + " is a conveyor and a queue",
                    "let it be one of them");
        }
        return options.equals(VariableOptions.NONE) ? VariableOptions.NONE : options;
    }

    private @Nullable Text text(Element element, String child) {
        return fields.text(element.findChild(child).orElse(null));
    }

    private Conveyor conveyor(Element element) {
        return new Conveyor(
                element.at(),
                text(element, "len"),
                text(element, "capacity"),
                text(element, "in_limit"),
                text(element, "sample"),
                text(element, "arrest"),
                isTrue(element, "discrete", false),
                isTrue(element, "batch_integrity", false),
                isTrue(element, "one_at_a_time", true),
                isTrue(element, "exponential_leak", false),
                XmlFields.extras(element, ATTRIBUTES, CHILDREN));
    }

    private static boolean isTrue(Element element, String attribute, boolean otherwise) {
        String written = element.attribute(attribute).strip();
        return written.isEmpty() ? otherwise : written.equalsIgnoreCase("true");
    }

    private @Nullable Leak leak(Element element) {
        Element leak = element.findChild("leak").orElse(null);
        boolean integers = element.findChild("leak_integers").isPresent();
        boolean zone = !element.attribute("leak_start").isBlank()
                || !element.attribute("leak_end").isBlank();
        if (leak == null && !integers && !zone) {
            return null;
        }
        return new Leak(
                leak == null ? element.at() : leak.at(),
                leak == null ? null : fields.text(leak),
                integers,
                share(element, "leak_start", 0),
                share(element, "leak_end", 1));
    }

    private double share(Element element, String attribute, double otherwise) {
        String written = element.attribute(attribute).strip();
        double share = written.isEmpty() ? otherwise : fields.number(written, element.at());
        if (!(share >= 0 && share <= 1)) {
            problems.add(element.at(), attribute + " is " + written, "write a share from 0 to 1");
        }
        return share;
    }
}
