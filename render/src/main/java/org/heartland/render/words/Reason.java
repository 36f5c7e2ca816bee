package org.heartland.render.words;

import java.util.List;
import java.util.stream.Collectors;
import org.heartland.assessment.Spread;

/**
 * What is said of a condition of a role at a state, in a few words: "CSTO member", "arms: Russia 83–88 %, mid-range 86".
 *
 * @param met whether the condition is met by the power that is described
 * @param parts words and figures in the order in which they are read
 * @param rows the rows of evidence it rests on
 */
@SuppressWarnings("ArrayRecordComponent") // as in the assessment; never compared
public record Reason(Met met, List<Part> parts, int[] rows) {

    /** How a condition stands. */
    public enum Met {
        YES,
        NO,
        /** The settings or the sources differ. */
        OPEN,
        /** Nothing is listed, or too little to tell. */
        NOT_KNOWN
    }

    /** A part of what is said. */
    public sealed interface Part {
        String shown();
    }

    public record Text(String shown) implements Part {}

    /**
     * A share.
     *
     * @param of what it is: "Russia's share of arms delivered to Kazakhstan", in the language of the page
     * @param when the years or the window that it is of
     */
    public record Amount(String of, String when, String shown, Spread value) implements Part {}

    /** All of it as text. */
    public String plain() {
        return parts.stream().map(Part::shown).collect(Collectors.joining());
    }
}
