package org.heartland.expression;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words of the dossier dialect, in lower case, which no id of a dossier may be. */
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
