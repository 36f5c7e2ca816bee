package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Source;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Group;
import org.heartland.render.brief.NoteToAuthor.Item;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.brief.Run;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.Words;

/** Notes to authors as the blocks of a page, for HTML or Markdown. */
public final class NotePage {
    private final Words words;
    private final List<Section> sections = new ArrayList<>();
    private String title;
    private String opening = "";

    private NotePage(Words words, String title) {
        this.words = words;
        this.title = title;
    }

    /** One note after the other; one sentence if there is nobody to write to. */
    public static NotePage of(List<Letter> letters, Assessment assessment, Words words) {
        NotePage page = new NotePage(words, words.term(assessment.subject().title()));
        if (letters.isEmpty()) {
            page.opening = NoteToAuthor.nobody(words);
        } else if (letters.size() == 1) {
            page.only(letters.get(0));
        } else {
            for (int i = 0; i < letters.size(); i++) {
                page.oneOfSeveral(letters.get(i), i + 1);
            }
        }
        return page;
    }

    String language() {
        return words.language();
    }

    String title() {
        return title;
    }

    String opening() {
        return opening;
    }

    List<Section> sections() {
        return sections;
    }

    private void only(Letter letter) {
        NoteToAuthor note = letter.note();
        title = note.hasItems() ? note.subject() : title;
        opening = opening(note);
        letter(letter, "");
    }

    private void oneOfSeveral(Letter letter, int number) {
        NoteToAuthor note = letter.note();
        String id = "note-" + number;
        sections.add(new Section(
                id,
                note.hasItems() ? note.subject() : note.to(),
                List.of(new Block.Paragraph(Piece.line(opening(note))))));
        letter(letter, id + "-");
    }

    private String opening(NoteToAuthor note) {
        return note.hasItems() ? words.say("To: {0}", note.to()) + ". " + note.opening() : note.opening();
    }

    /** The groups, what has changed since and the sources; anchors begin with the prefix. */
    private void letter(Letter letter, String prefix) {
        NoteToAuthor note = letter.note();
        if (!note.hasItems()) {
            return;
        }
        for (Group group : note.groups()) {
            List<Block> blocks = new ArrayList<>();
            group.items().forEach(item -> item(item, prefix, blocks));
            sections.add(new Section(prefix + group.listing().word(), group.title(), blocks));
        }
        if (!note.since().isEmpty()) {
            List<List<Piece>> lines =
                    note.since().stream().map(line -> pieces(line, prefix)).toList();
            sections.add(new Section(
                    prefix + "since", words.say("Since the text appeared"), List.of(new Block.Bullets(lines))));
        }
        List<Block> blocks = List.of(
                sources(letter.sources(), prefix), new Block.Paragraph(Piece.line(note.made())));
        sections.add(new Section(prefix + "sources", words.say("Sources"), blocks));
    }

    private void item(Item item, String prefix, List<Block> blocks) {
        List<Piece> heading = new ArrayList<>();
        heading.add(Piece.plain(item.number() + ". " + item.where()));
        if (!item.passage().isEmpty()) {
            heading.add(Piece.plain(": "));
            heading.add(new Piece.Plain(item.passage(), false));
        }
        if (item.address() != null) {
            heading.add(Piece.plain(" "));
            heading.add(new Piece.Link(item.address(), words.say("in the text")));
        }
        blocks.add(new Block.Heading(heading));
        item.evidence().forEach(line -> blocks.add(new Block.Paragraph(pieces(line, prefix))));
        if (item.suggest() != null) {
            blocks.add(new Block.Paragraph(List.of(
                    new Piece.Strong(words.say("Suggested:")),
                    Piece.plain(" "),
                    new Piece.Plain(item.suggest(), false))));
        }
        String confidence = Words.capital(item.confidence().word(words)) + ": " + item.reason() + ".";
        List<Piece> footing = new ArrayList<>(Piece.line(confidence));
        if (item.caution() != null) {
            footing.add(Piece.plain(" "));
            footing.add(new Piece.Strong(item.caution()));
        }
        blocks.add(new Block.Paragraph(footing));
    }

    private Block sources(List<Source> list, String prefix) {
        SourceWords of = new SourceWords(words);
        List<Block.Line> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Source source = list.get(i);
            lines.add(Block.Line.of(
                    source(prefix, i + 1),
                    Piece.line(Integer.toString(i + 1)),
                    List.of(new Piece.Plain(of.name(source), false)),
                    Piece.line(of.on(source)),
                    Piece.line(of.standing(source)),
                    List.of(new Piece.Link(source.url(), source.url()))));
        }
        List<String> head = List.of(
                words.say("No."),
                words.say("source"),
                words.say("date"),
                words.say("what it is"),
                words.say("address"));
        return Block.Table.of(words.say("Sources"), head, lines);
    }

    private static String source(String prefix, int number) {
        return prefix + "source-" + number;
    }

    private static List<Piece> pieces(Line line, String prefix) {
        List<Piece> pieces = new ArrayList<>();
        for (Run run : line.runs()) {
            if (run instanceof Run.Text text) {
                pieces.add(new Piece.Plain(text.words(), text.translated()));
            } else if (run instanceof Run.Number number) {
                pieces.add(Piece.plain(number.shown()));
            } else if (run instanceof Run.Notes notes) {
                for (int number : notes.sources()) {
                    pieces.add(Piece.plain(" "));
                    pieces.add(new Piece.Link("#" + source(prefix, number), "[" + number + "]"));
                }
            }
        }
        return pieces;
    }
}
