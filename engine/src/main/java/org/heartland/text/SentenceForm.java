package org.heartland.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places in square brackets for the names of powers and of states, each perhaps in a case, and for words that agree with the
 * names that stand last before them: {@code "[power] [guards|guard] [state]"}, {@code "[power] — [гарант|гаранты] [state genitive]"}.
 */
public record SentenceForm(List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\[([^\\]]*)]");

    /** A part of a sentence. */
    public sealed interface Part {}

    /** Words as they are. */
    public record Plain(String words) implements Part {}

    /** A place for names. */
    public record Names(Of of, GrammaticalCase in) implements Part {}

    /** One form for one name, the other for several. */
    public record Agreeing(String one, String several) implements Part {}

    /** Whose names they are. */
    public enum Of {
        POWER,
        STATE
    }

    /** The form that is written; a place that is none of the above stays as it is written. */
    public static SentenceForm of(String written) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(written);
        int from = 0;
        while (place.find()) {
            parts.add(new Plain(written.substring(from, place.start())));
            parts.add(part(place.group(1), place.group()));
            from = place.end();
        }
        parts.add(new Plain(written.substring(from)));
        return new SentenceForm(List.copyOf(parts));
    }

    private static Part part(String inside, String whole) {
        int bar = inside.indexOf('|');
        if (bar >= 0) {
            return new Agreeing(inside.substring(0, bar), inside.substring(bar + 1));
        }
        String[] words = inside.split(" ", -1);
        for (Of of : Of.values()) {
            for (GrammaticalCase in : GrammaticalCase.values()) {
                boolean plain = words.length == 1 && in == GrammaticalCase.NOMINATIVE;
                boolean cased = words.length == 2 && words[1].equals(in.word());
                if (words[0].equalsIgnoreCase(of.name()) && (plain || cased)) {
                    return new Names(of, in);
                }
            }
        }
        return new Plain(whole);
    }

    /** Whose names it has places for. */
    public SortedSet<Of> names() {
        SortedSet<Of> names = new TreeSet<>();
        parts.stream().filter(Names.class::isInstance).forEach(part -> names.add(((Names) part).of()));
        return names;
    }

    /** The places that can be filled with nothing, as they are written. */
    public List<String> unknown() {
        return parts.stream()
                .filter(Plain.class::isInstance)
                .flatMap(part -> PLACE.matcher(((Plain) part).words()).results())
                .map(MatchResult::group)
                .toList();
    }

    /** The places as they may be written, for whoever wrote another. */
    public static String known() {
        String cases = String.join(
                ", ",
                Arrays.stream(GrammaticalCase.values())
                        .skip(1)
                        .map(GrammaticalCase::word)
                        .toList());
        return "write [power] or [state], perhaps with a case (" + cases + "), or two forms such as [has|have]";
    }
}
