package org.heartland.render.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.theory.outcome.LaterScore;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;
import org.heartland.theory.outcome.Told;

/** How well accounts and plain forecasts said the figures of later years than were used, in words and cells. */
public record LaterWords(List<LaterScore> later, StandingsWords standings, Words words) {
    private static final String LAST_VALUE = "last_value";

    /** Which figures these are, and how the table is read. */
    public String basis() {
        List<Told> told = later.get(0).told();
        int first = told.stream().mapToInt(Told::year).min().orElse(0);
        int last = told.stream().mapToInt(Told::year).max().orElse(0);
        String basis = words.say(
                "The dossier has {0} figures of {1} to {2}, of which nothing was used. How well each said them from figures up to {3}, in nats a figure; intervals are 95 %, over series and states.",
                told.size(), first, last, standings.standings().until());
        Map<String, Long> counts = told.stream()
                .collect(Collectors.groupingBy(
                        one -> standings.shown(one.series()), LinkedHashMap::new, Collectors.counting()));
        List<String> parts = counts.entrySet().stream()
                .map(one -> words.say("“{0}” ({1})", one.getKey(), one.getValue()))
                .toList();
        return basis + " " + words.say("By series: {0}.", String.join(", ", parts));
    }

    public List<String> head() {
        return List.of(
                "",
                words.say("log score"),
                words.say("from"),
                words.say("to"),
                words.say("CRPS"),
                words.say("in 50 %"),
                words.say("in 80 %"),
                words.say("in 95 %"),
                words.say("above the last value"));
    }

    public List<String> cells(LaterScore one) {
        Score score = one.score();
        String above = one.against().stream()
                .filter(other -> other.other().equals(LAST_VALUE))
                .findFirst()
                .map(this::difference)
                .orElse("");
        return List.of(
                standings.name(one.name()),
                words.decimals(score.logScore(), 3),
                words.decimals(one.low(), 2),
                words.decimals(one.high(), 2),
                words.decimals(score.crps(), 3),
                words.percent(score.within50()),
                words.percent(score.within80()),
                words.percent(score.within95()),
                above);
    }

    private String difference(Difference one) {
        return words.say(
                "{0}, {1} to {2}",
                words.decimals(one.mean(), 2), words.decimals(one.low(), 2), words.decimals(one.high(), 2));
    }
}
