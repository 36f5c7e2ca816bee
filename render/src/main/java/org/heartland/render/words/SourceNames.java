package org.heartland.render.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;

/** Sources by their names, as a reader would look for them. */
public final class SourceNames {
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    /** Names longer than this are cut at their first comma. */
    private static final int LONG = 40;

    private static final Pattern INITIALS = Pattern.compile("\\((\\p{Lu}{2,})\\)$");

    private final Words words;

    public SourceNames(Words words) {
        this.words = words;
    }

    /** "The Moscow Times, July 2005". */
    public String brief(Source source) {
        return publisher(source) + ", " + on(source);
    }

    /** Its publisher in short: "The Moscow Times". */
    public String publisher(Source source) {
        return name(words.publisher(source));
    }

    /** The initials by which a publisher is known if its name ends with them; of several persons the first; else the name, cut if it is long. */
    private String name(String publisher) {
        Matcher known = INITIALS.matcher(publisher);
        if (known.find()) {
            return known.group(1);
        }
        String[] persons = publisher.split("; ");
        String first =
                persons[0].length() > LONG || persons.length > 1 ? persons[0].replaceFirst(",.*", "") : persons[0];
        return persons.length == 1 ? first : words.say("{0} and others", first);
    }

    /** The source of something cited, and the place in it: "The Moscow Times, July 2005, words of the aide". */
    public String cited(Cited<?> cited) {
        Source source = words.source(cited.source());
        return (source == null ? cited.source().id() : brief(source)) + ", "
                + cited.at().text();
    }

    /** One source for each publisher, first-hand ones first, copies last, the earliest first. */
    public static List<Source> best(Collection<Source> sources) {
        return best(sources, Comparator.comparing(Source::published));
    }

    /** One source for each publisher, first-hand ones first, copies last, and those of one grade in this order. */
    public static List<Source> best(Collection<Source> sources, Comparator<Source> withinGrade) {
        Map<String, Source> byVoice = new LinkedHashMap<>();
        sources.stream()
                .sorted(Comparator.comparing(Source::grade).thenComparing(withinGrade))
                .forEach(source -> byVoice.putIfAbsent(source.voice(), source));
        return List.copyOf(byVoice.values());
    }

    /** When it was published, as exactly as it is known: "1 August 2005", "August 2005", "2005". */
    public String on(Source source) {
        LocalDate day = source.published();
        return switch (source.publishedAs().length()) {
            case YEAR -> Integer.toString(day.getYear());
            case MONTH -> words.month(day);
            default -> words.date(day);
        };
    }
}
