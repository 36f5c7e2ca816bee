package org.heartland.render.chart;

import java.util.List;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.words.Words;
import org.heartland.text.GrammaticalCase;

/** Names of states, powers and measures in the case that the sentence of a title asks for; in brackets where the dossier does not give it. */
final class Cases {
    private final Words words;

    Cases(Words words) {
        this.words = words;
    }

    /** "in Kazakhstan and Uzbekistan". */
    String in(List<String> states) {
        return cased(states, GrammaticalCase.LOCATIVE);
    }

    /** "Russia", whose something is: in Russian "России". */
    String of(String power) {
        return cased(List.of(power), GrammaticalCase.GENITIVE);
    }

    /** "Russia", with whom something is: in Russian "Россией". */
    String with(String power) {
        return cased(List.of(power), GrammaticalCase.INSTRUMENTAL);
    }

    /** "in goods trade". */
    String in(Indicator indicator) {
        String cased = words.term(indicator.quantity(), GrammaticalCase.LOCATIVE);
        return cased == null ? words.say("in the measure {0}", words.quoted(words.term(indicator.quantity()))) : cased;
    }

    /** "in goods trade with Kazakhstan and Uzbekistan", "in arms delivered to Kazakhstan", "in exports from Kazakhstan". */
    String in(Indicator indicator, List<String> states) {
        return switch (indicator.direction()) {
            case IN -> words.say("{1} to {0}", cased(states, GrammaticalCase.DATIVE), in(indicator));
            case OUT -> words.say("{0} from {1}", in(indicator), cased(states, GrammaticalCase.GENITIVE));
            case BOTH -> words.say("{0} with {1}", in(indicator), cased(states, GrammaticalCase.INSTRUMENTAL));
        };
    }

    private String cased(List<String> ids, GrammaticalCase in) {
        String names = words.actors(ids, in);
        return names == null ? "(" + words.actors(ids) + ")" : names;
    }
}
