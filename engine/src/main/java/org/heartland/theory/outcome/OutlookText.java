package org.heartland.theory.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.theory.outcome.KeptText.Line;
import org.jspecify.annotations.Nullable;

/** What accounts and plain forecasts expect, by their names, as text, to be kept. */
public final class OutlookText {
    private static final String HEAD = "heartland-outlooks\t1";

    private OutlookText() {}

    /** The text, from which it is read back exactly. */
    public static String write(Map<String, List<Expected>> outlooks) {
        KeptText out = new KeptText(HEAD);
        outlooks.forEach((name, all) -> {
            out.line("outlook", name);
            for (Expected one : all) {
                out.line("expected", KeptText.fields(one.points(), one.series(), one.receiver(), one.year()));
            }
        });
        return out.sealed();
    }

    /** What is expected; null if there is no text, or if it is damaged or of another program. */
    public static @Nullable Map<String, List<Expected>> read(@Nullable String text) {
        List<Line> lines = KeptText.lines(text, HEAD);
        try {
            return lines == null ? null : outlooks(lines);
        } catch (NumberFormatException | IndexOutOfBoundsException notOurs) {
            return null;
        }
    }

    private static Map<String, List<Expected>> outlooks(List<Line> lines) {
        Map<String, List<Expected>> outlooks = new LinkedHashMap<>();
        List<Expected> of = new ArrayList<>();
        for (Line line : lines) {
            if (line.is("outlook")) {
                of = new ArrayList<>();
                outlooks.put(line.text(1), of);
            } else {
                of.add(new Expected(line.text(1), line.text(2), line.whole(3), line.list(4)));
            }
        }
        return outlooks;
    }
}
