package org.heartland.render.words;

import org.heartland.assessment.Ledger.Entry;
import org.heartland.assessment.Ledger.Score;
import org.heartland.assessment.Statement;
import org.heartland.citation.JudgedText;
import org.jspecify.annotations.Nullable;

/** The ledger of predictions in words: when each was made, how likely it was called, how it was resolved, and the scores. */
public final class LedgerWords {
    private final Words words;

    public LedgerWords(Words words) {
        this.words = words;
    }

    /** When the prediction was made: the day of its text, as exactly as it is known; "" if the dossier names no text. */
    public String made(Entry entry) {
        JudgedText text = words.text(entry.row().claim().passage().text());
        return text == null ? "" : new TextWords(words).on(text);
    }

    /** How likely the text called it; "" if it did not say. */
    public String probability(Entry entry) {
        Double probability = entry.probability();
        return probability == null ? "" : words.percent1(probability) + " %";
    }

    /** How it was resolved. */
    public String resolution(Entry entry) {
        String how = switch (entry.resolution()) {
            case RULE -> words.say("by the rule set for it");
            case HAND -> words.say("by hand ({0})", hand(entry));
            case BOTH -> words.say("by the rule, and by hand ({0})", hand(entry));
            case DISPUTED -> disputed(entry);
            case PART -> words.say("due: came true in part");
            case NOT_FOUND -> words.say("due, but no outcome found");
            case OPEN -> words.say("still open");
            case NEVER -> words.say("too vague to test");
        };
        return entry.came() == null ? how : words.say(entry.came() ? "came true, {0}" : "did not come true, {0}", how);
    }

    private String disputed(Entry entry) {
        Statement.Resolved resolved = resolved(entry);
        boolean came = resolved != null && resolved.as().value();
        return words.say(
                came
                        ? "in dispute: came true by hand ({0}), did not by the rule"
                        : "in dispute: did not come true by hand ({0}), did by the rule",
                hand(entry));
    }

    private String hand(Entry entry) {
        Statement.Resolved resolved = resolved(entry);
        if (resolved == null) {
            return "";
        }
        return words.date(resolved.on()) + "; " + new SourceNames(words).cited(resolved.as());
    }

    private static Statement.@Nullable Resolved resolved(Entry entry) {
        Statement.Prediction prediction = entry.row().claim().prediction();
        return prediction == null ? null : prediction.resolved();
    }

    /** The score, with what it is over and what it leaves out. */
    public String score(Score score) {
        JudgedText text = words.text(score.text());
        String whose = text == null ? words.say("All predictions") : new TextWords(words).named(text);
        String counts = words.say(
                "{0}: {1}, of which {2} settled, {3} of these with a stated probability",
                whose, score.predictions(), score.resolved(), score.scored());
        if (score.brier() == null) {
            return counts + "; " + words.say("so there is nothing to score") + ".";
        }
        String brier = words.say(
                "Brier score {0} (0 = always sure and right, 1 = always sure and wrong)",
                words.decimals(score.brier(), 3));
        return counts + "; " + brier
                + (score.baseRate() == null
                        ? ""
                        : "; "
                                + words.say(
                                        "guessing by the share that came true would score {0}",
                                        words.decimals(score.baseRate(), 3)))
                + ".";
    }
}
