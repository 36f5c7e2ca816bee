package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.KnownName;
import org.heartland.problem.Problem;

/** What {@code check} says of a dossier as JSON, and the names that its expressions may use. */
public final class CheckJson {
    private CheckJson() {}

    /** Writes them in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(List<Problem> problems, List<Problem> notes, List<KnownName> names, OutputStream to)
            throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.object(() -> {
                out.rows("problems", problems, problem -> problem(out, problem));
                out.rows("notes", notes, note -> problem(out, note));
                out.rows("names", names, name -> {
                    out.text("name", name.name());
                    out.text("kind", name.kind());
                    out.text("usage", name.usage());
                    out.text("says", name.says());
                });
            });
        }
        to.write('\n');
        to.flush();
    }

    private static void problem(JsonOut out, Problem problem) throws IOException {
        out.text("file", problem.at().file());
        out.whole("line", problem.at().line());
        out.whole("column", problem.at().column());
        out.text("what", problem.what());
        out.text("instead", problem.instead());
        out.texts("near", problem.near());
        out.whole("more", problem.more());
        out.text("says", problem.line());
    }
}
