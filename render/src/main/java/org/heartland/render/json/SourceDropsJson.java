package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.SourceDrop;
import org.heartland.citation.SourceId;

/** What would be otherwise without each source, as JSON. */
public final class SourceDropsJson {
    private final JsonOut out;

    private SourceDropsJson(JsonOut out) {
        this.out = out;
    }

    public static void write(List<SourceDrop> drops, OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            SourceDropsJson json = new SourceDropsJson(out);
            out.object(() -> out.objects("without", drops, json::drop));
        }
        stream.write('\n');
    }

    private void drop(SourceDrop drop) throws IOException {
        out.text("source", drop.source().id().id());
        out.texts("copies", drop.copies().stream().map(SourceId::id).toList());
        out.whole("rows", drop.rows());
        out.whole("rest", drop.rest());
        out.objects("verdicts", drop.verdicts(), change -> {
            out.text("id", change.before().claim().id());
            out.truth("onlyPublisher", change.alone());
            out.flat("before", () -> judged(change.before().now()));
            out.flat("after", () -> judged(change.after()));
        });
        out.objects("roles", drop.roles(), change -> {
            out.text("role", change.before().role());
            out.text("receiver", change.before().receiver());
            out.flat("before", () -> role(change.before()));
            out.flat("after", () -> role(change.after()));
        });
    }

    private void judged(Judged judged) throws IOException {
        out.text("verdict", judged.verdict().word());
        out.text("soFar", judged.soFar().word());
    }

    private void role(RoleRow row) throws IOException {
        out.text("status", row.status());
        out.texts("powers", row.powers());
    }
}
