package org.heartland.render.page;

import java.util.List;
import java.util.function.Supplier;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.render.words.Words;

/** The forms of the brief, each as HTML and as Markdown. */
public enum BriefForm {
    /** Four pages to print, or the first of them. */
    PAGES(FourPages.PARTS),
    /** Every statement with its evidence in words. */
    ANNEX(Annex.PARTS),
    /** One long page with every row of evidence. */
    LONG(Brief.PARTS);

    private final List<Part> parts;

    BriefForm(List<Part> parts) {
        this.parts = parts;
    }

    /** A brief that is made and not set yet. */
    public record Made(Supplier<String> html, Supplier<String> markdown) {}

    /** The parts of an assessment that it shows. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The brief on an assessment.
     *
     * @param pages how many of the four pages; the other forms have no pages
     * @param version what the program calls its version, or "" if it is not known
     */
    public Made of(Assessment assessment, Words words, int pages, String version) {
        if (this == LONG) {
            Brief brief = Brief.of(assessment, words);
            return new Made(() -> HtmlPage.of(brief, words), () -> MarkdownPage.of(brief, words));
        }
        Leaflet leaflet =
                this == ANNEX ? Annex.of(assessment, words, version) : FourPages.of(assessment, words, pages, version);
        return new Made(() -> LeafletHtml.of(leaflet), () -> LeafletMarkdown.of(leaflet));
    }
}
