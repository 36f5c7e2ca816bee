package org.heartland.dynamics.compile;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a value stays the same throughout a run. */
final class Constancy {
    private final Predicate<Quantity> known;
    private final Set<Quantity> seen = new HashSet<>();

    private Constancy(Predicate<Quantity> known) {
        this.known = known;
    }

    /** True if the value depends on nothing that changes; the quantities of the predicate are known not to. */
    static boolean isConstant(Term term, Predicate<Quantity> known) {
        return new Constancy(known).is(term);
    }

    private boolean is(Term term) {
        if (term instanceof Term.Ref ref) {
            Quantity of = ref.quantity();
            return known.test(of) || !seen.add(of) || (!of.given() && is(of.value()));
        }
        boolean moves = term instanceof Term.Clock || term instanceof Term.Draw || term instanceof Term.Port;
        return !moves && term.parts().stream().allMatch(this::is);
    }
}
