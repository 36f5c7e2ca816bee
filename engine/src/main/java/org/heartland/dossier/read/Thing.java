package org.heartland.dossier.read;

import java.util.Comparator;

/**
 * A kind of item that has an id.
 *
 * @param order its position among the kinds
 * @param bare true if expressions name it bare, so that its id must differ from those of all other such items
 */
public record Thing(int order, String word, boolean bare) implements Comparable<Thing> {
    public static final Thing SOURCE = new Thing(0, "source", false);
    public static final Thing ACTOR = new Thing(1, "actor", true);
    public static final Thing INSTITUTION = new Thing(2, "institution", true);
    public static final Thing INDICATOR = new Thing(3, "indicator", true);
    public static final Thing DOMAIN = new Thing(4, "domain", true);
    public static final Thing EVENT = new Thing(5, "event", true);
    public static final Thing ROLE = new Thing(6, "role", true);
    public static final Thing JUDGEMENT = new Thing(7, "judgement", true);
    static final Thing CLAIM = new Thing(8, "claim", false);
    static final Thing SCENARIO = new Thing(9, "scenario", false);
    static final Thing TEXT = new Thing(10, "text", false);

    private static final Comparator<Thing> ORDER =
            Comparator.comparingInt(Thing::order).thenComparing(Thing::word);

    /** A kind of item that an engine adds. */
    public static Thing added(String word) {
        return new Thing(TEXT.order() + 1, word, true);
    }

    /** The word with its article: a source, an actor. */
    String one() {
        return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    @Override
    public int compareTo(Thing other) {
        return ORDER.compare(this, other);
    }
}
