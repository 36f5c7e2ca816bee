package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.GlossaryWord;

/** The words that the pages explain where they stand. */
public final class WordsPage implements WorkbenchPage {
    static final String NAME = "words";

    private final List<GlossaryWord> english = GlossaryWord.in("en");
    private final List<GlossaryWord> russian = GlossaryWord.in("ru");

    /** What the page shows. */
    public record View(List<GlossaryWord> words, String learn, String json) {}

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
        return PageContract.shows("The words that the pages explain where they stand.")
                .json("the words with the forms in which they stand on pages", "");
    }

    private List<GlossaryWord> words(PageRequest request) {
        return request.words().language().equals("ru") ? russian : english;
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        List<GlossaryWord> here = words(request);
        return IntStream.range(0, here.size())
                .mapToObj(i -> new Findable(
                        Findable.Kind.WORD,
                        here.get(i).word(),
                        here.get(i).says(),
                        request.link(NAME) + "#" + here.get(i).id(),
                        List.of(english.get(i).word(), russian.get(i).word())))
                .toList();
    }

    @Override
    public Object view(PageRequest request) {
        return new View(words(request), request.link(LearnPage.NAME), request.as("json"));
    }

    @Override
    public boolean json(PageRequest request, OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.object(() -> out.objects("words", words(request), word -> {
                out.text("id", word.id());
                out.text("word", word.word());
                out.texts("forms", word.forms());
                out.text("says", word.says());
            }));
        }
        stream.write('\n');
        return true;
    }
}
