package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heartland.citation.Source;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Group;
import org.heartland.render.brief.NoteToAuthor.Item;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.Words;

/** Notes to authors as plain text for a mail: lines of 72 columns, which only an address and the subject may exceed. */
public final class NoteMail {
    private static final int COLUMNS = 72;

    private final Words words;
    private final SourceWords sources;
    private final PrintStream out;

    private NoteMail(Words words, PrintStream out) {
        this.words = words;
        this.sources = new SourceWords(words);
        this.out = out;
    }

    /** Prints one note after the other; one sentence if there is nobody to write to. */
    public static void print(List<Letter> letters, Words words, PrintStream out) {
        NoteMail mail = new NoteMail(words, out);
        if (letters.isEmpty()) {
            mail.line("", NoteToAuthor.nobody(words));
        }
        String before = "";
        for (Letter letter : letters) {
            out.print(before);
            mail.letter(letter);
            before = "\n" + "=".repeat(COLUMNS) + "\n\n";
        }
    }

    private void letter(Letter letter) {
        NoteToAuthor note = letter.note();
        if (!note.hasItems()) {
            line("", note.opening());
            return;
        }
        String check = note.check();
        if (check != null) {
            line("", check);
            out.println("- ".repeat(COLUMNS / 2).strip());
            out.println();
        }
        line("", words.say("To: {0}", note.to()));
        out.println(words.say("Subject: {0}", note.subject()));
        out.println();
        line("", words.say("Dear {0},", note.to()));
        out.println();
        line("", note.opening());
        note.groups().forEach(this::group);
        list(words.say("Remarks of the editor"), note.remarks());
        list(words.say("Since the text appeared"), note.since());
        heading(words.say("Sources"));
        sources(letter.sources());
        out.println();
        line("", note.made());
        out.println();
        line("", words.say("With thanks"));
    }

    private void list(String title, List<Line> lines) {
        if (!lines.isEmpty()) {
            heading(title);
            lines.forEach(line -> line("- ", text(line)));
        }
    }

    private void heading(String title) {
        out.println();
        line("", title.toUpperCase(Locale.ROOT));
        out.println();
    }

    private void group(Group group) {
        heading(group.title());
        String before = "";
        for (Item item : group.items()) {
            out.print(before);
            item(item);
            before = "\n";
        }
    }

    private void item(Item item) {
        String head = item.number() + ". ";
        String under = " ".repeat(head.length());
        line(head, item.passage().isEmpty() ? item.where() : item.where() + ": " + item.passage());
        if (item.address() != null) {
            line(under, item.address());
        }
        item.evidence().forEach(line -> line(under, text(line)));
        if (item.suggest() != null) {
            line(under, words.say("Suggested: {0}", item.suggest()));
        }
        line(under, Words.capital(item.confidence().word(words)) + ": " + item.reason() + ".");
    }

    private void sources(List<Source> list) {
        for (int i = 0; i < list.size(); i++) {
            String head = "[" + (i + 1) + "] ";
            line(head, sources.line(list.get(i)));
            line(" ".repeat(head.length()), list.get(i).url());
        }
    }

    /** The words of a line, with the numbers of its sources in brackets. */
    private static String text(Line line) {
        return line.runs().stream().map(NoteMail::run).collect(Collectors.joining());
    }

    private static String run(LinePart run) {
        if (run instanceof LinePart.Text text) {
            return text.words();
        }
        if (run instanceof LinePart.Number number) {
            return number.shown();
        }
        List<Integer> notes = ((LinePart.Notes) run).sources();
        return notes.isEmpty()
                ? ""
                : notes.stream().map(Object::toString).collect(Collectors.joining(",\u00a0", " [", "]"));
    }

    private void line(String head, String text) {
        Wrap.lines(head, text, head.length(), COLUMNS).forEach(out::println);
    }
}
