package org.heartland.dynamics.xmile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads the simulation specs of a file: its own, in which those of the outermost model override single values (XMILE 1.0,
 * sections 2.3 and 4).
 */
final class SpecsReader {
    private static final String SAVE = "isee:save_interval";
    private static final List<String> VALUES = List.of("start", "stop", "dt");

    private final Problems problems;
    private final XmlFields fields;
    private final boolean needed;

    SpecsReader(Problems problems, XmlFields fields, boolean needed) {
        this.problems = problems;
        this.fields = fields;
        this.needed = needed;
    }

    /** True if other specs say nothing that the first do not. */
    static boolean areAlike(Element other, @Nullable Element first) {
        if (first == null) {
            return false;
        }
        String method = other.attribute("method").strip();
        return (method.isEmpty()
                        || method.equalsIgnoreCase(first.attribute("method").strip()))
                && VALUES.stream()
                        .allMatch(name -> other.findChild(name)
                                .map(own -> first.findChild(name)
                                        .map(element -> element.text()
                                                        .strip()
                                                        .equals(own.text().strip())
                                                && element.attributes().equals(own.attributes()))
                                        .orElse(false))
                                .orElse(true));
    }

    SimSpecs read(Element root) {
        Element file = root.findChild("sim_specs").orElse(null);
        Element own = root.listChildren("model").stream()
                .filter(model -> model.attribute("name").isEmpty())
                .flatMap(model -> model.findChild("sim_specs").stream())
                .findFirst()
                .orElse(file);
        if (own == null) {
            if (needed) {
                problems.add(root.at(), "this model has no sim_specs", "say from when to when it runs: <sim_specs>");
            }
            return new SimSpecs(root.at(), 0, 1, 1, false, 0, "euler", "", Extras.NONE);
        }
        return read(own, file == null ? own : file);
    }

    private SimSpecs read(Element own, Element file) {
        Element step = child(own, file, "dt").orElse(null);
        String save = attribute(own, file, SAVE);
        return new SimSpecs(
                file.at(),
                number(own, file, "start"),
                number(own, file, "stop"),
                step == null ? 1 : fields.number(step.text(), step.textAt()),
                step != null && step.attribute("reciprocal").equalsIgnoreCase("true"),
                save.isEmpty() ? 0 : fields.number(save, file.at()),
                said(own, file, "method"),
                said(own, file, "time_units"),
                XmlFields.extras(
                        file,
                        Set.of("method", "time_units", SAVE),
                        Set.of("start", "stop", "dt", "time_units", "method")));
    }

    private double number(Element own, Element file, String name) {
        return own.findChild(name).isPresent() ? fields.number(own, name) : fields.number(file, name);
    }

    /** An attribute, or the element that it was in drafts of the standard. */
    private static String said(Element own, Element file, String name) {
        return own.attributes().containsKey(name) || file.attributes().containsKey(name)
                ? attribute(own, file, name)
                : child(own, file, name).map(e -> e.text().strip()).orElse("");
    }

    private static Optional<Element> child(Element own, Element file, String name) {
        return own.findChild(name).or(() -> file.findChild(name));
    }

    private static String attribute(Element own, Element file, String name) {
        String written = own.attribute(name);
        return written.isEmpty() ? file.attribute(name) : written;
    }
}
