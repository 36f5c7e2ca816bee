package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.heartland.render.words.Words;

/** States who of two powers is ahead at which states, and who passed the other; says no more than the leads allow. */
final class LeadTitle {
    /** Which of the two is ahead by more than the margin of a tie. */
    enum Lead {
        FIRST,
        SECOND,
        /** Neither, in most of the settings. */
        TIE,
        UNKNOWN;

        boolean isSure() {
            return this == FIRST || this == SECOND;
        }

        Lead other() {
            return this == FIRST ? SECOND : this == SECOND ? FIRST : this;
        }
    }

    /** The leads at a state, by its name in the language of the page. */
    record At(String state, Lead before, Lead after) {
        boolean hasPassed() {
            return after.isSure() && before == after.other();
        }
    }

    private final Words words;
    private final String first;
    private final String second;
    private final Function<List<String>, String> quantityAt;

    /** Titles for two powers by their names; {@code quantityAt} says what is measured at some states: "goods trade with Kazakhstan". */
    LeadTitle(Words words, String first, String second, Function<List<String>, String> quantityAt) {
        this.words = words;
        this.first = first;
        this.second = second;
        this.quantityAt = quantityAt;
    }

    /** The finding, or "" if nothing is known for the later year. */
    String of(List<At> states, int before, int after) {
        List<At> passed = states.stream().filter(At::hasPassed).toList();
        if (passed.stream().map(At::after).distinct().count() == 1) {
            Lead leader = passed.get(0).after();
            return Words.capital(words.say(
                    "{0} passed {1} in {2} between {3} and {4}",
                    name(leader), name(leader.other()), quantityAt.apply(names(passed)), before, after));
        }
        return standing(states, after);
    }

    private String standing(List<At> states, int year) {
        List<String> clauses = new ArrayList<>();
        for (Lead lead : List.of(mostOf(states), mostOf(states).other())) {
            List<String> names = names(states, lead);
            if (!names.isEmpty()) {
                clauses.add(
                        clauses.isEmpty()
                                ? words.say(
                                        "{0} led {1} in {2}", name(lead), name(lead.other()), quantityAt.apply(names))
                                : words.say("{0} led in {1}", name(lead), words.and(names)));
            }
        }
        List<String> level = names(states, Lead.TIE);
        if (!level.isEmpty()) {
            clauses.add(
                    clauses.isEmpty()
                            ? words.say(
                                    "neither {0} nor {1} clearly led in {2}", first, second, quantityAt.apply(level))
                            : words.say("no clear lead in {0}", words.and(level)));
        }
        return clauses.isEmpty() ? "" : Words.capital(words.say("In {0} {1}", year, String.join("; ", clauses)));
    }

    /** Who leads at more states. */
    private static Lead mostOf(List<At> states) {
        return names(states, Lead.SECOND).size() > names(states, Lead.FIRST).size() ? Lead.SECOND : Lead.FIRST;
    }

    private static List<String> names(List<At> states, Lead lead) {
        return names(states.stream().filter(at -> at.after() == lead).toList());
    }

    private static List<String> names(List<At> states) {
        return states.stream().map(At::state).toList();
    }

    private String name(Lead lead) {
        return lead == Lead.FIRST ? first : second;
    }
}
