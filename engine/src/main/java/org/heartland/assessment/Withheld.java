package org.heartland.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment.Part;
import org.heartland.citation.PassedOn;
import org.heartland.citation.Source;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/** Which rows of an assessment may not go to others, since the terms of their sources do not allow it, and where the dossier has them. */
public final class Withheld {
    private static final int LISTED = 12;

    private Withheld() {}

    /** What is wrong with publishing parts of an assessment: a problem for each source and file with rows that may not go so far. */
    public static List<Problem> of(Assessment assessment, PassedOn as, Collection<Part> parts) {
        boolean any = assessment.subject().sources().values().stream()
                .anyMatch(source -> !source.allows().lets(as));
        return any ? of(assessment, as, parts.stream().flatMapToInt(part -> rows(assessment, part))) : List.of();
    }

    /** The same of rows by their numbers. */
    public static List<Problem> of(Assessment assessment, PassedOn as, IntStream rows) {
        return of(as, rows.distinct().mapToObj(assessment::row).map(row -> new WrittenRow(row.source(), row.at())));
    }

    /** A row of a source, and where it is written. */
    public record WrittenRow(Source source, Place at) {}

    /** The same of rows, wherever they are written. */
    public static List<Problem> of(PassedOn as, Stream<WrittenRow> rows) {
        Map<Source, Map<String, TreeSet<Integer>>> lines = new TreeMap<>(Comparator.comparing(Source::id));
        rows.filter(row -> !row.source().allows().lets(as))
                .forEach(row -> lines.computeIfAbsent(row.source(), source -> new TreeMap<>())
                        .computeIfAbsent(row.at().file(), file -> new TreeSet<>())
                        .add(row.at().line()));
        List<Problem> problems = new ArrayList<>();
        lines.forEach((source, files) -> files.forEach((file, at) -> problems.add(problem(source, as, file, at))));
        return problems;
    }

    private static Problem problem(Source source, PassedOn as, String file, TreeSet<Integer> lines) {
        String where = lines.first() == 0 ? "" : " (" + said(lines) + ")";
        String what = "rows of the source " + source.id() + where + " may not go to others as " + as.says() + ": "
                + source.allows().says() + ", by its licence, \"" + source.licence() + "\"";
        return Problem.at(Place.of(file), what, "leave them out, or correct allows if the terms say otherwise");
    }

    /** Lines in words, those that follow one another as a span. */
    static String said(TreeSet<Integer> lines) {
        List<String> spans = new ArrayList<>();
        int first = lines.first();
        int last = first;
        for (int line : lines.tailSet(first, false)) {
            if (line > last + 1) {
                spans.add(span(first, last));
                first = line;
            }
            last = line;
        }
        spans.add(span(first, last));
        String more = spans.size() > LISTED ? " and more" : "";
        String all = String.join(", ", spans.subList(0, Math.min(LISTED, spans.size()))) + more;
        return (lines.size() == 1 ? "line " : "lines ") + all;
    }

    private static String span(int first, int last) {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }

    /** The numbers of the rows behind a part. */
    private static IntStream rows(Assessment assessment, Part part) {
        return switch (part) {
            case CLAIMS -> each(assessment.claims().stream().map(Assessment.ClaimRow::rows));
            case ROLES ->
                Stream.concat(assessment.rolesNow().stream(), assessment.before().stream())
                        .flatMapToInt(Withheld::rows);
            case ROLES_BY_YEAR -> assessment.roles().stream().flatMapToInt(Withheld::rows);
            case HISTORIES ->
                each(Stream.concat(assessment.histories().stream(), assessment.others().stream())
                        .flatMap(history -> history.moments().stream())
                        .map(Assessment.Moment::rows));
            case NOTES -> each(assessment.notes().stream().map(Assessment.Note::rows));
            case PROFILES, EXPLANATIONS -> IntStream.empty();
        };
    }

    private static IntStream rows(Assessment.RoleRow role) {
        Stream<int[]> legs = role.legs().stream().map(Assessment.Leg::rows);
        Stream<int[]> channels = role.channels().stream().map(Assessment.Channel::rows);
        return IntStream.concat(Arrays.stream(role.rows()), each(Stream.concat(legs, channels)));
    }

    private static IntStream each(Stream<int[]> rows) {
        return rows.flatMapToInt(Arrays::stream);
    }
}
