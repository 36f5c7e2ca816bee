package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.render.words.Staleness;

/**
 * The sources of a dossier on a page: by grade, each with its terms and the claims that depend on it; then those that
 * nothing cites.
 */
public final class SourcesText {
    private static final int INDENT = 4;
    private final Bibliography sources;
    private final Page page;
    private final PrintStream out;

    public SourcesText(Bibliography sources, Page page, PrintStream out) {
        this.sources = sources;
        this.page = page;
        this.out = out;
    }

    public void print() {
        List<Entry> entries = sources.entries();
        List<Entry> unused = entries.stream().filter(Entry::unused).toList();
        long stale = entries.stream().filter(Entry::stale).count();
        int repeating = entries.size() - sources.voices();
        line(
                0,
                count(entries.size(), "source") + ", of which " + repeating + " only repeat another; as of "
                        + sources.asOf() + ". Stale: " + stale + ". Cited by nothing: " + unused.size() + ".");
        for (Grade grade : Grade.values()) {
            List<Entry> of = entries.stream()
                    .filter(entry -> entry.source().grade() == grade && !entry.unused())
                    .toList();
            if (!of.isEmpty()) {
                out.println();
                out.println(page.heading(heading(grade) + " (" + of.size() + ")"));
                of.forEach(this::entry);
            }
        }
        if (!unused.isEmpty()) {
            out.println();
            out.println(page.heading("CITED BY NOTHING (" + unused.size() + ")"));
            unused.forEach(entry -> line(0, named(entry.source())));
        }
    }

    private static String heading(Grade grade) {
        return switch (grade) {
            case PRIMARY -> "PRIMARY SOURCES";
            case AGENCY -> "NEWS AGENCIES";
            case PRESS -> "PRESS AND OTHER REPORTS";
            case MIRROR -> "COPIES";
            case PARTISAN -> "PARTIES TO THE DISPUTE";
            case ASSUMED -> "ASSUMPTIONS";
        };
    }

    private void entry(Entry entry) {
        Source source = entry.source();
        line(0, named(source));
        line(INDENT, source.url());
        line(INDENT, "terms: " + source.licence() + " → " + source.allows().says());
        line(INDENT, "used for " + String.join("; ", carries(entry)));
        if (!entry.claims().isEmpty()) {
            line(INDENT, "statements that rest on it: " + claims(entry));
        }
        SourceId origin = source.origin();
        if (origin != null) {
            line(INDENT, "only repeats [" + origin + "]; the two count once");
        }
        Staleness.of(entry).forEach(why -> line(INDENT, page.mark("stale: ", true) + why));
    }

    private static String named(Source source) {
        String read = source.accessed() == null ? "" : ", read on " + source.accessed();
        return source.author() + ", " + source.title() + ", " + source.publishedAs() + read
                + (source.full() ? "" : ", an excerpt") + " [" + source.id() + "]";
    }

    private static List<String> carries(Entry entry) {
        List<String> parts = new ArrayList<>();
        counts(entry.observations(), "figure").forEach(parts::add);
        names("what is unnamed in ", entry.unnamed()).forEach(parts::add);
        counts(entry.memberships(), "membership").forEach(parts::add);
        names("the purpose of ", entry.charters()).forEach(parts::add);
        names("events: ", entry.events()).forEach(parts::add);
        names("interests of ", entry.interests()).forEach(parts::add);
        names("outcomes: ", entry.outcomes()).forEach(parts::add);
        return parts;
    }

    private static Stream<String> counts(SortedMap<String, Integer> counts, String unit) {
        return counts.entrySet().stream().map(count -> count(count.getValue(), unit) + " of [" + count.getKey() + "]");
    }

    private static Stream<String> names(String head, Collection<String> names) {
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(head + names.stream().map(name -> "[" + name + "]").collect(Collectors.joining(", ")));
    }

    private static String claims(Entry entry) {
        return String.join(
                ", ",
                entry.claims().stream()
                        .map(claim -> "[" + claim + "]" + (entry.alone().contains(claim) ? " (on this alone)" : ""))
                        .toList());
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private void line(int indent, String text) {
        Wrap.lines(" ".repeat(indent), text, INDENT + indent / 2, page.width()).forEach(out::println);
    }
}
