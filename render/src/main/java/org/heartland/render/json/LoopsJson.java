package org.heartland.render.json;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Turn;
import org.heartland.render.text.LoopsText;
import org.heartland.render.words.TurnWords;
import org.jspecify.annotations.Nullable;

/** Loops and turning points as JSON; a missing share is null. */
public final class LoopsJson {
    private LoopsJson() {}

    /** Writes all loops at all times, or at the time nearest to {@code at}. */
    public static void list(Feedback feedback, @Nullable Double at, OutputStream out) throws IOException {
        int[] moments = at == null
                ? IntStream.range(0, feedback.times().length).toArray()
                : new int[] {LoopsText.nearest(feedback.times(), at)};
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.truth("complete", feedback.complete());
                json.raw("times", numbers(feedback.times(), moments));
                json.objects("parts", feedback.parts(), part -> part(json, part));
                json.objects("loops", feedback.loops(), loop -> loop(json, loop, moments));
            });
        }
    }

    private static void part(JsonOut json, Feedback.Part part) throws IOException {
        json.texts("stocks", part.stocks());
        json.whole("variables", part.variables());
        json.whole("links", part.links());
        json.whole("independent_loops", part.independent());
        json.whole("shortest_independent_set", part.shortest());
    }

    private static void loop(JsonOut json, Feedback.Loop loop, int[] moments) throws IOException {
        json.text("name", loop.name());
        json.texts("path", loop.path());
        json.texts("stocks", loop.stocks());
        json.texts("delayed_in", loop.delays());
        json.whole("part", loop.part());
        json.truth("in_shortest_set", loop.shortest());
        json.raw("scores", numbers(loop.scores(), moments));
        json.raw("shares", numbers(loop.shares(), moments));
    }

    private static List<SerializedString> numbers(double[] values, int[] moments) {
        return Arrays.stream(moments).mapToObj(i -> JsonOut.finite(values[i])).toList();
    }

    /** Writes the turning points of variables. */
    public static void turns(List<TurnWords> variables, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> json.objects("variables", variables, words -> {
                json.text("variable", words.variable());
                json.objects("turns", words.turns(), turn -> turn(json, turn, words));
            }));
        }
    }

    private static void turn(JsonOut json, Turn turn, TurnWords words) throws IOException {
        json.text("kind", turn.kind().name().toLowerCase(Locale.ROOT));
        json.number("time", turn.time());
        json.number("value", turn.value());
        json.rows("pulls", turn.pulls(), pull -> {
            json.text("of", pull.name());
            json.number("before", pull.before());
            json.number("after", pull.after());
            json.number("share", pull.share());
        });
        json.texts("chain", turn.chain());
        json.rows("leads", words.leads(turn), lead -> {
            json.text("loop", lead.loop().name());
            json.number("since", lead.since());
            json.number("share", lead.share());
        });
        json.text("says", words.sentence(turn));
    }
}
