package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Subject.Change;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.render.words.DifferenceWords;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.Words;

/**
 * What scenarios change, as a page: the assumptions and what stays, then a table of each kind of answer.
 *
 * @param question the dossier, and the year of the answers
 * @param sections in reading order; the first is the summary
 */
public record DifferenceBrief(String title, String question, List<Section> sections) {

    public static DifferenceBrief of(Difference difference, Words words) {
        return new Author(new DifferenceWords(difference, words), words).brief();
    }

    private record Author(DifferenceWords said, Words words) {

        DifferenceBrief brief() {
            List<Section> sections = new ArrayList<>();
            sections.add(summary());
            answers("roles", words.say("Roles"), said.roles(), sections);
            answers("shares", words.say("Shares"), said.shares(), sections);
            answers("statements", words.say("Statements"), said.statements(), sections);
            notes(sections);
            String titles =
                    String.join("; ", said.scenarios().stream().map(said::title).toList());
            return new DifferenceBrief(words.say("What would change: {0}", titles), said.subject(), sections);
        }

        private Section summary() {
            List<Block> blocks = new ArrayList<>();
            for (Scenario scenario : said.scenarios()) {
                blocks.add(new Block.Paragraph(Piece.line(
                        new Piece.Strong(said.suppose(scenario)), ". " + Words.capital(said.because(scenario)) + ".")));
                blocks.add(new Block.Bullets(
                        scenario.changes().stream().map(this::assumption).toList()));
            }
            blocks.add(new Block.Paragraph(Piece.line(said.rest())));
            return new Section("summary", words.say("In short"), blocks);
        }

        private List<Piece> assumption(Change change) {
            return Piece.line(new Piece.Strong(said.number(change)), " " + said.assumption(change));
        }

        private void answers(String id, String title, List<Answer> answers, List<Section> sections) {
            if (!answers.isEmpty()) {
                List<Block.Line> lines = answers.stream()
                        .map(answer -> Block.Line.of(
                                "",
                                Piece.line((answer.mark() + " " + answer.about()).strip()),
                                Piece.line(answer.was()),
                                Piece.line(answer.is()),
                                Piece.line(answer.because())))
                        .toList();
                List<String> head = List.of(
                        words.say("what"), words.say("as it is"), words.say("as it would be"), words.say("because of"));
                String caption = words.say("{0}: as it is and as it would be", title);
                sections.add(new Section(id, title, List.of(Block.Table.of(caption, head, lines))));
            }
        }

        private void notes(List<Section> sections) {
            List<List<Piece>> items = said.notes().stream()
                    .map(note -> Piece.line(new Piece.Strong(note.mark()), ": " + note.about() + " " + note.because()))
                    .toList();
            if (!items.isEmpty()) {
                sections.add(new Section("notes", words.say("Notes"), List.of(new Block.Bullets(items))));
            }
        }
    }
}
