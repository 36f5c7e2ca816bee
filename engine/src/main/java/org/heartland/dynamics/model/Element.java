package org.heartland.dynamics.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heartland.problem.Place;

/**
 * An XML element as read: its attributes and children in order, and its text ({@code textAt} = where the text begins).
 * Names keep their prefixes.
 */
public record Element(
        String name, Map<String, String> attributes, List<Element> children, String text, Place at, Place textAt) {

    /** The first child with that name. */
    public Optional<Element> findChild(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
    }

    public List<Element> listChildren(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted)).toList();
    }

    public String attribute(String wanted) {
        return attributes.getOrDefault(wanted, "");
    }
}
