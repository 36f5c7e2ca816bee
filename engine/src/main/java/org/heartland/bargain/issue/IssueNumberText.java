package org.heartland.bargain.issue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.heartland.text.NumberText;

/** Numbers of issues as they are written: {@code 60}, {@code 40..70} (all alike), {@code 40..55..70} (with the most likely). */
public final class IssueNumberText {
    /** What would be right. */
    public static final String INSTEAD =
            "write a number, a range such as 40..70, or one with the likeliest number inside, such as 40..55..70";

    private static final Pattern BETWEEN = Pattern.compile("\\.\\.");

    private IssueNumberText() {}

    /** The number as it is written, whatever its bounds; empty if it is none, or its numbers do not rise. */
    public static Optional<IssueNumber> read(String written) {
        List<OptionalDouble> numbers = BETWEEN.splitAsStream(written)
                .map(String::strip)
                .map(NumberText::read)
                .toList();
        double last = Double.NEGATIVE_INFINITY;
        for (OptionalDouble number : numbers) {
            if (number.isEmpty() || !Double.isFinite(number.getAsDouble()) || number.getAsDouble() < last) {
                return Optional.empty();
            }
            last = number.getAsDouble();
        }
        double[] values =
                numbers.stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
        return switch (values.length) {
            case 1 -> Optional.of(new IssueNumber.Value(values[0]));
            case 2 -> Optional.of(new IssueNumber.Even(values[0], values[1]));
            case 3 -> Optional.of(new IssueNumber.Triangle(values[0], values[1], values[2]));
            default -> Optional.empty();
        };
    }
}
