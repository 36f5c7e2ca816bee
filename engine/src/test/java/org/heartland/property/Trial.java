package org.heartland.property;

import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** A property with the arguments of one try. */
record Trial(List<?> arguments, Executable property) {

    /** What the property throws for these arguments, or null if it holds. */
    Throwable failure() {
        try {
            property.execute();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
