package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Subject.Indicator;
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

    /** The leads at a state, by its id. */
    record At(String state, Lead before, Lead after) {
        boolean hasPassed() {
            return after.isSure() && before == after.other();
        }
    }

    private final Words words;
    private final Cases cases;
    private final String first;
    private final String second;
    private final Indicator indicator;

    /** Titles on what is measured, for two powers by their ids. */
    LeadTitle(Words words, String first, String second, Indicator indicator) {
        this.words = words;
        this.cases = new Cases(words);
        this.first = words.actor(first);
        this.second = words.actor(second);
        this.indicator = indicator;
    }

    /** The finding, or "" if nothing is known for the later year. */
    String of(List<At> states, int before, int after) {
        List<At> passed = states.stream().filter(At::hasPassed).toList();
        if (passed.stream().map(At::after).distinct().count() == 1) {
            Lead leader = passed.get(0).after();
            return Words.capital(words.say(
                    "{0} passed {1} {2} between {3} and {4}",
                    name(leader), name(leader.other()), cases.in(indicator, states(passed)), before, after));
        }
        return standing(states, after);
    }

    private String neither(List<String> level) {
        return words.say("neither {0} nor {1} clearly led {2}", first, second, cases.in(indicator, level));
    }

    private String standing(List<At> states, int year) {
        List<String> clauses = new ArrayList<>();
        for (Lead lead : List.of(mostOf(states), mostOf(states).other())) {
            List<String> names = states(states, lead);
            if (!names.isEmpty()) {
                clauses.add(
                        clauses.isEmpty()
                                ? words.say(
                                        "{0} led {1} {2}", name(lead), name(lead.other()), cases.in(indicator, names))
                                : words.say("{0} led {1}", name(lead), cases.in(names)));
            }
        }
        List<String> level = states(states, Lead.TIE);
        if (!level.isEmpty()) {
            clauses.add(clauses.isEmpty() ? neither(level) : words.say("no clear lead {0}", cases.in(level)));
        }
        return clauses.isEmpty() ? "" : Words.capital(words.say("In {0} {1}", year, String.join("; ", clauses)));
    }

    /** Who leads at more states. */
    private static Lead mostOf(List<At> states) {
        return states(states, Lead.SECOND).size() > states(states, Lead.FIRST).size() ? Lead.SECOND : Lead.FIRST;
    }

    private static List<String> states(List<At> states, Lead lead) {
        return states(states.stream().filter(at -> at.after() == lead).toList());
    }

    private static List<String> states(List<At> states) {
        return states.stream().map(At::state).toList();
    }

    private String name(Lead lead) {
        return lead == Lead.FIRST ? first : second;
    }
}
