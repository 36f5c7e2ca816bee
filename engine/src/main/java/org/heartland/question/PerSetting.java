package org.heartland.question;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.panel.Setting;
import org.heartland.panel.Settings;

/** Reckons once for each distinct setting and hands every draw what its setting gives. */
public final class PerSetting {
    private PerSetting() {}

    public static Answer numbers(Settings settings, Function<Setting, SettingFigure> reckon) {
        List<SettingFigure> each = settings.of().stream().map(reckon).toList();
        Numbers lanes = Numbers.width(settings.lane().length);
        for (int draw = 0; draw < lanes.width(); draw++) {
            SettingFigure reckoned = each.get(settings.lane()[draw]);
            if (reckoned.why() == Why.KNOWN) {
                lanes.set(draw, reckoned.value());
            } else {
                lanes.lacks(draw, reckoned.why().code());
            }
        }
        return new Answer(lanes, rows(each.stream().map(SettingFigure::rows).toList()), settings.keys(), List.of());
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
