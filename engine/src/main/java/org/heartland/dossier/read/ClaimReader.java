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
    private static final int MAX_WORDS = 4;
    private static final List<String> CHECKED = List.of("but", "also_reads", "right");
    private static final List<String> PREDICTED =
            List.of("horizon", "rule", "settles_early", "probability", "outcome", "resolved");

    private final Reading reading;
    private final TextReader texts;

    ClaimReader(Reading reading) {
        this.reading = reading;
        this.texts = new TextReader(reading);
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
        Claim.Passage passage = passage(fields);
        Claim.Voice voice = fields.choice("reading", Claim.Voice.values());
        int before = reading.problems.count();
        Claim.Kind kind = fields.choice("kind", Claim.Kind.values());
        boolean kindIsKnown = fields.has("kind") && reading.problems.count() == before;
        String says = fields.text("says");
        Claim.Test test = test(fields);
        if (kindIsKnown && kind != Claim.Kind.PREDICTION) {
            fields.forbid("cannot_fail", "only predictions have one");
        }
        String because = fields.findText("because");
        List<Claim.Reservation> but = reservations(fields);
        if (kindIsKnown && kind == Claim.Kind.INTEREST && test instanceof Claim.Check && but.isEmpty()) {
            reading.notes.add(
                    fields.at("kind"),
                    id + " judges an aim by acts that fit it and names none that do not",
                    "say under `but` what speaks against it");
        }
        List<Claim.OtherReading> alsoReads = otherReadings(fields);
        Claim.Right right = right(fields);
        String suggest = fields.findText("suggest");
        Prediction prediction = kindIsKnown ? prediction(fields, kind) : unjudged(fields);
        if (prediction != null) {
            texts.hasOrder(prediction, passage.text(), fields);
        }
        return fields.close()
                ? new Claim(
                        id,
                        passage,
                        voice,
                        kind,
                        says,
                        test,
                        because,
                        but,
                        alsoReads,
                        right,
                        suggest,
                        prediction,
                        fields.at())
                : null;
    }

    // ---- Where it stands in its text.

    private Claim.Passage passage(Fields fields) {
        String text = texts.of(fields);
        Fields at = fields.mapping("at", "a passage");
        int paragraph = at.whole("paragraph", 0, MAX_PARAGRAPHS);
        Claim.Passage passage =
                new Claim.Passage(text, paragraph, words(at, "first"), words(at, "last"), null, fields.at("at"));
        at.close();
        return passage;
    }

    /** A few words of the text, so that a passage is found and not copied. */
    private @Nullable String words(Fields at, String key) {
        String words = at.findText(key);
        if (words != null && words.split("\\s+").length > MAX_WORDS) {
            reading.problems.add(
                    at.at(key),
                    key + " has more than " + MAX_WORDS + " words",
                    "name a passage by at most " + MAX_WORDS + " words at each end, so that no text is copied");
        }
        return words;
    }

    // ---- How it is tested.

    private List<Claim.Reservation> reservations(Fields fields) {
        List<Claim.Reservation> reservations = new ArrayList<>();
        if (fields.has("but")) {
            fields.each("but", "a reservation", one -> {
                reservations.add(new Claim.Reservation(one.expression("when"), one.wording("says")));
                one.close();
            });
        }
        return List.copyOf(reservations);
    }

    private List<Claim.OtherReading> otherReadings(Fields fields) {
        List<Claim.OtherReading> readings = new ArrayList<>();
        if (fields.has("also_reads")) {
            fields.each("also_reads", "another reading", one -> {
                readings.add(new Claim.OtherReading(one.text("says"), one.expression("check")));
                one.close();
            });
        }
        return List.copyOf(readings);
    }

    private Claim.@Nullable Right right(Fields fields) {
        Fields right = fields.findMapping("right", "what is right");
        if (right == null) {
            return null;
        }
        Claim.Right read = new Claim.Right(right.wording("says"), right.expression("when"));
        right.close();
        return read;
    }

    private Claim.Test test(Fields fields) {
        String key = fields.oneOf("check", "not_testable", "awaits", "cannot_fail");
        if (!key.isEmpty() && !key.equals("check")) {
            CHECKED.forEach(of -> fields.forbid(of, "only a claim with a check has one"));
        }
        return switch (key) {
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
        Double probability = fields.has("probability")
                ? reading.values.probability(fields.text("probability"), fields.at("probability"))
                : null;
        Prediction prediction =
                new Prediction(horizon, rule, settlesEarly, probability, outcomes(fields), resolved(fields));
        if (horizon != null && !fields.has("outcome") && !fields.has("resolved") && reading.isPast(horizon)) {
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

    private Claim.@Nullable Resolved resolved(Fields fields) {
        Fields resolved = fields.findMapping("resolved", "a resolution");
        if (resolved == null) {
            return null;
        }
        boolean as = resolved.choice("as", List.of("true", "false")) == 0;
        LocalDate on = resolved.needDate("on");
        Cited<Boolean> cited = new Cited<>(as, resolved.source(), resolved.locator());
        resolved.close();
        return on == null ? null : new Claim.Resolved(on, cited);
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
