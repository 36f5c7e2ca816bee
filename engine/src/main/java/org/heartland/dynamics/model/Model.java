package org.heartland.dynamics.model;

import java.util.List;
import java.util.Optional;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;

/**
 * A system dynamics model as it was written down: XMILE 1.0, section 2.
 *
 * @param notation in which it was written
 * @param dimensions of all arrays, in order
 * @param units what the model says of units beside those it uses
 * @param behaviour whether stocks and flows may be negative where nothing else is said
 * @param submodels the outermost one first
 * @param header all of the header, as it stands
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

    /** Whether the file says that it comes from Vensim, where INT and MOD cut towards zero. */
    public boolean fromVensim() {
        return header.elements().stream()
                .anyMatch(element ->
                        element.name().equals("product") && element.text().contains("Vensim"));
    }

    public Submodel root() {
        return submodels.get(0);
    }

    /** The model whose instance a module is: the one that it names, or else the one that is called as it is. */
    public Optional<Submodel> findModel(Submodel.Module module) {
        String id = module.model().isBlank() ? module.id() : ModelNames.canonical(module.model());
        return submodels.stream().skip(1).filter(m -> m.id().equals(id)).findFirst();
    }
}
