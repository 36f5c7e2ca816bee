package org.heartland.formula;

/** The type of an expression: a number with a unit, a truth, a day, a name of some kind, or a set of these. */
public sealed interface Type {
    Type TRUTH = new Truth();
    Type DAY = new Day();
    Type YEAR = new Quantity(Unit.YEAR);
    /** A number without a unit: a share, a count, an index. */
    Type PURE = new Quantity(Unit.NONE);

    /** The type in words, for messages. */
    String says();

    /** True if a value of this type is accepted where the other type is wanted. */
    boolean fits(Type wanted);

    record Quantity(Unit unit) implements Type {
        @Override
        public String says() {
            if (unit.any()) {
                return "a number";
            }
            return unit.equals(Unit.YEAR)
                    ? "a year"
                    : unit.says().isEmpty() ? "a pure number" : "a number in " + unit.says();
        }

        @Override
        public boolean fits(Type wanted) {
            return wanted instanceof Quantity theirs && unit.agrees(theirs.unit());
        }
    }

    record Truth() implements Type {
        @Override
        public String says() {
            return "a truth (a comparison or a question)";
        }

        @Override
        public boolean fits(Type wanted) {
            return equals(wanted);
        }
    }

    record Day() implements Type {
        @Override
        public String says() {
            return "a date";
        }

        @Override
        public boolean fits(Type wanted) {
            return equals(wanted);
        }
    }

    /** A name of a kind: actor, institution, indicator, domain, event, role, status, option of a judgement ... */
    record Id(String kind) implements Type {
        @Override
        public String says() {
            String article = "aeiou".indexOf(kind.charAt(0)) >= 0 ? "an " : "a ";
            return kind.startsWith("option:") ? "an option of " + kind.substring("option:".length()) : article + kind;
        }

        @Override
        public boolean fits(Type wanted) {
            return equals(wanted);
        }
    }

    record Many(Type of) implements Type {
        @Override
        public String says() {
            return "a set (each " + of.says() + ")";
        }

        @Override
        public boolean fits(Type wanted) {
            return wanted instanceof Many theirs && of.fits(theirs.of());
        }
    }
}
