package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.read.Folder;
import org.heartland.review.Decision;
import org.heartland.review.Review;
import org.junit.jupiter.api.Test;

/** A decision of the editors changes no answer, so that none is computed again for it. */
class ReviewedStudyTest {
    @Test
    void a_decision_costs_no_answer() {
        Study study = Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.of("example", Shipped.texts("example"), Contributors.SHIPPED.parts()))
                                .orThrow(),
                        Options.standard())
                .orThrow();
        Assessment before = study.assess();
        String statement = before.claims().get(0).claim().id();
        TreeMap<String, Decision> decisions = new TreeMap<>();
        decisions.put(
                statement, new Decision(statement, Decision.Kind.TRIVIAL, "an editor", LocalDate.of(2026, 11, 30)));
        Review review = new Review(decisions, List.of());
        Assessment after = study.reviewed(review).assess();
        assertThat(after.review()).isEqualTo(review);
        assertThat(before.review()).isEqualTo(Review.NONE);
        assertThat(after.claim(statement)).isSameAs(before.claim(statement));
        assertThat(after.vectors()).isSameAs(before.vectors());
        assertThat(after.explainClaim(statement)).isSameAs(before.explainClaim(statement));
    }
}
