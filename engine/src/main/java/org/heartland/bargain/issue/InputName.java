package org.heartland.bargain.issue;

import java.util.Optional;
import java.util.OptionalInt;
import org.heartland.text.NumberText;

/**
 * The name of a number of an issue: {@code IND.position}, and on the second of several dimensions {@code IND.position.2}; {@code IND.capability};
 * {@code reference}, {@code reference.2}.
 *
 * @param actor "" for the reference point
 * @param dimension counted from 0; 0 for a capability
 */
public record InputName(Kind kind, String actor, int dimension) {

    /** What a number says. */
    public enum Kind {
        CAPABILITY("capability"),
        POSITION("position"),
        SALIENCE("salience"),
        REFERENCE("reference");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The least that it can be. */
        public double low() {
            return this == CAPABILITY ? Issue.LEAST_CAPABILITY : 0;
        }

        /** The most that it can be. */
        public double high() {
            return this == CAPABILITY ? Issue.MAX_CAPABILITY : Issue.END;
        }

        /** True if there is one on each dimension. */
        boolean isOnDimensions() {
            return this != CAPABILITY;
        }
    }

    /** The name as it is written in an issue with so many dimensions. */
    public String written(int dimensions) {
        String name = actor.isEmpty() ? kind.word : actor + "." + kind.word;
        return dimensions > 1 && kind.isOnDimensions() ? name + "." + (dimension + 1) : name;
    }

    /** The name that is written; empty if it is none. An actor's id may have dots in it. */
    public static Optional<InputName> read(String written) {
        int dot = written.lastIndexOf('.');
        OptionalInt number = dot < 0 ? OptionalInt.empty() : NumberText.whole(written.substring(dot + 1));
        String name = number.isPresent() ? written.substring(0, dot) : written;
        int before = name.lastIndexOf('.');
        String actor = before < 0 ? "" : name.substring(0, before);
        for (Kind kind : Kind.values()) {
            boolean fits = kind.word.equals(name.substring(before + 1))
                    && actor.isEmpty() == (kind == Kind.REFERENCE)
                    && (number.isEmpty() || kind.isOnDimensions() && number.getAsInt() >= 1);
            if (fits) {
                return Optional.of(new InputName(kind, actor, number.orElse(1) - 1));
            }
        }
        return Optional.empty();
    }
}
