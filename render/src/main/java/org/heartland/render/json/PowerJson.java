package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.heartland.citation.SourceId;
import org.heartland.decision.InstitutionPower;

/** Power in an institution as JSON, following {@code docs/power.schema.json}. */
public final class PowerJson {
    private PowerJson() {}

    public static void write(InstitutionPower power, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.text("institution", power.institution());
                json.text("as_of", power.day().toString());
                json.text("rule", power.rule().kind().name().toLowerCase(Locale.ROOT));
                json.number("error", power.error());
                json.rows("members", power.members(), member -> {
                    json.text("member", member.who());
                    json.number("shapley_shubik", member.shapley());
                    json.number("banzhaf", member.banzhaf());
                    json.truth("blocks", member.blocks());
                });
                json.objects("widening", power.widening(), one -> {
                    json.text("issue", one.issue().id());
                    json.whole("dimension", one.dimension() + 1);
                    json.text("day", one.day().toString());
                    json.whole("members", one.members());
                    json.texts("without_position", one.unplaced());
                    json.number("winset", one.width());
                    json.numbers("intervals", one.winset().intervals().toArray(double[][]::new));
                    json.numbers("core", new double[][] {one.winset().core()});
                    json.texts("pivots", one.pivots());
                });
                json.objects("questions", power.questions().questions(), question -> {
                    json.text("event", question.event());
                    json.text("from", question.from().toString());
                    json.text("to", question.to() == null ? null : question.to().toString());
                    json.text("outcome", question.outcome().name().toLowerCase(Locale.ROOT));
                    json.text("name", question.name());
                    json.texts("by", question.by());
                    json.texts(
                            "sources",
                            question.sources().stream().map(SourceId::id).toList());
                });
            });
        }
    }
}
