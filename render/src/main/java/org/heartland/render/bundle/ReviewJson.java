package org.heartland.render.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Statement;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.render.json.JsonOut;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.Remark;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on the statements that the texts make, as ClaimReview (schema.org, JSON-LD), with the statements in our words. A verdict is
 * given as a word, without a rating number. Statements without a verdict, because they cannot be tested or are not due, are left out.
 */
final class ReviewJson {
    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final JsonOut out;

    private ReviewJson(Assessment assessment, Words words, JsonOut out) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.out = out;
    }

    static void write(Assessment assessment, Words words, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            ReviewJson reviews = new ReviewJson(assessment, words, out);
            List<ClaimRow> judged =
                    assessment.claims().stream().filter(ReviewJson::isJudged).toList();
            out.object(() -> {
                out.text("@context", "https://schema.org");
                out.objects("@graph", judged, reviews::review);
            });
        }
        to.write('\n');
    }

    private static boolean isJudged(ClaimRow row) {
        return row.claim().voice() == Statement.Voice.SAID
                && !row.isModelled()
                && switch (row.now().verdict()) {
                    case SUPPORTED, CONTRADICTED, QUALIFIED, TIED, INCONCLUSIVE, UNKNOWN -> true;
                    case NOT_DUE, NOT_TESTABLE, AWAITS -> false;
                };
    }

    private void review(ClaimRow row) throws IOException {
        String says = row.claim().says();
        out.text("@type", "ClaimReview");
        out.text("@id", "urn:heartland:review:" + row.claim().id());
        out.text("claimReviewed", words.term(says));
        out.text("inLanguage", words.speaks(says) ? words.language() : "en");
        out.object("itemReviewed", () -> claim(row.claim().passage().text()));
        out.flat("author", () -> {
            out.text("@type", "Organization");
            out.text("name", "Heartland");
        });
        out.object("reviewRating", () -> rating(row));
        out.texts("isBasedOn", addresses(row));
    }

    private void rating(ClaimRow row) throws IOException {
        out.text("@type", "Rating");
        out.text("alternateName", claims.standing(row));
        Remark right = claims.right(row);
        if (right != null) {
            out.text("ratingExplanation", right.text());
        }
    }

    private void claim(@Nullable String id) throws IOException {
        JudgedText text = id == null ? null : assessment.subject().texts().get(id);
        out.text("@type", "Claim");
        if (text == null) {
            return;
        }
        out.flat("author", () -> {
            out.text("@type", "Person");
            out.text("name", words.term(text.author()));
        });
        out.text("datePublished", text.on());
        out.flat("appearance", () -> {
            out.text("@type", text.kind() == JudgedText.Kind.ARTICLE ? "Article" : "CreativeWork");
            out.text("name", text.title());
            if (text.url() != null) {
                out.text("url", text.url());
            }
        });
    }

    /** The addresses of the sources on which the verdict rests. */
    private List<String> addresses(ClaimRow row) {
        return assessment.sources(row.rows()).stream()
                .map(Source::url)
                .distinct()
                .toList();
    }
}
