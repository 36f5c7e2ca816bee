package org.heartland.dynamics.xmile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Leak;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Writes what makes a stock a conveyor or a queue, and a flow a leak or an overflow. */
final class OptionsWriter {
    private final XmlWriter out;

    OptionsWriter(XmlWriter out) {
        this.out = out;
    }

    /** Adds the attributes that belong to the variable itself. */
    static void attributes(VariableOptions options, Map<String, String> attributes) {
        Leak leak = options.leak();
        if (leak != null && leak.from() != 0) {
            attributes.put("leak_start", NumberText.exact(leak.from()));
        }
        if (leak != null && leak.to() != 1) {
            attributes.put("leak_end", NumberText.exact(leak.to()));
        }
        XmileWriter.put(attributes, OptionsReader.SPREAD, options.spread());
    }

    void write(VariableOptions options) {
        if (options.conveyor() != null) {
            conveyor(options.conveyor());
        }
        if (options.queue()) {
            out.text("queue", "");
        }
        Leak leak = options.leak();
        if (leak != null) {
            out.text("leak", leak.fraction() == null ? "" : leak.fraction().source());
            if (leak.integers()) {
                out.text("leak_integers", "");
            }
        }
        if (options.overflow()) {
            out.text("overflow", "");
        }
        text("multiplier", options.multiplier());
        text(OptionsReader.PROFILE, options.profile());
    }

    private void conveyor(Conveyor conveyor) {
        Map<String, String> attributes = new LinkedHashMap<>();
        flag(attributes, "discrete", conveyor.discrete(), false);
        flag(attributes, "batch_integrity", conveyor.wholeBatches(), false);
        flag(attributes, "one_at_a_time", conveyor.oneAtATime(), true);
        flag(attributes, "exponential_leak", conveyor.exponential(), false);
        attributes.putAll(conveyor.extras().attributes());
        out.open("conveyor", attributes);
        text("len", conveyor.length());
        text("capacity", conveyor.capacity());
        text("in_limit", conveyor.limit());
        text("sample", conveyor.sample());
        text("arrest", conveyor.arrest());
        conveyor.extras().elements().forEach(out::element);
        out.close("conveyor");
    }

    private static void flag(Map<String, String> attributes, String name, boolean value, boolean otherwise) {
        if (value != otherwise) {
            attributes.put(name, String.valueOf(value));
        }
    }

    private void text(String name, @Nullable Text text) {
        if (text != null) {
            out.text(name, text.source());
        }
    }
}
