package org.heartland.web.model;

import java.util.List;
import org.heartland.render.page.RunPictures;
import org.jspecify.annotations.Nullable;

/**
 * The models that there are, or one of them with what came of its run.
 *
 * @param shelf all models, if none is opened
 * @param open the model that is opened; null if none is
 */
public record ModelsView(List<Book> shelf, @Nullable Open open) {

    /**
     * A model in the list.
     *
     * @param own true if it stands beside the dossier
     * @param story what its story is called; "" if it has none
     */
    public record Book(String address, String title, String name, boolean own, String story) {}

    /**
     * A model that is opened.
     *
     * @param list the address of the list
     * @param waits what is said while it runs, or after it was stopped; null once it has run
     * @param run what came of it; null until then
     */
    public record Open(
            String name,
            String list,
            String address,
            @Nullable Waits waits,
            @Nullable Run run) {}

    /**
     * A run that is not done.
     *
     * @param going true while it goes on
     */
    public record Waits(boolean going, String says) {}

    /**
     * A run.
     *
     * @param settings what is set, in one text; {@code was} the settings of the runs that are drawn beside it, the newest first
     * @param loop the loop that is lit up, as asked for, or ""
     * @param pictures what it shows
     * @param remarks what is wrong with the story or the address, in sentences
     * @param reset the address at which every knob stands as in the file, or in the step of the story
     * @param dark the address at which no loop is lit up
     */
    public record Run(
            RunPictures pictures,
            List<Dial> dials,
            List<Loop> loops,
            @Nullable Told story,
            int step,
            String settings,
            List<String> was,
            String loop,
            List<String> remarks,
            String reset,
            String dark,
            String permalink,
            String command,
            String json,
            String csv) {}

    /**
     * A knob.
     *
     * @param id of its elements; {@code field} the name of its value in the address
     * @param usual the value in the file, in words
     * @param turned true if it stands elsewhere
     */
    public record Dial(
            String id,
            String field,
            String name,
            String says,
            String unit,
            String low,
            String high,
            String step,
            String at,
            String usual,
            boolean turned) {}

    /** A loop, with the address at which it is lit up. */
    public record Loop(RunPictures.LoopLine line, String address) {}

    /**
     * The story.
     *
     * @param language of its texts; null if it is that of the page
     * @param lesson what is said below the steps: a heading and a text each
     * @param heading of the step that is open, or ""
     * @param before the address of the step before; null at the first; {@code next} of the next one
     */
    public record Told(
            String title,
            @Nullable String language,
            List<Lesson> lesson,
            List<Chapter> steps,
            String heading,
            String text,
            @Nullable String before,
            @Nullable String next) {}

    /**
     * A part of what is to be learnt from a model.
     *
     * @param language of the text; null if it is that of the page
     */
    public record Lesson(String heading, @Nullable String language, String text) {}

    /** A step of a story in the list of steps. */
    public record Chapter(String address, String heading, boolean here) {}
}
