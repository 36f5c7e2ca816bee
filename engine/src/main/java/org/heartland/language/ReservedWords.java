package org.heartland.language;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words of the dossier dialect, in lower case, which cannot be ids in a dossier. */
public final class ReservedWords {
    public static final SortedSet<String> ALL = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "mod",
            "all",
            "some",
            "count",
            "mean",
            "sum",
            "min",
            "max",
            "in",
            "true",
            "false",
            "unknown",
            "nobody",
            "year",
            "now",
            "receivers",
            "powers",
            "states",
            "actors",
            "receiver",
            "power",
            "legs_true",
            "legs_known")));

    private ReservedWords() {}
}
