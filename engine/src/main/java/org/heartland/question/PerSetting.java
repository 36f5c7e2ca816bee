package org.heartland.question;

import java.util.List;
import java.util.function.Function;
import org.heartland.days.Cover;
import org.heartland.draws.Covers;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.panel.Setting;
import org.heartland.panel.Settings;

/** Computes once for each distinct setting, then expands to draws. */
public final class PerSetting {
    private PerSetting() {}

    /** The answer whose number in each draw is the figure of the draw's setting. */
    public static Answer numbers(Settings settings, Function<Setting, SettingFigure> figure) {
        List<SettingFigure> each = settings.of().stream().map(figure).toList();
        Numbers lanes = Numbers.width(settings.lane().length);
        for (int draw = 0; draw < lanes.width(); draw++) {
            SettingFigure computed = each.get(settings.lane()[draw]);
            if (computed.why() == Why.KNOWN) {
                lanes.set(draw, computed.value());
            } else {
                lanes.setUnknown(draw, computed.why().code());
            }
        }
        Covers covers = Covers.of(each.stream().map(SettingFigure::cover).toArray(Cover[]::new), settings.lane());
        return new Answer(
                lanes.covering(covers),
                Answer.union(each.stream().map(SettingFigure::rows).toList()),
                settings.keys(),
                List.of());
    }
}
