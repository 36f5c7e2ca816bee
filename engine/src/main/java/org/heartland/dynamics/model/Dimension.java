package org.heartland.dynamics.model;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** A dimension of arrays: its elements by name, or only their number, with the names 1, 2 and so on. */
public final class Dimension {
    /** The largest number of elements. */
    public static final int MAX_SIZE = 100_000;

    private static final int MAX_DIGITS = 6;

    private final String name;
    private final String id;
    private final Place at;
    private final boolean named;
    private final List<String> elements;
    private final Extras extras;
    private volatile @Nullable Map<String, Integer> positions;
    private volatile @Nullable List<String> names;
    private volatile @Nullable List<String> displayed;

    public Dimension(String name, Place at, boolean named, List<String> elements, Extras extras) {
        this.name = name;
        this.id = ModelNames.canonical(name);
        this.at = at;
        this.named = named;
        this.elements = elements;
        this.extras = extras;
    }

    public String name() {
        return name;
    }

    public Place at() {
        return at;
    }

    /** True if its elements have names of their own, not only numbers. */
    public boolean named() {
        return named;
    }

    public List<String> elements() {
        return elements;
    }

    public Extras extras() {
        return extras;
    }

    public String id() {
        return id;
    }

    /** True if its elements are declared to correspond one by one to those of another dimension. */
    public boolean mapsTo(String canonical) {
        return extras.elements().stream()
                .anyMatch(element -> element.name().endsWith("maps_to")
                        && ModelNames.canonical(element.text()).equals(canonical));
    }

    /** True if every element of the other is also an element of this one. */
    public boolean holds(Dimension other) {
        return other.elements().stream().allMatch(element -> indexOf(ModelNames.canonical(element)) >= 0);
    }

    public int size() {
        return elements.size();
    }

    /** The position of an element, from 0; -1 if there is none with that name. */
    public int indexOf(String canonical) {
        if (elements instanceof Numbered) {
            return numbered(canonical, size());
        }
        Map<String, Integer> known = positions;
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                known.putIfAbsent(ModelNames.canonical(elements.get(i)), i);
            }
            positions = known;
        }
        return known.getOrDefault(canonical, -1);
    }

    private static int numbered(String canonical, int size) {
        if (canonical.isEmpty() || canonical.length() > MAX_DIGITS || canonical.charAt(0) == '0') {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < canonical.length(); i++) {
            int figure = canonical.charAt(i) - '0';
            if (figure < 0 || figure > 9) {
                return -1;
            }
            number = 10 * number + figure;
        }
        return number <= size ? number - 1 : -1;
    }

    /** The name of an element as it is shown. */
    public String shown(int position) {
        if (elements instanceof Numbered) {
            return elements.get(position);
        }
        List<String> known = displayed;
        if (known == null) {
            known = elements.stream().map(ModelNames::display).toList();
            displayed = known;
        }
        return known.get(position);
    }

    /** The canonical name of an element. */
    public String canonical(int position) {
        if (elements instanceof Numbered) {
            return elements.get(position);
        }
        List<String> known = names;
        if (known == null) {
            known = elements.stream().map(ModelNames::canonical).toList();
            names = known;
        }
        return known.get(position);
    }

    /** The names of numbered elements, as a view that takes no memory. */
    public static List<String> numbered(int size) {
        return new Numbered(size);
    }

    private static final class Numbered extends AbstractList<String> implements RandomAccess {
        private final int size;

        Numbered(int size) {
            this.size = size;
        }

        @Override
        public String get(int index) {
            return Integer.toString(Objects.checkIndex(index, size) + 1);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
