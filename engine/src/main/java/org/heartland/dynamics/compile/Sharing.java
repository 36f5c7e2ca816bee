package org.heartland.dynamics.compile;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns repeated parts of a large term into hidden quantities. Some functions use an argument twice; if such calls are
 * deeply nested, a term of a few parts would expand to billions. Small terms are left unchanged.
 */
final class Sharing {
    /** A term with fewer parts after expansion is left unchanged. */
    private static final int LARGE = 10_000;

    private final Flattening flat;
    private final Map<Quantity, Integer> counts = new HashMap<>();

    Sharing(Flattening flat) {
        this.flat = flat;
    }

    /** Applies this to all quantities. */
    void apply() {
        for (Quantity quantity : List.copyOf(flat.quantities)) {
            quantity.replaceTerms(term -> isLarge(term) ? new Parts(quantity, term).shared(term) : term);
        }
    }

    private static boolean isLarge(Term term) {
        return count(term, 0) > LARGE;
    }

    /** Counts the parts after expansion, and stops when there are many. */
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

    /** The distinct parts of one term. */
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
