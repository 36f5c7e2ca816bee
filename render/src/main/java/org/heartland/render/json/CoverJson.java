package org.heartland.render.json;

import java.io.IOException;
import org.heartland.days.Cover;
import org.jspecify.annotations.Nullable;

/** The days that a figure covers as JSON; nothing if they are those of the year asked, or are not known. */
final class CoverJson {
    private CoverJson() {}

    static void write(JsonOut out, @Nullable Cover cover) throws IOException {
        write(out, cover, 1);
    }

    /** @param settings the share of settings in which it does */
    static void write(JsonOut out, @Nullable Cover cover, double settings) throws IOException {
        if (cover == null || !cover.isNotable()) {
            return;
        }
        out.flat("covers", () -> {
            out.text("from", cover.days().first().toString());
            out.text("to", cover.days().last().toString());
            out.truth("part", cover.isPart());
            out.whole("carriedYears", cover.carried());
            out.whole("yearsInBothWindows", cover.overlap());
            out.number("settings", settings);
        });
    }
}
