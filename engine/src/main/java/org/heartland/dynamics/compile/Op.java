package org.heartland.dynamics.compile;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.language.Operator;
import org.heartland.language.Plain;
import org.hipparchus.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic operations of models, computed for one member: the operators and functions of the language, and a few
 * more.
 */
public enum Op {
    ADD(Operator.PLUS),
    SUBTRACT(Operator.MINUS),
    MULTIPLY(Operator.TIMES),
    DIVIDE(Operator.DIVIDE),
    POWER(Operator.POWER),
    MODULO(Operator.MOD),
    NEGATE(1),
    NOT(1),
    AND(Operator.AND),
    OR(Operator.OR),
    LESS(Operator.LESS),
    AT_MOST(Operator.AT_MOST),
    GREATER(Operator.GREATER),
    AT_LEAST(Operator.AT_LEAST),
    EQUAL(Operator.EQUAL),
    UNEQUAL(Operator.UNEQUAL),
    IF(3),
    MIN(Plain.MIN),
    MAX(Plain.MAX),
    ABS(Plain.ABS),
    SQRT(Plain.SQRT),
    EXP(Plain.EXP),
    LN(Plain.LN),
    LOG10(Plain.LOG10),
    SIN(Plain.SIN),
    COS(Plain.COS),
    TAN(Plain.TAN),
    ARCSIN(Plain.ARCSIN),
    ARCCOS(Plain.ARCCOS),
    ARCTAN(Plain.ARCTAN),
    SINH(Plain.SINH),
    COSH(Plain.COSH),
    TANH(Plain.TANH),
    FLOOR(Plain.INT),
    /** Truncation towards zero and its remainder: INT and MOD in files from Vensim. */
    TRUNCATE(1),
    REMAINDER(2),
    ROUND(Plain.ROUND),
    /** The logarithm of the gamma function. */
    LN_GAMMA(1),
    /** The share of the standard normal distribution below a value, and the value below which a share of it is. */
    NORMAL_SHARE(1),
    NORMAL_QUANTILE(1),
    /** a/b, or c if b is 0. */
    DIVIDE_OR(3),
    /** The value itself, which stays for a whole step as it was at its beginning. */
    HOLD(1);

    private static final double ROOT_OF_2 = Math.sqrt(2);
    private static final Map<Operator, Op> BY_OPERATOR = Stream.of(values())
            .filter(op -> op.operator != null)
            .collect(Collectors.toUnmodifiableMap(op -> Objects.requireNonNull(op.operator), Function.identity()));

    private final int arity;
    private final @Nullable Operator operator;
    private final @Nullable Plain plain;

    Op(int arity) {
        this.arity = arity;
        this.operator = null;
        this.plain = null;
    }

    Op(Operator operator) {
        this.arity = 2;
        this.operator = operator;
        this.plain = null;
    }

    Op(Plain plain) {
        this.arity = plain.arity();
        this.operator = null;
        this.plain = plain;
    }

    /** The operation of a binary operator. */
    static Op of(Operator operator) {
        return Objects.requireNonNull(BY_OPERATOR.get(operator));
    }

    /** The corresponding function of the language; null if there is none. */
    @Nullable
    Plain plain() {
        return plain;
    }

    public int arity() {
        return arity;
    }

    /** The result; operands beyond the arity are ignored. */
    public double of(double a, double b, double c) {
        if (operator != null) {
            return operator.of(a, b);
        }
        if (plain != null) {
            return plain.of(a, b);
        }
        return switch (this) {
            case REMAINDER -> a % b;
            case NEGATE -> -a;
            case HOLD -> a;
            case NOT -> a == 0 ? 1 : 0;
            case IF -> a != 0 ? b : c;
            case DIVIDE_OR -> b == 0 ? c : a / b;
            case TRUNCATE -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case LN_GAMMA -> Gamma.ln(a);
            case NORMAL_SHARE -> Erf.erfc(-a / ROOT_OF_2) / 2;
            case NORMAL_QUANTILE -> -ROOT_OF_2 * Erf.erfcInv(2 * a);
            default -> throw new IllegalStateException(name());
        };
    }
}
