package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.LeadChange;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Verdict;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.PairWords;
import org.heartland.render.words.Reason;
import org.heartland.render.words.Words;
import org.heartland.web.page.StatesView.Share;
import org.heartland.web.page.StatesView.Shares;
import org.jspecify.annotations.Nullable;

/** The shares of the first compared pair of powers at the states, in the first domain of the profile whose figures are of single years. */
final class PairShares {
    private static final double TEN = 10;

    private final PageRequest request;
    private final Assessment assessment;
    private final Words words;
    private final Charts charts;
    private final Subject.@Nullable Pair pair;
    private final @Nullable Indicator measured;

    PairShares(PageRequest request, Charts charts) {
        this.request = request;
        this.assessment = request.assessment();
        this.words = request.words();
        this.charts = charts;
        List<Subject.Pair> pairs = assessment.subject().pairs();
        this.pair = pairs.isEmpty() ? null : pairs.get(0);
        this.measured = assessment.subject().profile().stream()
                .map(domain -> assessment.subject().domains().get(domain))
                .filter(domain -> domain != null && !domain.shares().isEmpty())
                .map(domain ->
                        assessment.subject().indicators().get(domain.shares().get(0)))
                .filter(indicator -> indicator != null && indicator.window() == null)
                .findFirst()
                .orElse(null);
    }

    /** What is shown: "Goods trade: Russia and China"; "" if nothing can be. */
    String title() {
        return pair == null || measured == null
                ? ""
                : Words.capital(request.say(
                        "{0}: {1} and {2}",
                        words.term(measured.quantity()), words.actor(pair.first()), words.actor(pair.second())));
    }

    Shares of(String state, int year, boolean withNewer) {
        if (pair == null || measured == null) {
            return new Shares("", List.of(), "", "");
        }
        String domain = measured.domain();
        int asked = assessment.latest(domain, year);
        List<Level> levels = levels(pair, domain, state, asked);
        String newer = withNewer
                ? new PairWords(assessment, words)
                        .newer(pair, state, domain)
                        .map(Reason::plain)
                        .orElse("")
                : "";
        if (levels.stream().noneMatch(assessment::isKnown)) {
            return new Shares("", List.of(), request.say("not known"), newer);
        }
        List<Share> shares =
                levels.stream().map(level -> share(level, domain, state, asked)).toList();
        List<Level> known = levels.stream().filter(assessment::isKnown).toList();
        return new Shares(charts.pair(state, known, most(pair, domain)), shares, remark(levels, year), newer);
    }

    private List<Level> levels(Subject.Pair powers, String domain, String state, int year) {
        return assessment.labour(powers, state, year).levels().stream()
                .filter(level -> level.domain().equals(domain))
                .toList();
    }

    private Share share(Level level, String domain, String state, int asked) {
        String shown = level.share() == null || !assessment.isKnown(level)
                ? request.say("not known")
                : words.percent1(level.share()) + " %";
        String figure = request.link(
                "figure", "of", "share(" + domain + ", " + level.power() + ", " + state + ", " + asked + ")");
        return new Share(words.actor(level.power()), shown, figure);
    }

    private String remark(List<Level> levels, int year) {
        Level any = levels.get(0);
        List<String> remarks = new ArrayList<>();
        String cover = new DayWords(words).of(any.cover());
        if (!cover.isEmpty()) {
            remarks.add(cover);
        } else if (any.ofYear() != year) {
            remarks.add(Integer.toString(any.ofYear()));
        }
        if (any.tied() && levels.stream().allMatch(assessment::isKnown)) {
            remarks.add(request.say("no clear lead"));
        }
        return String.join("; ", remarks);
    }

    /** The end of the line: the next ten per cent above all shares of all years, so that a mark moves only when its share does. */
    private double most(Subject.Pair powers, String domain) {
        double largest = assessment.histories().stream()
                .filter(history -> history.isShare() && history.domain().equals(domain))
                .filter(history -> history.power().equals(powers.first())
                        || history.power().equals(powers.second()))
                .flatMap(history -> history.moments().stream())
                .map(moment -> moment.value().median())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        return Math.ceil(TEN * largest) * TEN;
    }

    /** Where the lead has passed from one to the other in the years after one and up to another. */
    List<String> passed(String state, int since, int year) {
        List<String> said = new ArrayList<>();
        Indicator of = measured;
        if (of == null) {
            return said;
        }
        for (LeadChange change : assessment.leadChanges()) {
            Double when = change.year().median();
            boolean ours = change.receiver().equals(state) && change.domain().equals(of.domain());
            if (ours && when != null && when > since && when <= year && change.shareOfDraws() >= Verdict.ENOUGH) {
                said.add(request.say(
                        "{0}: first {1}, from {2} on {3}",
                        Words.capital(words.term(of.quantity())),
                        words.actor(change.from()),
                        Math.round(when),
                        words.actor(change.to())));
            }
        }
        return said;
    }
}
