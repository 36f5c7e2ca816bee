package org.heartland.web.page;

import java.util.List;
import org.heartland.assessment.Explanation.Amount;
import org.heartland.assessment.Swing;
import org.heartland.render.words.Figure;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;
import org.heartland.web.page.EvidenceView.ChoiceView;
import org.heartland.web.page.EvidenceView.OptionView;

/** Says how far each choice moves a value. */
final class ChoiceWriter {
    private static final int FULL = 100;

    private final Words words;
    private final StepValue values;

    ChoiceWriter(Words words) {
        this.words = words;
        this.values = new StepValue(words);
    }

    List<ChoiceView> of(List<Swing> swings) {
        double largest = swings.stream()
                .flatMap(swing -> swing.options().stream())
                .mapToDouble(ChoiceWriter::middle)
                .max()
                .orElse(1);
        return swings.stream().map(swing -> choice(swing, largest)).toList();
    }

    private ChoiceView choice(Swing swing, double largest) {
        return new ChoiceView(
                words.sentence(swing.choice()),
                words.say("explains {0} % of the spread", words.percent(swing.explains())),
                swing.options().stream().map(option -> option(option, largest)).toList());
    }

    private OptionView option(Swing.Option option, double largest) {
        int bar = largest <= 0 ? 0 : (int) Math.round(FULL * Math.max(0, middle(option)) / largest);
        return new OptionView(name(option), values.inWords(option.value()), bar);
    }

    private String name(Swing.Option option) {
        if (!option.name().isEmpty()) {
            return words.named(option.name());
        }
        String low = words.number(Figure.plain(option.low()));
        return option.low() == option.high()
                ? low
                : words.say("{0} to {1}", low, words.number(Figure.plain(option.high())));
    }

    private static double middle(Swing.Option option) {
        Double middle =
                option.value() instanceof Amount amount ? amount.spread().median() : null;
        return middle == null ? 0 : middle;
    }
}
