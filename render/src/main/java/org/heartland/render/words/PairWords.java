package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.days.Cover;

/** The two powers that are compared, in a domain at a state, then and now. */
public final class PairWords {
    private final Assessment assessment;
    private final Words words;
    private final DayWords days;

    public PairWords(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.days = new DayWords(words);
    }

    /**
     * "trade: China 17.9 → 21.5 %, Russia 19.9 → 19.4 %, a tie (2022 → 2023)", in the domain that an indicator belongs to; no arrow where one of the
     * two ends is not known. Figures that are newer than those of most states follow apart.
     */
    List<Reason> of(String receiver, String indicator) {
        Indicator known = assessment.subject().indicators().get(indicator);
        List<Subject.Pair> pairs = assessment.subject().pairs();
        if (known == null || pairs.isEmpty()) {
            return List.of();
        }
        String domain = known.domain();
        int then = assessment.latest(domain, assessment.of().thenYear());
        int now = assessment.latest(domain, assessment.of().year());
        List<Level> before = levels(pairs.get(0), receiver, domain, then);
        List<Level> after = levels(pairs.get(0), receiver, domain, now);
        List<Reason> result = new ArrayList<>();
        if (after.isEmpty()) {
            if (!before.isEmpty()) {
                result.add(reason(words.say("trade: {0} ({1})", shares(List.of(), before), when(before)), before));
            }
        } else if (before.isEmpty() || year(before) == year(after) || !areAlike(before, after)) {
            result.add(reason(words.say("trade: {0} ({1})", shares(List.of(), after), when(after)), after));
        } else {
            List<Level> both = new ArrayList<>(before);
            both.addAll(after);
            String says = words.say("trade: {0} ({1} → {2})", shares(before, after), when(before), when(after));
            result.add(reason(says, both));
        }
        newer(pairs.get(0), receiver, domain, now).ifPresent(result::add);
        return result;
    }

    /** "trade: China 21.8 %, Russia 16.0 % (2023)": the latest figures of a year alone; nothing if neither is known. */
    Optional<Reason> in(int asked, String receiver, String indicator) {
        Indicator known = assessment.subject().indicators().get(indicator);
        List<Subject.Pair> pairs = assessment.subject().pairs();
        if (known == null || pairs.isEmpty()) {
            return Optional.empty();
        }
        int year = assessment.latest(known.domain(), asked);
        List<Level> levels = levels(pairs.get(0), receiver, known.domain(), year);
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        int then = assessment.latest(known.domain(), assessment.of().thenYear());
        List<Level> before = levels(pairs.get(0), receiver, known.domain(), then);
        String says = words.say("trade: {0} ({1})", shares(List.of(), before, levels), when(levels));
        return Optional.of(reason(says, levels));
    }

    private Reason reason(String says, List<Level> levels) {
        return new Reason(Reason.Met.OPEN, List.of(new Reason.Text(says)), rows(levels));
    }

    private int[] rows(List<Level> levels) {
        FigureRows figureRows = new FigureRows(assessment);
        return levels.stream()
                .filter(assessment::isKnown)
                .flatMapToInt(level -> Arrays.stream(figureRows.of(
                        level.rows().stream().mapToInt(Integer::intValue).toArray(),
                        List.of(level.power()),
                        level.ofYear(),
                        level.ofYear(),
                        level.cover())))
                .distinct()
                .toArray();
    }

    /** The levels of both powers; empty if neither is known from more than weak sources. */
    private List<Level> levels(Subject.Pair pair, String receiver, String domain, int year) {
        List<Level> levels = assessment.labour(pair, receiver, year).levels().stream()
                .filter(level -> level.domain().equals(domain))
                .toList();
        return levels.stream().noneMatch(assessment::isKnown) ? List.of() : levels;
    }

    private static int year(List<Level> levels) {
        return levels.get(0).ofYear();
    }

    /** The year, or the part of it that the figures cover. */
    private String when(List<Level> levels) {
        Cover cover = levels.get(0).cover();
        return cover != null && cover.isPart() ? days.of(cover) : Integer.toString(year(levels));
    }

    /** True if a change from one to the other means something: both cover the same days of their years. */
    private static boolean areAlike(List<Level> before, List<Level> after) {
        Cover one = before.get(0).cover();
        Cover other = after.get(0).cover();
        return one == null || other == null || one.fits(other);
    }

    private String shares(List<Level> before, List<Level> after) {
        return shares(before, before, after);
    }

    /**
     * The powers with their shares, the largest first; those that are not known come last.
     *
     * @param before what an arrow leads from
     * @param lastKnown what is said of a power whose share is not known any more
     */
    private String shares(List<Level> before, List<Level> lastKnown, List<Level> after) {
        List<Level> largest = after.stream()
                .sorted(Comparator.comparingDouble(level -> level.share() == null ? 1 : -level.share()))
                .toList();
        List<String> shares = new ArrayList<>();
        for (Level level : largest) {
            String was = before.stream()
                    .filter(earlier -> earlier.power().equals(level.power()) && assessment.isKnown(earlier))
                    .map(earlier -> percent(earlier) + " → ")
                    .findFirst()
                    .orElse("");
            shares.add(
                    assessment.isKnown(level)
                            ? words.say("{0} {1} %", words.actor(level.power()), was + percent(level))
                            : notKnown(level, lastKnown));
        }
        String said = String.join(", ", shares);
        boolean tied = after.get(0).tied() && after.stream().allMatch(assessment::isKnown);
        return tied ? words.say("{0}, a tie", said) : said;
    }

    /** "China not known (in 2022: 16.6 %)", or without the earlier figure where that is not known either. */
    private String notKnown(Level level, List<Level> before) {
        return before.stream()
                .filter(earlier -> earlier.power().equals(level.power()) && assessment.isKnown(earlier))
                .map(earlier -> words.say(
                        "{0} not known (in {1}: {2} %)", words.actor(level.power()), when(before), percent(earlier)))
                .findFirst()
                .orElseGet(() -> words.say("{0} not known", words.actor(level.power())));
    }

    private String percent(Level level) {
        return level.share() == null ? "" : words.percent1(level.share());
    }

    /** Figures of a domain that are newer than those of most states: "newer, not counted: China 24.1 % (Jan-May 2025)". */
    public Optional<Reason> newer(Subject.Pair pair, String receiver, String domain) {
        return newer(
                pair,
                receiver,
                domain,
                assessment.latest(domain, assessment.of().year()));
    }

    /** Figures of a later year, which are known for too few states to count. */
    private Optional<Reason> newer(Subject.Pair pair, String receiver, String domain, int now) {
        for (int year = assessment.of().until(); year > now; year--) {
            List<Level> levels = levels(pair, receiver, domain, year);
            boolean carried = levels.stream()
                    .anyMatch(level -> level.cover() != null && level.cover().carried() > 0);
            if (!levels.isEmpty() && year(levels) == year && !carried) {
                String says = words.say("newer, not counted: {0} ({1})", shares(List.of(), levels), when(levels));
                return Optional.of(reason(says, levels));
            }
        }
        return Optional.empty();
    }
}
