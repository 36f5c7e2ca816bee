package org.heartland.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.days.DayText;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.SettledChoices;
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

    @Option(
            names = "--set",
            paramLabel = "CHOICE=VALUE",
            description =
                    "Settle a choice that the data leave open, or narrow it (=LOW..HIGH), instead of trying all its values; may be repeated. `list choices` names them.")
    private List<String> settled = List.of();

    @Mixin
    private final ThreadCount threads = new ThreadCount();

    /** The study of a dossier with these options, or the problems with them. */
    Read<Study> study(Dossier dossier) {
        LocalDate day = asOf();
        Options options = new Options(seed, draws, threads.count(), since, year, until, day);
        List<Problem> wrong = new ArrayList<>(threads.problems());
        if (asOf != null && day == null) {
            String what = "\"" + Inert.text(asOf) + "\" is not a day";
            wrong.add(Problem.at(Place.of("--as-of"), what, "write one such as 2023-06-30"));
        }
        wrong.addAll(options.problems(dossier, "--"));
        return wrong.isEmpty()
                ? SettledChoices.over(dossier, settled, Place.of("--set"))
                        .then(chosen -> Study.prepare(chosen, options))
                : new Read.Bad<>(wrong);
    }

    /** The day as of which the dossier is judged; null if none is given, or what is given is no day. */
    @Nullable
    LocalDate asOf() {
        return asOf == null ? null : DayText.day(asOf);
    }

    /** The words that say the same to another command. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add("--since", since, words);
        add("--year", year, words);
        add("--until", until, words);
        add("--as-of", asOf, words);
        add("--draws", draws == Options.DRAWS ? null : draws, words);
        add("--seed", seed == Options.SEED ? null : seed, words);
        settled.forEach(choice -> add("--set", choice, words));
        return words;
    }

    private static void add(String option, @Nullable Object value, List<String> words) {
        if (value != null) {
            words.addAll(List.of(option, value.toString()));
        }
    }
}
