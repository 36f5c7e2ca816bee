package org.heartland.dynamics.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heartland.language.Dialect;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;

/**
 * A system dynamics model as written: XMILE 1.0, section 2.
 *
 * @param notation the notation in which it was written
 * @param dimensions of all arrays, in order
 * @param units the units that the model defines
 * @param behaviour the default for whether stocks and flows may be negative
 * @param submodels the outermost one first
 * @param header the whole header, unchanged
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
        Extras extras) {
    private static final String STELLA_NAMESPACE = "xmlns:isee";

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
