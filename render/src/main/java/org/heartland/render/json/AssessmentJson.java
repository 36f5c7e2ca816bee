package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.render.words.Words;

/**
 * A whole assessment as JSON, following docs/assessment.schema.json. An unknown value is null, with its reason in
 * {@code why}, never 0; numbers have full precision; the same dossier, options and seed give the same bytes.
 */
public final class AssessmentJson {
    /** The parts of an assessment that are written: all but the explanations. */
    public static final List<Part> PARTS =
            List.of(Part.CLAIMS, Part.ROLES_BY_YEAR, Part.ROLES, Part.PROFILES, Part.HISTORIES, Part.NOTES);

    private final Assessment assessment;
    private final JsonOut out;
    private final EvidenceJson evidence;
    private final Words words;

    private AssessmentJson(Assessment assessment, JsonOut out) {
        this.assessment = assessment;
        this.out = out;
        this.words = Words.english(assessment.subject());
        this.evidence = new EvidenceJson(assessment.table(), words);
    }

    /** Writes an assessment in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(Assessment assessment, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> new AssessmentJson(assessment, out).write());
        }
        to.write('\n');
        to.flush();
    }

    private void write() throws IOException {
        identity();
        judgements();
        new RolesJson(out, evidence, words).write("roles", assessment.roles());
        new RolesJson(out, evidence, words).write("before", assessment.before());
        new ProfilesJson(out, evidence).write(assessment);
        new ClaimsJson(out, evidence, words, assessment).write(assessment.claims());
        out.objects("notes", assessment.notes(), note -> {
            out.text("kind", note.kind().word());
            out.text("says", words.sentence(note.says()));
            out.raw("evidence", evidence.of(note.rows()));
        });
        evidence.rows(out);
        evidence.sources(out, assessment.subject().sources());
    }

    private void identity() throws IOException {
        Subject identity = assessment.subject();
        Assessment.Identity of = assessment.of();
        out.text("title", identity.title());
        out.text("question", identity.question());
        texts(out, identity);
        out.whole("seed", of.seed());
        out.whole("draws", of.draws());
        out.text("asOf", of.asOf().toString());
        out.whole("since", of.since());
        out.whole("until", of.until());
        clock("then", of.thenYear(), of.thenAsOf().toString());
        clock("now", of.year(), of.asOf().toString());
        ScenariosJson.write(assessment.subject().scenarios(), out);
        actors(identity);
    }

    /** The texts whose claims are judged. */
    static void texts(JsonOut out, Subject subject) throws IOException {
        out.rows("texts", List.copyOf(subject.texts().values()), text -> {
            out.text("id", text.id());
            out.text("title", text.title());
            out.text("author", text.author());
            out.text("kind", text.kind().word());
            out.text("on", text.on());
            out.text("where", text.where());
            out.text("url", text.url());
        });
    }

    private void clock(String key, int year, String asOf) throws IOException {
        out.flat(key, () -> {
            out.whole("year", year);
            out.text("asOf", asOf);
        });
    }

    private void actors(Subject identity) throws IOException {
        out.texts("receivers", identity.receivers());
        out.texts("powers", identity.powers());
        List<Actor> actors = List.copyOf(assessment.subject().actors().values());
        out.rows("actors", actors, actor -> {
            out.text("id", actor.id());
            out.text("name", actor.name());
            out.text("kind", actor.kind());
        });
    }

    private void judgements() throws IOException {
        List<Judgement> judgements =
                List.copyOf(assessment.subject().judgements().values());
        out.rows("judgements", judgements, judgement -> {
            out.text("id", judgement.id());
            out.text("says", judgement.says());
            out.text("drawn", drawn(judgement.drawn()));
            out.text("unit", judgement.unit());
            out.truth("perReceiver", judgement.perReceiver());
            out.truth("rival", judgement.rival());
        });
    }

    private static String drawn(Subject.Options options) {
        if (options instanceof Subject.Between between) {
            return "any number from " + between.low() + " to " + between.high();
        }
        if (options instanceof Subject.Whole whole) {
            return "a whole number from " + whole.low() + " to " + whole.high();
        }
        return options instanceof Subject.OneOf one
                ? "one of " + String.join(", ", one.options())
                : "weights of " + String.join(", ", ((Subject.WeightsOf) options).names());
    }
}
