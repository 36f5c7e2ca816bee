package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Spread;
import org.jspecify.annotations.Nullable;

/** The value of a step in words: the same in every setting, or its distribution over the settings. */
public final class StepValue {
    private static final int MAX_NAMES = 6;
    private static final Pattern FIGURE = Pattern.compile("\\{([^{}]*)\\}");

    private final Words words;
    private final Robustness robustness;
    private final DayWords days;

    public StepValue(Words words) {
        this.words = words;
        this.robustness = new Robustness(words);
        this.days = new DayWords(words);
    }

    /** The steps of an explanation, each with its value in words. */
    public List<Branch> of(Explanation explanation) {
        return branches(explanation.steps());
    }

    /**
     * A part of a sentence.
     *
     * @param value the figure that the words stand for, or null; {@code asked} its expression as it is written, or ""
     */
    public record Part(String words, Explanation.@Nullable Value value, String asked) {}

    /** A text of the dossier in the language, with its figures; actors are called by their names. */
    public String of(Sentence sentence) {
        return parts(sentence).stream().map(Part::words).collect(Collectors.joining());
    }

    /** The same, cut before and behind each figure. */
    public List<Part> parts(Sentence sentence) {
        String text = words.term(sentence.raw());
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Matcher figure = FIGURE.matcher(text); figure.find(); end = figure.end()) {
            parts.add(new Part(text.substring(end, figure.start()), null, ""));
            parts.add(figure(sentence, figure));
        }
        parts.add(new Part(text.substring(end), null, ""));
        return parts;
    }

    /** A figure of a sentence; where a translation has an expression that the sentence lacks, it stays as it is. */
    private Part figure(Sentence sentence, MatchResult found) {
        String asked = found.group(1).strip();
        Explanation.Value value = sentence.figures().get(asked);
        return value == null ? new Part(found.group(), null, "") : new Part(inSentence(value), value, asked);
    }

    /** An amount in a unit that is the same in every setting with a readable number of digits; everything else as in an explanation. */
    private String inSentence(Explanation.Value value) {
        if (value instanceof Explanation.Amount amount
                && amount.shown() == Explanation.Shown.PLAIN
                && !amount.unit().isEmpty()
                && amount.spread().median() != null
                && Objects.equals(amount.spread().low(), amount.spread().high())) {
            return words.amount(amount.spread().median(), amount.unit());
        }
        return inWords(value);
    }

    /** A value in words; actors are called by their names. */
    public String inWords(Explanation.Value value) {
        return of(value instanceof Explanation.Names names ? named(names) : value);
    }

    /** The value of a step in words, with the days that it covers where they are not those asked for; actors are called by their names. */
    public String inWords(Explanation.Step step) {
        return inWords(step.value()) + days.mark(step.dated());
    }

    private Explanation.Names named(Explanation.Names names) {
        List<Explanation.Outcome> outcomes = names.outcomes().stream()
                .map(outcome -> new Explanation.Outcome(
                        outcome.names().stream().map(words::actor).toList(), outcome.why(), outcome.draws()))
                .toList();
        return new Explanation.Names(outcomes, names.draws());
    }

    private List<Branch> branches(List<Explanation.Step> steps) {
        return steps.stream()
                .map(step -> new Branch(
                        step.says(),
                        of(step.value()) + days.mark(step.dated()),
                        step.place(),
                        step.again(),
                        branches(step.from()),
                        step.rows()))
                .toList();
    }

    /** "in force in 84 % of settings", "RUS in 900, CHN in 100 of 1,000 settings", "19.9 % (17.0 to 21.3)". */
    private String of(Explanation.Value value) {
        if (value instanceof Explanation.Truth truth) {
            return truth(truth);
        }
        return value instanceof Explanation.Names names ? names(names) : amount((Explanation.Amount) value);
    }

    private String truth(Explanation.Truth truth) {
        double isTrue = truth.isTrue();
        if (truth.why() != null) {
            return truth.tie() == 1 ? words.term(truth.why()) : unknown(truth.why());
        }
        if (truth.unknown() == 0 && (isTrue == 0 || isTrue == 1)) {
            return words.term(isTrue == 1 ? "true" : "false");
        }
        return robustness.truths(isTrue, truth.unknown(), truth.tie(), truth.draws());
    }

    private String unknown(String why) {
        return words.say("not known: {0}", words.term(why));
    }

    private String names(Explanation.Names of) {
        Map<String, Integer> counts = counts(of);
        if (counts.size() == 1) {
            return counts.keySet().iterator().next();
        }
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        List<String> parts = new ArrayList<>();
        sorted.stream()
                .limit(MAX_NAMES)
                .forEach(count -> parts.add(words.say("{0} in {1}", count.getKey(), plain(count.getValue()))));
        if (sorted.size() > MAX_NAMES) {
            parts.add(words.say("{0} more", sorted.size() - MAX_NAMES));
        }
        return words.say("{0} of {1} settings", String.join(", ", parts), plain(of.draws()));
    }

    /** The number of draws with each outcome, by its words. */
    private Map<String, Integer> counts(Explanation.Names of) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Explanation.Outcome outcome : of.outcomes()) {
            counts.merge(words(outcome), outcome.draws(), Integer::sum);
        }
        return counts;
    }

    private String words(Explanation.Outcome outcome) {
        String why = outcome.why();
        return why != null
                ? unknown(why)
                : outcome.names().isEmpty() ? words.say("nobody") : words.and(outcome.names());
    }

    private String amount(Explanation.Amount amount) {
        Spread spread = amount.spread();
        if (spread.median() == null || spread.low() == null || spread.high() == null) {
            return spread.why() == null ? words.term("not known") : unknown(spread.why());
        }
        String low = shown(spread.low(), amount.shown());
        String high = shown(spread.high(), amount.shown());
        String interval = low.equals(high) ? "" : " (" + words.say("{0} to {1}", low, high) + ")";
        String unknown = spread.unknown() > 0
                ? "; " + words.say("not known in {0}", words.settings(spread.unknown(), amount.draws()))
                : "";
        return shown(spread.median(), amount.shown()) + interval + unit(amount) + unknown;
    }

    private String shown(double value, Explanation.Shown shown) {
        return switch (shown) {
            case DAY -> words.date(LocalDate.ofEpochDay(Math.round(value)));
            case YEAR -> String.format(Locale.ROOT, "%.0f", value);
            case PERCENT, POINTS -> words.percent1(value);
            case PLAIN -> plain(value);
        };
    }

    private String unit(Explanation.Amount amount) {
        if (amount.shown() == Explanation.Shown.PERCENT) {
            return " %";
        }
        if (amount.shown() == Explanation.Shown.POINTS) {
            return " " + words.say("percentage points");
        }
        return amount.unit().isEmpty() ? "" : " " + words.named(amount.unit());
    }

    private String plain(double value) {
        return words.number(Figure.plain(value));
    }
}
