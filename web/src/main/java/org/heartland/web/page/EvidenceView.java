package org.heartland.web.page;

import java.util.List;
import org.heartland.render.words.ReasonWords.About;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: the drawer.
 *
 * @param title what it is; {@code value} what it comes to
 * @param range how far the choices move it, or ""
 * @param choices the choices that move it, those that move it most first
 * @param rows the rows of evidence, as many as are shown of {@code all}
 * @param command what gives the same at the command line
 * @param edit where the check is edited; null if it is none of the dossier
 */
public record EvidenceView(
        String title,
        String value,
        String range,
        List<About> reasons,
        List<ChoiceView> choices,
        List<EvidenceLine> rows,
        int all,
        String cite,
        String command,
        String json,
        String csv,
        @Nullable String edit) {

    /** True if a row of evidence is a figure. */
    public boolean hasValues() {
        return rows.stream().anyMatch(row -> !row.value().isEmpty());
    }

    /**
     * A choice that the data do not settle.
     *
     * @param explains how much of the spread it explains, in words
     */
    public record ChoiceView(String says, String explains, List<OptionView> options) {}

    /**
     * An option of a choice, and what the value comes to under it.
     *
     * @param bar the length of its bar, from 0 to 100
     */
    public record OptionView(String name, String value, int bar) {}

    /**
     * A row of evidence.
     *
     * @param source its name; {@code full} the whole of it; {@code address} where the publisher shows it
     * @param page where all is that rests on the source
     */
    public record EvidenceLine(
            String value,
            String what,
            String when,
            String source,
            String full,
            String address,
            String locator,
            String page) {}
}
