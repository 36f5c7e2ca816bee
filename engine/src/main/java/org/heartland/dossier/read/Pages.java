package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heartland.citation.Source;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/**
 * Notes on sources that may hide one another: one page under two ids, which would count as two sources, and one publisher with two grades.
 * Editions of one page that appeared on different days are different sources.
 */
final class Pages {
    private final Problems notes;
    private final Map<String, Entry> byPage = new TreeMap<>();
    private final Map<String, List<Entry>> byPublisher = new TreeMap<>();

    private record Entry(Source source, Place at) {}

    Pages(Problems notes) {
        this.notes = notes;
    }

    void add(Source source, Place at) {
        Entry entry = new Entry(source, at);
        Entry other = byPage.putIfAbsent(page(source.url()) + " " + source.publishedAs(), entry);
        if (other != null) {
            String what = source.id() + " is the same page as " + other.source.id() + ", of the same day";
            notes.add(at, what, "use one id; the locator tells its places apart");
        }
        byPublisher.computeIfAbsent(source.voice(), unseen -> new ArrayList<>()).add(entry);
    }

    /** Reports each publisher with several grades, once all sources are known; what only repeats another source is graded for that. */
    void report() {
        for (List<Entry> entries : byPublisher.values()) {
            TreeSet<String> grades = entries.stream()
                    .filter(entry -> entry.source.origin() == null)
                    .map(entry -> entry.source.grade().word())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (grades.size() > 1) {
                String what = "sources of " + entries.get(0).source.publisher() + " have different grades: "
                        + String.join(", ", grades);
                notes.add(entries.get(0).at, what, "give one publisher one grade");
            }
        }
    }

    /** An address without what may differ for one page: the scheme, a leading www, a part of the page, a final slash. */
    private static String page(String url) {
        String page = url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "");
        return page.replaceFirst("#.*$", "").replaceFirst("/+$", "");
    }
}
