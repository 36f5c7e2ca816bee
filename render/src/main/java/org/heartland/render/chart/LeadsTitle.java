package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.chart.LeadTitle.Lead;
import org.heartland.render.words.Words;

/** States where one of two powers leads in one domain and the other in the other, and where one leads in both. */
final class LeadsTitle {
    /** The leads at a state, by its id, in two domains. */
    record At(String state, Lead up, Lead across) {}

    private final Words words;
    private final Cases cases;
    private final String first;
    private final String second;
    private final Indicator up;
    private final Indicator across;

    /** Titles for two powers, by their ids, and two measures. */
    LeadsTitle(Words words, String first, String second, Indicator up, Indicator across) {
        this.words = words;
        this.cases = new Cases(words);
        this.first = words.actor(first);
        this.second = words.actor(second);
        this.up = up;
        this.across = across;
    }

    private String clause(String[] leads, String where) {
        return leads[0].equals(leads[1])
                ? words.say("{0} led in both {1}", name(leads[0]), where)
                : words.say(
                        "{0} led {1} and {2} {3} {4}",
                        name(leads[0]), cases.in(up), name(leads[1]), cases.in(across), where);
    }

    /** The finding, or "" if at no state both leads are sure. */
    String of(List<At> states, int year) {
        Map<String, List<String>> clauses = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (At at : states) {
            if (at.up().isSure() && at.across().isSure()) {
                String key = at.up() + " " + at.across();
                if (!clauses.containsKey(key)) {
                    order.add(key);
                }
                clauses.computeIfAbsent(key, unseen -> new ArrayList<>()).add(at.state());
            }
        }
        List<String> said = new ArrayList<>();
        for (String key : order) {
            said.add(clause(key.split(" ", -1), cases.in(clauses.getOrDefault(key, List.of()))));
        }
        return said.isEmpty() ? "" : Words.capital(words.say("In {0} {1}", year, String.join("; ", said)));
    }

    private String name(String lead) {
        return Lead.valueOf(lead) == Lead.FIRST ? first : second;
    }
}
