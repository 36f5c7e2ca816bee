package org.heartland.render.text;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.problem.Inert;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a dossier as a table with tabs between the fields; several items in one field are separated by spaces.
 */
public final class SourcesTable {
    private static final List<String> HEADER = List.of(
            "id",
            "grade",
            "allows",
            "seen",
            "published",
            "accessed",
            "reporter",
            "origin",
            "observations",
            "unnamed",
            "memberships",
            "charters",
            "events",
            "interests",
            "outcomes",
            "claims",
            "alone",
            "stale",
            "author",
            "title",
            "url",
            "licence");

    private SourcesTable() {}

    public static void print(Bibliography sources, PrintStream out) {
        out.println(String.join("\t", HEADER));
        sources.entries().forEach(entry -> out.println(row(entry)));
    }

    private static String row(Entry entry) {
        Source source = entry.source();
        List<String> fields = List.of(
                source.id().id(),
                source.grade().word(),
                source.allows().word(),
                source.full() ? "full" : "excerpt",
                source.publishedAs(),
                text(source.accessed()),
                source.reporter(),
                origin(source.origin()),
                counts(entry.observations()),
                String.join(" ", entry.unnamed()),
                counts(entry.memberships()),
                String.join(" ", entry.charters()),
                String.join(" ", entry.events()),
                String.join(" ", entry.interests()),
                String.join(" ", entry.outcomes()),
                String.join(" ", entry.claims()),
                String.join(" ", entry.alone()),
                String.join("; ", SourcesText.stale(entry)),
                source.author(),
                source.title(),
                source.url(),
                source.licence());
        return String.join("\t", fields.stream().map(Inert::text).toList());
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String origin(@Nullable SourceId origin) {
        return origin == null ? "" : origin.id();
    }

    private static String counts(SortedMap<String, Integer> counts) {
        return String.join(
                " ",
                counts.entrySet().stream()
                        .map(count -> count.getKey() + ":" + count.getValue())
                        .toList());
    }
}
