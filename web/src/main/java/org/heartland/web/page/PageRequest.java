package org.heartland.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.draws.Deadline;
import org.heartland.problem.Inert;
import org.heartland.render.words.Words;
import org.heartland.web.desk.Desk;
import org.heartland.web.desk.DeskSettings;
import org.heartland.web.desk.Opened;
import org.jspecify.annotations.Nullable;

/**
 * What a page is asked: the dossier as it is open while the page is made, the language, and the words behind the question mark of the address or
 * in the form.
 */
public final class PageRequest {
    /** The name of the language in an address. */
    public static final String LANGUAGE = "lang";

    private final Desk desk;
    private final Opened opened;
    private final Words words;
    private final String page;
    private final String usual;
    private final Map<String, List<String>> asked;
    private final Deadline deadline;

    /**
     * A request.
     *
     * @param page the name of the page
     * @param usual the language where none is asked for
     * @param asked the values by their names, as often as each stands in the address or the form
     * @param deadline when what is computed for it must end
     */
    public PageRequest(Desk desk, String page, String usual, Map<String, List<String>> asked, Deadline deadline) {
        this.desk = desk;
        this.opened = desk.opened();
        this.page = page;
        this.usual = usual;
        this.asked = asked;
        this.deadline = deadline;
        String language = asked.getOrDefault(LANGUAGE, List.of(usual)).get(0);
        this.words = opened.words(Words.LANGUAGES.contains(language) ? language : usual);
    }

    /** The same request in the same language, asking only these names and values in turn. */
    PageRequest asking(String... namesAndValues) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            other.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        other.put(LANGUAGE, List.of(words.language()));
        return new PageRequest(desk, page, usual, other, deadline);
    }

    public Desk desk() {
        return desk;
    }

    /** When what is computed for it must end. */
    public Deadline deadline() {
        return deadline;
    }

    public Opened opened() {
        return opened;
    }

    public Assessment assessment() {
        return opened.assessment();
    }

    /** The study, whose questions end by the deadline of this request. */
    public Study study() {
        return opened.study().within(deadline);
    }

    public Words words() {
        return words;
    }

    public String page() {
        return page;
    }

    /** A phrase of the program in the language of the page. */
    public String say(String pattern, Object... parts) {
        return words.say(pattern, parts);
    }

    /** The names that have a value in the address or in the form. */
    public List<String> names() {
        return asked.keySet().stream().sorted().toList();
    }

    /** A value of the address or of the form; null if it has none. */
    public @Nullable String find(String name) {
        String value = asked.getOrDefault(name, List.of("")).get(0);
        return value.isEmpty() ? null : value;
    }

    /** All values of a name: written once with commas between them, or each on its own; empty if there are none. */
    List<String> list(String name) {
        return asked.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The values whose names begin with this, by the rest of their names; those that are empty are left out. */
    public Map<String, String> beginning(String with) {
        Map<String, String> found = new LinkedHashMap<>();
        asked.forEach((name, values) -> {
            if (name.startsWith(with) && !values.get(0).isEmpty()) {
                found.put(name.substring(with.length()), values.get(0));
            }
        });
        return found;
    }

    /** The value that must be there. */
    public String need(String name) throws PageProblem {
        String value = find(name);
        if (value == null) {
            throw PageProblem.wrong(say("The address lacks {0}.", name));
        }
        return value;
    }

    /** One of a few words, as they are written in small letters. */
    <E extends Enum<E>> E choice(String name, E[] values) throws PageProblem {
        String word = need(name);
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw PageProblem.wrong(say("{0} cannot be {1}.", name, words.quoted(Inert.text(word))));
    }

    /** A whole number from 0. */
    public int whole(String name, int most) throws PageProblem {
        String word = need(name);
        int number = word.matches("\\d{1,7}") ? Integer.parseInt(word) : Integer.MAX_VALUE;
        if (number > most) {
            throw PageProblem.wrong(say("{0} must be a whole number from 0 to {1}.", name, most));
        }
        return number;
    }

    /** The command that gives the same, with these words behind its own, each ready to be pasted. */
    String command(String name, String... more) {
        return command(Stream.of(List.of(name), desk.settings().same(), List.of(more))
                .flatMap(List::stream)
                .toList());
    }

    /** The same of a command that takes no text. */
    String commandWithoutTexts(String name, List<String> more) {
        return command(Stream.of(List.of(name), desk.settings().withoutTexts(), more)
                .flatMap(List::stream)
                .toList());
    }

    /** The same of a command that wants the folder of the dossier, with these words right behind it; it takes no articles. */
    String commandOfFolder(String name, String... more) {
        List<String> same = new ArrayList<>(desk.settings().same());
        String folder = desk.settings().folder().toString();
        same.remove(folder);
        for (int at = same.indexOf(DeskSettings.ARTICLE); at >= 0; at = same.indexOf(DeskSettings.ARTICLE)) {
            same.subList(at, at + 2).clear();
        }
        return command(Stream.of(List.of(name, folder), List.of(more), same)
                .flatMap(List::stream)
                .toList());
    }

    /** The command that checks the files of the dossier: it takes the texts, and none of the options of an assessment. */
    String checkCommand() {
        Stream<String> articles =
                desk.settings().articles().stream().flatMap(article -> Stream.of(DeskSettings.ARTICLE, article));
        return command(Stream.concat(Stream.of("check", desk.settings().folder().toString()), articles)
                .toList());
    }

    /** A command of these words, each ready to be pasted. */
    public static String command(List<String> words) {
        return "./heartland " + words.stream().map(PageRequest::pasted).collect(Collectors.joining(" "));
    }

    private static String pasted(String word) {
        return word.matches("[\\w./=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    // ---- Addresses.

    /** The address of a page in the language of this one, with these names and values in turn; a value that is null is left out. */
    public String link(String to, @Nullable String... namesAndValues) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null) {
                pairs.add(encoded(String.valueOf(namesAndValues[i])) + "=" + encoded(value));
            }
        }
        if (!words.language().equals(usual)) {
            pairs.add(LANGUAGE + "=" + words.language());
        }
        return "/" + to + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    /** The address of this page in another language. */
    public String in(String language) {
        return again("", language);
    }

    /** The address of what this page shows for programs: {@code json} or {@code csv}. */
    public String as(String form) {
        return again("." + form, words.language());
    }

    private String again(String suffix, String language) {
        List<String> pairs = new ArrayList<>();
        asked.forEach((name, values) -> {
            if (!name.equals(LANGUAGE)) {
                values.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value)));
            }
        });
        if (!language.equals(usual)) {
            pairs.add(LANGUAGE + "=" + language);
        }
        return "/" + page + suffix + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
