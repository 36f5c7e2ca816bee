package org.heartland.theory.read;

import java.util.List;
import java.util.Locale;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.PriorRange;

/** Reads a series. */
final class SeriesReader {
    private static final int MAX_WINDOW = 20;

    private SeriesReader() {}

    static void add(String key, Fields one, List<ObservedSeries> to) {
        String says = one.text("says");
        String stock = one.text("observes");
        ObservedSeries.Figures what = figures(one);
        ObservedSeries.Scale scale = one.choice("scale", ObservedSeries.Scale.values());
        int window = one.has("window") ? one.whole("window", 1, MAX_WINDOW) : 1;
        Double pseudo = one.findNumber("pseudo");
        if (pseudo != null && pseudo < 0) {
            one.problems.add(one.at("pseudo"), "pseudo is negative", "write 0 or more, such as 0.5");
        }
        String noise = one.text("noise");
        String drift = one.findText("drift");
        String carried = one.findText("carried");
        PriorRange offset = ParameterReader.prior(one, "offset", PriorRange.Scale.PLAIN);
        if (scale == ObservedSeries.Scale.LOG_RATIO
                && what instanceof ObservedSeries.OfIndicator of
                && of.sender().isEmpty()) {
            one.problems.add(
                    one.at("scale"),
                    scale.name().toLowerCase(Locale.ROOT) + " sets a sender against all others, and there is none",
                    "name the sender, or take the scale log");
        }
        if (one.close() && offset != null) {
            to.add(new ObservedSeries(
                    key,
                    says,
                    stock,
                    what,
                    scale,
                    window,
                    pseudo == null ? 0 : pseudo,
                    noise,
                    drift,
                    carried,
                    offset,
                    one.at()));
        }
    }

    private static ObservedSeries.Figures figures(Fields one) {
        if (one.oneOf("indicator", "events").equals("events")) {
            one.forbid("sender", "events are counted by whom they befall");
            return new ObservedSeries.OfEvents(one.list("events").stream()
                    .map(node -> one.textOf(node, "events"))
                    .toList());
        }
        String indicator = one.has("indicator") ? one.refer("indicator", Thing.INDICATOR) : "";
        String sender = one.findRefer("sender", Thing.ACTOR);
        return new ObservedSeries.OfIndicator(
                indicator, sender == null ? "" : sender, one.findRefer("over", Thing.INDICATOR));
    }
}
