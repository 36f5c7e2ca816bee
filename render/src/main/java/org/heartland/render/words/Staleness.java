package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;

/** Why a source is stale, in words. */
public final class Staleness {
    private Staleness() {}

    /** The reasons in the words of a reader; none if it is not stale. */
    public static List<String> reasons(Entry entry, Words words) {
        List<String> why = new ArrayList<>();
        for (Bibliography.Overdue series : entry.overdue()) {
            why.add(words.say(
                    "{0}: the figures end on {1}; more was due by {2}",
                    words.quantity(series.indicator()), words.date(series.ends()), words.date(series.due())));
        }
        LocalDate read = entry.source().accessed();
        if (entry.readLongAgo() && read != null) {
            why.add(words.say("read on {0}, more than two years before the dossier's day", words.date(read)));
        }
        return why;
    }

    /** The same with ids and dates as programs read them. */
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
