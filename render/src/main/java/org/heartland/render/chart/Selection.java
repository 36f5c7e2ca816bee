package org.heartland.render.chart;

import java.util.List;
import org.heartland.assessment.Assessment.History;
import org.jspecify.annotations.Nullable;

/**
 * What is picked of a chart; what is left out is shown as the chart shows it by itself.
 *
 * @param states ids of states that are judged; empty: all, or the first with figures where the chart is of one
 * @param partners ids of their partners; empty: those whom the chart chooses
 * @param from the first year; {@code to} the last, or the only one
 */
public record Selection(
        List<String> states,
        List<String> partners,
        @Nullable Integer from,
        @Nullable Integer to) {
    /** Nothing is picked. */
    public static final Selection ALL = new Selection(List.of(), List.of(), null, null);

    public Selection {
        states = states.stream().distinct().toList();
        partners = partners.stream().distinct().toList();
    }

    /** The picked ones of all states, in the order of the dossier. */
    List<String> states(List<String> all) {
        return states.isEmpty() ? all : all.stream().filter(states::contains).toList();
    }

    /** The histories at the picked states, with the picked years. */
    List<History> of(List<History> histories) {
        return histories.stream()
                .filter(history -> states.isEmpty() || states.contains(history.receiver()))
                .map(history -> new History(
                        history.domain(),
                        history.indicator(),
                        history.receiver(),
                        history.power(),
                        history.isShare(),
                        history.moments().stream()
                                .filter(moment ->
                                        first(moment.year()) <= moment.year() && moment.year() <= last(moment.year()))
                                .toList()))
                .toList();
    }

    /** The partners that are picked, or those whom the chart chooses. */
    List<String> partners(List<String> usual) {
        return partners.isEmpty() ? usual : partners;
    }

    int first(int usual) {
        return from == null ? usual : from;
    }

    int last(int usual) {
        return to == null ? usual : to;
    }

    /** True if a first or a last year is picked. */
    boolean hasYears() {
        return from != null || to != null;
    }
}
