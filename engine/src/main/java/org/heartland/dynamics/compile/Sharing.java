package org.heartland.dynamics.compile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives parts that stand in several places of one large term a hidden quantity of their own. Some functions use an argument twice; nested
 * often enough, a term of a few parts would then be one of billions, written out. Terms that are not large stay as they are.
 */
final class Sharing {
    /** A term with fewer parts, written out, is left alone. */
    private static final int LARGE = 10_000;

    private final Flattening flat;
    private final Map<Quantity, Integer> counts = new HashMap<>();

    Sharing(Flattening flat) {
        this.flat = flat;
    }

    /** Goes through all quantities that there are. */
    void apply() {
        for (Quantity quantity : List.copyOf(flat.quantities)) {
            quantity.replaceTerms(term -> isLarge(term) ? new Parts(quantity, term).shared(term) : term);
        }
    }

    private static boolean isLarge(Term term) {
        return count(term, 0) > LARGE;
    }

    /** Counts the parts, written out, and stops when there are many. */
    private static int count(Term term, int before) {
        int count = before + 1;
        for (Term part : term.parts()) {
            if (count > LARGE) {
                break;
            }
            count = count(part, count);
        }
        return count;
    }

    /** The parts of one term, each once. */
    private final class Parts {
        private final Quantity owner;
        private final Map<Term, Integer> uses = new IdentityHashMap<>();
        private final Map<Term, Term> done = new IdentityHashMap<>();

        Parts(Quantity owner, Term whole) {
            this.owner = owner;
            count(whole);
        }

        private void count(Term term) {
            if (uses.merge(term, 1, Integer::sum) == 1) {
                term.parts().forEach(this::count);
            }
        }

        Term shared(Term term) {
            Term before = done.get(term);
            if (before != null) {
                return before;
            }
            List<Term> parts = term.parts();
            Term again = parts.isEmpty()
                    ? term
                    : term.withParts(parts.stream().map(this::shared).toList());
            Term result = !parts.isEmpty() && uses.getOrDefault(term, 1) > 1 ? hidden(again) : again;
            done.put(term, result);
            return result;
        }

        private Term hidden(Term value) {
            String name = owner.name() + " part " + counts.merge(owner, 1, Integer::sum);
            Quantity part = flat.quantity(name, Quantity.QuantityKind.AUXILIARY, owner.at(), true);
            part.value(value);
            return new Term.Ref(part);
        }
    }
}
