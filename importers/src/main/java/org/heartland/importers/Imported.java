package org.heartland.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.heartland.days.Days;
import org.heartland.importers.mapping.MappedMeasure;

/** A figure that was understood: of a measure, for a receiver and perhaps a partner, in a period, with the places where it stands. */
public final class Imported {
    private static final int LISTED = 6;

    private final Key key;
    private BigDecimal value;
    private final List<String> locators = new ArrayList<>();
    private int rows;

    /** Of what it is a figure. The sender is "" for a state's own. */
    public record Key(String measure, String sender, String receiver, Days period) {}

    public Imported(Key key, BigDecimal value, String locator) {
        this.key = key;
        this.value = value;
        add(locator);
    }

    private void add(String locator) {
        rows++;
        if (locators.size() < LISTED) {
            locators.add(locator);
        }
    }

    /** True if a further value for the same key fits: it adds up, or says the same. */
    public boolean take(MappedMeasure.Combine combine, BigDecimal further, String locator) {
        switch (combine) {
            case SUM, COUNT -> value = value.add(further);
            case MAX -> value = value.max(further);
            case ONE -> {
                return value.compareTo(further) == 0;
            }
        }
        add(locator);
        return true;
    }

    void times(BigDecimal factor) {
        value = value.multiply(factor);
    }

    public Key key() {
        return key;
    }

    public BigDecimal value() {
        return value;
    }

    /** The value without zeros at its end and without an exponent. */
    public String valueText() {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** How many figures of the file it is made of. */
    public int rows() {
        return rows;
    }

    /** Where it stands: one place, or the first few of several. */
    public String locator() {
        if (rows == 1) {
            return locators.get(0);
        }
        String more = rows > locators.size() ? " and " + (rows - locators.size()) + " more" : "";
        return "computed from " + rows + ": " + String.join("; ", locators) + more;
    }
}
