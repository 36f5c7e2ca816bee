package org.heartland.panel;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.expression.Answer;

/** Reckons once for each distinct setting and hands every draw what its setting gives. */
public final class PerSetting {
    private PerSetting() {}

    public static Answer numbers(Settings settings, Function<Setting, Reckoned> reckon) {
        List<Reckoned> each = settings.of().stream().map(reckon).toList();
        Numbers lanes = Numbers.width(settings.lane().length);
        for (int draw = 0; draw < lanes.width(); draw++) {
            Reckoned reckoned = each.get(settings.lane()[draw]);
            if (reckoned.why() == Why.KNOWN) {
                lanes.set(draw, reckoned.value());
            } else {
                lanes.lacks(draw, reckoned.why().code());
            }
        }
        return new Answer(lanes, rows(each.stream().map(Reckoned::rows).toList()), settings.keys(), List.of());
    }

    public static int[] rows(List<int[]> each) {
        BitSet all = new BitSet();
        for (int[] rows : each) {
            for (int row : rows) {
                all.set(row);
            }
        }
        return all.stream().toArray();
    }
}
