package org.heartland.render.text;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Staleness;
import org.heartland.render.words.Words;

/**
 * The sources of a dossier on a page: by grade, each with its terms and the claims that depend on it; then those that
 * nothing cites.
 */
public final class SourcesText {
    private static final int INDENT = 4;
    private final Bibliography sources;
    private final Words words;
    private final SourceNames names;
    private final Page page;
    private final PrintStream out;

    public SourcesText(Bibliography sources, Words words, Page page, PrintStream out) {
        this.sources = sources;
        this.words = words;
        this.names = new SourceNames(words);
        this.page = page;
        this.out = out;
    }

    public void print() {
        List<Entry> entries = sources.entries();
        List<Entry> unused = entries.stream().filter(Entry::unused).toList();
        long stale = entries.stream().filter(Entry::stale).count();
        line(
                0,
                words.say(
                        "{0}; only repeating another: {1}; as known on {2}. Stale: {3}. Cited by nothing: {4}.",
                        words.say(entries.size() == 1 ? "{0} source" : "{0} sources", entries.size()),
                        entries.size() - sources.voices(),
                        words.date(sources.asOf()),
                        stale,
                        unused.size()));
        for (Grade grade : Grade.values()) {
            List<Entry> of = entries.stream()
                    .filter(entry -> entry.source().grade() == grade && !entry.unused())
                    .toList();
            if (!of.isEmpty()) {
                heading(heading(grade), of.size());
                of.forEach(this::entry);
            }
        }
        if (!unused.isEmpty()) {
            heading(words.say("CITED BY NOTHING"), unused.size());
            unused.forEach(entry -> line(0, named(entry.source())));
        }
    }

    private void heading(String title, int count) {
        out.println();
        out.println(page.heading(words.say("{0} ({1})", title, count)));
    }

    private String heading(Grade grade) {
        return words.say(
                switch (grade) {
                    case PRIMARY -> "PRIMARY SOURCES";
                    case AGENCY -> "NEWS AGENCIES";
                    case PRESS -> "PRESS AND OTHER REPORTS";
                    case MIRROR -> "COPIES";
                    case PARTISAN -> "PARTIES TO THE DISPUTE";
                    case ASSUMED -> "ASSUMPTIONS";
                });
    }

    private void entry(Entry entry) {
        Source source = entry.source();
        line(0, named(source));
        line(INDENT, source.url());
        line(
                INDENT,
                words.say(
                        "terms: {0} → {1}",
                        words.term(source.licence()), words.term(source.allows().says())));
        line(INDENT, words.say("used for {0}", String.join("; ", carries(entry))));
        if (!entry.claims().isEmpty()) {
            line(INDENT, words.say("statements that rest on it: {0}", claims(entry)));
        }
        if (!entry.roles().isEmpty()) {
            line(INDENT, words.say("roles that rest on it: {0}", roles(entry)));
        }
        SourceId origin = source.origin();
        if (origin != null) {
            line(INDENT, words.say("only repeats {0}; the two count once", "[" + origin + "]"));
        }
        Staleness.reasons(entry, words).forEach(why -> line(INDENT, page.mark(words.say("stale:") + " ", true) + why));
    }

    private String named(Source source) {
        List<String> parts = new ArrayList<>(List.of(source.author(), source.title(), names.on(source)));
        LocalDate read = source.accessed();
        if (read != null) {
            parts.add(words.say("read on {0}", words.date(read)));
        }
        if (!source.full()) {
            parts.add(words.say("an excerpt"));
        }
        return String.join(", ", parts) + " [" + source.id() + "]";
    }

    private List<String> carries(Entry entry) {
        List<String> parts = new ArrayList<>();
        entry.observations()
                .forEach((indicator, count) -> parts.add(words.say(
                        count == 1 ? "{0} figure of {1}" : "{0} figures of {1}", count, bracketed(indicator))));
        names("what is unnamed in {0}", entry.unnamed()).forEach(parts::add);
        entry.memberships()
                .forEach((institution, count) -> parts.add(words.say(
                        count == 1 ? "{0} membership of {1}" : "{0} memberships of {1}",
                        count,
                        bracketed(institution))));
        names("the purpose of {0}", entry.charters()).forEach(parts::add);
        names("events: {0}", entry.events()).forEach(parts::add);
        names("interests of {0}", entry.interests()).forEach(parts::add);
        names("outcomes: {0}", entry.outcomes()).forEach(parts::add);
        return parts;
    }

    private static String bracketed(String id) {
        return "[" + id + "]";
    }

    private Stream<String> names(String pattern, Collection<String> names) {
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(words.say(
                        pattern, names.stream().map(SourcesText::bracketed).collect(Collectors.joining(", "))));
    }

    private String claims(Entry entry) {
        return String.join(
                ", ",
                entry.claims().stream()
                        .map(claim -> entry.alone().contains(claim)
                                ? words.say("{0} (on this alone)", bracketed(claim))
                                : bracketed(claim))
                        .toList());
    }

    private static String roles(Entry entry) {
        return String.join(
                ", ",
                entry.roles().stream()
                        .map(role -> bracketed(role.role() + " " + role.receiver()))
                        .toList());
    }

    private void line(int indent, String text) {
        Wrap.lines(" ".repeat(indent), text, INDENT + indent / 2, page.width()).forEach(out::println);
    }
}
