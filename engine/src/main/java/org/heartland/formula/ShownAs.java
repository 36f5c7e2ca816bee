package org.heartland.formula;

/** How the answer of a function is shown; front ends follow it and never guess from the function's name. */
public enum ShownAs {
    /** A part of a whole: 0.25 is shown as 25 %. */
    PERCENT,
    /** A difference of parts of a whole: 0.25 is shown as 25 percentage points. */
    POINTS,
    /** A whole number of things. */
    COUNT,
    /** A calendar year. */
    YEAR,
    /** A number in its unit, a truth, a day or a name, shown as it is. */
    PLAIN
}
