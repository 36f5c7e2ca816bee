package org.heartland.render.page;

import java.util.List;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.Words;

/**
 * A brief that is made for paper, in one language. It is independent of the format; {@link LeafletHtml} and {@link LeafletMarkdown} render it.
 *
 * @param foot what stands at the foot of each page, beside its number
 * @param runs true if it runs over as many pages as it needs; false if each sheet is a page
 * @param figures every figure on its sheets that leads to rows of evidence
 */
public record Leaflet(
        Words words, String title, String foot, boolean runs, List<ShownFigures.Shown> figures, List<Sheet> sheets) {

    String language() {
        return words.language();
    }

    String pageOf(int number, int last) {
        return words.say("page {0} of {1}", number, last);
    }
}
