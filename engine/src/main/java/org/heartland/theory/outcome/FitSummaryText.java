package org.heartland.theory.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A summary of fits as the YAML that is kept in the folder {@code fits/} of a dossier. */
public final class FitSummaryText {
    /** The name of the file in the dossier's folder. */
    public static final String FILE = "fits/accounts.yaml";

    /** What stands for a draw that has no value. */
    public static final String NONE = "-";

    private static final MathContext DIGITS = new MathContext(4);
    private static final String ITEM = "    - {";

    private final StringBuilder out = new StringBuilder();

    private FitSummaryText() {}

    /** The text; draws are rounded to four digits. */
    public static String of(FitSummary summary) {
        FitSummaryText text = new FitSummaryText();
        text.head(summary);
        text.list("accounts", summary.accounts().isEmpty());
        summary.accounts().forEach(text::account);
        text.list("voids", summary.voids().isEmpty());
        summary.voids()
                .forEach(one -> text.item("of", one.receiver(), "year", one.year(), "draws", draws(one.draws())));
        text.list("interplay", summary.interplay().isEmpty());
        summary.interplay()
                .forEach(one -> text.item("first", one.first(), "second", one.second(), "draws", kinds(one)));
        text.list("projected", summary.projections().isEmpty());
        summary.projections()
                .forEach(one -> text.item(
                        "indicator",
                        one.indicator(),
                        "sender",
                        one.sender(),
                        "receiver",
                        one.receiver(),
                        "year",
                        one.year(),
                        "draws",
                        draws(one.draws())));
        return text.out.toString();
    }

    private void head(FitSummary summary) {
        out.append(
                        "# What fits of the theories came to, for checks: written by heartland theories DOSSIER --keep, not by hand.\n")
                .append(
                        "# As soon as a figure, an equation or a range that the fits rest on is another, it is no longer used.\n")
                .append("- id: accounts\n");
        line("basis", "\"" + summary.basis() + "\"");
        line("until", summary.until());
        line("particles", summary.particles());
        line("seed", summary.seed());
        line("scored", summary.first() + ".." + summary.last());
        line("figures", summary.figures());
        line("plain", summary.plain());
    }

    private void line(String key, Object value) {
        out.append("  ").append(key).append(": ").append(value).append('\n');
    }

    /** The head of a list; an empty one is left out. */
    private void list(String key, boolean empty) {
        if (!empty) {
            out.append("  ").append(key).append(":\n");
        }
    }

    private void account(FitSummary.Account one) {
        out.append("    - id: ").append(one.id()).append('\n');
        inside("converged", one.converged());
        inside("weight", number(one.weight()));
        inside("least", number(one.least()));
        inside("most", number(one.most()));
        if (one.weights().length > 0) {
            inside("weights", draws(one.weights()));
        }
        each("against", one.against(), this::difference);
        each(
                "parameters",
                one.parameters(),
                parameter -> item(
                        "name",
                        "\"" + parameter.name() + "\"",
                        "left",
                        number(parameter.spreadLeft()),
                        "draws",
                        draws(parameter.draws())));
    }

    /** A list inside of an account. */
    private <T> void each(String key, List<T> all, Consumer<T> writing) {
        if (!all.isEmpty()) {
            out.append("      ").append(key).append(":\n");
        }
        for (T one : all) {
            out.append("    ");
            writing.accept(one);
        }
    }

    private void inside(String key, Object value) {
        out.append("    ");
        line(key, value);
    }

    private void difference(Standings.Difference one) {
        if (Double.isNaN(one.low())) {
            item("other", one.other(), "mean", number(one.mean()));
        } else {
            item(
                    "other",
                    one.other(),
                    "mean",
                    number(one.mean()),
                    "low",
                    number(one.low()),
                    "high",
                    number(one.high()));
        }
    }

    /** A mapping on a line, from keys and values in turn. */
    private void item(Object... keysAndValues) {
        out.append(ITEM);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            out.append(i == 0 ? "" : ", ").append(keysAndValues[i]).append(": ").append(keysAndValues[i + 1]);
        }
        out.append("}\n");
    }

    private static String draws(double[] values) {
        return Arrays.stream(values).mapToObj(FitSummaryText::number).collect(Collectors.joining(" ", "\"", "\""));
    }

    private static String kinds(FitSummary.InterplayDraws one) {
        return one.draws().stream()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ", "\"", "\""));
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString()
                : NONE;
    }
}
