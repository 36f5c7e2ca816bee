package org.heartland.render.plot;

/**
 * The words on the axes of {@link TimePanels}: the multiples in which large and small values are written, and what is
 * said of an axis that is not like those beside it.
 *
 * @param of the pattern of a multiple with its unit, such as {@code {0} of {1}}
 * @param own said where panels in a row with the same unit have different axes
 * @param log said where equal steps on the axis are equal ratios
 */
public record AxisWords(
        String thousands,
        String millions,
        String billions,
        String thousandths,
        String millionths,
        String of,
        String own,
        String log) {
    public static final AxisWords ENGLISH = new AxisWords(
            "thousands", "millions", "billions", "thousandths", "millionths", "{0} of {1}", "own scale", "log scale");
}
