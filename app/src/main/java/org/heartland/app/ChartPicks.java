package org.heartland.app;

import java.util.List;
import java.util.stream.Stream;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.Offer;
import org.heartland.render.chart.Selection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that pick what a chart shows. */
final class ChartPicks {
    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "The same chart of another domain: security, economy ...")
    private @Nullable String domain;

    @Option(
            names = "--states",
            split = ",",
            paramLabel = "STATE",
            description = "Only these states, by their ids: KAZ,UZB. Of a chart of one state, that state.")
    private List<String> states = List.of();

    @Option(
            names = "--partners",
            split = ",",
            paramLabel = "ACTOR",
            description = "These partners in the place of the powers, by their ids: TUR,CHN.")
    private List<String> partners = List.of();

    @Option(names = "--from", paramLabel = "YEAR", description = "The first year that is shown, or compared.")
    private @Nullable Integer from;

    @Option(names = "--to", paramLabel = "YEAR", description = "The last year that is shown, or the only one.")
    private @Nullable Integer to;

    Selection selection() {
        return new Selection(states, partners, from, to);
    }

    /** The chart of this id, or of the same kind in the domain that is asked for, if it can honour what is picked; else what is wrong. */
    Read<Offer> offer(String id, Charts charts) {
        Offer named = charts.find(id);
        if (named == null) {
            List<String> all = charts.offers().stream().map(Offer::id).toList();
            List<String> near = Near.to(id, all);
            return wrong(Stream.of("the dossier has no chart " + Inert.text(id)
                    + (near.isEmpty() ? "; without an id they are listed" : "; near: " + String.join(", ", near))));
        }
        Offer offer = domain == null ? named : charts.find(named.kind(), domain);
        if (offer == null) {
            return wrong(Stream.of("there is no such chart of the domain " + Inert.text(String.valueOf(domain))));
        }
        List<String> wrong = charts.wrong(offer, selection());
        return wrong.isEmpty() ? new Read.Good<>(offer) : wrong(wrong.stream());
    }

    private static Read<Offer> wrong(Stream<String> sentences) {
        return new Read.Bad<>(sentences
                .map(sentence -> Problem.at(Place.of("chart"), sentence, ""))
                .toList());
    }
}
