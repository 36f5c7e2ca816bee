package org.heartland.theory.read;

import java.util.List;
import org.heartland.dossier.Written;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.theory.PriorRange;
import org.heartland.theory.Stock;

/** Reads a stock. */
final class StockReader {
    /** Stands in for a start that is not readable, so that the other names can be looked through. */
    private static final PriorRange NONE = new PriorRange(-1, 1, PriorRange.Scale.PLAIN);

    private StockReader() {}

    static void add(String key, Fields one, List<Stock> to) {
        String says = one.text("says");
        Written next = one.modelExpression("next");
        PriorRange start = ParameterReader.prior(one, "start", PriorRange.Scale.PLAIN);
        String noise = one.findText("noise");
        String power = one.findRefer("power", Thing.ACTOR);
        String domain = one.findRefer("domain", Thing.DOMAIN);
        one.close();
        to.add(new Stock(key, says, next, start == null ? NONE : start, noise, power, domain, one.at()));
    }
}
