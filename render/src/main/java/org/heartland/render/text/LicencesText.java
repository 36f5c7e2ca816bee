package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Allows;
import org.heartland.render.words.Words;

/** The ledger of licences: what the sources of a dossier allow, the strictest first, with the figures that each licence is about. */
public final class LicencesText {
    private static final int LISTED = 6;

    private final Words words;
    private final Page page;
    private final PrintStream out;

    public LicencesText(Words words, Page page, PrintStream out) {
        this.words = words;
        this.page = page;
        this.out = out;
    }

    public void print(Bibliography sources) {
        String between = "";
        for (Allows allows : Allows.values()) {
            List<Entry> of = sources.entries().stream()
                    .filter(entry -> entry.source().allows() == allows)
                    .toList();
            if (!of.isEmpty()) {
                out.print(between);
                between = System.lineSeparator();
                out.println(page.heading(words.say("{0}: {1}", allows.word(), words.term(allows.says()))));
                licences(of);
            }
        }
    }

    /** Prints sources under the words of their licence, those with the same words together. */
    private void licences(List<Entry> entries) {
        Map<String, List<Entry>> byLicence = new TreeMap<>();
        entries.forEach(entry -> byLicence
                .computeIfAbsent(words.term(entry.source().licence()), licence -> new ArrayList<>())
                .add(entry));
        byLicence.forEach((licence, under) -> {
            int figures = under.stream()
                    .flatMap(entry -> entry.observations().values().stream())
                    .mapToInt(Integer::intValue)
                    .sum();
            List<String> ids =
                    under.stream().map(entry -> entry.source().id().id()).toList();
            String more = ids.size() > LISTED ? ", " + words.say("{0} more", ids.size() - LISTED) : "";
            String named = String.join(", ", ids.subList(0, Math.min(LISTED, ids.size()))) + more;
            String said = words.say("{0} (sources: {1}, figures: {2}): {3}", licence, under.size(), figures, named);
            Wrap.lines("  ", said, 4, page.width()).forEach(out::println);
        });
    }
}
