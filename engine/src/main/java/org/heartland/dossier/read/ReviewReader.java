package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.review.Decision;
import org.heartland.review.Review;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads what the editors decided, from review.yaml, and what they remarked, from reports.jsonld; both files may be missing. */
final class ReviewReader {
    private final Reading reading;

    ReviewReader(Reading reading) {
        this.reading = reading;
    }

    Review read() {
        return new Review(decisions(), new ReportReader(reading).read());
    }

    private SortedMap<String, Decision> decisions() {
        SortedMap<String, Decision> decisions = new TreeMap<>();
        Yaml.Node root = reading.folder.has(Review.DECISIONS) ? reading.tree(Review.DECISIONS) : null;
        if (root != null) {
            new Fields(root, "a review", reading).each("decisions", "a decision", fields -> add(fields, decisions));
        }
        return decisions;
    }

    private void add(Fields fields, SortedMap<String, Decision> decisions) {
        Decision decision = decision(fields);
        if (decision != null && decisions.putIfAbsent(decision.statement(), decision) != null) {
            reading.problems.add(
                    fields.at("statement"),
                    "there are two decisions on " + decision.statement(),
                    "keep the one that holds");
        }
    }

    private @Nullable Decision decision(Fields fields) {
        String statement = fields.refer("statement", Thing.CLAIM);
        Decision.Kind kind = fields.choice("decision", Decision.Kind.values());
        String by = fields.text("by");
        LocalDate on = fields.needDate("on");
        return fields.close() && on != null ? new Decision(statement, kind, by, on) : null;
    }
}
