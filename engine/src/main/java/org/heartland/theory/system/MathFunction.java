package org.heartland.theory.system;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that equations of theories may call, as XMILE 1.0 defines them (section 3.5.1). */
enum MathFunction {
    ABS(1),
    EXP(1),
    LN(1),
    SQRT(1),
    MAX(2),
    MIN(2);

    private final int arguments;

    MathFunction(int arguments) {
        this.arguments = arguments;
    }

    int arguments() {
        return arguments;
    }

    /** The function with this name; null if there is none. */
    static @Nullable MathFunction find(String name) {
        return Arrays.stream(values())
                .filter(function -> function.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** The value; a function of one number is given it twice. */
    double of(double first, double last) {
        return switch (this) {
            case ABS -> Math.abs(first);
            case EXP -> StrictMath.exp(first);
            case LN -> StrictMath.log(first);
            case SQRT -> Math.sqrt(first);
            case MAX -> Math.max(first, last);
            case MIN -> Math.min(first, last);
        };
    }
}
