package org.heartland.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every problem found so far; of one file at most {@value #MOST_A_FILE}. */
public final class Problems {
    public static final int MOST_A_FILE = 1_000;
    private static final int MOST_PLACES = 5;
    private static final long MOST_COMPARISONS = 1_000_000;

    private final List<Problem> all = new ArrayList<>();
    private final Map<String, Integer> perFile = new TreeMap<>();
    private final Map<Problem, List<Place>> repeated = new LinkedHashMap<>();
    private int count;
    private long comparisonsLeft = MOST_COMPARISONS;

    public void add(Place at, String what, String instead) {
        add(Problem.at(at, what, instead));
    }

    public void add(Problem problem) {
        if (hasRoom(problem.at().file())) {
            all.add(problem);
        }
    }

    public void addAll(List<Problem> problems) {
        problems.forEach(this::add);
    }

    /**
     * A fault that one slip elsewhere can bring about in many places of a file, such as a name that is not defined. Told at each place;
     * where there are more than {@value #MOST_PLACES}, at the first with their number.
     */
    public void repeatedly(Place at, String what, String instead, Collection<String> near) {
        if (hasRoom(at.file())) {
            Problem alike = new Problem(Place.of(at.file()), what, instead, List.copyOf(near));
            repeated.computeIfAbsent(alike, unseen -> new ArrayList<>()).add(at);
        }
    }

    /** Names that may have been meant. None once a file's list is full, or so many were compared that it would take its time. */
    public List<String> near(String file, String name, Collection<String> known) {
        comparisonsLeft -= known.size();
        return full(file) || comparisonsLeft < 0 ? List.of() : Near.to(name, known);
    }

    /** How many were found, counting those that are not listed: to see whether a part was read without any. */
    public int count() {
        return count;
    }

    /** Whether a file has so many problems that reading it further tells nothing more. */
    public boolean full(String file) {
        return perFile.getOrDefault(file, 0) >= MOST_A_FILE;
    }

    public List<Problem> all() {
        repeated.forEach((alike, places) -> {
            boolean many = places.size() > MOST_PLACES;
            String more = many ? " (here and at " + (places.size() - 1) + " more places of this file)" : "";
            places.subList(0, many ? 1 : places.size())
                    .forEach(at -> all.add(new Problem(at, alike.what() + more, alike.instead(), alike.near())));
        });
        repeated.clear();
        return List.copyOf(all);
    }

    /** Counts a problem; the last one that a file has room for is the remark that there are more. */
    private boolean hasRoom(String file) {
        count++;
        int inFile = perFile.merge(file, 1, Integer::sum);
        if (inFile == MOST_A_FILE) {
            String what = "this file has more than " + MOST_A_FILE + " problems; the rest is not listed";
            all.add(Problem.at(Place.of(file), what, "mend these first"));
        }
        return inFile < MOST_A_FILE;
    }
}
