package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import org.heartland.citation.Cited;
import org.heartland.dossier.Indicator.Unnamed;
import org.heartland.text.NumberText;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what sources say of the partners that an indicator does not name: one argument, or a list of them for different receivers. */
final class UnnamedReader {
    private static final String KEY = "unnamed";
    private static final String FIRST = "first";

    private final Reading reading;
    private final Fields fields;

    UnnamedReader(Reading reading, Fields fields) {
        this.reading = reading;
        this.fields = fields;
    }

    List<Unnamed> read(boolean sum) {
        if (sum) {
            fields.forbid(KEY, "what a sum leaves unnamed follows from its parts");
            return List.of();
        }
        Yaml.Node node = fields.find(KEY);
        if (node instanceof Yaml.Word) {
            reading.problems.add(
                    node.at(),
                    "how large an unnamed partner can be is said without an argument",
                    "write unnamed: {at_most: first, because: ..., source: ..., locator: ...}, or a share such as 5%");
            return List.of();
        }
        List<Unnamed> arguments = new ArrayList<>();
        if (node instanceof Yaml.Items) {
            fields.each(KEY, "an argument", inside -> arguments.add(argument(inside)));
        } else if (node != null) {
            arguments.add(argument(fields.mapping(KEY, "an argument")));
        }
        return List.copyOf(arguments);
    }

    private Unnamed argument(Fields inside) {
        List<String> receivers = inside.has("receivers") ? inside.refers("receivers", Thing.ACTOR) : List.of();
        Double atMost = atMost(inside);
        Cited<String> because = new Cited<>(inside.text("because"), inside.source(), inside.locator());
        inside.close();
        return new Unnamed(receivers, atMost, because);
    }

    private @Nullable Double atMost(Fields inside) {
        String written = inside.text("at_most");
        if (written.isEmpty() || written.equals(FIRST)) {
            return null;
        }
        boolean percent = written.endsWith("%");
        double share = NumberText.read(percent ? written.substring(0, written.length() - 1) : written)
                        .orElse(Double.NaN)
                / (percent ? 100 : 1);
        if (!(share >= 0 && share <= 1)) {
            reading.problems.add(
                    inside.at("at_most"), "\"" + written + "\" is not a share", "write first, or a share such as 5%");
        }
        return share;
    }
}
