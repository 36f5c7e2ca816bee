package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Turn;
import org.heartland.problem.Inert;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * The causes of a variable's turning points, in sentences.
 *
 * @param time the unit of time, or ""
 */
public record TurnWords(String variable, String time, List<Turn> turns, Feedback feedback) {
    private static final int MAX_TURNS = 20;
    private static final int MAX_PULLS = 3;

    /** All turning points, or the one nearest to a time. */
    public static List<Turn> near(List<Turn> turns, @Nullable Double at) {
        return at == null
                ? turns
                : turns.stream()
                        .min(Comparator.comparingDouble(turn -> Math.abs(turn.time() - at)))
                        .map(List::of)
                        .orElse(List.of());
    }

    /** A dominant loop: the one with the largest absolute share of the loops through the variable. */
    public record Lead(String loop, double since, double share) {}

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (turns.isEmpty()) {
            lines.add(Inert.text(variable + " never turns."));
        }
        turns.stream().limit(MAX_TURNS).forEach(turn -> lines.add(sentence(turn)));
        if (turns.size() > MAX_TURNS) {
            lines.add("and " + (turns.size() - MAX_TURNS) + " more turns; --at T shows the one nearest to that time");
        }
        return lines;
    }

    /** A turning point, its causes, and the dominant loops. */
    public String sentence(Turn turn) {
        StringBuilder sentence = new StringBuilder();
        sentence.append("At ")
                .append(clock(turn.time()))
                .append(' ')
                .append(variable)
                .append(happened(turn));
        sentence.append(", ").append(because(turn)).append('.');
        if (!turn.pulls().isEmpty() && turn.chain().size() > 1) {
            Turn.Pull first = turn.pulls().get(0);
            sentence.append(' ').append(Rounded.percent(first.share())).append(" of the shift came from ");
            sentence.append(first.name()).append(", by way of ").append(String.join(" > ", turn.chain()));
            sentence.append('.');
        }
        List<Lead> leads = leads(turn);
        if (!leads.isEmpty()) {
            sentence.append(' ').append(led(leads)).append('.');
        }
        return Inert.text(sentence.toString());
    }

    private String clock(double at) {
        return (time.isEmpty() ? "time" : time) + " " + NumberText.exact(at);
    }

    private static String happened(Turn turn) {
        String value = Rounded.of(turn.value());
        double shift = turn.pulls().stream()
                .mapToDouble(pull -> pull.after() - pull.before())
                .sum();
        return switch (turn.kind()) {
            case PEAK -> " stopped rising, at " + value + ", and fell";
            case TROUGH -> " stopped falling, at " + value + ", and rose";
            case SLOWING -> ", at " + value + ", began to " + (shift < 0 ? "rise" : "fall") + " more slowly";
            case QUICKENING -> ", at " + value + ", began to " + (shift > 0 ? "rise" : "fall") + " faster";
        };
    }

    private static String because(Turn turn) {
        if (turn.pulls().isEmpty()) {
            return "moved by nothing in the model but time or chance";
        }
        List<Turn.Pull> up = after(turn, 1);
        List<Turn.Pull> down = after(turn, -1);
        boolean peak = turn.kind() == Turn.TurnKind.PEAK;
        if (isBend(turn)) {
            return "as the change per step by " + shifted(turn);
        }
        return up.isEmpty() || down.isEmpty()
                ? "as the pull of " + shifted(turn)
                : "because " + sides(peak ? down : up, turn) + " overtook " + sides(peak ? up : down, turn);
    }

    private static boolean isBend(Turn turn) {
        return turn.kind() == Turn.TurnKind.SLOWING || turn.kind() == Turn.TurnKind.QUICKENING;
    }

    private static List<Turn.Pull> after(Turn turn, int sign) {
        return turn.pulls().stream()
                .filter(pull -> Math.signum(pull.after()) == sign)
                .limit(MAX_PULLS)
                .toList();
    }

    /** Causes, each with its size and its share in the sum of all causes. */
    private static String sides(List<Turn.Pull> pulls, Turn turn) {
        double all = turn.pulls().stream()
                .mapToDouble(pull -> Math.abs(pull.after()))
                .sum();
        return String.join(
                " and ",
                pulls.stream()
                        .map(pull -> pull.name() + " (" + signed(pull.after()) + ", "
                                + Rounded.percent(Math.abs(pull.after()) / all) + ")")
                        .toList());
    }

    private static String shifted(Turn turn) {
        return String.join(
                ", by ",
                turn.pulls().stream()
                        .limit(MAX_PULLS)
                        .map(pull ->
                                pull.name() + " went from " + signed(pull.before()) + " to " + signed(pull.after()))
                        .toList());
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Rounded.of(value);
    }

    private static String led(List<Lead> leads) {
        Lead last = leads.get(leads.size() - 1);
        String now = last.loop() + " leads, with a share of " + Rounded.percent(last.share());
        if (leads.size() == 1) {
            return "Of the loops through it " + now;
        }
        return "Of the loops through it " + leads.get(0).loop() + " led before; since " + NumberText.exact(last.since())
                + " " + now;
    }

    /** The dominant loop at the turn, preceded by the earlier dominant loop, if there was one. */
    public List<Lead> leads(Turn turn) {
        List<Feedback.Loop> through = feedback.loops().stream()
                .filter(loop -> loop.path().contains(variable))
                .toList();
        List<Lead> leads = new ArrayList<>();
        for (int t = 0; t < feedback.times().length; t++) {
            if (t > 0 && feedback.times()[t - 1] >= turn.time()) {
                break;
            }
            Feedback.Loop first = leader(through, t);
            if (first != null) {
                Lead before = leads.isEmpty() ? null : leads.get(leads.size() - 1);
                boolean goesOn = before != null && before.loop().equals(first.name());
                double since = goesOn && before != null ? before.since() : feedback.times()[t];
                if (goesOn) {
                    leads.remove(leads.size() - 1);
                }
                leads.add(new Lead(first.name(), since, first.shares()[t]));
            }
        }
        return leads.subList(Math.max(0, leads.size() - 2), leads.size());
    }

    private static Feedback.@Nullable Loop leader(List<Feedback.Loop> loops, int at) {
        return loops.stream()
                .filter(loop -> !Double.isNaN(loop.shares()[at]) && loop.shares()[at] != 0)
                .max(Comparator.comparingDouble(loop -> Math.abs(loop.shares()[at])))
                .orElse(null);
    }
}
