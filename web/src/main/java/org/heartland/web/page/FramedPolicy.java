package org.heartland.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.text.Sha256;

/**
 * The Content-Security-Policy (W3C, Level 3) of a page of ours that carries its own styles and is shown in a frame: exactly these styles are
 * allowed, each by its SHA-256, nothing runs, nothing is loaded, and only pages of this server frame it.
 */
final class FramedPolicy {
    private static final Pattern SHEET = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(" style=\"([^\"&]*)\"");

    private FramedPolicy() {}

    /** The policy of a page. */
    static String of(String html) {
        SortedSet<String> sheets = sums(SHEET.matcher(html));
        SortedSet<String> attributes = sums(ATTRIBUTE.matcher(html));
        String styles = String.join(" ", sheets)
                + (attributes.isEmpty() ? "" : " 'unsafe-hashes' " + String.join(" ", attributes));
        return String.join(
                "; ",
                "default-src 'none'",
                "style-src " + (styles.isBlank() ? "'none'" : styles.strip()),
                "img-src data:",
                "base-uri 'none'",
                "form-action 'none'",
                "frame-ancestors 'self'",
                "sandbox allow-popups allow-popups-to-escape-sandbox");
    }

    private static SortedSet<String> sums(Matcher styles) {
        SortedSet<String> sums = new TreeSet<>();
        while (styles.find()) {
            sums.add("'sha256-" + sum(styles.group(1)) + "'");
        }
        return sums;
    }

    private static String sum(String text) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
