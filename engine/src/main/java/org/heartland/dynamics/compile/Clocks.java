package org.heartland.dynamics.compile;

import org.jspecify.annotations.Nullable;

/** The names of time, its bounds and mathematical constants; those with underscores are written by converters. */
final class Clocks {
    private Clocks() {}

    /** True for a name that the standard keeps for itself (XMILE 1.0, sections 3.2.2.4 and 3.5.4). */
    static boolean isReserved(String name) {
        return switch (name) {
            case "time", "dt", "starttime", "stoptime", "pi", "inf", "nan", "self" -> true;
            default -> false;
        };
    }

    static boolean isClock(String name) {
        return switch (name) {
            case "time",
                    "dt",
                    "starttime",
                    "stoptime",
                    "pi",
                    "inf",
                    "nan",
                    "time_step",
                    "initial_time",
                    "final_time",
                    "saveper" -> true;
            default -> false;
        };
    }

    static @Nullable Term find(String name, Flattening flat) {
        return switch (name) {
            case "time" -> new Term.Clock(Term.Hand.TIME);
            case "dt", "time_step" -> flat.times().step();
            case "starttime", "initial_time" -> flat.times().start();
            case "stoptime", "final_time" -> flat.times().stop();
            case "saveper" ->
                flat.model.specs().saveEvery() > 0
                        ? Term.constant(flat.model.specs().saveEvery())
                        : flat.times().step();
            case "pi" -> Term.constant(Math.PI);
            case "inf" -> Term.constant(Double.POSITIVE_INFINITY);
            case "nan" -> Term.constant(Double.NaN);
            default -> null;
        };
    }
}
