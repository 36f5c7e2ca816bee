package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Actor;
import org.heartland.render.plot.Paint;
import org.heartland.render.plot.RegionMap;
import org.heartland.render.plot.Tip;
import org.heartland.render.words.Words;

/** The states of a dossier as maps know them: by their ISO codes, with what lies around them. */
final class Outlines {
    private static final String ISO3 = "iso3";

    private final Subject subject;

    Outlines(Subject subject) {
        this.subject = subject;
    }

    /** True if the outline of some state is known. */
    boolean areKnown() {
        return subject.receivers().stream().anyMatch(state -> RegionMap.knows(code(state)));
    }

    /** The ISO code of an actor, or its id where the dossier gives none. */
    String code(String id) {
        Actor actor = subject.actors().get(id);
        return actor == null ? id : actor.codes().getOrDefault(ISO3, id);
    }

    /** All other actors that have an outline, so that what is seen beside the states has its name. */
    List<RegionMap.Area> neighbours(Words words) {
        Set<String> codes = new TreeSet<>();
        subject.receivers().forEach(state -> codes.add(code(state)));
        List<RegionMap.Area> areas = new ArrayList<>();
        for (String actor : subject.actors().keySet()) {
            String code = code(actor);
            if (RegionMap.knows(code) && codes.add(code)) {
                areas.add(new RegionMap.Area(code, words.actor(actor), Paint.PLAIN, false, Tip.of(words.actor(actor))));
            }
        }
        return areas;
    }

    /** Whose outlines they are. */
    static String terms(Words words) {
        return words.say(
                "Shapes and borders as Natural Earth draws them (public domain); no opinion of ours on any claim.");
    }
}
