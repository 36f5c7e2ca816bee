package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.citation.Source;
import org.heartland.naming.ComparedWords;
import org.heartland.render.brief.SourceFilter;
import org.heartland.render.brief.SourceFilter.Age;
import org.heartland.render.brief.SourceFilter.Seen;
import org.heartland.render.brief.SourceTexts;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.heartland.web.page.SourcesView.Asked;
import org.heartland.web.page.SourcesView.Facet;
import org.heartland.web.page.SourcesView.Item;
import org.heartland.web.page.SourcesView.Option;
import org.jspecify.annotations.Nullable;

/** What the page of the sources shows of those that are asked for. */
final class SourcesWriter {
    private static final int ON_A_PAGE = 40;
    private static final int FIRST_PUBLISHERS = 10;
    private static final int MORE_PUBLISHERS = 60;
    private static final int QUOTED = 2;

    private final PageRequest request;
    private final Words words;
    private final SourceFilter filter;
    private final int count;
    private final Bibliography searched;
    private final SourceWords sources;

    SourcesWriter(PageRequest request, SourceFilter filter) {
        this.request = request;
        this.words = request.words();
        this.filter = filter;
        Bibliography all = SourcesPage.all(request);
        this.count = all.entries().size();
        this.searched = SourceFilter.ALL.searching(filter.find()).of(all, () -> SourcesPage.texts(request));
        this.sources = new SourceWords(words);
    }

    /** What another choice leaves of those in which the words were found. */
    private Bibliography of(SourceFilter other) {
        return other.searching("").of(searched, () -> SourcesPage.texts(request));
    }

    SourcesView view(int asked) {
        List<Entry> found = of(filter).entries();
        int from = asked < found.size() ? asked : 0;
        int to = Math.min(found.size(), from + ON_A_PAGE);
        return new SourcesView(
                found(found.size(), from, to),
                filter.find(),
                SourceFilter.MOST_CHARACTERS,
                asked(filter).stream()
                        .filter(one -> !one.name().equals(SourcesPage.FIND))
                        .toList(),
                List.of(grades(), read(), ages(), publishers()),
                items(found.subList(from, to)),
                from == 0 ? null : link(filter, Math.max(0, from - ON_A_PAGE)),
                to == found.size() ? null : link(filter, to),
                request.link(WeakestPage.NAME),
                request.link(SourcesPage.NAME),
                request.command(SourcesPage.NAME, options().toArray(new String[0])),
                request.as("json"),
                request.as("csv"));
    }

    private String found(int found, int from, int to) {
        String says = request.say("{0} of {1} sources", found, count);
        return found <= ON_A_PAGE ? says : request.say("{0}: {1} to {2}", says, from + 1, to);
    }

    // ---- What is chosen.

    private static List<Asked> asked(SourceFilter filter) {
        List<Asked> asked = new ArrayList<>();
        add(
                asked,
                SourcesPage.GRADE,
                filter.grade() == null ? "" : filter.grade().word());
        add(asked, SourcesPage.READ, filter.seen() == null ? "" : filter.seen().word());
        add(asked, SourcesPage.AGE, filter.age() == null ? "" : filter.age().word());
        add(asked, SourcesPage.PUBLISHER, filter.publisher() == null ? "" : filter.publisher());
        add(asked, SourcesPage.FIND, filter.find());
        return asked;
    }

    private static void add(List<Asked> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.add(new Asked(name, value));
        }
    }

    private String link(SourceFilter filter, int from) {
        List<@Nullable String> pairs = new ArrayList<>();
        asked(filter).forEach(one -> pairs.addAll(List.of(one.name(), one.value())));
        pairs.addAll(from == 0 ? List.of() : List.of(SourcesPage.FROM, Integer.toString(from)));
        return request.link(SourcesPage.NAME, pairs.toArray(new String[0]));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        for (Asked one : asked(filter)) {
            options.addAll(List.of(one.name().equals(SourcesPage.FIND) ? "--find" : "--" + one.name(), one.value()));
        }
        if (!words.language().equals(Words.LANGUAGES.get(0))) {
            options.addAll(List.of("--lang", words.language()));
        }
        return options;
    }

    // ---- What can be chosen.

    private Facet grades() {
        return facet(request.say("Grade"), filter.grade(), SourceFilter.GRADES, filter::graded, sources::grade);
    }

    private Facet read() {
        return facet(request.say("Read"), filter.seen(), List.of(Seen.values()), filter::seen, this::says);
    }

    private Facet ages() {
        return facet(request.say("Age"), filter.age(), List.of(Age.values()), filter::aged, this::says);
    }

    private <T> Facet facet(
            String title,
            @Nullable T chosen,
            List<T> values,
            Function<@Nullable T, SourceFilter> with,
            Function<T, String> says) {
        List<Option> options = new ArrayList<>();
        for (T value : values) {
            int count = of(with.apply(value)).entries().size();
            boolean here = value.equals(chosen);
            if (count > 0 || here) {
                options.add(new Option(says.apply(value), count, link(with.apply(here ? null : value), 0), here));
            }
        }
        return new Facet(title, options, List.of(), 0);
    }

    private String says(Seen seen) {
        return seen == Seen.FULL ? words.say("read in full") : words.say("read in excerpt");
    }

    private String says(Age age) {
        return switch (age) {
            case STALE -> words.say("stale: to be read again");
            case UNDER_2 -> words.say("published less than 2 years ago");
            case FROM_2 -> words.say("2 to 5 years ago");
            case FROM_5 -> words.say("5 to 10 years ago");
            case FROM_10 -> words.say("10 years ago or more");
        };
    }

    private Facet publishers() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        of(filter.published(null))
                .entries()
                .forEach(entry -> counts.merge(entry.source().publisher(), 1, Integer::sum));
        String chosen = filter.publisher();
        List<Option> options = counts.entrySet().stream()
                .map(count -> publisher(
                        count.getKey(), count.getValue(), count.getKey().equalsIgnoreCase(chosen)))
                .sorted(Comparator.comparing(Option::here)
                        .thenComparing(Option::count)
                        .reversed()
                        .thenComparing(Option::words))
                .toList();
        int first = Math.min(FIRST_PUBLISHERS, options.size());
        int shown = Math.min(FIRST_PUBLISHERS + MORE_PUBLISHERS, options.size());
        return new Facet(
                request.say("Publisher"),
                options.subList(0, first),
                options.subList(first, shown),
                options.size() - shown);
    }

    private Option publisher(String name, int count, boolean here) {
        Source any = searched.entries().stream()
                .map(Entry::source)
                .filter(source -> source.publisher().equals(name))
                .findFirst()
                .orElseThrow();
        return new Option(words.publisher(any), count, link(filter.published(here ? null : name), 0), here);
    }

    // ---- What is found.

    private List<Item> items(List<Entry> entries) {
        List<String> sought = ComparedWords.list(filter.find());
        SourceTexts texts = sought.isEmpty() ? null : SourcesPage.texts(request);
        return entries.stream()
                .map(entry -> item(
                        entry,
                        texts == null
                                ? List.of()
                                : texts.passages(entry.source(), sought).stream()
                                        .limit(QUOTED)
                                        .toList()))
                .toList();
    }

    private Item item(Entry entry, List<String> quoted) {
        Source source = entry.source();
        return new Item(
                sources.name(source),
                new SourceNames(words).on(source),
                Words.capital(sources.standing(source)),
                entry.stale() ? words.say("stale: to be read again") : "",
                new RestWords(words).of(entry),
                request.link(SourcePage.NAME, SourcePage.OF, source.id().id()),
                quoted);
    }
}
