package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.citation.JudgedText;
import org.heartland.days.Days;
import org.heartland.dossier.Claim.Prediction;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** Reads the texts whose claims are judged, from {@code texts} in dossier.yaml, and the text that a claim names. */
final class TextReader {
    private final Reading reading;

    TextReader(Reading reading) {
        this.reading = reading;
    }

    /** The texts by their ids, in the order in which they are written. */
    Map<String, JudgedText> read(@Nullable Fields fields) {
        if (fields != null) {
            for (String id : fields.keys()) {
                reading.names.define(Thing.TEXT, id, fields.atKey(id));
                JudgedText text = text(id, fields.mapping(id, "a text"));
                if (text != null) {
                    reading.texts.put(id, text);
                }
            }
            fields.close();
        }
        return Collections.unmodifiableMap(new LinkedHashMap<>(reading.texts));
    }

    private @Nullable JudgedText text(String id, Fields fields) {
        String title = fields.text("title");
        String author = fields.text("author");
        JudgedText.Kind kind = fields.choice("kind", JudgedText.Kind.values());
        String url = fields.findText("url");
        IdentityReader.web(fields, "url", reading.problems);
        String on = fields.text("on");
        Days days = on.isEmpty() ? null : reading.values.days(on, fields.at("on"));
        String where = fields.findText("where");
        if (days != null) {
            notInFuture(days.first(), fields.at("on"), "this text appeared");
        }
        return fields.close() && days != null
                ? new JudgedText(id, title, author, kind, url, days.first(), days.last(), where)
                : null;
    }

    private void notInFuture(LocalDate day, Place at, String what) {
        reading.later(() -> {
            if (reading.isFuture(day)) {
                reading.problems.add(
                        at, what + " after the dossier's own as_of", "write an earlier day, or a later as_of");
            }
        });
    }

    /** The text that a claim is from: the one that it names, or the only one; null if there is none. */
    @Nullable
    String of(Fields claim) {
        String named = claim.findRefer("text", Thing.TEXT);
        if (named == null && reading.texts.size() > 1) {
            reading.problems.add(
                    claim.at(),
                    "this claim names no text, and the dossier judges several",
                    "add text: " + Fields.or(List.copyOf(reading.texts.keySet())));
        }
        return named == null && reading.texts.size() == 1
                ? reading.texts.keySet().iterator().next()
                : named;
    }

    /** Reports a prediction that is due, or was resolved, before its text appeared, or that was resolved in the future. */
    void hasOrder(Prediction prediction, @Nullable String text, Fields fields) {
        JudgedText made = text == null ? null : reading.texts.get(text);
        if (made != null && prediction.horizon() != null && prediction.horizon().isBefore(made.first())) {
            tooEarly(fields, "horizon", "this prediction fell due on " + prediction.horizon(), made);
        }
        if (prediction.resolved() == null) {
            return;
        }
        LocalDate on = prediction.resolved().on();
        notInFuture(on, fields.at("resolved"), "this was resolved");
        if (made != null && on.isBefore(made.first())) {
            tooEarly(fields, "resolved", "this was resolved on " + on, made);
        }
    }

    private void tooEarly(Fields fields, String key, String what, JudgedText made) {
        reading.problems.add(
                fields.at(key),
                what + ", before its text can have appeared (" + made.first() + ")",
                "correct one of the two days");
    }
}
