package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.Analysis;
import org.heartland.dynamics.sensitivity.SensitivityStudy;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;

/**
 * The sensitivity of a variable as JSON, following {@code docs/sensitivity.schema.json}. Inputs are in the order of the
 * model.
 */
public final class SensitivityJson {
    private SensitivityJson() {}

    /** Writes what a study found: shares of the variance, or elementary effects. */
    public static void write(SensitivityStudy study, Analysis analysis, OutputStream out) throws IOException {
        if (analysis instanceof Analysis.Variance variance) {
            sobol(study, variance.points(), variance.indices(), out);
        } else if (analysis instanceof Analysis.Effects effects) {
            morris(study, effects.walks(), effects.effects(), out);
        }
    }

    private static void sobol(SensitivityStudy study, int points, SobolIndices indices, OutputStream out)
            throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                head(json, study, "sobol", points * (indices.inputs().size() + 2));
                json.number("mean", indices.mean());
                json.number("variance", indices.variance());
                json.objects("inputs", names(study), name -> {
                    SobolIndices.Input input = indices.inputs().get(names(study).indexOf(name));
                    input(json, study, name);
                    share(json, "first", input.first());
                    share(json, "total", input.total());
                });
            });
        }
    }

    private static void morris(SensitivityStudy study, int walks, List<Morris> effects, OutputStream out)
            throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                head(json, study, "morris", walks * (effects.size() + 1));
                json.objects("inputs", names(study), name -> {
                    Morris effect = effects.get(names(study).indexOf(name));
                    input(json, study, name);
                    json.number("size", effect.size());
                    json.number("mean", effect.mean());
                    json.number("deviation", effect.deviation());
                });
            });
        }
    }

    private static void head(JsonOut json, SensitivityStudy study, String method, int runs) throws IOException {
        json.text("of", study.variable());
        json.number("at", study.time());
        json.text("method", method);
        json.whole("runs", runs);
    }

    private static List<String> names(SensitivityStudy study) {
        return study.ensemble().names();
    }

    private static void input(JsonOut json, SensitivityStudy study, String name) throws IOException {
        Between range =
                List.copyOf(study.ensemble().varied().values()).get(names(study).indexOf(name));
        json.text("name", name);
        json.number("low", range.low());
        json.number("high", range.high());
    }

    private static void share(JsonOut json, String key, SobolIndices.Share share) throws IOException {
        json.flat(key, () -> {
            json.number("value", share.value());
            json.number("low", share.low());
            json.number("high", share.high());
        });
    }
}
