package org.heartland.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;

/**
 * How many sources something rests on, not counting those that only repeat another, and those of one publisher once.
 *
 * @param primary how many of them are first-hand
 * @param full how many of them were read in full
 * @param primaryInFull how many of the first-hand ones were read in full
 * @param weak true if all of them are copies or parties to the dispute
 */
public record Support(int sources, int primary, int full, int primaryInFull, boolean weak) {

    /**
     * The support that these sources give.
     *
     * @param known every source of the dossier by its id, among which the origin of one that only repeats it is looked for
     */
    public static Support of(Collection<Source> behind, Map<String, Source> known) {
        TreeSet<String> voices = new TreeSet<>();
        TreeSet<String> primary = new TreeSet<>();
        TreeSet<String> full = new TreeSet<>();
        TreeSet<String> primaryInFull = new TreeSet<>();
        boolean weak = !behind.isEmpty();
        for (Source source : behind) {
            String voice = known.getOrDefault(source.root().id(), source).voice();
            boolean firstHand = source.grade() == Grade.PRIMARY;
            voices.add(voice);
            if (firstHand) {
                primary.add(voice);
            }
            if (source.full()) {
                full.add(voice);
            }
            if (firstHand && source.full()) {
                primaryInFull.add(voice);
            }
            weak &= !source.grade().carries();
        }
        return new Support(voices.size(), primary.size(), full.size(), primaryInFull.size(), weak);
    }
}
