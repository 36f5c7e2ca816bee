package org.heartland.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * The distinct settings under which the draws read one series, and the setting of each draw.
 *
 * @param of the distinct settings, in the order of the draws
 * @param lane the index of the setting of each draw; of length 1 if all draws share one
 * @param keys the judgements behind it
 */
public record Settings(List<Setting> of, int[] lane, List<String> keys) {

    /** @param bridging false if no gap is bridged, whatever the indicator allows */
    static Settings of(Judgements judgements, Grid grid, String receiver, boolean bridging) {
        Indicator indicator = grid.indicator();
        List<String> keys = new ArrayList<>();
        Drawn window = Drawn.of(judgements, indicator.window(), 1, keys);
        String over = bridging ? indicator.bridge() : "0";
        Drawn bridge =
                over.matches("\\d+") ? new Drawn(null, Integer.parseInt(over)) : Drawn.of(judgements, over, 0, keys);
        List<String> books = grid.books();
        String bookKey = books.size() > 1 ? judgements.book(indicator.id(), receiver, books) : null;
        if (bookKey != null) {
            keys.add(bookKey);
        }
        Map<Setting, Integer> distinct = new LinkedHashMap<>();
        int[] lane = new int[keys.isEmpty() ? 1 : judgements.draws().n()];
        for (int draw = 0; draw < lane.length; draw++) {
            String book = bookKey != null
                    ? judgements.chosenBook(bookKey).at(draw).get(0)
                    : books.isEmpty() ? "" : books.get(0);
            Setting setting = new Setting(book, window.at(draw), bridge.at(draw));
            lane[draw] = distinct.computeIfAbsent(setting, unseen -> distinct.size());
        }
        return new Settings(List.copyOf(distinct.keySet()), lane, List.copyOf(keys));
    }

    long bytes() {
        return 100L * of.size() + 4L * lane.length + 50L * keys.size();
    }

    private record Drawn(@Nullable Numbers lanes, int otherwise) {
        static Drawn of(Judgements judgements, @Nullable String id, int otherwise, List<String> keys) {
            Numbers lanes = id == null ? null : judgements.whole(id);
            if (lanes != null && id != null) {
                keys.add(id);
            }
            return new Drawn(lanes, otherwise);
        }

        int at(int draw) {
            return lanes == null ? otherwise : (int) lanes.v()[draw];
        }
    }
}
