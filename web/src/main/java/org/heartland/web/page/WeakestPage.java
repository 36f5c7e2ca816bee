package org.heartland.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.WeakVerdict;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.brief.WeakVerdictWords;
import org.heartland.render.json.WeakVerdictsJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.table.SourceTables;
import org.heartland.render.text.Page;
import org.heartland.render.text.WeakVerdictsText;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The verdicts that rest on one source or on no primary one: errands for whoever looks for better ones. */
public final class WeakestPage implements WorkbenchPage {
    static final String NAME = "weakest";
    private static final int WIDTH = 80;

    /**
     * What the page shows.
     *
     * @param text where the list is as text
     */
    public record View(
            String summary, List<Item> items, String text, String sources, String command, String json, String csv) {}

    /**
     * A weak link.
     *
     * @param matters what the author would be told; {@code lacks} why it is weak; {@code find} what to look for
     */
    public record Item(
            String where,
            String says,
            String standing,
            boolean forAuthor,
            String matters,
            String lacks,
            String find,
            String why,
            List<SourceView.Linked> sources) {}

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
        return PageContract.shows(
                        "The verdicts that rest on one source or on no primary one, those that matter most first.")
                .json("what `sources --weakest --json` prints", "")
                .csv("the same as a table")
                .in(new PageContract.Form("txt", "text/plain", "what `sources --weakest` prints", ""));
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        return Findable.page(request, NAME, words -> words.say("Weakest links"));
    }

    @Override
    public Object view(PageRequest request) {
        List<WeakVerdict> links = WeakVerdict.of(request.assessment());
        return new View(
                new WeakVerdictWords(request.words())
                        .summary(links, request.assessment().claims().size()),
                links.stream().map(link -> item(request, link)).toList(),
                request.as("txt"),
                request.link(SourcesPage.NAME),
                command(request),
                request.as("json"),
                request.as("csv"));
    }

    private static String command(PageRequest request) {
        String language = request.words().language();
        return language.equals(Words.LANGUAGES.get(0))
                ? request.command(SourcesPage.NAME, "--weakest")
                : request.command(SourcesPage.NAME, "--weakest", "--lang", language);
    }

    private static Item item(PageRequest request, WeakVerdict link) {
        Words words = request.words();
        ClaimRow row = link.row();
        WeakVerdictWords weak = new WeakVerdictWords(words);
        SourceWords sources = new SourceWords(words);
        return new Item(
                ClaimWords.paragraph(row.claim()),
                words.term(row.claim().says()),
                new ClaimWords(words).standing(row),
                link.isForAuthor(),
                weak.matters(link),
                weak.lacks(link.weakness()),
                weak.find(link.weakness()),
                request.link("statement", "of", row.claim().id()),
                SourceNames.best(request.assessment().sources(row.rows())).stream()
                        .map(source -> new SourceView.Linked(
                                sources.brief(source),
                                request.link(
                                        SourcePage.NAME,
                                        SourcePage.OF,
                                        source.id().id())))
                        .toList());
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException {
        WeakVerdictsJson.write(WeakVerdict.of(request.assessment()), request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) {
        return SourceTables.weak(WeakVerdict.of(request.assessment()), request.assessment());
    }

    @Override
    public @Nullable Download download(String form, PageRequest request) {
        if (!form.equals("txt")) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        new WeakVerdictsText(request.assessment(), request.words(), new Page(WIDTH, false), out)
                .print(WeakVerdict.of(request.assessment()));
        out.flush();
        return new Download("weakest.txt", "text/plain", bytes.toByteArray());
    }
}
