package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;

/** Sources by their names, as a reader would look for them. */
public final class SourceNames {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Words words;

    public SourceNames(Words words) {
        this.words = words;
    }

    /** "The Moscow Times, July 2005". */
    public String brief(Source source) {
        String[] names = source.publisher().split("; ");
        String name = names.length == 1 ? names[0] : words.say("{0} and others", names[0].replaceFirst(",.*", ""));
        return name + ", " + on(source);
    }

    /** "Xu Wei, “Highlights from Xi'an summit”, China Daily, 20 May 2023 (press, seen in excerpt)", without its address. */
    public String whole(Source source) {
        String title = source.author() + ", " + words.quoted(source.title());
        String name = source.author().equals(source.publisher()) ? title : title + ", " + source.publisher();
        String read = source.full() ? "" : ", " + words.say("seen in excerpt");
        return name + ", " + on(source) + " (" + grade(source.grade()) + read + ")";
    }

    /** The source of something cited, and the place in it: "The Moscow Times, July 2005, words of the aide". */
    public String cited(Cited<?> cited) {
        Source source = words.source(cited.source());
        return (source == null ? cited.source().id() : brief(source)) + ", "
                + cited.at().text();
    }

    /** How close a source is to what it reports. */
    public String grade(Grade grade) {
        return grade == Grade.MIRROR ? words.say("copy") : words.term(grade.word());
    }

    /** One source for each publisher, first-hand ones first, copies last, the earliest first. */
    public static List<Source> best(Collection<Source> sources) {
        Map<String, Source> byVoice = new LinkedHashMap<>();
        List<Source> sorted = new ArrayList<>(sources);
        sorted.sort(Comparator.comparing(Source::grade).thenComparing(Source::published));
        sorted.forEach(source -> byVoice.putIfAbsent(source.voice(), source));
        return List.copyOf(byVoice.values());
    }

    /** When it was published, as exactly as it is known. */
    private String on(Source source) {
        LocalDate day = source.published();
        return switch (source.publishedAs().length()) {
            case YEAR -> Integer.toString(day.getYear());
            case MONTH -> words.month(day);
            default -> words.date(day);
        };
    }
}
