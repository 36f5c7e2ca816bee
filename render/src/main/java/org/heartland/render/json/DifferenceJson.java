package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Judged;
import org.heartland.render.words.Words;

/** The effects of scenarios as JSON: each answer before and after, with the changes that cause it. */
public final class DifferenceJson {
    private final JsonOut out;

    private DifferenceJson(JsonOut out) {
        this.out = out;
    }

    /** Writes a difference in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(Difference difference, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> new DifferenceJson(out).write(difference));
        }
        to.write('\n');
        to.flush();
    }

    private void write(Difference difference) throws IOException {
        Words words = Words.english(difference.under().subject());
        out.text("title", difference.under().subject().title());
        out.whole("seed", difference.under().of().seed());
        out.whole("draws", difference.under().of().draws());
        out.text("asOf", difference.under().of().asOf().toString());
        out.whole("year", difference.under().of().year());
        ScenariosJson.all(difference.under().subject().scenarios(), out);
        out.objects("roles", difference.roles(), change -> {
            out.text("role", change.after().role());
            out.text("receiver", change.after().receiver());
            out.flat("before", () -> role(change.before()));
            out.flat("after", () -> role(change.after()));
            ScenariosJson.changes("because", change.because(), out);
        });
        out.objects("shares", difference.shares(), change -> {
            out.text("receiver", change.receiver());
            out.text("name", change.name());
            out.text("partner", change.partner());
            out.number("before", change.before());
            out.number("after", change.after());
            ScenariosJson.changes("because", change.because(), out);
        });
        out.objects("claims", difference.claims(), change -> {
            out.text("id", change.after().claim().id());
            out.text("says", change.after().claim().says());
            claim("before", change.before());
            claim("after", change.after());
            ScenariosJson.changes("because", change.because(), out);
        });
        out.objects("notes", difference.notes(), change -> {
            out.text("kind", change.note().kind().word());
            out.truth("comes", change.comes());
            out.text("says", words.sentence(change.note().says()));
            ScenariosJson.changes("because", change.because(), out);
        });
    }

    private void role(RoleRow row) throws IOException {
        out.text("status", row.status());
        out.texts("powers", row.powers());
    }

    private void claim(String key, ClaimRow row) throws IOException {
        out.object(key, () -> {
            out.flat("then", () -> judged(row.then()));
            out.flat("now", () -> judged(row.now()));
        });
    }

    private void judged(Judged judged) throws IOException {
        out.text("verdict", judged.verdict().word());
        out.text("soFar", judged.soFar().word());
        out.texts("holdsFor", judged.holdsFor());
    }
}
