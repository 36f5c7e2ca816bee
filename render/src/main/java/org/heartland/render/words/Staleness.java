package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;

/** Why a source is stale, in words. */
public final class Staleness {
    private Staleness() {}

    /** The reasons; none if it is not stale. */
    public static List<String> of(Entry entry) {
        List<String> why = new ArrayList<>();
        for (Bibliography.Overdue series : entry.overdue()) {
            why.add(series.indicator() + " ends on " + series.ends() + "; more was due by " + series.due());
        }
        if (entry.readLongAgo()) {
            why.add("read on " + entry.source().accessed() + ", more than two years before the dossier's day");
        }
        return why;
    }
}
