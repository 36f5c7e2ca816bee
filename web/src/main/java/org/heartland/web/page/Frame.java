package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.problem.Problem;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the name of the dossier, the list of pages, the languages, and what is wrong with the files as they are now.
 *
 * @param heading the title of the window
 * @param version counts how often the files have changed
 * @param pages those that are always in sight; {@code more} those in the list that opens
 */
public record Frame(
        PageRequest request,
        String language,
        String heading,
        String dossier,
        long version,
        List<Link> pages,
        List<Link> more,
        List<Link> languages,
        List<String> problems) {

    /** Where a link leads, and whether that is here. */
    public record Link(String address, String words, String language, boolean here) {}

    /** The frame around a page. */
    public static Frame of(PageRequest request, String heading, List<WorkbenchPage> all) {
        Words words = request.words();
        List<Link> pages = new ArrayList<>();
        List<Link> more = new ArrayList<>();
        for (WorkbenchPage page : all) {
            String title = page.title(words);
            if (title != null) {
                List<Link> list = page.isRare() ? more : pages;
                list.add(new Link(
                        request.link(page.name()),
                        title,
                        words.language(),
                        page.name().equals(request.page())));
            }
        }
        List<Link> languages = Words.LANGUAGES.stream()
                .map(one -> new Link(request.in(one), one.toUpperCase(Locale.ROOT), one, one.equals(words.language())))
                .toList();
        String title = words.term(request.assessment().subject().title());
        return new Frame(
                request,
                words.language(),
                heading.isEmpty() ? title : heading + " · " + title,
                title,
                request.desk().version(),
                List.copyOf(pages),
                List.copyOf(more),
                languages,
                request.desk().problems().stream().map(Problem::line).toList());
    }

    /** A phrase of the program in the language of the page. */
    public String say(String pattern, Object... parts) {
        return request.say(pattern, parts);
    }

    /** The language that a form must ask for again; null where it is the usual one. */
    public @Nullable String asks() {
        return here().contains("?") ? language : null;
    }

    /** Where everything is found. */
    public String finds() {
        return request.link(FindPage.NAME);
    }

    /** The address of the page without what was chosen on it. */
    public String here() {
        return request.link(request.page());
    }

    /** The heading of a page that has no title of its own. */
    public static String heading(WorkbenchPage page, Words words) {
        @Nullable String title = page.title(words);
        return title == null ? "" : title;
    }
}
