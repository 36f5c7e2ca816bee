package org.heartland.render.words;

import java.util.List;
import org.heartland.text.GrammaticalCase;
import org.heartland.text.SentenceForm;
import org.jspecify.annotations.Nullable;

/** Sentences of a dossier with the names of powers and states in their places. */
final class SentenceWords {
    private final Words words;

    SentenceWords(Words words) {
        this.words = words;
    }

    /**
     * The sentence in the language of the page; null if the dossier has none, has it in its own language only, or lacks a case of one of the
     * names.
     */
    @Nullable
    String of(@Nullable String sentence, List<String> powers, List<String> states) {
        return of(sentence, powers, states, List.of());
    }

    /** The same about states of which it is sure, and behind them others of which it is less so. */
    @Nullable
    String of(@Nullable String sentence, List<String> powers, List<String> states, List<String> lessSurely) {
        if (sentence == null || !words.speaks(sentence)) {
            return null;
        }
        StringBuilder filled = new StringBuilder();
        boolean several = states.size() + lessSurely.size() > 1;
        for (SentenceForm.Part part : SentenceForm.of(words.term(sentence)).parts()) {
            if (part instanceof SentenceForm.Names place) {
                boolean ofPower = place.of() == SentenceForm.Of.POWER;
                List<String> others = ofPower ? List.of() : lessSurely;
                List<String> ids = ofPower ? powers : states;
                String names = names(ids, others, place.in());
                if (names == null || names.isEmpty()) {
                    return null;
                }
                several = ids.size() + others.size() > 1;
                filled.append(names);
            } else if (part instanceof SentenceForm.Agreeing form) {
                filled.append(several ? form.several() : form.one());
            } else {
                filled.append(((SentenceForm.Plain) part).words());
            }
        }
        return filled.toString();
    }

    private @Nullable String names(List<String> sure, List<String> others, GrammaticalCase in) {
        String names = words.actors(sure, in);
        String less = words.actors(others, in);
        return names == null || less == null || others.isEmpty()
                ? less == null ? null : names
                : words.say("{0} and, less surely, {1}", names, less);
    }
}
