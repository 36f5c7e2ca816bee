package org.heartland.theory;

import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * A number that the equations leave open.
 *
 * @param fixed its value where it is not open; else null
 * @param prior what is held of it before the data; null if it is fixed
 * @param spread how far receivers differ: the standard deviation on the scale of the prior; null if all share one value
 */
public record OpenParameter(
        String id,
        String says,
        @Nullable Double fixed,
        @Nullable PriorRange prior,
        @Nullable PriorRange spread,
        Argument argument,
        Place at) {

    /** The same parameter as an account sets it. */
    OpenParameter set(ParameterSetting setting) {
        return new OpenParameter(id, says, setting.fixed(), setting.prior(), spread(setting), setting.argument(), at);
    }

    private @Nullable PriorRange spread(ParameterSetting setting) {
        return setting.fixed() == null ? spread : null;
    }
}
