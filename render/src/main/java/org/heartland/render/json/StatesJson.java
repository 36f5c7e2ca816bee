package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.render.words.Words;

/** The roles at some states in one year as JSON, and their partners where all of them are asked for. */
public final class StatesJson {
    private StatesJson() {}

    /** Writes them in UTF-8 with plain line feeds, and leaves the stream open. */
    public static void write(
            Assessment assessment, int year, List<RoleRow> roles, List<Channel> partners, OutputStream to)
            throws IOException {
        Words words = Words.english(assessment.subject());
        try (JsonOut out = new JsonOut(to)) {
            RolesJson json = new RolesJson(out, new EvidenceJson(assessment.table(), words), words);
            out.object(() -> {
                out.whole("year", year);
                json.write("roles", roles);
                json.channels("partners", partners);
            });
        }
        to.write('\n');
        to.flush();
    }
}
