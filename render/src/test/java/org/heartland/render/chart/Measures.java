package org.heartland.render.chart;

import org.heartland.assessment.Subject.Direction;
import org.heartland.assessment.Subject.Indicator;

/** Invented measures for titles. */
final class Measures {
    private Measures() {}

    static Indicator of(String quantity, Direction direction) {
        return new Indicator(quantity, quantity, "economy", quantity, "tons", true, null, direction);
    }
}
