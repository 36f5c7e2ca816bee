package org.heartland.web.decision;

import java.util.List;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.words.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * The issues and institutions of the dossier, or an issue that is opened.
 *
 * @param issues all issues, and {@code bodies} all institutions with a rule, if none is opened
 * @param open the issue that is opened; null if none is
 */
public record DecisionsView(
        List<Entry> issues, List<Entry> bodies, @Nullable Open open) {

    /** An issue or an institution in the list. */
    public record Entry(String address, String name, String aside) {}

    /**
     * An issue that is opened.
     *
     * @param list the address of the list; {@code address} that of the issue as it is asked about
     * @param waits what is said while it is computed, or after it was stopped; null once it is there
     * @param settled what came of it; null until then
     */
    public record Open(
            String id,
            String question,
            String list,
            String address,
            Controls controls,
            @Nullable Waits waits,
            @Nullable Settled settled) {}

    /** A computation that is not done. */
    public record Waits(boolean going, String says) {}

    /** What a control offers: a value and its words. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * What can be asked otherwise.
     *
     * @param days from which on the institution had other members; empty if none decides the issue
     * @param dimensions of the issue; empty if it has one
     * @param past the place of which it is asked what it takes to get there, or ""
     * @param reset the address at which everything stands as in the dossier
     */
    public record Controls(
            List<Choice> scenarios,
            List<Choice> models,
            List<Choice> rules,
            List<Choice> days,
            List<Choice> dimensions,
            String past,
            List<Actor> actors,
            String reset) {}

    /**
     * An actor and its numbers, or the status quo.
     *
     * @param open true if its numbers are in sight at first
     * @param grounds what they rest on, each once
     */
    public record Actor(String name, boolean open, List<Knob> knobs, List<Basis> grounds) {}

    /**
     * What numbers rest on.
     *
     * @param of the numbers, or "" for all of the actor
     * @param source the address of the source; null for a judgement
     */
    public record Basis(String of, String says, @Nullable String source) {}

    /**
     * A number.
     *
     * @param id of its elements; {@code field} the name of its value in the address
     * @param middle where its slider stands; {@code low} and {@code high} the ends of the slider
     * @param at the value as it is written now; {@code usual} as it stands in the dossier
     */
    public record Knob(
            String id,
            String field,
            String name,
            String low,
            String high,
            String middle,
            String at,
            String usual,
            boolean turned) {}

    /**
     * What came of an issue.
     *
     * @param body the address of the institution that decides it; null if none does
     * @param keeping how it is kept as a scenario; null if nothing was turned
     */
    public record Settled(
            List<String> sentences,
            List<Picture> pictures,
            List<WordTable> tables,
            @Nullable String body,
            String permalink,
            String command,
            String json,
            String csv,
            @Nullable Keeping keeping) {}

    /**
     * How what was turned is kept as a scenario.
     *
     * @param yaml the file; {@code file} its name
     * @param writes true if the desk can write it, {@code taken} if a file of this name is replaced
     * @param says what is wrong, or what was done, or ""
     */
    public record Keeping(
            String action,
            String id,
            String title,
            String because,
            String yaml,
            String file,
            boolean writes,
            boolean taken,
            String says) {}
}
