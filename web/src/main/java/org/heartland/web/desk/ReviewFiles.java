package org.heartland.web.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.heartland.citation.JudgedText;
import org.heartland.render.file.WholeFiles;
import org.heartland.render.json.ReportsJson;
import org.heartland.review.Review;
import org.heartland.review.ReviewText;

/** The files in which a review is kept beside its dossier. */
public final class ReviewFiles {
    private ReviewFiles() {}

    /** The decisions as their file has them. */
    public static byte[] decisions(Review review) {
        return ReviewText.of(review.decisions().values()).getBytes(StandardCharsets.UTF_8);
    }

    /** The reports as their file has them. */
    public static byte[] reports(Review review, Map<String, JudgedText> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ReportsJson.write(review.reports(), texts, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes what differs between two reviews: whole and safe on disk when this returns, or not at all. */
    static void write(Review before, Review after, Map<String, JudgedText> texts, Path folder) throws IOException {
        if (!before.decisions().equals(after.decisions())) {
            Path file = folder.resolve(Review.DECISIONS);
            if (after.decisions().isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                WholeFiles.write(decisions(after), file);
            }
        }
        if (!before.reports().equals(after.reports())) {
            WholeFiles.write(reports(after, texts), folder.resolve(Review.REPORTS));
        }
    }
}
