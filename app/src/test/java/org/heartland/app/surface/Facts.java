package org.heartland.app.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a surface says, value by value, each under a name that is the same on all surfaces. */
public final class Facts {
    private final SortedMap<String, String> values = new TreeMap<>();

    /** A value that the surface says once. */
    void say(String name, String value) {
        String before = values.put(breakable(name), breakable(value.strip()));
        if (before != null) {
            throw new AssertionError(name + " is said twice: " + before + " and " + value);
        }
    }

    /** The same with all spaces alike: where a line may be broken is no difference in what it says. */
    private static String breakable(String text) {
        return text.replace('\u00a0', ' ');
    }

    /** A value in a list. */
    void list(String name, String value) {
        int number = 1;
        while (values.containsKey(name + " " + number)) {
            number++;
        }
        say(name + " " + number, value);
    }

    public SortedMap<String, String> values() {
        return values;
    }

    /** Those whose names begin so. */
    public SortedMap<String, String> of(String kind) {
        return values.subMap(kind + " ", kind + "!");
    }

    /** The differences of two surfaces: missing and different values. */
    public static List<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        List<String> differences = new ArrayList<>();
        SortedMap<String, String> all = new TreeMap<>(one);
        all.putAll(other);
        for (String name : all.keySet()) {
            String here = one.get(name);
            String there = other.get(name);
            if (here == null || !here.equals(there)) {
                differences.add(name + ": " + here + " | " + there);
            }
        }
        return differences;
    }
}
