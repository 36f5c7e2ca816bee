package org.heartland.dynamics.model;

import java.util.ArrayList;
import java.util.List;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;

/** A dimension of arrays: its elements by name, or as many as {@code size}, named 1, 2 and so on. */
public record Dimension(String name, Place at, boolean named, List<String> elements, Extras extras) {
    /** The largest number of elements. */
    public static final int LARGEST = 100_000;

    public String id() {
        return ModelNames.canonical(name);
    }

    /** Whether its elements are declared to stand for those of another dimension, one by one. */
    public boolean mapsTo(String canonical) {
        return extras.elements().stream()
                .anyMatch(element -> element.name().endsWith("maps_to")
                        && ModelNames.canonical(element.text()).equals(canonical));
    }

    /** Whether each element of the other is one of this, too. */
    public boolean holds(Dimension other) {
        return other.elements().stream().allMatch(element -> indexOf(ModelNames.canonical(element)) >= 0);
    }

    public int size() {
        return elements.size();
    }

    /** The position of an element, from 0; -1 where there is none of that name. */
    public int indexOf(String canonical) {
        for (int i = 0; i < elements.size(); i++) {
            if (ModelNames.canonical(elements.get(i)).equals(canonical)) {
                return i;
            }
        }
        return -1;
    }

    public static List<String> numbered(int size) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }
}
