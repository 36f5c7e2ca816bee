package org.heartland.dynamics.compile;

/** The plain arithmetic of models: what each operation gives for one member. Anything beyond arithmetic and roots is StrictMath. */
public enum Op {
    ADD(2),
    SUBTRACT(2),
    MULTIPLY(2),
    DIVIDE(2),
    POWER(2),
    MODULO(2),
    NEGATE(1),
    NOT(1),
    AND(2),
    OR(2),
    LESS(2),
    AT_MOST(2),
    GREATER(2),
    AT_LEAST(2),
    EQUAL(2),
    UNEQUAL(2),
    IF(3),
    MIN(2),
    MAX(2),
    ABS(1),
    SQRT(1),
    EXP(1),
    LN(1),
    LOG10(1),
    SIN(1),
    COS(1),
    TAN(1),
    ARCSIN(1),
    ARCCOS(1),
    ARCTAN(1),
    SINH(1),
    COSH(1),
    TANH(1),
    FLOOR(1),
    /** Cut towards zero, and the remainder of that: what INT and MOD mean in files from Vensim. */
    TRUNCATE(1),
    REMAINDER(2),
    ROUND(1),
    /** The logarithm of the gamma function. */
    LN_GAMMA(1),
    /** a/b, or c where b is 0. */
    DIVIDE_OR(3);

    private final int arity;

    Op(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }

    /** The result; operands beyond the arity are not looked at. */
    public double of(double a, double b, double c) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case POWER -> StrictMath.pow(a, b);
            case MODULO -> a - b * Math.floor(a / b);
            case REMAINDER -> a % b;
            case NEGATE -> -a;
            case NOT -> truth(a == 0);
            case AND -> truth(a != 0 && b != 0);
            case OR -> truth(a != 0 || b != 0);
            case IF -> a != 0 ? b : c;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case DIVIDE_OR -> b == 0 ? c : a / b;
            default -> arity == 2 ? compared(a, b) : function(a);
        };
    }

    private double compared(double a, double b) {
        return truth(
                switch (this) {
                    case LESS -> a < b;
                    case AT_MOST -> a <= b;
                    case GREATER -> a > b;
                    case AT_LEAST -> a >= b;
                    case EQUAL -> a == b;
                    case UNEQUAL -> a != b;
                    default -> throw new IllegalStateException(name());
                });
    }

    private double function(double a) {
        return switch (this) {
            case ABS -> Math.abs(a);
            case SQRT -> Math.sqrt(a);
            case EXP -> StrictMath.exp(a);
            case LN -> StrictMath.log(a);
            case LOG10 -> StrictMath.log10(a);
            case SIN -> StrictMath.sin(a);
            case COS -> StrictMath.cos(a);
            case TAN -> StrictMath.tan(a);
            case ARCSIN -> StrictMath.asin(a);
            case ARCCOS -> StrictMath.acos(a);
            case ARCTAN -> StrictMath.atan(a);
            case SINH -> StrictMath.sinh(a);
            case COSH -> StrictMath.cosh(a);
            case TANH -> StrictMath.tanh(a);
            case FLOOR -> Math.floor(a);
            case TRUNCATE -> a < 0 ? Math.ceil(a) : Math.floor(a);
            case ROUND -> Math.rint(a);
            case LN_GAMMA -> Gamma.ln(a);
            default -> throw new IllegalStateException(name());
        };
    }

    private static double truth(boolean is) {
        return is ? 1 : 0;
    }
}
