package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Leads;
import org.heartland.dynamics.loop.Leads.Lead;
import org.heartland.dynamics.loop.Turn;
import org.heartland.problem.Inert;

/**
 * The causes of a variable's turning points, in sentences.
 *
 * @param time the unit of time, or ""
 */
public record TurnWords(Words words, String variable, String time, List<Turn> turns, Feedback feedback) {
    private static final int MAX_TURNS = 20;
    private static final int MAX_PULLS = 3;

    /** The words for the turning points of variables, by their names. */
    public static List<TurnWords> of(Words words, Map<String, List<Turn>> turns, String time, Feedback feedback) {
        return turns.entrySet().stream()
                .map(of -> new TurnWords(words, of.getKey(), time, of.getValue(), feedback))
                .toList();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (turns.isEmpty()) {
            lines.add(Inert.text(words.say("{0} never turns.", variable)));
        }
        turns.stream().limit(MAX_TURNS).forEach(turn -> lines.add(sentence(turn)));
        if (turns.size() > MAX_TURNS) {
            lines.add(words.say(
                    "and {0} more turns; --at T shows the one nearest to that time", turns.size() - MAX_TURNS));
        }
        return lines;
    }

    /** A turning point, its causes, and the dominant loops. */
    public String sentence(Turn turn) {
        List<String> sentences = new ArrayList<>(List.of(words.say("{0}, {1}.", happened(turn), because(turn))));
        if (!turn.pulls().isEmpty() && turn.chain().size() > 1) {
            Turn.Pull first = turn.pulls().get(0);
            sentences.add(words.say(
                    "{0} of the shift came from {1}, by way of {2}.",
                    percent(first.share()), first.name(), String.join(" → ", turn.chain())));
        }
        List<Lead> leads = leads(turn);
        if (!leads.isEmpty()) {
            sentences.add(led(leads));
        }
        return Inert.text(Words.capital(String.join(" ", sentences)));
    }

    private String figure(double value) {
        return words.number(Rounded.of(value));
    }

    private String percent(double share) {
        return words.number(Rounded.percent(share));
    }

    private String happened(Turn turn) {
        String at = new RunWords(words, time).moment(turn.time());
        String value = figure(turn.value());
        double shift = turn.pulls().stream()
                .mapToDouble(pull -> pull.after() - pull.before())
                .sum();
        return switch (turn.kind()) {
            case PEAK -> words.say("At {0} {1} stopped rising, at {2}, and fell", at, variable, value);
            case TROUGH -> words.say("At {0} {1} stopped falling, at {2}, and rose", at, variable, value);
            case SLOWING -> slowed(at, shift < 0, value);
            case QUICKENING -> quickened(at, shift > 0, value);
        };
    }

    private String slowed(String at, boolean rising, String value) {
        return words.say(
                rising
                        ? "At {0} {1}, at {2}, began to rise more slowly"
                        : "At {0} {1}, at {2}, began to fall more slowly",
                at,
                variable,
                value);
    }

    private String quickened(String at, boolean rising, String value) {
        return words.say(
                rising ? "At {0} {1}, at {2}, began to rise faster" : "At {0} {1}, at {2}, began to fall faster",
                at,
                variable,
                value);
    }

    private String because(Turn turn) {
        if (turn.pulls().isEmpty()) {
            return words.say("moved by nothing in the model but time or chance");
        }
        List<Turn.Pull> up = after(turn, 1);
        List<Turn.Pull> down = after(turn, -1);
        boolean peak = turn.kind() == Turn.TurnKind.PEAK;
        if (isBend(turn)) {
            return words.say("as the change per step by {0}", shifted(turn));
        }
        return up.isEmpty() || down.isEmpty()
                ? words.say("as the pull of {0}", shifted(turn))
                : words.say("because {0} overtook {1}", sides(peak ? down : up, turn), sides(peak ? up : down, turn));
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
    private String sides(List<Turn.Pull> pulls, Turn turn) {
        double all = turn.pulls().stream()
                .mapToDouble(pull -> Math.abs(pull.after()))
                .sum();
        return words.and(pulls.stream()
                .map(pull ->
                        pull.name() + " (" + signed(pull.after()) + ", " + percent(Math.abs(pull.after()) / all) + ")")
                .toList());
    }

    private String shifted(Turn turn) {
        return turn.pulls().stream()
                .limit(MAX_PULLS)
                .map(pull ->
                        words.say("{0} went from {1} to {2}", pull.name(), signed(pull.before()), signed(pull.after())))
                .collect(Collectors.joining(words.say(", by ")));
    }

    private String signed(double value) {
        return (value > 0 ? "+" : "") + figure(value);
    }

    private String led(List<Lead> leads) {
        Lead last = leads.get(leads.size() - 1);
        String now = last.loop().name();
        if (last.part() == 1) {
            return words.say("Of the loops through it only {0} acts.", now);
        }
        return leads.size() == 1
                ? words.say("Of the loops through it {0} leads, with {1} of what they do.", now, percent(last.part()))
                : words.say(
                        "Of the loops through it {0} led before; since {2} {1} leads, with {3} of what they do.",
                        leads.get(0).loop().name(),
                        now,
                        new RunWords(words, time).moment(last.since()),
                        percent(last.part()));
    }

    /** The dominant loop at the turn, preceded by the earlier dominant loop, if there was one. */
    public List<Lead> leads(Turn turn) {
        List<Lead> leads = Leads.of(feedback, variable, turn.time());
        return leads.subList(Math.max(0, leads.size() - 2), leads.size());
    }
}
