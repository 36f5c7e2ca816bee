package org.heartland.render.brief;

import java.util.List;
import org.heartland.assessment.WeakVerdict;
import org.heartland.assessment.WeakVerdict.Weakness;
import org.heartland.render.words.Words;

/** A weak link in words: what it lacks, and what to look for. */
public final class WeakVerdictWords {
    private final Words words;

    public WeakVerdictWords(Words words) {
        this.words = words;
    }

    /** How many there are. */
    public String summary(List<WeakVerdict> links, int statements) {
        int forAuthor = (int) links.stream().filter(WeakVerdict::isForAuthor).count();
        return words.say(
                "{0} of {1} statements have a verdict that rests on one source, or on none that is primary; of {2} of them the author would be told. Those that matter most come first.",
                links.size(), statements, forAuthor);
    }

    /** What the author would be told of the statement: "to correct"; who makes it where he does not; "" if he would be told nothing. */
    public String matters(WeakVerdict link) {
        return switch (link.row().claim().voice()) {
            case IMPLIED -> words.say("follows from what the author says");
            case OURS -> words.say("our own test");
            case SAID -> link.isForAuthor() ? listed(link) : words.say("the author says it");
        };
    }

    private String listed(WeakVerdict link) {
        return words.say(
                switch (link.listing()) {
                    case CORRECT -> "to correct";
                    case ASK -> "to ask";
                    case NARROW -> "to narrow";
                    case UPDATE, AIM, NONE -> "to update";
                });
    }

    /** Why it is weak: "one source, not primary". */
    public String lacks(Weakness weakness) {
        return words.say(
                switch (weakness) {
                    case SECOND_HAND -> "only copies or one side’s word";
                    case ONE_NOT_PRIMARY -> "one source, not primary";
                    case NO_PRIMARY -> "no primary source";
                    case ONE_PRIMARY -> "one source, primary";
                });
    }

    /** What would strengthen it: "Find the primary source". */
    public String find(Weakness weakness) {
        return words.say(
                switch (weakness) {
                    case SECOND_HAND -> "Find the original, or a report by somebody who is no party to the dispute.";
                    case ONE_NOT_PRIMARY -> "Find the primary source, or a second publisher who checked for himself.";
                    case NO_PRIMARY -> "Find the primary source: the treaty, the statistics, the transcript.";
                    case ONE_PRIMARY -> "Find a second publisher who confirms it.";
                });
    }
}
