package org.heartland.text.yaml;

import java.util.List;
import org.heartland.problem.Place;
import org.heartland.text.SourceText;
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
     * @param plain true if it has no quotation marks
     * @param source the file, in which the value stretches from one offset to another
     */
    public record Word(String text, boolean plain, Place at, SourceText source, int from, int to) implements Node {
        /** True if this says nothing: no value after a key, ~ or null. */
        public boolean isNothing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }

        /** The value as it is in the file, line breaks included, so that each character of it has its place. */
        public Text written() {
            return Verbatim.of(this);
        }
    }

    /** A list; {@code cut} if the file could not be read beyond what is here. */
    public record Items(List<Node> nodes, boolean cut, Place at) implements Node {}

    /** A mapping, its keys in the order of the file; {@code cut} as above. */
    public record Keys(List<Entry> entries, boolean cut, Place at) implements Node {}

    /** A part with a problem that was reported already. */
    public record Lost(Place at) implements Node {}

    public record Entry(String key, Place at, Node value) {}
}
