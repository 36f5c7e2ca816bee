package org.heartland.theory.read;

import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.dossier.read.Fields;
import org.heartland.theory.Argument;

/** Reads who says so: {@code source} with {@code locator}, or {@code judgement} with the reason. */
final class ArgumentReader {
    Argument of(Fields fields) {
        if (fields.oneOf("source", "judgement").equals("source")) {
            SourceId source = fields.source();
            Locator locator = fields.locator();
            return new Argument(source, locator, fields.text("because", ""));
        }
        fields.forbid("locator", "a judgement stands in no source");
        return new Argument(null, null, fields.has("judgement") ? fields.text("judgement") : "");
    }
}
