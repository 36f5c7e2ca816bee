package org.heartland.citation;

/** Where in a source a figure stands: page, table, sheet and row, or the words that find it. Never blank. */
public record Locator(String text) {
    @Override
    public String toString() {
        return text;
    }
}
