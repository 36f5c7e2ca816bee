package org.heartland.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Years;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options of every command that assesses a dossier: the years, the dates of the two clocks, and the number of
 * draws.
 */
final class StudyOptions {
    private static final int MAX_DRAWS = 50_000;

    @Option(names = "--since", paramLabel = "YEAR", description = "First year of the tables. Default: the dossier's.")
    private @Nullable Integer since;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year that counts as now. Default: the dossier's.")
    private @Nullable Integer year;

    @Option(names = "--until", paramLabel = "YEAR", description = "Leave out figures and events of later years.")
    private @Nullable Integer until;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "Judge as of this day: leave out editions that appeared later and figures that could not yet have "
                            + "been published. Default: the dossier's.")
    private @Nullable String asOf;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many settings of the choices to try. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    /** The study of a dossier with these options, or the problems with them. */
    Read<Study> study(Dossier dossier) {
        LocalDate day = asOf == null ? null : day(asOf);
        List<Problem> wrong = problems(dossier.identity().period(), day);
        return wrong.isEmpty()
                ? Study.prepare(dossier, new Options(seed, draws, threads.count(), since, year, until, day))
                : new Read.Bad<>(wrong);
    }

    /** The words that say the same to another command. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        years().forEach((option, asked) -> words.addAll(List.of(option, asked.toString())));
        if (asOf != null) {
            words.addAll(List.of("--as-of", asOf));
        }
        if (draws != Options.DRAWS) {
            words.addAll(List.of("--draws", Integer.toString(draws)));
        }
        if (seed != Options.SEED) {
            words.addAll(List.of("--seed", Long.toString(seed)));
        }
        return words;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private List<Problem> problems(Years period, @Nullable LocalDate day) {
        List<Problem> wrong = new ArrayList<>();
        if (draws < 1 || draws > MAX_DRAWS) {
            wrong.add(wrong("--draws", draws + " is not from 1 to " + MAX_DRAWS, "write one such as 1000"));
        }
        wrong.addAll(threads.problems());
        if (asOf != null && day == null) {
            wrong.add(wrong("--as-of", "\"" + Inert.text(asOf) + "\" is not a day", "write one such as 2023-06-30"));
        }
        if (day != null && !period.contains(day)) {
            wrong.add(outside("--as-of", "a day", day, period));
        }
        Map<String, Integer> years = years();
        years.forEach((option, asked) -> {
            if (!period.contains(asked)) {
                wrong.add(outside(option, "a year", asked, period));
            }
        });
        return wrong.isEmpty() ? disorder(years, day) : wrong;
    }

    /** The years that are given, by their options. */
    private Map<String, Integer> years() {
        Map<String, Integer> years = new LinkedHashMap<>();
        if (since != null) {
            years.put("--since", since);
        }
        if (year != null) {
            years.put("--year", year);
        }
        if (until != null) {
            years.put("--until", until);
        }
        return years;
    }

    /** The years that are later than --until, or than --as-of. */
    private List<Problem> disorder(Map<String, Integer> years, @Nullable LocalDate day) {
        List<Problem> wrong = new ArrayList<>();
        years.forEach((option, asked) -> {
            if (until != null && asked > until) {
                wrong.add(wrong(option, asked + " is later than --until " + until, "write an earlier year"));
            } else if (day != null && asked > day.getYear() && !option.equals("--until")) {
                wrong.add(wrong(option, asked + " had not begun on --as-of " + day, "write an earlier year"));
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
}
