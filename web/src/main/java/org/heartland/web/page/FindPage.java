package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.Words;
import org.heartland.web.page.Findable.Kind;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** Finds any page, state, word, statement, chart or source by its words, in both languages at once, mistyped ones too. */
public final class FindPage implements WorkbenchPage {
    static final String NAME = "find";
    private static final String ASKED = "q";
    private static final int LONGEST = 100;
    private static final int MOST_OF_A_KIND = 8;

    private final List<WorkbenchPage> pages;
    private final Kept<FindIndex> kept = new Kept<>();

    private FindPage(List<WorkbenchPage> pages) {
        this.pages = pages;
    }

    /** These pages, and behind them the one that finds what is on them. */
    public static List<WorkbenchPage> over(WorkbenchPage... pages) {
        List<WorkbenchPage> all = List.of(pages);
        return Stream.concat(all.stream(), Stream.of(new FindPage(all))).toList();
    }

    /**
     * What the page shows.
     *
     * @param read what was looked for where nothing has the words that were asked for, in words; or ""
     * @param says how much was found, in words
     */
    public record View(
            String asked,
            int longest,
            String says,
            String read,
            List<Group> groups,
            @Nullable String json) {}

    /** What was found of a kind, as much as is shown; {@code more} how much else there is. */
    public record Group(String title, List<Findable> found, int more) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("Everything that is called so: pages, states, words, charts, statements and sources.")
                .asks(Asked.text(ASKED, "words that begin words of what is looked for", LONGEST)
                        .such("Pact"))
                .json("what was found, the best first", "");
    }

    private FindIndex.Found found(PageRequest request) {
        String asked = request.find(ASKED);
        return index(request).find(asked == null ? "" : asked);
    }

    private FindIndex index(PageRequest request) {
        return kept.of(request.opened(), request.words().language(), () -> {
            List<Findable> things = new ArrayList<>();
            for (WorkbenchPage page : pages) {
                if (page.title(request.words()) != null) {
                    things.addAll(Findable.page(request, page.name(), words -> Frame.heading(page, words)));
                }
                things.addAll(page.finds(request));
            }
            return new FindIndex(things);
        });
    }

    @Override
    public Object view(PageRequest request) {
        String asked = request.find(ASKED);
        FindIndex.Found found = found(request);
        return new View(
                asked == null ? "" : asked,
                LONGEST,
                asked == null ? "" : request.say("Found: {0}", found.things().size()),
                found.read().isEmpty() ? "" : request.say("Read as: {0}", String.join(", ", found.read())),
                Arrays.stream(Kind.values())
                        .map(kind -> group(kind, found.things(), request.words()))
                        .filter(group -> !group.found().isEmpty())
                        .toList(),
                asked == null ? null : request.as("json"));
    }

    private static Group group(Kind kind, List<Findable> found, Words words) {
        List<Findable> of = found.stream().filter(thing -> thing.kind() == kind).toList();
        int shown = Math.min(MOST_OF_A_KIND, of.size());
        return new Group(title(kind, words), of.subList(0, shown), of.size() - shown);
    }

    private static String title(Kind kind, Words words) {
        return words.say(
                switch (kind) {
                    case PAGE -> "Pages";
                    case STATE -> "States";
                    case WORD -> "Words";
                    case CHART -> "Charts";
                    case STATEMENT -> "Statements";
                    case SOURCE -> "Sources";
                });
    }

    @Override
    public boolean json(PageRequest request, OutputStream stream) throws IOException {
        FindIndex.Found found = found(request);
        try (JsonOut out = new JsonOut(stream)) {
            out.object(() -> {
                out.text("asked", request.find(ASKED));
                out.texts("readAs", found.read());
                out.rows("found", found.things(), thing -> {
                    out.text("kind", thing.kind().name().toLowerCase(Locale.ROOT));
                    out.text("title", thing.title());
                    out.text("about", thing.about());
                    out.text("address", thing.address());
                });
            });
        }
        stream.write('\n');
        return true;
    }
}
