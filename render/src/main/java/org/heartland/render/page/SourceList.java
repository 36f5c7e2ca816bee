package org.heartland.render.page;

import java.util.List;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.Words;

/** The numbered sources of a leaflet, in two columns. */
final class SourceList {
    private final List<SheetPart.Entry> entries;

    SourceList(List<Source> sources, Words words) {
        SourceWords in = new SourceWords(words);
        this.entries = sources.stream()
                .map(source -> new SheetPart.Entry(
                        in.brief(source), source.url(), in.name(source), source.grade() == Grade.PRIMARY))
                .toList();
    }

    SheetPart.Sources all() {
        return new SheetPart.Sources(entries, entries.size());
    }

    /** All sources; as many of them are printed as fit this height, in millimetres. */
    SheetPart.Sources within(double height) {
        List<Double> heights = entries.stream().map(PaperRoom::source).toList();
        int printed = entries.size();
        while (printed > 0 && PaperRoom.inTwoColumns(heights.subList(0, printed)) > height) {
            printed--;
        }
        return new SheetPart.Sources(entries, printed);
    }
}
