package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.brief.SourceFilter;
import org.heartland.render.brief.SourceFilter.Age;
import org.heartland.render.brief.SourceFilter.Seen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for which sources are listed. */
final class SourceChoice {
    @Option(names = "--grade", paramLabel = "GRADE", description = "Only primary, agency, press, mirror or partisan.")
    private @Nullable String grade;

    @Option(names = "--read", paramLabel = "HOW", description = "Only what was read in full, or as an excerpt.")
    private @Nullable String seen;

    @Option(
            names = "--age",
            paramLabel = "AGE",
            description =
                    "Only stale; or published so many years before the dossier's day: under_2, from_2 (to under 5),"
                            + " from_5 (to under 10), from_10.")
    private @Nullable String age;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Only what this publisher published.")
    private @Nullable String publisher;

    @Option(
            names = "--find",
            paramLabel = "WORDS",
            description = "Only where each of these words begins a word of the name or of what is quoted.")
    private String find = "";

    /** Which sources are asked for, or what is wrong with the options. */
    Read<SourceFilter> filter() {
        List<Problem> wrong = new ArrayList<>();
        SourceFilter filter = new SourceFilter(
                one("--grade", grade, SourceFilter.GRADES, wrong),
                one("--read", seen, List.of(Seen.values()), wrong),
                one("--age", age, List.of(Age.values()), wrong),
                publisher,
                find);
        if (find.length() > SourceFilter.MOST_CHARACTERS) {
            wrong.add(Problem.at(
                    Place.of("--find"),
                    "this is longer than " + SourceFilter.MOST_CHARACTERS + " characters",
                    "write fewer words"));
        }
        return Read.of(filter, wrong);
    }

    private static <E extends Enum<E>> @Nullable E one(
            String option, @Nullable String word, List<E> values, List<Problem> wrong) {
        if (word == null) {
            return null;
        }
        for (E value : values) {
            if (word(value).equals(word)) {
                return value;
            }
        }
        wrong.add(Problem.at(
                Place.of(option),
                "it cannot be " + Inert.text(word),
                "write one of " + values.stream().map(SourceChoice::word).collect(Collectors.joining(", "))));
        return null;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
