package org.heartland.render.words;

import org.heartland.theory.outcome.Meanings;

/** What the names in the outcome of an account mean, in words. */
public record MeaningWords(Meanings meanings, Words words) {

    /** What a parameter is; its name where the dossier does not say. */
    public String of(String parameter) {
        return words.term(meanings.of(parameter));
    }

    /** The same with the name behind it. */
    public String named(String parameter) {
        String meaning = of(parameter);
        return meaning.equals(parameter) ? parameter : meaning + " (" + parameter + ")";
    }

    /** What the void is; "" if there is none. */
    public String emptiness() {
        Meanings.Gap gap = meanings.gap();
        if (gap == null) {
            return "";
        }
        boolean whole = gap.instead() == Math.rint(gap.instead());
        return words.say(
                "The void: how far “{0}” lies below the world without the cause (where “{1}” is {2} from {3} on), and below its own past, on the scale of the account.",
                words.term(gap.stock()),
                words.term(gap.cause()),
                words.decimals(gap.instead(), whole ? 0 : 2),
                gap.from());
    }
}
