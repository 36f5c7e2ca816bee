package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Diagram;
import org.heartland.render.plot.FlowDiagram;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.CausalWords;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.CausalDiagram.Way;
import org.heartland.theory.outcome.Fan;

/** An account of the order in pictures: what acts on what in it, and what it says of a series beside what came. */
public final class AccountPictures {
    private static final int MAX_RINGS = 6;

    private final Words words;

    public AccountPictures(Words words) {
        this.words = words;
    }

    // ---- What acts on what.

    /** The causal loop diagram, as SVG. */
    public String diagram(CausalDiagram diagram, String id) {
        CausalWords said = new CausalWords(words, diagram);
        List<Diagram.Item> items = IntStream.range(0, diagram.things().size())
                .mapToObj(k -> new Diagram.Item(
                        said.name(k), diagram.things().get(k).stock() ? Diagram.Shape.BOX : Diagram.Shape.FAINT))
                .toList();
        List<Diagram.Arrow> arrows = diagram.arrows().stream()
                .map(arrow -> new Diagram.Arrow(arrow.from(), arrow.to(), sign(arrow.way()), false))
                .toList();
        List<Diagram.Ring> rings = IntStream.range(
                        0, Math.min(MAX_RINGS, diagram.loops().size()))
                .mapToObj(k -> new Diagram.Ring(
                        said.loopName(k),
                        tone(diagram.loops().get(k).way()),
                        diagram.loops().get(k).things()))
                .toList();
        Caption caption = new Caption(named(id), title(), String.join(" ", said.links()));
        return FlowDiagram.svg(caption, new Diagram(items, arrows, List.of(), rings));
    }

    /** What the diagram is called. */
    public String title() {
        return words.say("What acts on what in this account");
    }

    /** A name for a picture, in which only letters, digits and hyphens may be. */
    private static String named(String id) {
        return id.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String sign(Way way) {
        return switch (way) {
            case SAME -> "+";
            case OPPOSITE -> "-";
            case OPEN -> "±";
        };
    }

    private static Tone tone(Way way) {
        return switch (way) {
            case SAME -> Tone.SECOND;
            case OPPOSITE -> Tone.FIRST;
            case OPEN -> Tone.OTHER;
        };
    }

    // ---- What it says of figures.

    /**
     * What is said of a series, a panel for each receiver.
     *
     * @param says what the series shows
     * @param usual what is said with nothing set by hand, drawn as a line; empty if that is what {@code fans} are
     */
    public Picture fans(String id, String says, List<Fan> fans, List<Fan> usual) {
        String title = Words.capital(words.term(says));
        String measure = measure(fans, !usual.isEmpty());
        List<TimePanels.Panel> panels = fans.stream()
                .map(fan ->
                        new TimePanels.Panel(words.actor(fan.receiver()), fan.percent() ? "%" : "", curves(fan, usual)))
                .toList();
        double[] years = years(fans);
        String name = named(id);
        return new Picture(
                name,
                words.say("What it says comes next, beside what came"),
                title,
                measure,
                TimePanels.narrow(
                        new Caption("plot-" + name + "-narrow", title, measure), RunParts.axis(words), years, panels),
                TimePanels.small(new Caption("plot-" + name, title, measure), RunParts.axis(words), years, panels));
    }

    private static double[] years(List<Fan> fans) {
        int first = fans.stream().mapToInt(Fan::first).min().orElse(0);
        int last = fans.stream()
                .mapToInt(fan -> fan.first() + fan.came().length - 1)
                .max()
                .orElse(0);
        return IntStream.rangeClosed(first, last).asDoubleStream().toArray();
    }

    private static List<TimePanels.Curve> curves(Fan fan, List<Fan> usual) {
        List<TimePanels.Curve> curves = new ArrayList<>();
        curves.add(new TimePanels.Curve(
                "",
                fan.middle(),
                List.of(new TimePanels.Band(fan.low(), fan.high())),
                years(List.of(fan)),
                false,
                Tone.FIRST));
        for (Fan other : usual) {
            if (other.receiver().equals(fan.receiver())) {
                curves.add(line(other));
            }
        }
        curves.add(new TimePanels.Curve("", fan.came(), List.of(), years(List.of(fan)), true, Tone.SECOND));
        return curves;
    }

    /** What was said with nothing set, from the last figure on. */
    private static TimePanels.Curve line(Fan fan) {
        double[] ahead = fan.middle().clone();
        Arrays.fill(ahead, 0, Math.max(0, fan.lastKnown() - fan.first() + 1), Double.NaN);
        return new TimePanels.Curve("", ahead, List.of(), years(List.of(fan)), false, Tone.UNKNOWN);
    }

    private String measure(List<Fan> fans, boolean beside) {
        List<String> parts = new ArrayList<>();
        boolean past = fans.stream()
                .anyMatch(fan -> IntStream.rangeClosed(0, fan.lastKnown() - fan.first())
                        .anyMatch(year -> !Double.isNaN(fan.middle()[year])));
        parts.add(
                past
                        ? words.say(
                                "Dots: what came. Line and band: the middle and nine tenths of what is said; of years with a dot, before that figure was out.")
                        : words.say(
                                "Dots: what came. Line and band: the middle and nine tenths of what is said of later years."));
        if (beside) {
            parts.add(words.say("Dotted line: with no knob turned."));
        }
        if (fans.stream().anyMatch(Fan::percent)) {
            parts.add(words.say("Shares are per cent of all but what the other power has."));
        }
        return String.join(" ", parts);
    }
}
