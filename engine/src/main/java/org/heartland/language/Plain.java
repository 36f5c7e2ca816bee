package org.heartland.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The functions of one or two numbers (XMILE 1.0, section 3.5.1), by their names in both dialects: the one place where each is computed.
 * Dossiers have those that the dossier dialect lists, models have all. Anything beyond arithmetic and roots uses StrictMath.
 */
public enum Plain {
    ABS(Math::abs, false),
    INT(Math::floor, false),
    ROUND(Math::rint, false),
    SQRT(Math::sqrt, true),
    EXP(StrictMath::exp, true),
    LN(StrictMath::log, true),
    LOG10(StrictMath::log10, true),
    SIN(StrictMath::sin, true),
    COS(StrictMath::cos, true),
    TAN(StrictMath::tan, true),
    ARCSIN(StrictMath::asin, true),
    ARCCOS(StrictMath::acos, true),
    ARCTAN(StrictMath::atan, true),
    SINH(StrictMath::sinh, true),
    COSH(StrictMath::cosh, true),
    TANH(StrictMath::tanh, true),
    MIN(Math::min),
    MAX(Math::max);

    private final int arity;
    private final DoubleBinaryOperator value;
    private final boolean pure;

    Plain(DoubleUnaryOperator value, boolean pure) {
        this.arity = 1;
        this.value = (a, unused) -> value.applyAsDouble(a);
        this.pure = pure;
    }

    Plain(DoubleBinaryOperator value) {
        this.arity = 2;
        this.value = value;
        this.pure = false;
    }

    /** The function of that name, in any case; null if there is none. */
    public static @Nullable Plain find(String name) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(plain -> plain.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int arity() {
        return arity;
    }

    /** True if it takes and gives pure numbers only; models, whose units may have half powers, also allow roots of quantities. */
    public boolean isPure() {
        return pure;
    }

    /** The value of the function; {@code b} is ignored by functions of one number. */
    public double of(double a, double b) {
        return value.applyAsDouble(a, b);
    }
}
