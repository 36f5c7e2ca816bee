package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.loop.Feedback.Loop;
import org.heartland.dynamics.model.Model;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run, piece by piece, for pages that set it themselves: the sentences and pictures are those of {@link RunBrief}.
 *
 * @param question the period and the method of the run
 * @param story what happened, what drove it and what to doubt, and how other runs differ
 * @param diagram the diagram with a small graph at every variable, as SVG; "" if the model has more than it can show
 * @param lit the share of the loop that is lit up; null if none is
 * @param look the variables to look at; null if none are named or none of these changes
 * @param panels all variables that change over time
 * @param loops the loops, the strongest first; {@code shares} their shares over time, or a sentence
 * @param turns what turned, and why
 * @param findings what the checks say
 */
public record RunPictures(
        String title,
        String question,
        List<String> story,
        String diagram,
        @Nullable Picture lit,
        @Nullable Picture look,
        List<Picture> panels,
        List<LoopLine> loops,
        @Nullable Picture shares,
        List<String> turns,
        List<String> findings) {
    private static final int MAX_LOOPS = 40;

    /** A picture under its title and what it measures, for narrow and for wide screens, as SVG. */
    public record Picture(String id, String heading, String title, String measure, String narrow, String wide) {}

    /**
     * A loop.
     *
     * @param kind what it does: reinforcing, balancing or changing from one to the other
     * @param path its variables in order
     * @param share its mean share of the change, in words
     */
    public record LoopLine(String name, String kind, String path, String share, boolean lit) {}

    /**
     * The pieces of what came of a model, which was run with its course.
     *
     * @param lit the name of the loop that is lit up; "" for none
     * @param look the names of the variables to look at
     */
    public static RunPictures of(Words words, Model model, Outcome outcome, String lit, List<String> look) {
        RunParts parts = new RunParts(words, model, outcome);
        List<Loop> strongest =
                parts.feedback().strongest().stream().limit(MAX_LOOPS).toList();
        Loop loop = parts.feedback().loops().stream()
                .filter(one -> one.name().equals(lit))
                .findFirst()
                .orElse(null);
        Section shares = parts.loops();
        return new RunPictures(
                parts.title(),
                parts.question(),
                sentences(parts.story().section()),
                parts.diagram(loop).picture("plot-diagram"),
                loop == null ? null : picture("share", "", parts.share(loop)),
                pictures(parts.look(look)).findFirst().orElse(null),
                Stream.of(parts.stocks(), parts.flows(), parts.auxiliaries())
                        .flatMap(RunPictures::pictures)
                        .toList(),
                strongest.stream()
                        .map(one -> line(words, one, one.equals(loop)))
                        .toList(),
                pictures(shares).findFirst().orElse(null),
                sentences(parts.turns()),
                sentences(parts.checks()));
    }

    private static LoopLine line(Words words, Loop loop, boolean lit) {
        String kind = switch (loop.kind()) {
            case REINFORCING -> words.say("reinforcing");
            case BALANCING -> words.say("balancing");
            case CHANGING -> words.say("now the one, now the other");
        };
        String share = loop.weight() == 0 ? words.say("nothing changes") : words.number(Rounded.percent(loop.weight()));
        return new LoopLine(loop.name(), kind, LoopWords.path(words, loop), share, lit);
    }

    private static Stream<Picture> pictures(Section section) {
        return section.blocks().stream()
                .map(block -> picture(section.id(), section.title(), block))
                .flatMap(Stream::ofNullable);
    }

    private static @Nullable Picture picture(String id, String heading, Block block) {
        return block instanceof Block.Figure figure
                ? new Picture(id, heading, figure.title(), figure.measure(), figure.narrow(), figure.wide())
                : null;
    }

    private static List<String> sentences(Section section) {
        List<String> sentences = new ArrayList<>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                sentences.add(text(paragraph.pieces()));
            } else if (block instanceof Block.Bullets bullets) {
                bullets.items().forEach(item -> sentences.add(text(item)));
            }
        }
        return sentences;
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece instanceof Piece.Plain plain
                        ? plain.text()
                        : piece instanceof Piece.Strong strong ? strong.text() : "")
                .collect(Collectors.joining());
    }
}
