package org.heartland.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Problems with similar sentences: how many of them are listed, and how many are only counted. */
final class ProblemKind {
    private final String[] words;
    private int number;
    private @Nullable Problem firstLeftOut;
    private int leftOut;

    /** The kind of a sentence; everything between two quotation marks counts as one word. */
    ProblemKind(String what) {
        String[] parts = what.split("\"", -1);
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            sentence.append(i % 2 == 0 ? parts[i] : "\"\"");
        }
        this.words = sentence.toString().split(" ", -1);
    }

    /** True if both have the same number of words and at least two in three of them are equal. */
    boolean isLike(ProblemKind other) {
        if (words.length != other.words.length) {
            return false;
        }
        int others = 0;
        for (int i = 0; i < words.length && 3 * others <= words.length; i++) {
            others += words[i].equals(other.words[i]) ? 0 : 1;
        }
        return 3 * others <= words.length;
    }

    int number() {
        return number;
    }

    void countListed() {
        number++;
    }

    void leaveOut(Problem problem) {
        if (firstLeftOut == null) {
            firstLeftOut = problem;
        } else {
            leftOut++;
        }
        leftOut += problem.more();
    }

    /** Adds the first problem that was not listed, with the number of the others. */
    void rest(List<Problem> all) {
        if (firstLeftOut != null) {
            all.add(firstLeftOut.andMore(leftOut));
        }
    }
}
