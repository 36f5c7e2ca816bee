package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Source;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Group;
import org.heartland.render.brief.NoteToAuthor.Item;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.SourceNames;
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
        Block hint = new Block.Paragraph(
                Piece.line(words.say("A number in brackets leads to its source, a paragraph to the passage.")));
        for (Group group : note.groups()) {
            List<Block.Line> lines =
                    group.items().stream().map(item -> item(item, prefix)).toList();
            Block table = Block.Table.of(
                    group.title(),
                    List.of(
                            words.say("No."),
                            words.say("the text says"),
                            words.say("the evidence says"),
                            words.say("suggested wording")),
                    lines);
            sections.add(new Section(
                    prefix + group.listing().word(),
                    group.title(),
                    group == note.groups().get(0) ? List.of(hint, table) : List.of(table)));
        }
        list(prefix + "remarks", words.say("Remarks of the editor"), note.remarks(), prefix);
        list(prefix + "since", words.say("Since the text appeared"), note.since(), prefix);
        List<Block> blocks = List.of(sources(letter.sources(), prefix), new Block.Paragraph(Piece.line(note.made())));
        sections.add(new Section(prefix + "sources", words.say("Sources"), blocks));
        String check = note.check();
        if (check != null) {
            List<Block> before = List.of(new Block.Paragraph(Piece.line(check)));
            sections.add(new Section(prefix + "check", words.say("Before you send"), before));
        }
    }

    private void list(String id, String title, List<Line> lines, String prefix) {
        if (!lines.isEmpty()) {
            List<List<Piece>> bullets =
                    lines.stream().map(line -> pieces(line, prefix)).toList();
            sections.add(new Section(id, title, List.of(new Block.Bullets(bullets))));
        }
    }

    private Block.Line item(Item item, String prefix) {
        List<Piece> passage = new ArrayList<>();
        passage.add(item.address() == null ? Piece.plain(item.where()) : new Piece.Link(item.address(), item.where()));
        if (!item.passage().isEmpty()) {
            passage.add(Piece.plain(": "));
            passage.add(new Piece.Plain(item.passage(), false));
        }
        List<Piece> evidence = new ArrayList<>();
        for (Line line : item.evidence()) {
            evidence.addAll(pieces(line, prefix));
            evidence.add(new Piece.Break());
        }
        evidence.add(Piece.plain(Words.capital(item.confidence().word(words)) + ": " + item.reason() + "."));
        List<Piece> suggest = item.suggest() == null ? List.of() : List.of(new Piece.Plain(item.suggest(), false));
        return Block.Line.of("", Piece.line(Integer.toString(item.number())), passage, evidence, suggest);
    }

    private Block sources(List<Source> list, String prefix) {
        SourceWords of = new SourceWords(words);
        List<Block.Line> lines = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Source source = list.get(i);
            lines.add(Block.Line.of(
                    source(prefix, i + 1),
                    Piece.line(Integer.toString(i + 1)),
                    List.of(
                            new Piece.Plain(of.name(source), false),
                            Piece.plain(
                                    words.say(", {0} ({1}) ", new SourceNames(words).on(source), of.standing(source))),
                            new Piece.Link(source.url(), source.url()))));
        }
        return Block.Table.of(
                words.say("In the order in which they are referred to."),
                List.of(words.say("No."), words.say("source")),
                lines);
    }

    private static String source(String prefix, int number) {
        return prefix + "source-" + number;
    }

    private static List<Piece> pieces(Line line, String prefix) {
        List<Piece> pieces = new ArrayList<>();
        for (LinePart run : line.runs()) {
            if (run instanceof LinePart.Text text) {
                pieces.add(new Piece.Plain(text.words(), text.translated()));
            } else if (run instanceof LinePart.Number number) {
                pieces.add(Piece.plain(number.shown()));
            } else if (run instanceof LinePart.Notes notes) {
                for (int number : notes.sources()) {
                    pieces.add(Piece.plain(" "));
                    pieces.add(new Piece.Link("#" + source(prefix, number), "[" + number + "]"));
                }
            }
        }
        return pieces;
    }
}
