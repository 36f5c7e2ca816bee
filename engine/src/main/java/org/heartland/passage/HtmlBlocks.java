package org.heartland.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * Cuts a page of HTML into blocks, as a browser shows them one below the other. What is no part of the text is left out: scripts, styles,
 * navigation, forms, captions; but not where such an element is never closed, since all that follows would be lost with it.
 */
final class HtmlBlocks implements NodeVisitor {
    private static final String LEFT_OUT =
            "script, style, template, noscript, svg, nav, footer, aside, form, button, select, iframe, textarea, figcaption";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final List<ProseBlock> blocks = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean heading;
    private boolean broken;

    private HtmlBlocks() {}

    static List<ProseBlock> of(String html) {
        Element body =
                Parser.htmlParser().setTrackPosition(true).parseInput(html, "").body();
        for (Element element : body.select(LEFT_OUT)) {
            if (!element.endSourceRange().isImplicit()) {
                element.remove();
            }
        }
        HtmlBlocks page = new HtmlBlocks();
        body.traverse(page);
        page.end();
        return page.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText());
            broken &= text.isBlank();
        } else if (node instanceof Element element) {
            if (isBreak(element)) {
                lineBreak();
            } else if (element.isBlock()) {
                end();
                heading = HEADINGS.contains(element.normalName());
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock() && !isBreak(element)) {
            end();
        }
    }

    private static boolean isBreak(Element element) {
        return element.nameIs("br");
    }

    /** Two breaks in a row part paragraphs; one is a space. */
    private void lineBreak() {
        if (broken) {
            end();
        }
        open.append(' ');
        broken = true;
    }

    private void end() {
        if (!open.toString().isBlank()) {
            blocks.add(new ProseBlock(open.toString(), heading, 1));
        }
        open.setLength(0);
        heading = false;
        broken = false;
    }
}
