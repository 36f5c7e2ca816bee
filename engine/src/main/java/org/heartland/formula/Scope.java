package org.heartland.formula;

import java.util.Collection;
import java.util.List;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.heartland.language.Expr;
import org.jspecify.annotations.Nullable;

/** The names that an expression may use. Look-ups ignore case. */
public interface Scope {

    /** The meaning of a bare name. */
    sealed interface Bound {
        /** A value that is the same in every draw. */
        record Fixed(Type type, Lanes lanes) implements Bound {}

        /** A set, known before the run. */
        record Elements(Type of, List<Constant> elements) implements Bound {}

        /** A drawn judgement; {@code continuous} if it has too many distinct values to call a function for each. */
        record Drawn(Type type, String key, boolean continuous, Lane lanes, List<String> options) implements Bound {}

        /** A value given when the formula is run, by the index of its slot. */
        record Slot(Type type, int index) implements Bound {}

        /** A name that abbreviates an expression. */
        record Shorthand(Expr expr) implements Bound {}
    }

    /** Draws the lanes of a judgement. */
    interface Lane {
        Lanes in(Draws draws);
    }

    @Nullable
    Bound find(String name);

    /** The call that this one abbreviates, such as a leg of a role asked of another power; null if it is not an abbreviation. */
    @Nullable
    Expr rewrite(Expr.Call call);

    /** The id of this kind as it is spelt in the dossier, or null. */
    @Nullable
    String id(String kind, String written);

    List<String> kinds();

    Collection<String> names(String kind);

    Collection<String> bareNames();

    @Nullable
    Function function(String name);

    Collection<String> functions();
}
