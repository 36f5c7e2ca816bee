package org.heartland.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The options of an assessment; null = as the dossier says.
 *
 * @param year the year that counts as now
 * @param since, until the years that are assessed; rows about periods after {@code until} are ignored
 * @param asOf the day by which an edition must have appeared, or could have by its declared lag, to be used now
 * @param threads the number of threads; does not affect the result
 */
public record Options(
        long seed,
        int draws,
        int threads,
        @Nullable Integer since,
        @Nullable Integer year,
        @Nullable Integer until,
        @Nullable LocalDate asOf) {

    public static final long SEED = 1;
    public static final int DRAWS = 1000;
    private static final int MAX_DRAWS = 50_000;

    /** The default options: everything as the dossier says. */
    public static Options standard() {
        return new Options(SEED, DRAWS, 1, null, null, null, null);
    }

    /**
     * What is wrong with them for a dossier: too many draws, years outside its period or in disorder.
     *
     * @param mark what is written before the name of an option, such as the two dashes of a command line
     */
    public List<Problem> problems(Dossier dossier, String mark) {
        Years period = dossier.identity().period();
        List<Problem> wrong = new ArrayList<>();
        if (draws < 1 || draws > MAX_DRAWS) {
            wrong.add(wrong(mark + "draws", draws + " is not from 1 to " + MAX_DRAWS, "write one such as 1000"));
        }
        if (asOf != null && !period.contains(asOf)) {
            wrong.add(outside(mark + "as-of", "a day", asOf, period));
        }
        Map<String, Integer> years = years();
        years.forEach((option, asked) -> {
            if (!period.contains(asked)) {
                wrong.add(outside(mark + option, "a year", asked, period));
            }
        });
        return wrong.isEmpty() ? disorder(years, mark) : wrong;
    }

    /** The years that are given, by their options. */
    private Map<String, Integer> years() {
        Map<String, Integer> years = new LinkedHashMap<>();
        if (since != null) {
            years.put("since", since);
        }
        if (year != null) {
            years.put("year", year);
        }
        if (until != null) {
            years.put("until", until);
        }
        return years;
    }

    /** The years that are later than until, or than as-of. */
    private List<Problem> disorder(Map<String, Integer> years, String mark) {
        List<Problem> wrong = new ArrayList<>();
        years.forEach((option, asked) -> {
            if (until != null && asked > until) {
                wrong.add(wrong(
                        mark + option, asked + " is later than " + mark + "until " + until, "write an earlier year"));
            } else if (asOf != null && asked > asOf.getYear() && !option.equals("until")) {
                wrong.add(wrong(
                        mark + option, asked + " had not begun on " + mark + "as-of " + asOf, "write an earlier year"));
            }
        });
        return wrong;
    }

    private static Problem outside(String option, String kind, Object asked, Years period) {
        return wrong(
                option,
                asked + " lies outside the dossier's period",
                "write " + kind + " in " + period.first() + " to " + period.last());
    }

    private static Problem wrong(String option, String what, String instead) {
        return Problem.at(Place.of(option), what, instead);
    }

    int since(Dossier dossier) {
        return since == null ? dossier.identity().period().first() : since;
    }

    int until(Dossier dossier) {
        int last = dossier.identity().period().last();
        int asked = until == null ? last : until;
        return asOf == null ? asked : Math.min(asked, asOf.getYear());
    }

    /** The current clock; for an earlier day its year is the last one that had ended, unless another is asked for. */
    Clock now(Dossier dossier) {
        Clock now = dossier.identity().now();
        int asked = year == null ? ended(now.year()) : year;
        return new Clock(asOf == null ? now.asOf() : asOf, inPeriod(asked, dossier));
    }

    /** The earlier clock, which is never later than the current one. */
    Clock then(Dossier dossier) {
        Clock then = dossier.identity().then();
        LocalDate day = asOf == null || then.asOf().isBefore(asOf) ? then.asOf() : asOf;
        return new Clock(day, inPeriod(ended(then.year()), dossier));
    }

    private int inPeriod(int asked, Dossier dossier) {
        return Math.max(dossier.identity().period().first(), Math.min(asked, until(dossier)));
    }

    private int ended(int year) {
        return asOf == null ? year : Math.min(year, asOf.getYear() - 1);
    }

    /** The dossier as far as it had been published by an earlier day; its rows are filtered by the panel. */
    Dossier known(Dossier dossier) {
        return asOf == null ? dossier : Foresight.without(dossier, asOf);
    }
}
