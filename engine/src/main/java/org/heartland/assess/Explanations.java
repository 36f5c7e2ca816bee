package org.heartland.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Explanation;
import org.heartland.claim.CompiledClaim;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.text.Text;

/**
 * Explanations of the roles and claims of an assessment, as seen now. They are unfolded in a fixed order, roles before claims, so that
 * references to earlier ones do not depend on who asks first.
 */
final class Explanations {
    private final Unfolding unfolding = new Unfolding();
    private final List<Asked> order = new ArrayList<>();
    private final Map<Key, Explanation> unfolded = new HashMap<>();
    private int next;

    /** The item to explain: a role at a receiver, or a claim at "". */
    private record Key(String id, String receiver) {}

    private record Asked(Key key, Supplier<Explanation> explanation) {}

    Explanations(PreparedDossier now) {
        for (String role : now.dossier().roles().keySet()) {
            for (String receiver : now.dossier().identity().receivers()) {
                order.add(new Asked(new Key(role, receiver), () -> role(now, unfolding, role, receiver)));
            }
        }
        for (CompiledClaim claim : now.claims()) {
            order.add(new Asked(new Key(claim.claim().id(), ""), () -> claim(now, unfolding, claim)));
        }
    }

    /** Explains a role at a receiver in the current year. */
    Explanation role(String role, String receiver) {
        return unfolded(new Key(role, receiver));
    }

    /** Explains the check of a claim. */
    Explanation claim(String id) {
        return unfolded(new Key(id, ""));
    }

    private synchronized Explanation unfolded(Key key) {
        while (!unfolded.containsKey(key) && next < order.size()) {
            unfoldNext();
        }
        return Objects.requireNonNull(unfolded.get(key), () -> "nothing to explain: " + key);
    }

    /** Unfolds all of them; other threads may ask meanwhile. */
    void all() {
        for (int i = 0; i < order.size(); i++) {
            unfolded(order.get(i).key());
        }
    }

    private void unfoldNext() {
        Asked asked = order.get(next++);
        unfolded.put(asked.key(), asked.explanation().get());
    }

    /** Explains roles as seen from a clock; each may refer to those before it. */
    static List<Explanation> roles(PreparedDossier prepared, List<RoleRow> rows) {
        Unfolding unfolding = new Unfolding();
        return rows.stream()
                .map(row -> role(prepared, unfolding, row.role(), row.receiver()))
                .toList();
    }

    private static Explanation role(PreparedDossier prepared, Unfolding unfolding, String role, String receiver) {
        String asked = role + "(" + receiver + ", " + prepared.clock().year() + ")";
        Formula formula =
                Formula.compile(Text.of(asked), List.of(), prepared.names(), 0).orThrow();
        return expression(prepared, unfolding, formula);
    }

    /** Explains the value of an expression. */
    static Explanation expression(PreparedDossier prepared, Unfolding unfolding, Formula formula) {
        Run run = prepared.unfolding();
        formula.run(run);
        return unfolding.of(formula.text().source(), run.steps());
    }

    /** Explains the result of the check of a claim. */
    static Explanation claim(PreparedDossier prepared, Unfolding unfolding, CompiledClaim claim) {
        String check = Objects.requireNonNullElse(Statements.of(claim.claim()).check(), "");
        return unfolding.of(check, claim.unfold(prepared::unfolding));
    }
}
