package org.heartland.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Dossiers;
import org.heartland.draws.Workers;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options of every command that assesses a dossier: the years, the dates of the two clocks, and the number of
 * draws.
 */
final class StudyOptions {
    private static final int MAX_DRAWS = 50_000;

    @Option(names = "--since", paramLabel = "YEAR", description = "First year to draw up. Default: the dossier's.")
    private @Nullable Integer since;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year that counts as now. Default: the dossier's.")
    private @Nullable Integer year;

    @Option(names = "--until", paramLabel = "YEAR", description = "Leave out what describes a later year.")
    private @Nullable Integer until;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day of now: leave out editions that appeared later and figures that, by their declared lag, "
                            + "could not be out. Default: the dossier's.")
    private @Nullable String asOf;

    @Option(
            names = "--draws",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Settings of the judgements to try. Default: ${DEFAULT-VALUE}.")
    private int draws;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Seed of the draws. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to work on; the outcome is the same. Default: one a processor, at most 8.")
    private int threads = Workers.defaultThreads();

    /** The study of a dossier with these options, or the problem with them. */
    Read<Study> study(Dossier dossier) {
        Years period = dossier.identity().period();
        LocalDate day = asOf == null ? null : day(asOf);
        String wrong = draws < 1 || draws > MAX_DRAWS
                ? "--draws wants a number from 1 to " + MAX_DRAWS
                : threads < 1 || threads > 256
                        ? "--threads wants a number from 1 to 256"
                        : asOf != null && day == null
                                ? "--as-of wants a day such as 2023-06-30, not " + Inert.text(asOf)
                                : wrongYear(period, day);
        return wrong.isEmpty()
                ? Study.prepare(dossier, new Options(seed, draws, threads, since, year, until, day))
                : wrong(wrong, List.of());
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String wrongYear(Years period, @Nullable LocalDate day) {
        if (day != null && !period.contains(day)) {
            return "--as-of " + day + " lies outside the dossier's period; give a day in " + period.first() + " to "
                    + period.last();
        }
        for (Integer asked : new Integer[] {since, year, until}) {
            if (asked != null && !period.contains(asked)) {
                return "the year " + asked + " lies outside the dossier's period; give one from " + period.first()
                        + " to " + period.last();
            }
        }
        if (year != null && until != null && year > until) {
            return "--year " + year + " lies after --until " + until;
        }
        if (since != null && until != null && since > until) {
            return "--since " + since + " lies after --until " + until;
        }
        return day == null ? "" : notBegun(day);
    }

    private String notBegun(LocalDate day) {
        if (since != null && since > day.getYear()) {
            return "--since " + since + " lies after --as-of " + day;
        }
        return year != null && year > day.getYear() ? "the year " + year + " had not begun on --as-of " + day : "";
    }

    /** The dossier under scenarios, each given by an id in its folder or by a file. */
    static Read<Dossier> under(Dossier dossier, List<String> scenarios) {
        Read<Dossier> changed = new Read.Good<>(dossier);
        for (String named : scenarios) {
            changed =
                    changed.then(before -> scenario(dossier, named).then(scenario -> Scenarios.over(before, scenario)));
        }
        return changed;
    }

    private static Read<Scenario> scenario(Dossier dossier, String named) {
        List<String> ids = dossier.scenarios().stream().map(Scenario::id).toList();
        int at = ids.indexOf(named);
        boolean file = named.endsWith(".yaml") || named.indexOf('/') >= 0 || named.indexOf('\\') >= 0;
        if (at >= 0) {
            return new Read.Good<>(dossier.scenarios().get(at));
        }
        if (named.isBlank()) {
            return wrong("a scenario without a name", ids);
        }
        if (file && Files.isDirectory(Path.of(named))) {
            return wrong(Inert.text(named) + " is a folder and no scenario", ids);
        }
        return file
                ? Dossiers.readScenario(Path.of(named), dossier)
                : wrong("the dossier has no scenario " + Inert.text(named), Near.to(named, ids));
    }

    static <T> Read<T> wrong(String what, List<String> near) {
        String instead = near.isEmpty() ? "" : "name one of its scenarios, or a file";
        return new Read.Bad<>(List.of(new Problem(Place.of("command line"), what, instead, near)));
    }
}
