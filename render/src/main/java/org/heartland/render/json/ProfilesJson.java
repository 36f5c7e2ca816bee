package org.heartland.render.json;

import java.io.IOException;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Alignment;
import org.heartland.assessment.Assessment.Labour;
import org.heartland.assessment.Assessment.LeadChange;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Assessment.Vector;
import org.heartland.assessment.Subject.Indicator;

/**
 * The parts of an assessment other than roles as JSON: concentration, alignment, changes of lead, division of labour.
 */
final class ProfilesJson {
    private final JsonOut out;
    private final EvidenceJson evidence;

    ProfilesJson(JsonOut out, EvidenceJson evidence) {
        this.out = out;
        this.evidence = evidence;
    }

    void write(Assessment assessment) throws IOException {
        out.rows("vectors", assessment.vectors(), this::vector);
        out.rows("alignment", assessment.alignment(), this::alignment);
        out.rows("leadChanges", assessment.leadChanges(), this::leadChange);
        out.objects("divisionOfLabour", assessment.divisionOfLabour(), this::labour);
        out.objects("histories", assessment.histories(), history -> {
            Indicator indicator = assessment.subject().indicators().get(history.indicator());
            out.text("domain", history.domain());
            out.text("indicator", history.indicator());
            out.text("receiver", history.receiver());
            out.text("power", history.power().isEmpty() ? null : history.power());
            out.truth("isShare", history.isShare());
            out.text("unit", history.isShare() || indicator == null ? "" : indicator.unit());
            out.rows("moments", history.moments(), this::moment);
        });
    }

    private void moment(Moment moment) throws IOException {
        out.whole("year", moment.year());
        RolesJson.spread(out, moment.value());
        out.number("unknown", moment.value().unknown());
        out.truth("carried", moment.carried());
        CoverJson.write(out, moment.cover());
        out.text("reporter", moment.reporter());
        evidence.numbers("rows", moment.rows(), out);
    }

    private void vector(Vector vector) throws IOException {
        boolean whole = vector.hhiLow() != null
                && vector.hhiHigh() != null
                && vector.effectivePartners() != null
                && vector.topTwoBalance() != null;
        out.text("receiver", vector.receiver());
        out.text("domain", vector.domain());
        out.whole("year", vector.year());
        out.object("hhi", () -> {
            out.number("low", vector.hhiLow());
            out.number("high", vector.hhiHigh());
        });
        out.number("effectivePartners", vector.effectivePartners());
        out.number("topTwoBalance", vector.topTwoBalance());
        out.why(whole ? null : RolesJson.reason(vector.why(), "the partners that are known do not tell"));
    }

    private void alignment(Alignment alignment) throws IOException {
        boolean known = alignment.certainty() != Assessment.Certainty.UNKNOWN;
        out.text("receiver", alignment.receiver());
        out.whole("year", alignment.year());
        out.text("class", known ? alignment.is() : null);
        out.number("share", alignment.share());
        out.why(known ? alignment.why() : RolesJson.reason(alignment.why(), "a partner share is not known"));
    }

    private void leadChange(LeadChange change) throws IOException {
        out.text("receiver", change.receiver());
        out.text("domain", change.domain());
        out.text("from", change.from());
        out.text("to", change.to());
        out.object("year", () -> RolesJson.spread(out, change.year()));
        out.number("shareOfDraws", change.shareOfDraws());
    }

    private void labour(Labour labour) throws IOException {
        out.texts("pair", List.of(labour.first(), labour.second()));
        out.text("receiver", labour.receiver());
        out.whole("year", labour.year());
        out.flat("krugman", () -> {
            RolesJson.spread(out, labour.krugman());
            out.number("unknown", labour.krugman().unknown());
            out.why(labour.krugman().median() == null ? RolesJson.why(labour.krugman(), "not known") : null);
        });
        out.rows("levels", labour.levels(), level -> {
            out.text("domain", level.domain());
            out.text("power", level.power());
            out.number("share", level.share());
            if (level.share() == null) {
                out.nothing("ofYear");
            } else {
                out.whole("ofYear", level.ofYear());
            }
            CoverJson.write(out, level.share() == null ? null : level.cover());
            out.why(level.share() == null ? "no share is known for this year" : null);
            evidence.numbers(
                    "rows", level.rows().stream().mapToInt(Integer::intValue).toArray(), out);
        });
    }
}
