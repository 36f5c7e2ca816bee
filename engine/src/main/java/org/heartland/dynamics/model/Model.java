package org.heartland.dynamics.model;

import java.util.List;
import java.util.Optional;
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

    /** True if the file says that it comes from Vensim, where INT and MOD truncate towards zero. */
    public boolean fromVensim() {
        return header.elements().stream()
                .anyMatch(element ->
                        element.name().equals("product") && element.text().contains("Vensim"));
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
