package org.heartland.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects problems, so that all are reported at once but never as a flood. Of problems of one kind (their sentences share two words in
 * three) the first {@value #MAX_OF_A_KIND} are listed (of notes {@value #MAX_NOTES_OF_A_KIND}), of all kinds together {@value #MAX_LISTED}; the next one says how many more there
 * are, so that {@link #total} of the list is the number that was found.
 */
public final class Problems {
    public static final int MAX_OF_A_KIND = 50;
    public static final int MAX_NOTES_OF_A_KIND = 3;
    public static final int MAX_LISTED = 1_000;
    /** A file with this many problems is not the kind of file it should be. */
    private static final int MAX_IN_A_FILE = 20_000;

    private static final int MAX_PLACES = 5;
    private static final long MAX_COMPARISONS = 1_000_000;

    private final int ofAKind;
    private final List<Problem> listed = new ArrayList<>();
    private final List<ProblemKind> kinds = new ArrayList<>();
    private final Map<String, Integer> perFile = new TreeMap<>();
    private final Map<Problem, List<Place>> repeated = new LinkedHashMap<>();
    private @Nullable Place firstUnlisted;
    private int unlisted;
    private int count;
    private long comparisonsLeft = MAX_COMPARISONS;

    public Problems() {
        this(MAX_OF_A_KIND);
    }

    private Problems(int ofAKind) {
        this.ofAKind = ofAKind;
    }

    /** A collector for notes on what need not be wrong: of each kind the first few, and the number of the others. */
    public static Problems ofNotes() {
        return new Problems(MAX_NOTES_OF_A_KIND);
    }

    /** A copy of another collector as it is now. */
    public static Problems copyOf(Problems problems) {
        Problems copy = new Problems();
        copy.addAll(problems.all());
        return copy;
    }

    public void add(Place at, String what, String instead) {
        add(Problem.at(at, what, instead));
    }

    public void add(Problem problem) {
        found(problem.at().file(), 1 + problem.more());
        list(problem);
    }

    public void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /**
     * Adds a problem that one slip elsewhere can cause at many places of a file, such as an undefined name. It is listed at each place or,
     * beyond {@value #MAX_PLACES} places, at the first with the number of the others.
     */
    public void repeatedly(Place at, String what, String instead, Collection<String> near) {
        found(at.file(), 1);
        Problem alike = new Problem(Place.of(at.file()), what, instead, List.copyOf(near));
        if (repeated.size() == MAX_LISTED && !repeated.containsKey(alike)) {
            fold();
        }
        repeated.computeIfAbsent(alike, unseen -> new ArrayList<>()).add(at);
    }

    /** Names that may have been meant; none if the file is full or the budget of comparisons is used up. */
    public List<String> near(String file, String name, Collection<String> known) {
        comparisonsLeft -= known.size();
        return full(file) || comparisonsLeft < 0 ? List.of() : Near.to(name, known);
    }

    /** How many problems were found, listed or not. */
    public int count() {
        return count;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** True if a file has so many problems that reading on is pointless. */
    public boolean full(String file) {
        return perFile.getOrDefault(file, 0) >= MAX_IN_A_FILE;
    }

    /** The listed problems, in the order in which they were found; the last one of each kind represents the rest. */
    public List<Problem> all() {
        fold();
        List<Problem> all = new ArrayList<>(listed);
        kinds.forEach(kind -> kind.rest(all));
        if (firstUnlisted != null) {
            String what = "a problem that is not listed";
            all.add(new Problem(firstUnlisted, what, "correct the others first", List.of(), unlisted - 1));
        }
        return List.copyOf(all);
    }

    /** The number of problems that a list represents. */
    public static int total(Collection<Problem> problems) {
        return problems.stream().mapToInt(problem -> 1 + problem.more()).sum();
    }

    private void found(String file, int number) {
        count += number;
        perFile.merge(file, number, Integer::sum);
    }

    private void fold() {
        repeated.forEach((alike, places) -> {
            boolean many = places.size() > MAX_PLACES;
            int more = many ? places.size() - 1 : 0;
            for (Place at : places.subList(0, many ? 1 : places.size())) {
                list(new Problem(at, alike.what(), alike.instead(), alike.near(), more));
            }
        });
        repeated.clear();
    }

    private void list(Problem problem) {
        if (listed.size() == MAX_LISTED) {
            firstUnlisted = firstUnlisted == null ? problem.at() : firstUnlisted;
            unlisted += 1 + problem.more();
            return;
        }
        ProblemKind kind = kind(problem.what());
        if (kind.number() < ofAKind) {
            kind.countListed();
            listed.add(problem);
        } else {
            kind.leaveOut(problem);
        }
    }

    /** The kind of a sentence; the most recent kind is compared first. */
    private ProblemKind kind(String what) {
        ProblemKind kind = new ProblemKind(what);
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).isLike(kind)) {
                kind = kinds.remove(i);
                break;
            }
        }
        kinds.add(0, kind);
        return kind;
    }
}
