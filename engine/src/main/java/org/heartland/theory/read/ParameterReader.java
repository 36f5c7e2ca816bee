package org.heartland.theory.read;

import java.util.List;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.read.Fields;
import org.heartland.theory.Prior;
import org.jspecify.annotations.Nullable;

/** What is said of the value of a parameter: a number under {@code fixed}, or a {@code range} with its scale. */
record ParameterReader(
        @Nullable Double fixed,
        @Nullable Prior prior,
        @Nullable Prior spread) {
    private static final List<String> SCALES = List.of("plain", "half", "log", "logit");

    static ParameterReader of(Fields fields) {
        if (fields.oneOf("range", "fixed").equals("fixed")) {
            fields.forbid("scale", "a fixed value has none");
            return new ParameterReader(fields.findNumber("fixed"), null, null);
        }
        Prior spread = fields.has("spread") ? prior(fields, "spread", Prior.Scale.LOG) : null;
        Prior.Scale scale =
                fields.has("scale") ? Prior.Scale.values()[fields.choice("scale", SCALES)] : Prior.Scale.PLAIN;
        return new ParameterReader(null, fields.has("range") ? prior(fields, "range", scale) : null, spread);
    }

    /** The range under a key; null if it is not one (reported). */
    static @Nullable Prior prior(Fields fields, String key, Prior.Scale scale) {
        Judgement.Between range = fields.range(key);
        if (range == null) {
            return null;
        }
        Prior prior = new Prior(range.low(), range.high(), scale);
        if (!prior.unfit().isEmpty()) {
            fields.problems.add(fields.at(key), prior.unfit(), "write another range, or another scale: " + SCALES);
            return null;
        }
        return prior;
    }
}
