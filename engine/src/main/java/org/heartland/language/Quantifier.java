package org.heartland.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bounded quantifiers of the dossier dialect; contextual words, not reserved ones. */
public enum Quantifier {
    ALL,
    SOME,
    COUNT,
    MEAN,
    SUM,
    MIN,
    MAX;

    /** The quantifier of this keyword, in any case; null if there is none. */
    public static @Nullable Quantifier find(String word) {
        for (Quantifier quantifier : values()) {
            if (quantifier.word().equals(word.toLowerCase(Locale.ROOT))) {
                return quantifier;
            }
        }
        return null;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if its body is a truth, false if it is a number. */
    public boolean overTruths() {
        return this == ALL || this == SOME || this == COUNT;
    }
}
