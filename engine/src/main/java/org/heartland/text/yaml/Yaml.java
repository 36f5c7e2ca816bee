package org.heartland.text.yaml;

import java.util.List;
import org.heartland.problem.Place;
import org.heartland.text.SourceText;
import org.heartland.text.Text;

/** A YAML file as a tree in which every node knows its place and every scalar is still text. */
public final class Yaml {
    private Yaml() {}

    public sealed interface Node {
        Place at();
    }

    /**
     * A single value.
     *
     * @param text as YAML understands it: unquoted and unfolded
     * @param plain true if it has no quotation marks
     * @param source the file, in which the value extends {@code from} one offset {@code to} another
     */
    public record Word(String text, boolean plain, Place at, SourceText source, int from, int to) implements Node {
        /** True if there is no value: nothing after a key, ~ or null. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        /** The value exactly as in the file, line breaks included, so that each character keeps its place. */
        public Text written() {
            return Verbatim.of(this);
        }
    }

    /** A list; {@code cut} if the rest of it could not be read. */
    public record Items(List<Node> nodes, boolean cut, Place at) implements Node {}

    /** A mapping, its keys in the order of the file; {@code cut} as above. */
    public record Keys(List<Entry> entries, boolean cut, Place at) implements Node {}

    /** A part with a problem that was reported already. */
    public record Lost(Place at) implements Node {}

    public record Entry(String key, Place at, Node value) {}
}
