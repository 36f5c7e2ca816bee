package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.CausalDiagram.Loop;
import org.heartland.theory.outcome.CausalDiagram.Way;

/** What acts on what in an account, in words. */
public record CausalWords(Words words, CausalDiagram diagram) {

    /** The links, each as a sentence. */
    public List<String> links() {
        return diagram.arrows().stream()
                .map(arrow -> words.say("{0} → {1}: {2}.", name(arrow.from()), name(arrow.to()), way(arrow.way())))
                .toList();
    }

    /** What a thing is called: what is said of it, up to the first comma, colon or semicolon. */
    public String name(int thing) {
        return Words.capital(words.term(diagram.things().get(thing).says()).split("[,:;]", 2)[0]);
    }

    private String way(Way way) {
        return switch (way) {
            case SAME -> words.say("in the same direction");
            case OPPOSITE -> words.say("in the opposite direction");
            case OPEN -> words.say("the account leaves open in which direction");
        };
    }

    /** The loops, each by its name, what it does, and the way round. */
    public List<String> loops() {
        List<String> all = new ArrayList<>();
        for (int k = 0; k < diagram.loops().size(); k++) {
            Loop loop = diagram.loops().get(k);
            String round = loop.things().stream().map(this::name).collect(Collectors.joining(" → "));
            all.add(loopName(k) + ", " + kind(loop.way()) + ": " + round + " → "
                    + name(loop.things().get(0)) + ".");
        }
        return all;
    }

    private String kind(Way way) {
        return switch (way) {
            case SAME -> words.say("reinforcing");
            case OPPOSITE -> words.say("balancing");
            case OPEN -> words.say("reinforcing or balancing, which the account leaves open");
        };
    }

    /** The name of a loop by its place: R1 where it reinforces itself, B1 where it balances itself, ?1 where the account leaves that open. */
    public String loopName(int place) {
        Way way = diagram.loops().get(place).way();
        long number = diagram.loops().subList(0, place + 1).stream()
                .filter(loop -> loop.way() == way)
                .count();
        return (way == Way.SAME ? "R" : way == Way.OPPOSITE ? "B" : "?") + number;
    }

    /** How the diagram is read. */
    public String legend() {
        String arrows = words.say(
                "Boxes are presences and the threat, pale names what comes from outside. An arrow says what moves what a year on: + in the same direction, − in the opposite one, ± where the account leaves the direction open. That each returns to what is normal for it is left out.");
        return diagram.loops().isEmpty()
                ? arrows + " " + words.say("Nothing in this account acts back on its own cause.")
                : arrows + " "
                        + words.say("R is a reinforcing loop, B a balancing one, ? one of which that is left open.");
    }
}
