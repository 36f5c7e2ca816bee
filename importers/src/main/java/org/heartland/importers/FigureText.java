package org.heartland.importers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heartland.text.NearNumber;
import org.heartland.text.NumberText;

/** Values as publishers write them: with digits in groups, any kind of blank between them, a decimal comma. */
final class FigureText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200B\\u202F\\u2060\\uFEFF]+");
    private static final Pattern GAPS = Pattern.compile("[+-]?\\d{1,3}( \\d{3})+([.,]\\d+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[\\d ]+,\\d+");

    private FigureText() {}

    /** What a cell means: a number, or one of two. */
    record Value(BigDecimal number, Optional<BigDecimal> orElse) {
        static Value of(String number) {
            return new Value(new BigDecimal(number), Optional.empty());
        }
    }

    /** The number in a cell, or the two numbers that it may mean (with a decimal point first, with a decimal comma second); empty if it is none. */
    static Optional<Value> of(String written) {
        String text = BLANKS.matcher(written.replace('−', '-').replace('–', '-'))
                .replaceAll(" ")
                .strip();
        text = GAPS.matcher(text).matches() ? text.replace(" ", "") : text;
        if (text.length() > NumberText.MAX_LENGTH) {
            return Optional.empty();
        }
        if (NumberText.isNumber(text)) {
            return tame(text) ? Optional.of(Value.of(text.toUpperCase(Locale.ROOT))) : Optional.empty();
        }
        Optional<NearNumber> near = text.endsWith("%") ? Optional.empty() : NearNumber.of(text);
        return near.map(number -> number.isOpen()
                ? new Value(
                        new BigDecimal(number.meant().get(0)),
                        Optional.of(new BigDecimal(number.meant().get(1))))
                : Value.of(number.meant().get(0)));
    }

    /** An exponent that no publisher needs would make a number of a billion digits. */
    private static boolean tame(String number) {
        double value = Double.parseDouble(number);
        return !Double.isInfinite(value)
                && (value == 0
                        ? number.length() < 30
                                && !number.toLowerCase(Locale.ROOT).contains("e")
                        : Math.abs(value) > 1e-30 && Math.abs(value) < 1e30);
    }

    /** True if a cell can only have a decimal comma; such a cell tells what the open ones of its file mean. */
    static boolean hasDecimalComma(String written) {
        String text = BLANKS.matcher(written).replaceAll(" ").strip();
        return COMMA.matcher(text).matches()
                && of(written).filter(value -> value.orElse().isEmpty()).isPresent();
    }

    /** True if a cell has a decimal point, or commas that can only set off thousands. */
    static boolean hasPoint(String written) {
        int comma = written.indexOf(',');
        return written.indexOf('.') > comma && of(written).isPresent()
                || comma >= 0 && written.indexOf(',', comma + 1) > 0;
    }
}
