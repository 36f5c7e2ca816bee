package org.heartland.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Subject;
import org.heartland.render.plot.BalancePlane;
import org.heartland.render.plot.Caption;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Two domains at once: how far one power leads the other in each, year by year; values that rest only on copies are
 * left out.
 */
final class PlaneSection {
    private final Assessment assessment;
    private final Words words;

    PlaneSection(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    Section section() {
        return new Section("plane", words.say("Two domains at once"), planes());
    }

    private List<Block> planes() {
        List<String> domains = assessment.subject().profile();
        if (domains.size() < 2) {
            return List.of();
        }
        List<Block> planes = new ArrayList<>();
        for (Subject.Pair pair : assessment.subject().pairs()) {
            planes.add(plane(pair, domains.get(1), domains.get(0)));
        }
        return planes;
    }

    private Block plane(Subject.Pair pair, String across, String up) {
        List<String> thin = assessment.subject().receivers().stream()
                .filter(receiver -> isThin(receiver, across) || isThin(receiver, up))
                .toList();
        List<BalancePlane.Trace> traces = assessment.subject().receivers().stream()
                .map(receiver -> new BalancePlane.Trace(
                        receiver, thin.contains(receiver) ? List.of() : points(pair, across, up, receiver)))
                .toList();
        String title = words.say(
                "{0} and {1}: how far {2} leads {3} in each, in points of share, year by year",
                words.title(up), words.title(across), words.actor(pair.first()), words.actor(pair.second()));
        String id = Brief.id("plane", pair.first() + "-" + pair.second()).replace("_", "-");
        Caption caption = new Caption(
                id,
                title,
                words.say("One trace for each state; the last year is marked. The values stand in the tables below."));
        String svg = BalancePlane.svg(
                caption,
                axis(across, pair),
                axis(up, pair),
                traces,
                words.say("Too thin to tell, or not known in both domains in any year:"));
        return new Block.Picture(title, svg, Piece.line(title + "."));
    }

    /** True if a role finds too little for shares to be meaningful, so that no point is drawn either. */
    private boolean isThin(String receiver, String domain) {
        return assessment.subject().roles().values().stream()
                .anyMatch(role -> new RoleWords(assessment, words, role).isThin(receiver, domain));
    }

    private BalancePlane.Axis axis(String domain, Subject.Pair pair) {
        return new BalancePlane.Axis(
                words.title(domain),
                words.say("{0} ahead", words.actor(pair.second())),
                words.say("{0} ahead", words.actor(pair.first())));
    }

    private List<BalancePlane.Point> points(Subject.Pair pair, String across, String up, String receiver) {
        Map<Integer, Moment> acrossFirst = moments(across, receiver, pair.first());
        Map<Integer, Moment> acrossSecond = moments(across, receiver, pair.second());
        Map<Integer, Moment> upFirst = moments(up, receiver, pair.first());
        Map<Integer, Moment> upSecond = moments(up, receiver, pair.second());
        List<BalancePlane.Point> points = new ArrayList<>();
        for (int year = assessment.of().since(); year <= assessment.of().year(); year++) {
            Moment one = acrossFirst.get(year);
            points.add(new BalancePlane.Point(
                    year,
                    lead(one, acrossSecond.get(year)),
                    lead(upFirst.get(year), upSecond.get(year)),
                    one != null && one.carried()));
        }
        return points;
    }

    private static @Nullable Double lead(@Nullable Moment first, @Nullable Moment second) {
        if (first == null
                || second == null
                || first.value().median() == null
                || second.value().median() == null) {
            return null;
        }
        return 100 * (first.value().median() - second.value().median());
    }

    private Map<Integer, Moment> moments(String domain, String receiver, String power) {
        Map<Integer, Moment> moments = new LinkedHashMap<>();
        assessment.histories().stream()
                .filter(history ->
                        history.domain().equals(domain) && history.receiver().equals(receiver))
                .filter(history -> history.isShare() && history.power().equals(power))
                .flatMap(history -> history.moments().stream())
                .filter(moment -> !moment.isPart() && !assessment.restsOnWeakSourcesAlone(moment.rows()))
                .forEach(moment -> moments.put(moment.year(), moment));
        return moments;
    }
}
