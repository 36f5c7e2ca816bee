package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.List;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/** A source as a list of sources shows it. */
public final class SourceWords {
    private final Words words;
    private final SourceNames names;

    public SourceWords(Words words) {
        this.words = words;
        this.names = new SourceNames(words);
    }

    /** "Xu Wei, “Highlights from Xi'an summit”, China Daily, 20 May 2023 (press, read in excerpt)", without its address. */
    public String line(Source source) {
        return words.say("{0}, {1} ({2})", name(source), names.on(source), standing(source));
    }

    /** "Xu Wei, “Highlights from Xi'an summit”, China Daily": in the language of the source. */
    public String name(Source source) {
        String title = source.author() + ", " + words.quoted(source.title());
        return source.author().equals(source.publisher()) ? title : title + ", " + source.publisher();
    }

    /** How close it is to what it reports and how far it was read: "primary, read in excerpt". */
    public String standing(Source source) {
        return grade(source.grade()) + ", "
                + (source.full() ? words.say("read in full") : words.say("read in excerpt"));
    }

    /**
     * In as few words as will do: "China Daily, 6 July 2005", "CSTO, 15 May 2020 (primary)", "RFE/RL, 2012 (read in full)". That it is by the press
     * or an agency, and that it was read in excerpt, goes without saying.
     */
    public String brief(Source source) {
        List<String> standing = new ArrayList<>();
        if (source.grade() != Grade.AGENCY && source.grade() != Grade.PRESS) {
            standing.add(grade(source.grade()));
        }
        if (source.full()) {
            standing.add(words.say("read in full"));
        }
        String published = names.brief(source);
        return standing.isEmpty() ? published : published + " (" + String.join(", ", standing) + ")";
    }

    /** How close a source is to what it reports. */
    public String grade(Grade grade) {
        return switch (grade) {
            case PRIMARY -> words.say("primary");
            case AGENCY -> words.say("news agency");
            case PRESS -> words.say("press");
            case MIRROR -> words.say("a copy");
            case PARTISAN -> words.say("a party to the dispute");
            case ASSUMED -> words.say("an assumption");
        };
    }
}
