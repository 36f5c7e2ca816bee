package org.heartland.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text that is no number by the grammar of {@link NumberText} but looks like one: with a decimal comma, with digits in groups, or with a
 * sign for per cent.
 *
 * @param meant the numbers that it may mean: two where a comma may be a decimal comma or set off thousands, as in "1,234"
 */
public record NearNumber(List<String> meant, boolean grouped) {
    private static final String GAP = "[ '’\\u00A0\\u2009\\u202F]";
    private static final Pattern EITHER = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:" + GAP + "\\d{3})+(?:[.,]\\d+)?|(?:,\\d{3})+(?:\\.\\d+)?)");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[+-]?\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    /** What a text may mean; empty if it looks like no number, or is one. */
    public static Optional<NearNumber> of(String written) {
        String text = written.endsWith("%")
                ? written.substring(0, written.length() - 1).strip()
                : written;
        if (text.length() > NumberText.MAX_LENGTH || NumberText.isNumber(written)) {
            return Optional.empty();
        }
        if (EITHER.matcher(text).matches()) {
            return Optional.of(new NearNumber(List.of(text.replace(",", ""), text.replace(',', '.')), true));
        }
        if (COMMA.matcher(text).matches()) {
            return Optional.of(new NearNumber(List.of(text.replace(',', '.')), false));
        }
        if (GROUPS.matcher(text).matches()) {
            String digits = text.replaceAll(GAP, "");
            boolean gaps = digits.length() < text.length();
            return Optional.of(new NearNumber(List.of(digits.replace(",", gaps ? "." : "")), true));
        }
        if (POINT_GROUPS.matcher(text).matches()) {
            return Optional.of(new NearNumber(List.of(text.replace(".", "").replace(',', '.')), true));
        }
        return NumberText.isNumber(text) ? Optional.of(new NearNumber(List.of(text), false)) : Optional.empty();
    }

    /** True if it may mean either of two numbers. */
    public boolean isOpen() {
        return meant.size() > 1;
    }

    /** What it may mean, in words: {@code 1234 or 1.234}. */
    public String says() {
        return String.join(" or ", meant);
    }
}
