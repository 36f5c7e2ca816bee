package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.PaintBand;
import org.heartland.render.plot.PairLine;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** All charts of an assessment, in one language. */
public final class Charts {
    private static final double BAND_HEIGHT = 22;
    private static final double PAIR_WIDTH = 220;

    private final Assessment assessment;
    private final Words words;
    private final Offers offers;
    private @Nullable List<Offer> all;

    public Charts(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.offers = new Offers(assessment, words);
    }

    // ---- Charts, and what can be picked of them.

    /** Every chart with what can be picked of it, in reading order. */
    public synchronized List<Offer> offers() {
        List<Offer> known = all;
        if (known == null) {
            known = List.copyOf(offers.all());
            all = known;
        }
        return known;
    }

    /** The chart of this id; null if there is none. */
    public @Nullable Offer find(String id) {
        return offers().stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The chart of a kind that is of a domain; null if there is none. */
    public @Nullable Offer find(Offer.Kind kind, String domain) {
        return offers().stream()
                .filter(offer -> offer.kind() == kind && offer.domain().equals(domain))
                .findFirst()
                .orElse(null);
    }

    /** What is wrong with a selection, in sentences; where nothing is, it can be drawn. */
    public List<String> wrong(Offer offer, Selection selection) {
        return new Picking(assessment.subject(), words, offer).wrong(selection);
    }

    /** Every chart as it is by itself, in reading order. */
    public List<Chart> list() {
        return whole(offers());
    }

    private static List<Chart> whole(List<Offer> offers) {
        return offers.stream().map(Offer::whole).toList();
    }

    /** Who leads in two domains at once, for each compared pair: in the first domain of the profile upward, in the second across. */
    public List<Chart> planes() {
        return whole(offers.planes());
    }

    /** The events over time, if there are any. */
    public Optional<Chart> timeline() {
        return offers.timeline().map(Offer::whole);
    }

    /** The map of a role, if the outline of some state is known. */
    public Optional<Chart> map(Role role) {
        return map(role, assessment.of().year());
    }

    /** The same in another year, as seen now. */
    public Optional<Chart> map(Role role, int year) {
        return new Outlines(assessment.subject()).areKnown()
                ? Optional.of(new MapChart(assessment, words, role, year).chart(Offers.id(role.id() + "-map")))
                : Optional.empty();
    }

    /** A small picture of who holds a role at a state in a year, in the colours of the map. */
    public String swatch(Role role, String state, int year) {
        return new MapChart(assessment, words, role, year)
                .swatch(state, Offers.id("swatch-" + role.id() + "-" + state));
    }

    /** Who held a role at a state year by year, in the colours of the map; {@code suffix} keeps ids on a page apart. */
    public String years(Role role, String state, List<Integer> years, double width, String suffix) {
        List<PaintBand.Cell> cells = years.stream()
                .map(year -> new MapChart(assessment, words, role, year).cell(state))
                .toList();
        String label = new RoleWords(assessment, words, role).label();
        Caption caption = new Caption(
                Offers.id("years-" + role.id()) + suffix,
                words.say("{0}, {1}", label, words.actor(state)),
                String.join("; ", cells.stream().map(cell -> cell.tip().words()).toList()));
        return PaintBand.svg(caption, width, BAND_HEIGHT, cells);
    }

    /** The events at one state over time; nothing if there are none. */
    public Optional<Chart> timeline(String state) {
        Chart chart = new TimelineChart(
                        assessment,
                        words,
                        Selection.ALL,
                        event -> event.toward().contains(state) || event.by().contains(state))
                .chart(Offers.id("timeline-" + state));
        return chart.data().isEmpty() ? Optional.empty() : Optional.of(chart);
    }

    /** The shares of two powers at a state as two marks on one line from 0 to {@code most} per cent. */
    public String pair(String state, List<Level> levels, double most) {
        Palette palette = Palette.of(assessment.subject());
        List<PairLine.Share> shares = new ArrayList<>();
        for (Level level : levels) {
            if (level.share() != null) {
                shares.add(new PairLine.Share(
                        palette.tone(level.power()),
                        100 * level.share(),
                        level.cover() != null && level.cover().isPart()));
            }
        }
        Caption caption = new Caption(
                Offers.id("pair-" + state + "-" + levels.get(0).ofYear()),
                words.actor(state),
                String.join("; ", levels.stream().map(this::named).toList()));
        return PairLine.svg(caption, PAIR_WIDTH, shares, most);
    }

    private String named(Level level) {
        return level.share() == null
                ? words.say("{0} not known", words.actor(level.power()))
                : words.say("{0} {1} %", words.actor(level.power()), words.percent1(level.share()));
    }

    /** The shares of each domain of the profile, year by year. */
    public List<Chart> shares() {
        return whole(offers.shares());
    }

    /** The levels of a domain that have enough figures of the powers to be drawn, year by year. */
    public List<Chart> levels(String domain) {
        return whole(offers.levels(domain));
    }

    /**
     * The charts that sum up who is ahead now: for each domain whose shares are of one year a chart of its change, for each figure that is summed
     * over windows a chart of its ranges.
     */
    public List<Chart> balances() {
        return whole(offers.balances());
    }
}
