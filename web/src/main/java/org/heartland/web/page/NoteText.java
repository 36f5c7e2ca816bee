package org.heartland.web.page;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.text.NoteMail;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** The note to the author, exactly as {@code ./heartland note} prints it: to be read, copied or saved. */
public final class NoteText implements WorkbenchPage {
    static final String NAME = "note";

    /** What the page shows. */
    public record View(String text, String file, String command) {}

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
        return PageContract.shows("The note to the author.")
                .asks(Asked.text(ArticlePage.TEXT, "the id of a text that is judged; all of them if left out"))
                .in(new PageContract.Form("txt", "text/plain", "what `note` prints", ""));
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        return Findable.page(request, NAME, words -> words.say("The note to the author"));
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new View(new String(text(request), StandardCharsets.UTF_8), request.as("txt"), command(request));
    }

    @Override
    public @Nullable Download download(String form, PageRequest request) throws PageProblem {
        return form.equals("txt") ? new Download("note.txt", "text/plain", text(request)) : null;
    }

    private static String command(PageRequest request) {
        String text = request.find(ArticlePage.TEXT);
        String language = request.words().language();
        List<String> more = new ArrayList<>();
        if (text != null) {
            more.addAll(List.of("--text", text));
        }
        if (!language.equals(Words.LANGUAGES.get(0))) {
            more.addAll(List.of("--lang", language));
        }
        return request.command(NAME, more.toArray(new String[0]));
    }

    /** The letter on the text that is asked for, or all. */
    private static List<Letter> letters(PageRequest request) throws PageProblem {
        List<Letter> all = NoteToAuthor.letters(request.assessment(), request.words());
        String text = request.find(ArticlePage.TEXT);
        if (text == null) {
            return all;
        }
        int place = List.copyOf(request.assessment().subject().texts().keySet()).indexOf(text);
        if (place < 0) {
            throw PageProblem.notFound();
        }
        return List.of(all.get(place));
    }

    private static byte[] text(PageRequest request) throws PageProblem {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        PageProblem.orWithheld(Withheld.of(request.assessment(), PassedOn.FIGURES, List.of(Part.CLAIMS)));
        NoteMail.print(letters(request), request.words(), out);
        out.flush();
        return bytes.toByteArray();
    }
}
