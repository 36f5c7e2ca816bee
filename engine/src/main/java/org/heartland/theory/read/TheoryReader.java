package org.heartland.theory.read;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Written;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.theory.Argument;
import org.heartland.theory.Input;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.ParameterSetting;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.heartland.theory.system.Equations;
import org.jspecify.annotations.Nullable;

/** Reads one theory from its mapping. */
final class TheoryReader {
    private final String id;
    private final Fields fields;
    private final ArgumentReader arguments = new ArgumentReader();

    private TheoryReader(String id, Fields fields) {
        this.id = id;
        this.fields = fields;
    }

    static @Nullable Theory read(String id, Fields fields) {
        return new TheoryReader(id, fields).theory();
    }

    private @Nullable Theory theory() {
        String title = fields.text("title");
        List<String> says = fields.list("says").stream()
                .map(node -> fields.textOf(node, "says"))
                .toList();
        String wrong = fields.text("wrong");
        Argument argument = arguments.of(fields);
        boolean account = fields.has("of");
        return account ? account(title, says, wrong, argument) : model(title, says, wrong, argument);
    }

    private Theory account(String title, List<String> says, String wrong, Argument argument) {
        String family = fields.refer("of", Thing.added(TheoryPart.THEORIES.word()));
        List<ParameterSetting> settings = new ArrayList<>();
        Fields inside = fields.findMapping("settings", "the settings of a theory");
        if (inside != null) {
            inside.keys().forEach(key -> settings.add(setting(key, inside)));
            inside.close();
        }
        if (fields.has("without")) {
            fields.list("without")
                    .forEach(node -> settings.add(
                            new ParameterSetting(fields.textOf(node, "without"), 0.0, null, argument, node.at())));
        }
        return new Theory.Account(id, title, says, wrong, argument, family, List.copyOf(settings), fields.at());
    }

    private ParameterSetting setting(String key, Fields of) {
        Fields one = of.mapping(key, "the setting of a parameter");
        ParameterReader value = ParameterReader.of(one);
        Argument argument = arguments.of(one);
        one.close();
        return new ParameterSetting(key, value.fixed(), value.prior(), argument, of.atKey(key));
    }

    private @Nullable Theory model(String title, List<String> says, String wrong, Argument argument) {
        boolean family = fields.yes("family");
        Years years = fields.yearsInPeriod("years");
        int scored = fields.yearInPeriod("scored_from");
        List<Stock> stocks = new ArrayList<>();
        each("stocks", "a stock", (key, one) -> StockReader.add(key, one, stocks));
        List<Input> inputs = new ArrayList<>();
        if (fields.has("inputs")) {
            each("inputs", "an input", (key, one) -> InputReader.add(key, one, arguments, inputs));
        }
        List<OpenParameter> parameters = new ArrayList<>();
        each("parameters", "a parameter", (key, one) -> parameter(key, one, parameters));
        List<ObservedSeries> series = new ArrayList<>();
        each("series", "a series", (key, one) -> SeriesReader.add(key, one, series));
        List<Theory.Effect> effects = new ArrayList<>();
        if (fields.has("interplay")) {
            fields.each("interplay", "an effect", one -> effect(one, effects));
        }
        Fields void_ = fields.findMapping("void", "a void");
        Theory.Gap gap = void_ == null ? null : gap(void_);
        Fields clashes = fields.findMapping("clash", "a clash");
        Theory.Clash clash = clashes == null ? null : ClashReader.read(clashes, arguments);
        Theory.Model model = years == null
                ? null
                : new Theory.Model(
                        id,
                        title,
                        says,
                        wrong,
                        argument,
                        family,
                        years.first(),
                        years.last(),
                        scored,
                        List.copyOf(stocks),
                        List.copyOf(inputs),
                        List.copyOf(parameters),
                        List.copyOf(series),
                        List.copyOf(effects),
                        gap,
                        clash,
                        fields.at());
        if (model != null) {
            fields.problems.addAll(Equations.problems(model));
            fields.problems.addAll(ClashReader.problems(model));
        }
        return model;
    }

    private interface Entry {
        void read(String key, Fields one);
    }

    private void each(String key, String inside, Entry entry) {
        Fields all = fields.mapping(key, key + " of a theory");
        for (String name : all.keys()) {
            entry.read(name, all.mapping(name, inside));
        }
        all.close();
    }

    private void parameter(String key, Fields one, List<OpenParameter> to) {
        String says = one.text("says");
        ParameterReader value = ParameterReader.of(one);
        Argument argument = arguments.of(one);
        one.close();
        to.add(new OpenParameter(key, says, value.fixed(), value.prior(), value.spread(), argument, one.at()));
    }

    private static void effect(Fields one, List<Theory.Effect> to) {
        String of = one.refer("of", Thing.ACTOR);
        String from = one.refer("from", Thing.ACTOR);
        Written effect = one.modelExpression("effect");
        Double margin = one.findNumber("margin");
        if (one.close()) {
            to.add(new Theory.Effect(of, from, effect, margin == null ? 0 : margin));
        }
    }

    private static Theory.@Nullable Gap gap(Fields one) {
        String stock = one.text("of");
        String filler = one.findText("filled_by");
        String input = one.text("without");
        Double instead = one.findNumber("instead");
        int from = one.yearInPeriod("from");
        return one.close() ? new Theory.Gap(stock, filler, input, instead == null ? 0 : instead, from, one.at()) : null;
    }
}
