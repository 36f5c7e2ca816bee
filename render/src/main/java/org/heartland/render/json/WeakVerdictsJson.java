package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.WeakVerdict;

/** The verdicts that rest on one source or on no primary one, as JSON, those that matter most first. */
public final class WeakVerdictsJson {
    private WeakVerdictsJson() {}

    public static void write(List<WeakVerdict> links, Assessment assessment, OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.object(() -> out.objects("weakest", links, link -> {
                out.text("claim", link.row().claim().id());
                out.text("voice", link.row().claim().voice().word());
                out.text("listing", link.listing().word());
                out.text("weakness", link.weakness().word());
                out.text("verdict", link.row().now().verdict().word());
                out.whole("sources", link.row().support().sources());
                out.whole("primary", link.row().support().primary());
                out.texts("restsOn", link.sources(assessment));
            }));
        }
        stream.write('\n');
    }
}
