package org.heartland.bargain.issue;

import java.util.ArrayList;
import java.util.List;

/**
 * An actor in an issue.
 *
 * @param position from 0 to 100 on each dimension
 * @param salience from 0 to 100 on each dimension
 * @param capability above 0, in any unit that all actors share
 */
public record Bargainer(String id, String name, List<Given> position, List<Given> salience, Given capability) {
    public Bargainer {
        position = List.copyOf(position);
        salience = List.copyOf(salience);
    }

    /** The same actor with another number in the place of one that it has. */
    Bargainer with(InputName input, Given given) {
        List<Given> places = new ArrayList<>(position);
        List<Given> saliences = new ArrayList<>(salience);
        Given power = capability;
        switch (input.kind()) {
            case POSITION -> places.set(input.dimension(), given);
            case SALIENCE -> saliences.set(input.dimension(), given);
            case CAPABILITY -> power = given;
            case REFERENCE -> throw new IllegalArgumentException("the reference point is no actor's");
        }
        return new Bargainer(id, name, places, saliences, power);
    }
}
