package org.heartland.dynamics.compile;

/**
 * Functions of Stella outside the standard: signs, roots and per cents, loans and savings (as in spreadsheets), and what
 * depends on an earlier run.
 */
final class MoreFunctions {
    private static final Term NONE = Term.constant(0);
    private static final Term ONE = Term.constant(1);

    private MoreFunctions() {}

    static void into(Functions.Table table) {
        table.add("percent", 1, 1, call -> Term.apply(Op.MULTIPLY, call.value(0), Term.constant(100)));
        table.add("sign", 1, 1, call -> sign(call.value(0)));
        table.add("rootn", 2, 2, call -> root(call.value(0), call.value(1)));
        table.add("endval", 1, 2, call -> call.value(1, NONE));
        table.add("factorial", 1, 1, call -> whole(logOfFactorial(call.value(0))));
        table.add("permutations", 2, 2, call -> whole(logOfOrders(call)));
        table.add(
                "combinations",
                2,
                2,
                call -> whole(Term.apply(Op.SUBTRACT, logOfOrders(call), logOfFactorial(call.value(1)))));
        table.add("invnorm", 1, 1, call -> Term.apply(Op.NORMAL_QUANTILE, call.value(0)));
        table.add("normalcdf", 2, 4, MoreFunctions::normalShare);
        table.add("pmt", 3, 4, MoreFunctions::payment);
        table.add("pv", 3, 4, MoreFunctions::presentValue);
        table.add("fv", 3, 4, MoreFunctions::futureValue);
    }

    private static Term sign(Term of) {
        return Term.apply(
                Op.IF,
                Term.apply(Op.GREATER, of, NONE),
                ONE,
                Term.apply(Op.IF, Term.apply(Op.LESS, of, NONE), Term.constant(-1), of));
    }

    /** The n-th root; that of a number below 0 exists for odd n. */
    private static Term root(Term of, Term n) {
        Term plain = Term.apply(Op.POWER, of, Term.apply(Op.DIVIDE, ONE, n));
        Term turned =
                Term.apply(Op.NEGATE, Term.apply(Op.POWER, Term.apply(Op.NEGATE, of), Term.apply(Op.DIVIDE, ONE, n)));
        Term odd = Term.apply(Op.EQUAL, Term.apply(Op.MODULO, n, Term.constant(2)), ONE);
        return Term.apply(Op.IF, Term.apply(Op.AND, Term.apply(Op.LESS, of, NONE), odd), turned, plain);
    }

    /** NORMALCDF(from, to, mean, deviation): the share of a normal distribution between two values. */
    private static Term normalShare(Functions.Call call) {
        return Term.apply(Op.SUBTRACT, shareBelow(call, 1), shareBelow(call, 0));
    }

    private static Term shareBelow(Functions.Call call, int which) {
        Term away = Term.apply(Op.SUBTRACT, call.value(which), call.value(2, NONE));
        return Term.apply(Op.NORMAL_SHARE, Term.apply(Op.DIVIDE, away, call.value(3, ONE)));
    }

    private static Term logOfFactorial(Term n) {
        return Term.apply(Op.LN_GAMMA, Term.apply(Op.ADD, n, ONE));
    }

    /** The logarithm of the number of orders of r out of n things. */
    private static Term logOfOrders(Functions.Call call) {
        Term rest = Term.apply(Op.SUBTRACT, call.value(0), call.value(1));
        return Term.apply(Op.SUBTRACT, logOfFactorial(call.value(0)), logOfFactorial(rest));
    }

    private static Term whole(Term log) {
        return Term.apply(Op.ROUND, Term.apply(Op.EXP, log));
    }

    /** What one unit of money becomes in so many periods. */
    private static Term growth(Functions.Call call) {
        return Term.apply(Op.POWER, Term.apply(Op.ADD, ONE, call.value(0)), call.value(1));
    }

    /** What payments of one unit of money each become in so many periods. */
    private static Term savings(Functions.Call call) {
        Term gained = Term.apply(Op.SUBTRACT, growth(call), ONE);
        return Term.apply(Op.DIVIDE_OR, gained, call.value(0), call.value(1));
    }

    /** PMT(rate, periods, value now, value at the end): what is paid has a minus sign. */
    private static Term payment(Functions.Call call) {
        Term grown = Term.apply(Op.MULTIPLY, call.value(2), growth(call));
        Term due = Term.apply(Op.ADD, grown, call.value(3, NONE));
        return Term.apply(Op.NEGATE, Term.apply(Op.DIVIDE, due, savings(call)));
    }

    /** PV(rate, periods, payment, value at the end). */
    private static Term presentValue(Functions.Call call) {
        Term paid = Term.apply(Op.MULTIPLY, call.value(2), savings(call));
        Term due = Term.apply(Op.ADD, call.value(3, NONE), paid);
        return Term.apply(Op.NEGATE, Term.apply(Op.DIVIDE, due, growth(call)));
    }

    /** FV(rate, periods, payment, value now). */
    private static Term futureValue(Functions.Call call) {
        Term grown = Term.apply(Op.MULTIPLY, call.value(3, NONE), growth(call));
        return Term.apply(Op.NEGATE, Term.apply(Op.ADD, grown, Term.apply(Op.MULTIPLY, call.value(2), savings(call))));
    }
}
