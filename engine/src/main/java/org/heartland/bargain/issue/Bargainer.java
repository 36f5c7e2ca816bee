package org.heartland.bargain.issue;

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
}
