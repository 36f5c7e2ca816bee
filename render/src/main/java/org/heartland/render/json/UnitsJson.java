package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.heartland.dynamics.unit.Units;

/** The units of a model as JSON; a unit that is unknown is null. */
public final class UnitsJson {
    private UnitsJson() {}

    public static void write(Units units, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.objects("faults", units.faults(), fault -> {
                    json.text("file", fault.problem().at().file());
                    json.whole("line", fault.problem().at().line());
                    json.whole("column", fault.problem().at().column());
                    json.text("what", fault.problem().what());
                    json.text("instead", fault.problem().instead());
                    json.text("equation", fault.equation().isEmpty() ? null : fault.equation());
                    json.text("under", fault.under().isEmpty() ? null : fault.under());
                });
                json.rows("variables", units.variables(), known -> {
                    json.text("variable", known.variable());
                    json.text("unit", known.how() == Units.How.UNKNOWN ? null : known.unit());
                    json.text("how", known.how().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                });
            });
        }
    }
}
