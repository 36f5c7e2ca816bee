package org.heartland.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are asked for.
 *
 * @param found how many there are, in words
 * @param find the words that are searched for, or ""
 * @param asked the other choices, for the form
 * @param previous, next where the sources before and behind these are
 * @param command what gives the same at the command line
 */
public record SourcesView(
        String found,
        String find,
        int longest,
        List<Asked> asked,
        List<Facet> facets,
        List<Item> items,
        @Nullable String previous,
        @Nullable String next,
        String weakest,
        String all,
        String command,
        String json,
        String csv) {

    /** A choice that a form keeps. */
    public record Asked(String name, String value) {}

    /**
     * What can be chosen of one kind.
     *
     * @param more the choices that are folded away
     * @param unlisted how many more there are, which only a search finds
     */
    public record Facet(String title, List<Option> options, List<Option> more, int unlisted) {}

    /** A choice, how many sources it leaves, and where they are; where it is chosen, what there is without it. */
    public record Option(String words, int count, String address, boolean here) {}

    /**
     * A source in the list.
     *
     * @param standing its grade and how far it was read; {@code stale} why it is stale, or ""
     * @param rests what rests on it, in words
     * @param quoted the passages in which words that are searched for were found
     */
    public record Item(
            String name, String on, String standing, String stale, String rests, String address, List<String> quoted) {}
}
