package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heartland.formula.Run;

/** What an answer rests on: the judgements that the runs behind it have used. For one thread. */
final class Reliance {
    private final List<Run> runs = new ArrayList<>();

    Run watched(Run run) {
        runs.add(run);
        return run;
    }

    /** The keys of the judgements that the runs have used so far. */
    SortedSet<String> keys() {
        SortedSet<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.keys()));
        return keys;
    }
}
