package org.heartland.dynamics.xmile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** The characters of an XML file: by its byte order mark, else by the encoding that it declares, else UTF-8. */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");
    private static final int HEAD = 200;

    private XmlText() {}

    static Read<String> of(byte[] bytes, String file) {
        Charset charset = charset(bytes);
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Read.Good<>(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            String what = "this file is not in the encoding " + charset.name();
            return new Read.Bad<>(java.util.List.of(
                    Problem.at(Place.of(file), what, "save it in UTF-8, or declare its encoding in the first line")));
        }
    }

    private static Charset charset(byte[] bytes) {
        if (begins(bytes, 0xFE, 0xFF) || begins(bytes, 0xFF, 0xFE)) {
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

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
