package org.heartland.dynamics.xmile;

import java.util.Map;
import org.heartland.dynamics.model.Element;

/** Writes elements as XML: one a line, indented by four blanks, texts as they are. */
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
        escape(text, false);
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
            escape(element.text().strip(), false);
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
            escape(value, true);
            out.append('"');
        });
    }

    private void indent() {
        out.append("    ".repeat(depth));
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> out.append(attribute ? inAttribute(c) : String.valueOf(c));
            }
        }
    }

    private static String inAttribute(char c) {
        return switch (c) {
            case '"' -> "&quot;";
            case '\n' -> "&#10;";
            case '\t' -> "&#9;";
            default -> String.valueOf(c);
        };
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
