package org.heartland.passage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;

/**
 * A text as the user hands it over: plain text, Markdown or HTML, in UTF-8.
 *
 * @param file its name, as problems report it
 * @param blocks its paragraphs and headings, in order
 */
public record Prose(String file, List<ProseBlock> blocks) {
    private static final int MAX_BYTES = 5_000_000;
    private static final String INSTEAD = "save it as plain text, Markdown or HTML, in UTF-8";

    /** Reads it whole, or says why it cannot be read. */
    public static Read<Prose> read(Path path) {
        Place at = Place.of(path.toString());
        if (!Files.isRegularFile(path)) {
            String what = Files.exists(path) ? "this is not a file" : "there is no such file";
            return bad(at, what, "name the text as a file: plain text, Markdown or HTML");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? bad(at, "this file is larger than 5 MB", "name a file with the text alone")
                    : of(at.file(), bytes);
        } catch (IOException e) {
            return bad(at, "this file cannot be read", "ask for permission to read it");
        }
    }

    /** The same from bytes. */
    public static Read<Prose> of(String file, byte[] bytes) {
        if (begins(bytes, "%PDF") || begins(bytes, "PK\3\4")) {
            return bad(Place.of(file), "this is a PDF or an office file", INSTEAD);
        }
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, bytes, problems);
        if (source == null) {
            return new Read.Bad<>(problems.all());
        }
        if (source.text().indexOf(0) >= 0) {
            return bad(Place.of(file), "this is no text", INSTEAD);
        }
        List<ProseBlock> blocks = blocks(file.toLowerCase(Locale.ROOT), source.text());
        return blocks.isEmpty()
                ? bad(Place.of(file), "there is no text in this file", "name one that has the whole text")
                : new Read.Good<>(new Prose(file, blocks));
    }

    private static boolean begins(byte[] bytes, String with) {
        byte[] mark = with.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static List<ProseBlock> blocks(String name, String text) {
        String begins =
                text.substring(0, Math.min(text.length(), 1_000)).strip().toLowerCase(Locale.ROOT);
        boolean html = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (html || begins.startsWith("<!doctype") || begins.startsWith("<html")) {
            return HtmlBlocks.of(text);
        }
        return PlainBlocks.of(text, name.endsWith(".md") || name.endsWith(".markdown"));
    }

    private static Read<Prose> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
