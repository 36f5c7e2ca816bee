package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.citation.Cited;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Claim.Prediction;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads claims/*.yaml. */
final class ClaimReader {
    private static final int MAX_PARAGRAPHS = 200;
    private static final List<String> PREDICTED = List.of("horizon", "rule", "settles_early", "outcome");

    private final Reading reading;

    ClaimReader(Reading reading) {
        this.reading = reading;
    }

    List<Claim> read() {
        List<Claim> claims = new ArrayList<>();
        reading.each(file -> file.startsWith("claims/"), Thing.CLAIM, fields -> {
            Claim claim = claim(fields);
            if (claim != null) {
                claims.add(claim);
            }
        });
        return claims;
    }

    private @Nullable Claim claim(Fields fields) {
        String id = fields.define(Thing.CLAIM);
        int paragraph = fields.whole("paragraph", 0, MAX_PARAGRAPHS);
        int before = reading.problems.count();
        Claim.Kind kind = fields.choice("kind", Claim.Kind.values());
        boolean kindIsKnown = fields.has("kind") && reading.problems.count() == before;
        String says = fields.text("says");
        Claim.Test test = test(fields);
        if (kindIsKnown && kind != Claim.Kind.PREDICTION) {
            fields.forbid("cannot_fail", "only predictions have one");
        }
        String because = fields.findText("because");
        String correction = fields.findText("correction");
        Prediction prediction = kindIsKnown ? prediction(fields, kind) : unjudged(fields);
        return fields.close()
                ? new Claim(id, paragraph, kind, says, test, because, correction, prediction, fields.at())
                : null;
    }

    private Claim.Test test(Fields fields) {
        return switch (fields.oneOf("check", "not_testable", "awaits", "cannot_fail")) {
            case "check" -> new Claim.Check(fields.expression("check"));
            case "awaits" -> new Claim.Awaits(fields.text("awaits"));
            case "cannot_fail" -> new Claim.CannotFail(fields.text("cannot_fail"));
            case "not_testable" -> new Claim.NotTestable(fields.text("not_testable"));
            default -> new Claim.NotTestable("");
        };
    }

    /** The due date and outcomes; only for predictions, which need at least one of the first two keys. */
    private @Nullable Prediction prediction(Fields fields, Claim.Kind kind) {
        if (kind != Claim.Kind.PREDICTION) {
            PREDICTED.forEach(key -> fields.forbid(key, "only predictions have one"));
            return null;
        }
        if (!fields.has("horizon") && !fields.has("rule")) {
            fields.oneOf("horizon", "rule");
        }
        LocalDate horizon = fields.findDate("horizon");
        String rule = fields.findText("rule");
        Boolean settlesEarly = fields.has("settles_early") ? fields.yes("settles_early") : null;
        Prediction prediction = new Prediction(horizon, rule, settlesEarly, outcomes(fields));
        if (horizon != null && !fields.has("outcome") && reading.isPast(horizon)) {
            reading.problems.add(
                    fields.at("horizon"),
                    "this prediction fell due on " + horizon + " and has no outcome",
                    "write what has come of it, with its source");
        }
        return prediction;
    }

    /** One outcome, or a list of them. */
    private List<Cited<String>> outcomes(Fields fields) {
        List<Yaml.Node> nodes = fields.find("outcome") instanceof Yaml.Items
                ? fields.list("outcome")
                : fields.has("outcome") ? List.of(Objects.requireNonNull(fields.find("outcome"))) : List.of();
        return nodes.stream()
                .map(node -> outcome(new Fields(node, "an outcome", reading)))
                .toList();
    }

    /** Accepts the keys of predictions without a check, since the kind of the claim is not known. */
    private @Nullable Prediction unjudged(Fields fields) {
        PREDICTED.forEach(fields::find);
        return null;
    }

    private Cited<String> outcome(Fields fields) {
        Cited<String> outcome = new Cited<>(fields.text("says"), fields.source(), fields.locator());
        fields.close();
        return outcome;
    }
}
