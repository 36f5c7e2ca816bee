package org.heartland.theory.judge;

import java.util.Map;
import java.util.TreeMap;
import org.heartland.theory.Input;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.Meanings;
import org.jspecify.annotations.Nullable;

/** What the names in the outcome of a model mean. */
public final class Explaining {
    private Explaining() {}

    public static Meanings of(Theory.Model model) {
        Map<String, String> parameters = new TreeMap<>();
        model.parameters().forEach(one -> parameters.put(one.id(), one.says()));
        Map<String, String> series = new TreeMap<>();
        model.series().forEach(one -> series.put(one.id(), one.says()));
        return new Meanings(parameters, series, gap(model));
    }

    private static Meanings.@Nullable Gap gap(Theory.Model model) {
        Theory.Gap gap = model.gap();
        if (gap == null) {
            return null;
        }
        String stock = model.stocks().stream()
                .filter(one -> one.id().equals(gap.stock()))
                .map(Stock::says)
                .findFirst()
                .orElse(gap.stock());
        String cause = model.inputs().stream()
                .filter(one -> one.id().equals(gap.input()))
                .map(Input::says)
                .findFirst()
                .orElse(gap.input());
        return new Meanings.Gap(stock, cause, gap.instead(), gap.from());
    }
}
