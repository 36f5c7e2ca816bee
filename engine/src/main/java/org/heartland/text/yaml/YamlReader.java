package org.heartland.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Reads a YAML file from the stream of its events, so that nothing is ever expanded or constructed: no anchors, aliases and tags, no
 * key twice, one document, nesting of at most {@value #DEEPEST}. What stands before a fault of the notation is still read.
 */
public final class YamlReader {
    static final int DEEPEST = 20;

    private final SourceText source;
    private final Problems problems;
    private final ParserImpl parser;
    private final int[] pointStarts;
    private int depth;
    private boolean cut;
    private boolean anchorTold;

    private YamlReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.pointStarts = pointStarts(source.text());
        this.parser = new ParserImpl(new WholeText(source.text()), options);
    }

    /** The tree of the file's one document; null where there is nothing to read in it, which is told. */
    public static Yaml.@Nullable Node read(SourceText source, Problems problems) {
        if (YamlFaults.beforeReading(source, problems)) {
            return null;
        }
        return new YamlReader(source, problems).document();
    }

    private Yaml.@Nullable Node document() {
        try {
            parser.getEvent();
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                problems.add(Place.of(source.file()), "this file is empty", "write its content, or take the file away");
                return null;
            }
            parser.getEvent();
            Yaml.Node root = node();
            if (!cut) {
                parser.getEvent();
                end();
            }
            return told(root);
        } catch (YAMLException e) {
            problems.add(YamlFaults.of(e, this::place, source.file()));
            return null;
        }
    }

    private void end() {
        if (!parser.checkEvent(Event.ID.StreamEnd)) {
            Place at = place(parser.peekEvent().getStartMark());
            problems.add(
                    at, "a second document begins here", "put it into a file of its own, and take out the line ---");
        }
    }

    private Yaml.@Nullable Node told(Yaml.Node root) {
        if (root instanceof Yaml.Word word && word.isNothing()) {
            problems.add(Place.of(source.file()), "this file is empty", "write its content, or take the file away");
            return null;
        }
        return root instanceof Yaml.Lost ? null : root;
    }

    private Yaml.Node node() {
        Event event = parser.getEvent();
        Place at = place(event.getStartMark());
        if (refused(event, at)) {
            skip(event);
            return new Yaml.Lost(at);
        }
        if (event instanceof ScalarEvent scalar) {
            return word(scalar, at);
        }
        if (depth == DEEPEST) {
            String instead = "nothing in a dossier needs that; see whether the indentation is right";
            problems.add(at, "this nests deeper than " + DEEPEST, instead);
            cut = true;
            return new Yaml.Lost(at);
        }
        depth++;
        Yaml.Node node = event instanceof MappingStartEvent ? keys(at) : items(at);
        depth--;
        return node;
    }

    /** Anchors and aliases are told once a file, tags each time. */
    private boolean refused(Event event, Place at) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            if (!anchorTold) {
                String what = "anchors (&) and aliases (*) are not allowed in a dossier";
                problems.add(at, what, "write out what is meant each time");
            }
            anchorTold = true;
            return true;
        }
        String tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : null;
        if (tag != null) {
            String instead = "take the tag out; a value that begins with ! stands in quotation marks";
            problems.add(at, "tags (!) are not allowed in a dossier", instead);
        }
        return tag != null;
    }

    /** Passes over the rest of a part that was refused, without building anything of it. */
    private void skip(Event start) {
        int open = start instanceof CollectionStartEvent ? 1 : 0;
        while (open > 0 && !cut) {
            Event event = next();
            if (event instanceof CollectionStartEvent) {
                open++;
                cut = cut || open > DEEPEST;
            } else if (event != null && (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd))) {
                open--;
            }
        }
    }

    private Yaml.Items items(Place at) {
        List<Yaml.Node> nodes = new ArrayList<>();
        while (!ends(Event.ID.SequenceEnd, () -> spoil(nodes))) {
            Yaml.Node node = child(at);
            if (!(cut && node instanceof Yaml.Lost)) {
                nodes.add(node);
            }
        }
        return new Yaml.Items(List.copyOf(nodes), cut, at);
    }

    private Yaml.Keys keys(Place at) {
        List<Yaml.Entry> entries = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        while (!ends(Event.ID.MappingEnd, () -> spoilLast(entries))) {
            Yaml.Node key = child(at);
            Yaml.Node value = cut ? new Yaml.Lost(key.at()) : child(key.at());
            if (key instanceof Yaml.Word word) {
                entry(word, value, seen, entries);
            } else if (!(key instanceof Yaml.Lost)) {
                problems.add(
                        key.at(),
                        "a list or mapping stands where a key is wanted",
                        "write a word, a colon and the value");
            }
        }
        return new Yaml.Keys(List.copyOf(entries), cut, at);
    }

    private void entry(Yaml.Word key, Yaml.Node value, TreeSet<String> seen, List<Yaml.Entry> entries) {
        if (cut && value instanceof Yaml.Lost) {
            return;
        }
        if (seen.add(key.text())) {
            entries.add(new Yaml.Entry(key.text(), key.at(), value));
        } else {
            problems.add(key.at(), "the key " + key.text() + " stands here a second time", "keep one of the two");
        }
    }

    /** The next part; where the notation breaks off, the fault is told, and whatever is open is cut. */
    private Yaml.Node child(Place around) {
        try {
            return node();
        } catch (YAMLException e) {
            broken(e);
            return new Yaml.Lost(around);
        }
    }

    /** Whether a part ends here; where the notation breaks off instead, what stands just before is spoilt. */
    private boolean ends(Event.ID end, Runnable spoil) {
        cut = cut || problems.full(source.file());
        if (cut) {
            return true;
        }
        try {
            if (parser.checkEvent(end)) {
                parser.getEvent();
                return true;
            }
            return false;
        } catch (YAMLException e) {
            broken(e);
            spoil.run();
            return true;
        }
    }

    private static void spoil(List<Yaml.Node> nodes) {
        if (!nodes.isEmpty()) {
            nodes.add(new Yaml.Lost(nodes.remove(nodes.size() - 1).at()));
        }
    }

    private static void spoilLast(List<Yaml.Entry> entries) {
        if (!entries.isEmpty()) {
            Yaml.Entry last = entries.remove(entries.size() - 1);
            entries.add(new Yaml.Entry(
                    last.key(), last.at(), new Yaml.Lost(last.value().at())));
        }
    }

    private @Nullable Event next() {
        try {
            return parser.getEvent();
        } catch (YAMLException e) {
            broken(e);
            return null;
        }
    }

    private void broken(YAMLException e) {
        problems.add(YamlFaults.of(e, this::place, source.file()));
        cut = true;
    }

    private Yaml.Word word(ScalarEvent scalar, Place at) {
        int from = offset(scalar.getStartMark());
        int to = offset(scalar.getEndMark());
        String value = scalar.getValue();
        return new Yaml.Word(value, scalar.isPlain(), Verbatim.of(scalar, source, from, to), at);
    }

    private Place place(Mark mark) {
        return source.place(offset(mark));
    }

    private int offset(Mark mark) {
        int point = mark.getIndex();
        return pointStarts.length == 0 ? point : pointStarts[point];
    }

    /** Where each code point begins; empty if none is beyond the basic plane. */
    private static int[] pointStarts(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] starts = new int[points + 1];
        int offset = 0;
        for (int i = 0; i < points; i++) {
            starts[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        starts[points] = offset;
        return starts;
    }
}
