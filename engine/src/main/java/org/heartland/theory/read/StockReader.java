package org.heartland.theory.read;

import java.util.List;
import org.heartland.dossier.Written;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.theory.Prior;
import org.heartland.theory.Stock;

/** Reads a stock. */
final class StockReader {
    private StockReader() {}

    static void add(String key, Fields one, List<Stock> to) {
        String says = one.text("says");
        Written next = one.modelExpression("next");
        Prior start = ParameterReader.prior(one, "start", Prior.Scale.PLAIN);
        String noise = one.findText("noise");
        String power = one.findRefer("power", Thing.ACTOR);
        String domain = one.findRefer("domain", Thing.DOMAIN);
        if (one.close() && next != null && start != null) {
            to.add(new Stock(key, says, next, start, noise, power, domain, one.at()));
        }
    }
}
