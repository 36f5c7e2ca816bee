package org.heartland.web.page;

import java.util.List;
import org.heartland.render.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * One chart, of what is picked.
 *
 * @param chart null where what is picked cannot be drawn, which {@code wrong} says
 * @param map who is the largest partner at each state, on a map; null where there is none
 * @param nothing true if nothing is known of what is picked
 * @param tab the tab that is shown, one of {@code tabs}
 * @param embedded where the file is that is put on a server of one's own; {@code file} its name, {@code frame} what then shows it in an article
 * @param values its values, as many as are shown of {@code all}
 */
public record ChartView(
        String id,
        @Nullable Chart chart,
        @Nullable Chart map,
        List<String> wrong,
        boolean nothing,
        String tab,
        List<Frame.Link> tabs,
        Pick pick,
        List<Value> values,
        int all,
        List<Origin> sources,
        List<Frame.Link> files,
        String permalink,
        String embedded,
        String file,
        String frame,
        String command,
        String gallery) {

    /**
     * What can be picked.
     *
     * @param domains the same chart of other domains, by their ids
     * @param states what can be picked of the states; {@code one} true if one alone
     * @param partners of whom can be picked; {@code two} true if two are compared, the first two of {@code compared}
     * @param from, to the years that are picked; {@code span} true if a first year can be
     */
    public record Pick(
            List<Option> domains,
            List<Option> states,
            boolean one,
            List<Option> partners,
            boolean two,
            List<String> compared,
            boolean span,
            String from,
            String to,
            int first,
            int last) {}

    public record Option(String id, String words, boolean chosen) {}

    /**
     * A value of the chart.
     *
     * @param figure where it comes from; null if it is computed of others
     */
    public record Value(
            String state, String actor, String what, String when, String value, String note, @Nullable String figure) {}

    /** A source, with the number of its rows in the chart. */
    public record Origin(String name, String full, String address, int rows) {}
}
