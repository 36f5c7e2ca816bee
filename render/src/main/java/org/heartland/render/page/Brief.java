package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Role;
import org.heartland.citation.JudgedText;
import org.heartland.render.words.AssumptionWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.ClockWords;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;

/**
 * The printable report: the content of the first page as tables, pictures, every claim with its evidence, and the
 * sources, in one language. It is independent of the format; {@link HtmlPage} and {@link MarkdownPage} render it.
 *
 * @param sections in reading order; the first is the summary
 * @param evidence the numbering of the rows of evidence on the page
 */
public record Brief(String language, String title, String question, List<Section> sections, Evidence evidence) {

    /** How many of the first roles the headline names. */
    private static final int HEADLINE = 2;

    /** The parts of an assessment that every brief shows. */
    public static final List<Part> PARTS =
            List.of(Part.EXPLANATIONS, Part.CLAIMS, Part.ROLES, Part.HISTORIES, Part.NOTES);

    /** Builds the brief of an assessment. */
    public static Brief of(Assessment assessment, Words words) {
        return new Author(assessment, new Trees(assessment, words), words).brief();
    }

    /** Builds the sections in order; the evidence and the sources come last, when everything that is cited is known. */
    private record Author(Assessment assessment, Trees trees, Words words, Evidence evidence) {
        Author(Assessment assessment, Trees trees, Words words) {
            this(assessment, trees, words, new Evidence(assessment, words));
        }

        Brief brief() {
            Subject identity = assessment.subject();
            List<Section> sections = new ArrayList<>();
            sections.add(summary());
            for (Role role : assessment.subject().roles().values()) {
                sections.add(new RoleSection(assessment, words, evidence, trees, role).section());
            }
            sections.add(notes());
            ClaimSections claims = new ClaimSections(assessment, words, evidence, trees);
            sections.add(claims.corrections());
            sections.add(claims.ledger());
            sections.add(PlaneSection.of(assessment, words));
            sections.addAll(new HistorySections(assessment, words, evidence).list());
            sections.add(new TimelineSection(assessment, words, evidence).section());
            sections.add(claims.all());
            sections.addAll(new DossierSections(assessment, words, evidence).list());
            sections.add(evidence.rows());
            sections.add(evidence.sources());
            return new Brief(
                    words.language(),
                    words.term(identity.title()),
                    words.term(identity.question()),
                    sections.stream()
                            .filter(section -> !section.blocks().isEmpty())
                            .toList(),
                    evidence);
        }

        private Section summary() {
            List<RoleWords> roles = assessment.subject().roles().values().stream()
                    .map(role -> new RoleWords(assessment, words, role))
                    .toList();
            List<Block> blocks = new ArrayList<>(scenarios());
            String headline = roles.stream()
                    .limit(HEADLINE)
                    .map(role -> Words.capital(role.headline()) + ".")
                    .collect(Collectors.joining(" "));
            blocks.add(new Block.Paragraph(List.of(new Piece.Strong(headline))));
            blocks.add(new Block.Bullets(roles.stream()
                    .map(role ->
                            Piece.line(new Piece.Strong(role.label() + "."), " " + String.join(" ", role.findings())))
                    .toList()));
            blocks.addAll(texts());
            blocks.add(new Block.Paragraph(Piece.line(clocks())));
            return new Section("summary", words.say("In short"), blocks);
        }

        /** The texts that are judged, and what came of their statements. */
        private List<Block> texts() {
            List<JudgedText> texts = List.copyOf(assessment.subject().texts().values());
            String counts = new ClaimWords(words).counts(assessment);
            if (texts.isEmpty()) {
                return List.of();
            }
            if (texts.size() == 1) {
                List<Object> line = new ArrayList<>(List.of(words.say("The text that is judged:") + " "));
                line.addAll(text(texts.get(0)));
                line.add(". " + counts);
                return List.of(new Block.Paragraph(Piece.line(line.toArray())));
            }
            return List.of(
                    new Block.Paragraph(Piece.line(words.say("The texts that are judged:"))),
                    new Block.Bullets(texts.stream().map(this::text).toList()),
                    new Block.Paragraph(Piece.line(counts)));
        }

        private List<Piece> text(JudgedText text) {
            TextWords in = new TextWords(words);
            String url = text.url();
            return Piece.line(
                    url == null ? new Piece.Plain(text.title(), false) : new Piece.Link(url, text.title()),
                    ", " + in.byline(text));
        }

        /** The assumptions of the scenarios, if there are any. */
        private List<Block> scenarios() {
            return new AssumptionWords(words)
                    .of(assessment.subject().scenarios()).stream()
                            .map(assumption -> (Block) new Block.Paragraph(List.of(new Piece.Strong(assumption))))
                            .toList();
        }

        private String clocks() {
            Assessment.Identity of = assessment.of();
            ClockWords years = new ClockWords(assessment, words);
            return words.say(
                    "Then: {0}, as could be known on {1}. Now: {2}, as known on {3}. An arrow leads from then to now.",
                    years.then(), words.date(of.thenAsOf()), years.now(), words.date(of.asOf()));
        }

        private Section notes() {
            evidence.at("notes", words.say("Read with care"));
            List<List<Piece>> items = new ArrayList<>();
            for (Note note : assessment.notes()) {
                if (note.kind() != Note.Kind.GAP) {
                    List<Piece> item = new ArrayList<>(Piece.line(words.sentence(note.says())));
                    item.addAll(evidence.named(note.rows()));
                    items.add(item);
                }
            }
            return new Section(
                    "notes",
                    words.say("Read with care"),
                    items.isEmpty() ? List.of() : List.of(new Block.Bullets(items)));
        }
    }

    /** The id of a section about one item of the dossier. */
    static String id(String prefix, String id) {
        return prefix + "-" + id.toLowerCase(Locale.ROOT);
    }
}
