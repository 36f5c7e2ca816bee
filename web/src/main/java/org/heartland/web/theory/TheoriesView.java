package org.heartland.web.theory;

import java.util.List;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.words.WordTable;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of the order with their ranking, one of them, or what would be otherwise by all of them.
 *
 * @param list the address of the list
 * @param waits what is said instead of a ranking; null if there is one
 * @param all the list; null if another view is open; likewise {@code open} and {@code otherwise}
 */
public record TheoriesView(
        String list,
        @Nullable Waits waits,
        @Nullable All all,
        @Nullable Open open,
        @Nullable Otherwise otherwise) {

    /**
     * What is said while there is no ranking.
     *
     * @param percent how much is done; null if that is not known
     * @param going true while something is computed; {@code fits} true if that are fits, which can be stopped
     * @param command the command that computes it; "" while something is computed
     * @param address to look again at, and to start or stop
     */
    public record Waits(
            String says, @Nullable Integer percent, boolean going, boolean fits, String command, String address) {}

    /** A link, and whether it leads here. */
    public record Link(String address, String words, boolean here) {}

    /**
     * All accounts.
     *
     * @param ranking null if there is none
     * @param kept what the dossier keeps of an earlier ranking, if there is no whole one; null if nothing
     */
    public record All(
            List<Card> accounts,
            @Nullable Ranking ranking,
            @Nullable WordTable kept,
            List<Link> scenarios) {}

    /**
     * An account in the list.
     *
     * @param wrong what would prove it wrong, as a sentence
     * @param basis who says so; {@code source} the address of the source, null for a judgement
     */
    public record Card(
            String address,
            String title,
            List<String> says,
            String wrong,
            String basis,
            @Nullable String source) {}

    /**
     * The ranking.
     *
     * @param first how the account that comes first compares with each other account and plain forecast; {@code title} what it is called
     * @param years the years of release, each to be left out
     * @param dropped what becomes of it without one year; null if none is left out
     * @param found the same in a sentence, or ""
     */
    public record Ranking(
            List<String> sentences,
            WordTable scores,
            String title,
            List<String> first,
            List<Link> years,
            @Nullable WordTable dropped,
            String found,
            Same same) {}

    /** The same by command and for programs; {@code csv} null where there is none. */
    public record Same(
            String command, String json, @Nullable String csv) {}

    /**
     * An account that is opened.
     *
     * @param here the address of what is shown
     * @param drawn null until it is computed
     */
    public record Open(
            Card card,
            String id,
            String here,
            List<Knob> knobs,
            List<Choice> series,
            String reset,
            @Nullable Drawn drawn) {}

    /** A value that can be chosen, in words. */
    public record Choice(String value, String words, boolean chosen) {}

    /**
     * A parameter.
     *
     * @param id of its elements; {@code field} the name of its value in the address
     * @param bounds between which it may be set, in words, and what they rest on
     * @param at where it is; {@code usual} where it is if nobody turns it
     */
    public record Knob(
            String id,
            String field,
            String name,
            String bounds,
            String low,
            String high,
            String at,
            String usual,
            boolean turned) {}

    /**
     * What an account says.
     *
     * @param basis what the numbers rest on, in a sentence
     * @param diagram as SVG; {@code legend} how it is read
     * @param fans what it says of a series; null if there is nothing to show
     * @param comparisons how it compares with each other account and plain forecast
     * @param relations how the powers bear on each other, the void, and the condition of a runaway
     * @param parameters what the data say of its parameters
     */
    public record Drawn(
            String basis,
            String diagram,
            String legend,
            List<String> loops,
            @Nullable Picture fans,
            List<String> comparisons,
            List<String> relations,
            @Nullable WordTable parameters,
            Same same) {}

    /**
     * What would be otherwise under a scenario.
     *
     * @param sentences over all accounts, and where they disagree; empty until it is computed
     * @param tables over all accounts first, then of each
     */
    public record Otherwise(
            String title,
            String because,
            List<Link> scenarios,
            List<String> sentences,
            List<WordTable> tables,
            Same same) {}
}
