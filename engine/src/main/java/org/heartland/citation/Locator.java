package org.heartland.citation;

/** Where in a source a figure is found: page, table, sheet and row, or words to search for. Never blank. */
public record Locator(String text) {
    @Override
    public String toString() {
        return text;
    }
}
