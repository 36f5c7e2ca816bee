package org.heartland.render.chart;

import java.util.List;
import org.heartland.assessment.Subject;
import org.heartland.render.plot.Tone;

/** The colour of each actor, the same on every picture: the powers first, then the actors to which the dossier gives a colour; all others share one. */
public final class Palette {
    private final List<String> actors;

    private Palette(List<String> actors) {
        this.actors = actors;
    }

    public static Palette of(Subject subject) {
        return new Palette(subject.coloured());
    }

    /** True if an actor has a colour of its own. */
    boolean has(String actor) {
        int place = actors.indexOf(actor);
        return place >= 0 && Tone.actor(place) != Tone.OTHER;
    }

    /** The colour of an actor, by its id. */
    public Tone tone(String actor) {
        int place = actors.indexOf(actor);
        return place < 0 ? Tone.OTHER : Tone.actor(place);
    }
}
