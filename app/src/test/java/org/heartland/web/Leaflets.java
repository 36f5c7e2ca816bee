package org.heartland.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.app.Assessed;
import org.heartland.assess.Study;
import org.heartland.render.page.Annex;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.words.Words;

/** Briefs for paper on disk, each written once for all tests. */
enum Leaflets {
    CENTRAL_ASIA("central-asia", "en"),
    CENTRAL_ASIA_IN_RUSSIAN("central-asia", "ru"),
    EXAMPLE("example", "en"),
    EXAMPLE_IN_RUSSIAN("example", "ru"),
    /** Eight states and sixty statements more than the example has. */
    LARGE("large", "en");

    private static final Map<String, Path> FILES = new ConcurrentHashMap<>();

    private final String dossier;
    private final String language;

    Leaflets(String dossier, String language) {
        this.dossier = dossier;
        this.language = language;
    }

    String label() {
        return dossier + "-" + language;
    }

    /** The brief as {@code assess --html} writes it. */
    Path file() {
        return FILES.computeIfAbsent(
                label(),
                label -> Written.save(
                        "leaflet-" + label,
                        made((study, words) ->
                                LeafletHtml.of(FourPages.of(study.assess(), words, FourPages.ALL, "1.0")))));
    }

    /** The annex as {@code assess --annex --html} writes it. */
    Path annex() {
        return FILES.computeIfAbsent(
                "annex-" + label(),
                label -> Written.save(
                        label, made((study, words) -> LeafletHtml.of(Annex.of(study.assess(), words, "1.0")))));
    }

    private String made(Written.Page page) {
        if (dossier.equals("large")) {
            Study study = Assessed.changed(Leaflets::larger);
            return page.of(study, Words.english(study.subject()));
        }
        return Written.of(dossier, language, page);
    }

    /** A text of the example with more states, statements, predictions and things that are not known. */
    private static String larger(String text) {
        StringBuilder more =
                new StringBuilder(text.replace("[ARD, BRO, CEL]", "[ARD, BRO, CEL, EST, FAR, GOR, HIN, ISL]")
                        .replaceAll(
                                "(?m)^gaps:$",
                                "gaps:\n"
                                        + "  - {says: how many wagons of grain pass the northern gate in a year, look: the book of the gate}\n"
                                                .repeat(30)));
        if (text.contains("id: BRO, name: Brovia")) {
            for (String id : List.of("EST", "FAR", "GOR", "HIN", "ISL")) {
                more.append("- {id: ")
                        .append(id)
                        .append(", name: The Republic of ")
                        .append(id)
                        .append(", kind: state}\n");
            }
        }
        if (text.contains("- id: c01\n")) {
            for (int i = 100; i < 160; i++) {
                more.append(statement(i));
            }
        }
        return more.toString();
    }

    private static String statement(int number) {
        List<String> checks = List.of(
                "member(PAC, CEL, 2021)",
                "all r in receivers: member(PAC, r, 2021)",
                "member(PAC, ARD, 2021)",
                "share(economy, NRD, CEL, 2022) >= 90%");
        String kind = number % 3 == 0
                ? "prediction\n  horizon: 2023-12-31\n  rule: it is so on that day\n"
                        + "  outcome: {says: the courier reports it at some length and names no day, source: courier, locator: page 2}"
                : "fact";
        return "- id: c" + number + "\n  at: {paragraph: " + number % 12
                + "}\n  text: plains_2022\n  reading: said\n  kind: "
                + kind
                + "\n  says: The state in the valley belongs to the Pact, buys its grain from the north and has said so since its foundation, number "
                + number + ".\n  check: \"" + checks.get(number % checks.size()) + "\"\n";
    }
}
