package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.WeakVerdict;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.review.Decision;
import org.heartland.review.Review;
import org.junit.jupiter.api.Test;

/** The verdicts of the example that rest on one source or on no primary one. */
class WeakVerdictTest {
    private final Map<String, String> files = Shipped.texts("example");

    /**
     * By hand from the files: c08 is to be corrected and known from the agency alone, c03 to be narrowed and known from the charter alone; the
     * others the author says too, and each is known from one primary source.
     */
    @Test
    void what_the_author_would_be_told_comes_first_and_the_weakest_before_the_others() {
        assertThat(links())
                .extracting(link -> link.row().claim().id() + " "
                        + link.listing().word() + " " + link.weakness().word())
                .containsExactly(
                        "c08 correct one_not_primary",
                        "c03 narrow one_primary",
                        "c05 none one_primary",
                        "c10 none one_primary",
                        "c11 none one_primary",
                        "c12 none one_primary",
                        "s01 none one_primary");
        assertThat(links()).filteredOn(WeakVerdict::isForAuthor).hasSize(2);
    }

    @Test
    void a_source_that_becomes_a_copy_leaves_its_verdicts_second_hand_and_before_those_of_a_primary_one() {
        files.computeIfPresent(
                "sources-press.yaml", (name, text) -> text.replaceFirst("(?s)(\\npoll:.*?grade: )primary", "$1mirror"));
        assertThat(links())
                .extracting(
                        link -> link.row().claim().id() + " " + link.weakness().word())
                .containsSubsequence("c03 one_primary", "c11 second_hand", "c05 one_primary");
    }

    @Test
    void what_an_editor_dismissed_needs_no_better_source() {
        Review review = Review.NONE.with(new Decision("c08", Decision.Kind.TRIVIAL, "Anna", LocalDate.of(2024, 7, 1)));
        assertThat(WeakVerdict.of(study().reviewed(review).assess()))
                .extracting(link -> link.row().claim().id())
                .doesNotContain("c08")
                .hasSize(6);
    }

    private List<WeakVerdict> links() {
        return WeakVerdict.of(study().assess());
    }

    private Study study() {
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
        return Study.prepare(dossier, new Options(1, 200, 1, null, null, null, null))
                .orThrow();
    }
}
