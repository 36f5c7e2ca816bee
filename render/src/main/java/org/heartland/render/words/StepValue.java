package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import org.heartland.assessment.Spread;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;

/** The value of a step in words: the same in every setting, or how it spreads over the settings. */
public final class StepValue {
    private static final Pattern SHARES = Pattern.compile("(share|lead|share_change|top_share|region_share)\\(.*");
    private static final int MOST_NAMES = 6;

    private final Words words;
    private final Robustness robustness;

    public StepValue(Words words) {
        this.words = words;
        this.robustness = new Robustness(words);
    }

    /** Whether a step gives a share, which reads best in per cents. */
    public static boolean isShare(Step step) {
        return step.type().equals(Type.PURE) && SHARES.matcher(step.says()).matches();
    }

    /** @param percent whether a pure number is set in per cents */
    public String of(Step step, boolean percent) {
        Lanes lanes = step.lanes();
        if (lanes instanceof Truths truths) {
            return truths(truths);
        }
        return lanes instanceof Choices choices ? names(choices) : numbers((Numbers) lanes, step.type(), percent);
    }

    private String truths(Truths truths) {
        double isTrue = truths.shareTrue();
        double unknown = truths.shareUnknown();
        if (unknown == 1) {
            return words.say("unknown: {0}", words.term(truths.why(0).says()));
        }
        if (unknown == 0 && (isTrue == 0 || isTrue == 1)) {
            return words.term(isTrue == 1 ? "true" : "false");
        }
        return robustness.truths(isTrue, unknown);
    }

    private String names(Choices choices) {
        Map<String, Integer> counts = counts(choices);
        if (counts.size() == 1) {
            return counts.keySet().iterator().next();
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<String> parts = new ArrayList<>();
        sorted.stream()
                .limit(MOST_NAMES)
                .forEach(count -> parts.add(words.say("{0} in {1}", count.getKey(), plain(count.getValue()))));
        if (sorted.size() > MOST_NAMES) {
            parts.add(words.say("{0} more", sorted.size() - MOST_NAMES));
        }
        return words.say("{0} of {1} settings", String.join(", ", parts), plain(choices.width()));
    }

    /** In how many draws each outcome came up. */
    private Map<String, Integer> counts(Choices choices) {
        int[] sets = new int[choices.of().size()];
        int[] reasons = new int[Why.values().length];
        for (int lane = 0; lane < choices.width(); lane++) {
            if (choices.known(lane)) {
                sets[choices.v()[lane]]++;
            } else {
                reasons[choices.code(lane)]++;
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < sets.length; i++) {
            if (sets[i] > 0) {
                List<String> names = choices.of().get(i);
                counts.merge(names.isEmpty() ? words.term("nobody") : words.and(names), sets[i], Integer::sum);
            }
        }
        for (int code = 0; code < reasons.length; code++) {
            if (reasons[code] > 0) {
                String why = words.term(Why.of((byte) code).says());
                counts.merge(words.say("unknown: {0}", why), reasons[code], Integer::sum);
            }
        }
        return counts;
    }

    private String numbers(Numbers numbers, Type type, boolean percent) {
        Spread spread = Spread.of(numbers);
        if (spread.median() == null || spread.low() == null || spread.high() == null) {
            return spread.why() == null
                    ? words.term("unknown")
                    : words.say("unknown: {0}", words.term(spread.why().says()));
        }
        DoubleFunction<String> shown = shown(type, percent);
        String low = shown.apply(spread.low());
        String high = shown.apply(spread.high());
        String interval = low.equals(high) ? "" : " (" + words.say("{0} to {1}", low, high) + ")";
        String unknown = spread.unknown() > 0
                ? "; " + words.say("unknown in {0} of settings", robustness.percent(spread.unknown()))
                : "";
        return shown.apply(spread.median()) + interval + unit(type, percent) + unknown;
    }

    private DoubleFunction<String> shown(Type type, boolean percent) {
        if (type instanceof Type.Day) {
            return value -> LocalDate.ofEpochDay(Math.round(value)).toString();
        }
        if (type.equals(Type.YEAR)) {
            return value -> String.format(Locale.ROOT, "%.0f", value);
        }
        return percent ? words::percent1 : this::plain;
    }

    private String unit(Type type, boolean percent) {
        if (!(type instanceof Type.Quantity quantity) || quantity.unit().equals(Unit.YEAR)) {
            return "";
        }
        String unit = quantity.unit().says();
        return unit.isEmpty() ? percent ? " %" : "" : " " + words.named(unit);
    }

    private String plain(double value) {
        return words.number(Figure.plain(value));
    }
}
