package org.heartland.text.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML file, whether of a dossier or of a model, from the stream of its events, so that nothing is ever expanded or constructed: no
 * anchors, aliases or tags, no duplicate keys, one document, at most {@value #MAX_NODES} values, nested at most {@value #MAX_DEPTH} deep.
 * What comes before a syntax error is still read.
 */
public final class YamlReader {
    static final int MAX_DEPTH = 20;
    static final int MAX_NODES = 1_500_000;
    private static final String EMPTY = "this file is empty";
    private static final String WRITE = "write its content, or take the file away";

    private final SourceText source;
    private final Problems problems;
    private final Iterator<Event> events;
    private final int[] pointStarts;
    private @Nullable Event ahead;
    private int readTo;
    private int nodes;
    private int depth;
    private boolean cut;
    private boolean anchorReported;

    /** Thrown at a syntax error. */
    private static final class Broken extends RuntimeException {
        final transient Problem problem;

        Broken(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }

    private YamlReader(SourceText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        // The library reads a text in pieces of this size, and copies its buffer each time.
        LoadSettings settings = LoadSettings.builder()
                .setBufferSize(Math.max(1, source.text().length()))
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
        this.pointStarts = pointStarts(source.text());
    }

    /** The tree of the file's one document; null if it has none (reported). */
    public static Yaml.@Nullable Node read(SourceText source, Problems problems) {
        if (YamlFaults.beforeReading(source, problems)) {
            return null;
        }
        return new YamlReader(source, problems).document();
    }

    private Yaml.@Nullable Node document() {
        try {
            next();
            if (peek().getEventId() == Event.ID.StreamEnd) {
                problems.add(Place.of(source.file()), EMPTY, WRITE);
                return null;
            }
            next();
            Yaml.Node root = node();
            if (!cut) {
                next();
                end();
            }
            return root(root);
        } catch (Broken e) {
            problems.add(e.problem);
            return null;
        }
    }

    private void end() {
        if (peek().getEventId() != Event.ID.StreamEnd) {
            problems.add(
                    place(peek().getStartMark()),
                    "a second document begins here",
                    "put it into a file of its own, and take out the line ---");
        }
    }

    private Yaml.@Nullable Node root(Yaml.Node root) {
        if (root instanceof Yaml.Word word && word.isNothing()) {
            problems.add(Place.of(source.file()), EMPTY, WRITE);
            return null;
        }
        return root instanceof Yaml.Lost ? null : root;
    }

    private Yaml.Node node() {
        Event event = next();
        Place at = place(event.getStartMark());
        if (isRefused(event, at)) {
            skip(event);
            return new Yaml.Lost(at);
        }
        if (++nodes > MAX_NODES) {
            return cut(at, "this file has more than " + MAX_NODES + " values", "divide it into several files");
        }
        if (event instanceof ScalarEvent scalar) {
            int from = offset(scalar.getStartMark());
            return new Yaml.Word(scalar.getValue(), scalar.isPlain(), at, source, from, offset(scalar.getEndMark()));
        }
        if (depth == MAX_DEPTH) {
            String instead = "nothing here needs that; check that the indentation is right";
            return cut(at, "this nests deeper than " + MAX_DEPTH, instead);
        }
        depth++;
        Yaml.Node node = event instanceof MappingStartEvent ? keys(at) : items(at);
        depth--;
        return node;
    }

    private Yaml.Lost cut(Place at, String what, String instead) {
        problems.add(at, what, instead);
        cut = true;
        return new Yaml.Lost(at);
    }

    /** True for anchors and aliases, which are reported once per file, and for tags, which are reported each time. */
    private boolean isRefused(Event event, Place at) {
        boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
        if (event instanceof AliasEvent || anchored) {
            if (!anchorReported) {
                String what = "anchors (&) and aliases (*) are not allowed here";
                problems.add(at, what, "write out what is meant each time");
            }
            anchorReported = true;
            return true;
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        if (tag.isPresent()) {
            String instead = "take the tag out; put a value that begins with ! in quotation marks";
            problems.add(at, "tags (!) are not allowed here", instead);
        }
        return tag.isPresent();
    }

    /** Skips the rest of a refused node without building anything. */
    private void skip(Event start) {
        int open = start instanceof CollectionStartEvent ? 1 : 0;
        try {
            while (open > 0 && !cut) {
                Event event = next();
                if (event instanceof CollectionStartEvent) {
                    open++;
                    cut = open > MAX_DEPTH;
                } else if (isEnd(event)) {
                    open--;
                }
            }
        } catch (Broken e) {
            broken(e);
        }
    }

    private static boolean isEnd(Event event) {
        return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
    }

    private Yaml.Items items(Place at) {
        List<Yaml.Node> nodes = new ArrayList<>();
        while (!ends(() -> spoil(nodes))) {
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
        while (!ends(() -> spoilLast(entries))) {
            Yaml.Node key = child(at);
            Yaml.Node value = cut ? new Yaml.Lost(key.at()) : child(key.at());
            if (key instanceof Yaml.Word word) {
                entry(word, value, seen, entries);
            } else if (!(key instanceof Yaml.Lost)) {
                problems.add(
                        key.at(), "a key is wanted here, not a list or mapping", "write a word, a colon and the value");
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
            problems.add(key.at(), "the key " + key.text() + " is here twice", "keep one of the two");
        }
    }

    /** The next node; a syntax error is reported, and every open list or mapping is marked as cut. */
    private Yaml.Node child(Place around) {
        try {
            return node();
        } catch (Broken e) {
            broken(e);
            return new Yaml.Lost(around);
        }
    }

    /** True if a list or mapping ends here; at a syntax error, {@code spoil} is run for the node just before it. */
    private boolean ends(Runnable spoil) {
        cut = cut || problems.full(source.file());
        if (cut) {
            return true;
        }
        try {
            boolean ends = isEnd(peek());
            if (ends) {
                next();
            }
            return ends;
        } catch (Broken e) {
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

    private void broken(Broken e) {
        problems.add(e.problem);
        cut = true;
    }

    private Event next() {
        Event next = peek();
        ahead = null;
        return next;
    }

    private Event peek() {
        Event next = ahead;
        if (next == null) {
            next = event();
            ahead = next;
            readTo = offset(next.getEndMark());
        }
        return next;
    }

    private Event event() {
        try {
            return events.next();
        } catch (YamlEngineException e) {
            throw new Broken(YamlFaults.of(e, this::place, source.file()));
        } catch (NumberFormatException e) {
            throw new Broken(YamlFaults.escape(source, readTo));
        }
    }

    private Place place(Optional<Mark> mark) {
        return source.place(offset(mark));
    }

    private Place place(Mark mark) {
        return place(Optional.of(mark));
    }

    private int offset(Optional<Mark> mark) {
        int point = mark.map(Mark::getIndex).orElse(0);
        return pointStarts.length == 0 ? point : pointStarts[point];
    }

    /** The offset of each code point; empty if none is beyond the basic plane. */
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
