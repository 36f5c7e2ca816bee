package org.heartland.dossier.read;

/** The kinds of things that have an id. */
enum Thing {
    SOURCE("source"),
    ACTOR("actor"),
    INSTITUTION("institution"),
    INDICATOR("indicator"),
    DOMAIN("domain"),
    EVENT("event"),
    ROLE("role"),
    JUDGEMENT("judgement"),
    CLAIM("claim"),
    SCENARIO("scenario");

    private final String word;

    Thing(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** With its article: a source, an actor. */
    String one() {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /** Whether expressions name it bare, so that its id must differ from those of all other such things. */
    boolean bare() {
        return this != SOURCE && this != CLAIM && this != SCENARIO;
    }
}
