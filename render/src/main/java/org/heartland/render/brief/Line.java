package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence or a few: words, figures and references to sources, in the order in which they are read. */
public record Line(List<LinePart> runs) {

    /** The parts one after the other; whatever is neither a run nor a line becomes words. */
    public static Line of(Object... parts) {
        List<LinePart> runs = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof LinePart run) {
                runs.add(run);
            } else if (part instanceof Line line) {
                runs.addAll(line.runs());
            } else {
                runs.add(LinePart.of(part.toString()));
            }
        }
        return new Line(List.copyOf(runs));
    }

    /**
     * A phrase whose places {@code {0}}, {@code {1}} ... are filled with lines, runs or words.
     *
     * @param pattern in the language of the page
     */
    public static Line filled(String pattern, Object... parts) {
        List<Object> all = new ArrayList<>();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            all.add(pattern.substring(from, open));
            all.add(parts[Integer.parseInt(pattern.substring(open + 1, close))]);
            from = close + 1;
        }
        all.add(pattern.substring(from));
        return of(all.toArray());
    }

    /** The line with no more than so many references in one place. */
    public Line with(int most) {
        return new Line(runs.stream()
                .map(run -> run instanceof LinePart.Notes notes
                        ? new LinePart.Notes(
                                notes.sources().stream().limit(most).toList())
                        : run)
                .toList());
    }

    /** Its words and figures, without the references. */
    public String plain() {
        return runs.stream().map(Line::plain).collect(Collectors.joining());
    }

    private static String plain(LinePart run) {
        if (run instanceof LinePart.Text text) {
            return text.words();
        }
        if (run instanceof LinePart.Strong strong) {
            return strong.words();
        }
        if (run instanceof LinePart.Link link) {
            return link.words();
        }
        return run instanceof LinePart.Number number ? number.shown() : "";
    }

    public boolean isEmpty() {
        return runs.isEmpty();
    }
}
