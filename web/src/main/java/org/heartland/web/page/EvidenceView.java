package org.heartland.web.page;

import java.util.List;
import org.heartland.render.words.ReasonWords.About;

/**
 * Where a value comes from: the drawer.
 *
 * @param title what it is; {@code value} what it comes to
 * @param range how far the choices move it, or ""
 * @param rows the rows of evidence, as many as are shown of {@code all}
 * @param command what gives the same at the command line
 */
public record EvidenceView(
        String title,
        String value,
        String range,
        List<About> reasons,
        List<EvidenceLine> rows,
        int all,
        String cite,
        String command,
        String json,
        String csv) {

    /**
     * A row of evidence.
     *
     * @param source its name; {@code full} the whole of it; {@code address} where the publisher shows it
     */
    public record EvidenceLine(
            String value, String what, String when, String source, String full, String address, String locator) {}
}
