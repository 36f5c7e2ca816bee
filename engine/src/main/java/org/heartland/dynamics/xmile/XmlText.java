package org.heartland.dynamics.xmile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;

/** Decodes an XML file by its byte order mark, else by its declared encoding, else as UTF-8. */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int HEAD = 200;

    private XmlText() {}

    static Read<SourceText> of(byte[] bytes, String file) {
        Problems problems = new Problems();
        SourceText text = SourceText.of(file, bytes, charset(bytes), problems);
        return text == null ? new Read.Bad<>(problems.all()) : new Read.Good<>(text);
    }

    private static Charset charset(byte[] bytes) {
        if (SourceText.hasUtf16Mark(bytes)) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        return switch (name) {
            case "ISO-8859-1", "LATIN1", "WINDOWS-1252", "CP1252" ->
                Charset.forName(name.equals("LATIN1") ? "ISO-8859-1" : name);
            case "US-ASCII", "ASCII" -> StandardCharsets.US_ASCII;
            default -> StandardCharsets.UTF_8;
        };
    }
}
