package org.heartland.text.yaml;

import java.util.List;
import org.heartland.problem.Place;
import org.heartland.text.Text;

/** A YAML file as a tree in which every part knows its place, and every word is still the text that was written. */
public final class Yaml {
    private Yaml() {}

    public sealed interface Node {
        Place at();
    }

    /**
     * A single value.
     *
     * @param text as YAML understands it: unquoted and unfolded
     * @param plain whether it stands without quotation marks
     * @param written as it stands in the file, line breaks included, so that places inside it can be told
     */
    public record Word(String text, boolean plain, Text written, Place at) implements Node {
        /** Whether this is as good as nothing: no value behind a key, ~ or null. */
        boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list; {@code cut} where the file could not be read beyond what is here. */
    public record Items(List<Node> nodes, boolean cut, Place at) implements Node {}

    /** A mapping, its keys in the order in which they stand; {@code cut} as above. */
    public record Keys(List<Entry> entries, boolean cut, Place at) implements Node {}

    /** A part about which a problem was told already. */
    public record Lost(Place at) implements Node {}

    public record Entry(String key, Place at, Node value) {}
}
