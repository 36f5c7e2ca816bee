package org.heartland.web.model;

import java.util.List;
import org.heartland.dynamics.experiment.Knob;
import org.heartland.dynamics.story.Story;
import org.heartland.render.page.RunPictures;
import org.jspecify.annotations.Nullable;

/**
 * What came of a model as it was asked for, in words and pictures.
 *
 * @param dials the knobs and where they stand
 * @param settings what is set, in one text
 * @param words the words of the command that gives the same, after its name
 * @param story the story of the model; null if there is none, or it cannot be read
 * @param remarks what is wrong with the story, in sentences
 */
record Ran(
        RunPictures pictures,
        List<Dial> dials,
        String settings,
        List<String> words,
        @Nullable Story story,
        List<String> remarks) {
    private static final long OF_WORDS = 20_000;

    /** A knob and where it stands. */
    record Dial(Knob knob, double at) {}

    /** About how many bytes it takes. */
    long size() {
        long letters = pictures.diagram().length();
        for (RunPictures.Picture picture : pictures.panels()) {
            letters += picture.narrow().length() + picture.wide().length();
        }
        return OF_WORDS + 4 * letters;
    }
}
