package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject.Direction;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.citation.Allows;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** What the charts of shares have in common: the words for what is measured, and the line of sources. */
final class Weighed {
    private static final int MOST_SOURCES = 6;

    /** A smaller share would be printed as 0.0 per cent. */
    private static final double LEAST = 0.0005;

    private final Assessment assessment;
    private final Words words;

    Weighed(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** The indicator of a domain that most states have, or null. */
    @Nullable
    Indicator indicator(String domain) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        assessment.histories().stream()
                .filter(history -> history.domain().equals(domain) && history.isShare())
                .forEach(history -> counts.merge(history.indicator(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> assessment.subject().indicators().get(most.getKey()))
                .orElse(null);
    }

    /** "Share in goods trade of each state", "Share in arms delivered to each state". */
    String share(Indicator indicator) {
        String quantity = new Cases(words).in(indicator);
        return indicator.direction() == Direction.IN
                ? words.say("Share {0} to each state", quantity)
                : words.say("Share {0} of each state", quantity);
    }

    /** "Sources: SIPRI, National Statistical Committee and 2 more". */
    String sources(List<Integer> rows) {
        Map<String, Source> byVoice = new LinkedHashMap<>();
        rows.stream()
                .map(row -> assessment.row(row).source())
                .filter(source -> source.grade() != Grade.ASSUMED)
                .forEach(source -> byVoice.putIfAbsent(source.voice(), source));
        List<String> names = byVoice.values().stream().map(words::publisher).toList();
        if (names.isEmpty()) {
            return "";
        }
        String shown = String.join(", ", names.subList(0, Math.min(MOST_SOURCES, names.size())));
        return names.size() == 1
                ? words.say("Source: {0}", shown)
                : names.size() <= MOST_SOURCES
                        ? words.say("Sources: {0}", shown)
                        : words.say("Sources: {0} and {1} more", shown, names.size() - MOST_SOURCES);
    }

    /** What the terms of the sources allow with their figures, the strictest first. */
    String terms(List<Integer> rows) {
        Set<Allows> terms = new TreeSet<>();
        for (int row : rows) {
            Source source = assessment.row(row).source();
            if (source.grade() != Grade.ASSUMED) {
                terms.add(source.allows());
            }
        }
        List<String> said = terms.stream().map(Allows::says).map(words::term).toList();
        return said.isEmpty() ? "" : words.say("Terms of use: {0}", String.join("; ", said));
    }

    /** The publishers of some rows, for a tooltip. */
    String publishers(List<Integer> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .map(row -> words.publisher(assessment.row(row).source()))
                        .distinct()
                        .limit(2)
                        .toList());
    }

    /** True if a role finds too little at a state now for the shares of a domain to be meaningful. */
    boolean isThin(String state, String domain) {
        return isThin(state, domain, assessment.of().year());
    }

    /** The same in another year. */
    boolean isThin(String state, String domain, int year) {
        return assessment.subject().roles().values().stream()
                .anyMatch(role -> new RoleWords(assessment, words, role, year).isThin(state, domain));
    }

    /** "34.5 %" where the settings agree, else "31–67 %"; "under 0.1 %" where it would round to nothing. */
    String shown(Spread share) {
        double median = Objects.requireNonNull(share.median());
        String middle = words.percent1(median);
        if (median > 0 && median < LEAST && share.high() != null && share.high() < LEAST) {
            return words.say("under {0} %", words.percent1(2 * LEAST));
        }
        if (share.low() == null
                || share.high() == null
                || words.percent1(share.low()).equals(words.percent1(share.high()))) {
            return words.say("{0} %", middle);
        }
        return words.say("{0}–{1} %", words.percent(share.low()), words.percent(share.high()));
    }

    /** The expression that gives a share. */
    static String asked(String domain, String partner, String state, int year) {
        return "share(" + domain + ", " + partner + ", " + state + ", " + year + ")";
    }

    /** The rows of evidence behind some values, each once. */
    static List<Integer> rows(List<Datum> data) {
        return data.stream().flatMap(datum -> datum.rows().stream()).distinct().toList();
    }

    /** The values in a sentence. */
    String described(List<Datum> data) {
        List<String> said = new ArrayList<>();
        for (Datum datum : data) {
            if (datum.value() != null) {
                String who = datum.actor().isEmpty() ? "" : words.actor(datum.actor()) + " ";
                said.add(words.actor(datum.state()) + ", " + datum.period() + ": " + who + shown(datum));
            }
        }
        return String.join("; ", said) + ".";
    }

    private String shown(Datum datum) {
        double value = Objects.requireNonNull(datum.value());
        return datum.unit().equals("%") ? words.percent1(value / 100) + " %" : words.amount(value, datum.unit());
    }
}
