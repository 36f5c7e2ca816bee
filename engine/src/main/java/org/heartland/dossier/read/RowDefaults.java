package org.heartland.dossier.read;

/**
 * What the rows of a file have in common, so that they need not say it: the indicator and its unit, the source, and a pattern of locators, in which
 * {@code {}} stands for what a row says. A part that is "" must stand in each row.
 */
record RowDefaults(String indicator, String unit, String source, String locator) {
    static final RowDefaults NONE = new RowDefaults("", "", "", "");

    /** What two indicators that share a file have in common. */
    RowDefaults and(RowDefaults other) {
        return new RowDefaults(
                same(indicator, other.indicator),
                same(unit, other.unit),
                same(source, other.source),
                same(locator, other.locator));
    }

    private static String same(String one, String other) {
        return one.equals(other) ? one : "";
    }

    /** The locator of a row that says this much of it. */
    String locator(String row) {
        return row.isEmpty() && !locator.contains("{}")
                ? locator
                : locator.contains("{}") && !row.isEmpty() ? locator.replace("{}", row) : row;
    }
}
