package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heartland.render.words.Words;

/**
 * Something that can be found by its words.
 *
 * @param title what it is called in the language of the page; {@code about} what is said of it, or ""
 * @param names the words by which it is found beside its title, in any language
 */
public record Findable(Kind kind, String title, String about, String address, List<String> names) {
    public Findable {
        names = List.copyOf(names);
    }

    /** What it is, in the order in which kinds are listed. */
    public enum Kind {
        PAGE,
        STATE,
        WORD,
        CHART,
        STATEMENT,
        SOURCE
    }

    /** What something is called in every language, and other names of it. */
    static List<String> names(PageRequest request, Function<Words, String> called, String... more) {
        List<String> names = new ArrayList<>(Words.LANGUAGES.stream()
                .map(language -> called.apply(request.opened().words(language)))
                .toList());
        names.addAll(List.of(more));
        return names;
    }

    /** A page by its name. */
    static List<Findable> page(PageRequest request, String name, Function<Words, String> called) {
        return Stream.of(called.apply(request.words()))
                .map(title -> new Findable(Kind.PAGE, title, "", request.link(name), names(request, called, name)))
                .toList();
    }
}
