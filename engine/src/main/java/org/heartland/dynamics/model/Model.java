package org.heartland.dynamics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heartland.language.Dialect;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;

/**
 * A system dynamics model as written: XMILE 1.0, section 2.
 *
 * @param notation the notation in which it was written
 * @param dimensions of all arrays, in order
 * @param units the units that the model defines
 * @param behaviour the default for whether stocks and flows may be negative
 * @param submodels the outermost one first
 * @param header the whole header, unchanged
 * @param notices what a reader of the file should know although the model can run, such as a table that is not there
 */
public record Model(
        Notation notation,
        String name,
        Place at,
        SimSpecs specs,
        List<Dimension> dimensions,
        List<UnitName> units,
        Behaviour behaviour,
        List<Submodel> submodels,
        List<Macro> macros,
        boolean outOfRangeIsNaN,
        Extras header,
        Extras extras,
        List<Problem> notices) {
    private static final String STELLA_NAMESPACE = "xmlns:isee";

    /** The same with other simulation specs. */
    public Model withSpecs(SimSpecs other) {
        return new Model(
                notation,
                name,
                at,
                other,
                dimensions,
                units,
                behaviour,
                submodels,
                macros,
                outOfRangeIsNaN,
                header,
                extras,
                notices);
    }

    /** The same with other submodels, and with more to know about the file. */
    public Model withSubmodels(List<Submodel> others, List<Problem> more) {
        List<Problem> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Model(
                notation,
                name,
                at,
                specs,
                dimensions,
                units,
                behaviour,
                List.copyOf(others),
                macros,
                outOfRangeIsNaN,
                header,
                extras,
                List.copyOf(all));
    }

    /** The same with other definitions of what all submodels use. */
    public Model withShared(List<Dimension> otherDimensions, List<UnitName> otherUnits, List<Macro> otherMacros) {
        return new Model(
                notation,
                name,
                at,
                specs,
                List.copyOf(otherDimensions),
                List.copyOf(otherUnits),
                behaviour,
                submodels,
                List.copyOf(otherMacros),
                outOfRangeIsNaN,
                header,
                extras,
                notices);
    }

    /** True if the file says that it comes from Vensim, where INT and MOD truncate towards zero. */
    public boolean fromVensim() {
        return isProduct("Vensim");
    }

    private boolean isProduct(String name) {
        return header.elements().stream()
                .anyMatch(element ->
                        element.name().equals("product") && element.text().contains(name));
    }

    /** True if the file says that it comes from Stella or iThink, where MOD binds less than the other products. */
    public boolean fromStella() {
        return header.elements().stream()
                .filter(element ->
                        element.name().equals("product") || element.name().equals("vendor"))
                .map(element -> element.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains("isee") || text.contains("stella") || text.contains("ithink"));
    }

    /**
     * True if what flows into a stock during a step may leave it in that step, as in Stella: in files from there, and in
     * those that use Stella's own elements.
     */
    public boolean inflowsMayLeave() {
        return fromStella()
                || (extras.attributes().containsKey(STELLA_NAMESPACE) && !fromVensim() && !isProduct("Heartland"));
    }

    /** The dialect of its equations. */
    public Dialect dialect() {
        return fromStella() ? Dialect.STELLA : Dialect.MODEL;
    }

    public Submodel root() {
        return submodels.get(0);
    }

    /** The submodel that a module instantiates: the one it names, or else the one with the module's own name. */
    public Optional<Submodel> findModel(Submodel.Module module) {
        String id = module.model().isBlank() ? module.id() : ModelNames.canonical(module.model());
        return submodels.stream().skip(1).filter(m -> m.id().equals(id)).findFirst();
    }
}
