package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Institution;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.citation.Cited;
import org.heartland.render.words.ChoiceWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;

/**
 * The sections on the dossier's own content: the actors' interests, the institutions and their rules, the unknowns, the
 * judgements.
 */
final class DossierSections {
    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;

    DossierSections(Assessment assessment, Words words, Evidence evidence) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
    }

    List<Section> list() {
        return List.of(
                new Section("interests", words.say("Who wants what"), interests()),
                new Section("institutions", words.say("Institutions and their rules"), institutions()),
                new Section("unknown", words.say("Not known"), gaps()),
                new Section("settings", words.say("Choices"), judgements()));
    }

    private List<Block> interests() {
        evidence.at("interests", words.say("Who wants what"));
        List<Block.Line> lines = new ArrayList<>();
        for (Actor actor : assessment.subject().actors().values()) {
            for (Cited<Subject.Interest> interest : actor.interests()) {
                lines.add(Block.Line.of(
                        "",
                        Piece.line(words.actor(actor.id())),
                        List.of(Piece.of(words, interest.value().says())),
                        Piece.line(words.term(interest.value().domain())),
                        Piece.line(words.term(interest.value().priority())),
                        List.of(evidence.source(interest.source().id()))));
            }
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        String title = words.say("What the actors say they want, and what is said of them");
        List<String> head = List.of(
                words.say("who"), words.say("wants"), words.say("domain"), words.say("priority"), words.say("source"));
        return List.of(Block.Table.of(title, head, lines));
    }

    private List<Block> institutions() {
        evidence.at("institutions", words.say("Institutions and their rules"));
        List<Block.Line> lines = new ArrayList<>();
        for (Institution institution : assessment.subject().institutions().values()) {
            lines.add(Block.Line.of(
                    "",
                    Piece.line(new Piece.Strong(institution.id()), " ", Piece.of(words, institution.name())),
                    List.of(Piece.of(words, institution.purpose())),
                    Piece.line(words.term(institution.decision())),
                    Piece.line(words.named(institution.obligation())),
                    Piece.line(Integer.toString(institution.members())),
                    List.of(evidence.source(institution.source().id()))));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> head = List.of(
                words.say("institution"),
                words.say("purpose"),
                words.say("decides by"),
                words.say("obligation"),
                words.say("members listed"),
                words.say("source"));
        return List.of(new Block.Table(words.say("Institutions and their rules"), head, lines, List.of(4)));
    }

    private List<Block> gaps() {
        List<List<Piece>> items = ClaimWords.notes(assessment, Note.Kind.GAP).stream()
                .map(note -> Piece.line(words.sentence(note.says())))
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Block.Bullets(items));
    }

    private List<Block> judgements() {
        ChoiceWords choices = new ChoiceWords(words);
        List<List<Piece>> items = new ArrayList<>();
        for (Judgement judgement : assessment.subject().judgements().values()) {
            items.add(Piece.line(
                    new Piece.Code(judgement.id()),
                    ": ",
                    Piece.of(words, judgement.says()),
                    ": " + choices.options(judgement)
                            + (judgement.perReceiver() ? ", " + words.say("for each state apart") : "")));
        }
        Assessment.Identity of = assessment.of();
        String how = words.say(
                "The choices that the data do not settle. A setting is one draw of all of them; {0} settings were tried, with seed {1}. A share of settings is not a probability.",
                words.number(Figure.plain(of.draws())), of.seed());
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(Piece.line(how))));
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items));
        }
        return blocks;
    }
}
