package org.heartland.naming;

import java.util.Locale;

/** A list of codes for states, or their names. */
public enum CodeScheme {
    /** ISO 3166-1 alpha-3, and the withdrawn codes of ISO 3166-3. */
    ISO3,
    /** ISO 3166-1 alpha-2. */
    ISO2,
    /** The numbers of ISO 3166-1 and of M49, with or without leading zeros. */
    M49,
    /** The numbers of UN Comtrade: those of M49 but for six states. */
    COMTRADE,
    /** The numbers of the Correlates of War Project. */
    COW,
    /** The letters of the Correlates of War Project: {@code USA}, {@code UKG}. */
    COW_LETTERS,
    /** The numbers of Gleditsch and Ward. */
    GW,
    CAMEO,
    /** FIPS 10-4. */
    FIPS,
    /** Names in English and Russian as publishers write them, and the codes of three letters. */
    NAME;

    /** The word for it in files and messages: {@code iso3}, {@code cow_letters}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A code as it is compared: without blanks at its ends, numbers without leading zeros, names by their letters. */
    String plain(String code) {
        String plain = code.strip();
        return switch (this) {
            case NAME -> ComparedWords.of(plain);
            case M49, COMTRADE, COW, GW -> plain.replaceFirst("\\.0+$", "").replaceFirst("^0+(?=\\d)", "");
            case ISO3, ISO2, COW_LETTERS, CAMEO, FIPS -> plain.toUpperCase(Locale.ROOT);
        };
    }
}
