package org.heartland.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Names that a reader may have meant: at most three, nearest first, by the number of letters deleted, inserted, changed or swapped with the
 * next (Damerau 1964); case is ignored.
 */
public final class Near {
    private static final int MAX_NAMES = 3;
    private static final int MAX_LENGTH = 60;

    private Near() {}

    /** The known names most similar to a name, most similar first: a third of its letters may differ. */
    public static List<String> to(String name, Collection<String> known) {
        return to(name, known, Math.max(1, name.length() / 3));
    }

    /** The same where no more letters than these may differ. */
    public static List<String> to(String name, Collection<String> known, int within) {
        if (name.length() > MAX_LENGTH) {
            return List.of();
        }
        record Candidate(String name, int distance) {}
        List<Candidate> candidates = new ArrayList<>();
        for (String candidate : new TreeSet<>(known)) {
            int distance = distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance <= within) {
                candidates.add(new Candidate(candidate, distance));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name));
        return candidates.stream().limit(MAX_NAMES).map(Candidate::name).toList();
    }

    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > MAX_LENGTH / 3) {
            return MAX_LENGTH;
        }
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(previous[j], row[j - 1]));
                if (swapped(a, b, i, j)) {
                    row[j] = Math.min(row[j], 1 + beforePrevious[j - 2]);
                }
            }
            beforePrevious = previous;
            previous = row;
        }
        return previous[b.length()];
    }

    private static boolean swapped(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
