package org.heartland.dynamics.xmile;

import java.util.Map;
import org.heartland.dynamics.model.Element;
import org.heartland.text.MarkupText;

/** Writes elements as XML: one a line, indented by four spaces, with text unchanged. */
final class XmlWriter {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    private int depth;

    void open(String name, Map<String, String> attributes) {
        start(name, attributes);
        out.append(">\n");
        depth++;
    }

    void close(String name) {
        depth--;
        indent();
        out.append("</").append(name).append(">\n");
    }

    void text(String name, String text) {
        text(name, Map.of(), text);
    }

    void text(String name, Map<String, String> attributes, String text) {
        start(name, attributes);
        if (text.isEmpty()) {
            out.append("/>\n");
            return;
        }
        out.append('>');
        out.append(MarkupText.content(text));
        out.append("</").append(name).append(">\n");
    }

    void element(Element element) {
        if (element.children().isEmpty()) {
            text(element.name(), element.attributes(), element.text().isBlank() ? "" : element.text());
            return;
        }
        open(element.name(), element.attributes());
        if (!element.text().isBlank()) {
            indent();
            out.append(MarkupText.content(element.text().strip()));
            out.append('\n');
        }
        element.children().forEach(this::element);
        close(element.name());
    }

    private void start(String name, Map<String, String> attributes) {
        indent();
        out.append('<').append(name);
        attributes.forEach((key, value) -> {
            out.append(' ').append(key).append("=\"");
            out.append(MarkupText.attribute(value)).append('"');
        });
    }

    private void indent() {
        out.append("    ".repeat(depth));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
