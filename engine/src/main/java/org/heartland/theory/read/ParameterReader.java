package org.heartland.theory.read;

import java.util.List;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.read.Fields;
import org.heartland.theory.PriorRange;
import org.jspecify.annotations.Nullable;

/** What is said of the value of a parameter: a number under {@code fixed}, or a {@code range} with its scale. */
record ParameterReader(
        @Nullable Double fixed,
        @Nullable PriorRange prior,
        @Nullable PriorRange spread) {
    private static final List<String> SCALES = List.of("plain", "half", "log", "logit");

    static ParameterReader of(Fields fields) {
        if (fields.oneOf("range", "fixed").equals("fixed")) {
            fields.forbid("scale", "a fixed value has none");
            return new ParameterReader(fields.findNumber("fixed"), null, null);
        }
        PriorRange spread = fields.has("spread") ? prior(fields, "spread", PriorRange.Scale.LOG) : null;
        PriorRange.Scale scale = fields.has("scale")
                ? PriorRange.Scale.values()[fields.choice("scale", SCALES)]
                : PriorRange.Scale.PLAIN;
        return new ParameterReader(null, fields.has("range") ? prior(fields, "range", scale) : null, spread);
    }

    /** The range under a key; null if it is not one (reported). */
    static @Nullable PriorRange prior(Fields fields, String key, PriorRange.Scale scale) {
        Judgement.Between range = fields.range(key);
        if (range == null) {
            return null;
        }
        PriorRange prior = new PriorRange(range.low(), range.high(), scale);
        if (!prior.unfit().isEmpty()) {
            fields.problems.add(fields.at(key), prior.unfit(), "write another range, or another scale: " + SCALES);
            return null;
        }
        return prior;
    }
}
