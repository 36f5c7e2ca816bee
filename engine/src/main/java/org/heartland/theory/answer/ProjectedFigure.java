package org.heartland.theory.answer;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.ObservedSeries.OfIndicator;
import org.heartland.theory.Theory;

/** What theories expect of an indicator: a share among all partners or of another figure, or a figure in the unit of the indicator. */
record ProjectedFigure(List<Theory.Model> models, Dossier dossier) {

    /** True if every theory looks at the indicator as a part of something. */
    boolean isShare(String indicator) {
        List<ObservedSeries> of = models.stream()
                .flatMap(model -> model.series().stream())
                .filter(series -> series.what() instanceof OfIndicator one
                        && one.indicator().equals(indicator))
                .toList();
        return !of.isEmpty()
                && of.stream()
                        .allMatch(series -> series.scale() == ObservedSeries.Scale.LOG_RATIO
                                || series.what() instanceof OfIndicator one && one.over() != null);
    }

    Type type(List<String> first) {
        Indicator indicator = first.isEmpty() ? null : dossier.indicators().get(first.get(0));
        return indicator == null || isShare(indicator.id()) ? Type.PURE : new Type.Quantity(Unit.of(indicator.unit()));
    }

    ShownAs shownAs(List<String> first) {
        return !first.isEmpty() && first.stream().allMatch(this::isShare) ? ShownAs.PERCENT : ShownAs.PLAIN;
    }
}
