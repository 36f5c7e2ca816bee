package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The sources that a page cites, each with the places where it does. */
final class CitedSources {
    private final Assessment assessment;
    private final Words words;
    private final SourceNames names;
    private final SourceWords sourceWords;

    /** For each source the places that cite it: the anchors, by their names. */
    private final Map<Source, Map<String, Set<String>>> places = new LinkedHashMap<>();

    private String anchor = "";
    private String name = "";

    CitedSources(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.names = new SourceNames(words);
        this.sourceWords = new SourceWords(words);
    }

    /** Says that what is cited from now on stands at this anchor. */
    void at(String newAnchor, String newName) {
        anchor = newAnchor;
        name = newName;
    }

    /** Cites a source, and the one that it repeats. */
    void add(Source source) {
        places.computeIfAbsent(source, unseen -> new LinkedHashMap<>())
                .computeIfAbsent(name, unseen -> new LinkedHashSet<>())
                .add(anchor);
        Source origin = origin(source);
        if (origin != null) {
            places.computeIfAbsent(origin, unseen -> new LinkedHashMap<>());
        }
    }

    private @Nullable Source origin(Source source) {
        return source.origin() == null
                ? null
                : assessment.subject().sources().get(source.origin().id());
    }

    /** The list of all that were cited, by name. */
    Section section() {
        List<Block.Line> lines = places.keySet().stream()
                .sorted(Comparator.comparing(names::publisher)
                        .thenComparing(Source::published)
                        .thenComparing(source -> source.id().id()))
                .map(this::line)
                .toList();
        List<String> head = List.of(
                words.say("source"),
                words.say("what it is"),
                words.say("grade"),
                words.say("where it is used"),
                words.say("terms"));
        String how = words.say(
                "{0} sources are cited. Their own terms hold for what is taken from them; whoever copies a figure names its source.",
                lines.size());
        return new Section(
                "sources",
                words.say("Sources"),
                List.of(new Block.Paragraph(Piece.line(how)), Block.Table.of(words.say("Sources"), head, lines)));
    }

    private Block.Line line(Source source) {
        List<Piece> what = new ArrayList<>(Piece.line(
                new Piece.Plain(source.author() + ", ", false), new Piece.Link(source.url(), source.title())));
        Source origin = origin(source);
        if (origin != null) {
            what.addAll(Piece.line(
                    "; " + words.say("only repeats") + " ", new Piece.Link(origin.url(), names.brief(origin))));
        }
        return Block.Line.of(
                "",
                Piece.line(
                        new Piece.Plain(names.brief(source), true),
                        new Piece.Break(),
                        new Piece.Aside(Piece.line(source.id().id()))),
                what,
                Piece.line(sourceWords.standing(source)),
                used(places.getOrDefault(source, Map.of())),
                List.of(Piece.of(words, source.licence())));
    }

    /** "¶5 2 3, Money: Kazakhstan": each a link back to where the source is cited. */
    private static List<Piece> used(Map<String, Set<String>> at) {
        List<Piece> pieces = new ArrayList<>();
        at.forEach((name, anchors) -> {
            int number = 1;
            for (String anchor : anchors) {
                pieces.add(Piece.plain(number > 1 ? " " : pieces.isEmpty() ? "" : ", "));
                pieces.add(new Piece.Link("#" + anchor, number == 1 ? name : Integer.toString(number)));
                number++;
            }
        });
        return pieces;
    }
}
