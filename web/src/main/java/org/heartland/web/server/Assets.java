package org.heartland.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heartland.render.plot.PlotStyle;
import org.jspecify.annotations.Nullable;

/** The files that pages ask for: these, by their exact names, and nothing else. All are read once, when the program starts. */
final class Assets {
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> KINDS = Map.of(
            "workbench.css", CSS,
            "htmx.js", SCRIPT,
            "workbench.js", SCRIPT,
            "article.js", SCRIPT,
            "states.js", SCRIPT,
            "find.js", SCRIPT,
            "words.js", SCRIPT,
            "choices.js", SCRIPT,
            "check.js", SCRIPT,
            "icon.svg", "image/svg+xml");

    /** A file, its kind, and a mark that changes with its content. */
    record Asset(byte[] bytes, String kind, String tag) {}

    private final Map<String, Asset> all = new TreeMap<>();

    Assets() {
        KINDS.forEach((name, kind) -> put(name, kind, read(name)));
        put("pictures.css", CSS, PlotStyle.CSS.getBytes(StandardCharsets.UTF_8));
    }

    /** The file of this name; null if there is none. */
    @Nullable
    Asset find(String name) {
        return all.get(name);
    }

    /** The schema of this name; null if there is none. */
    static byte @Nullable [] schema(String name) throws IOException {
        if (!name.matches("[a-z]+\\.schema\\.json")) {
            return null;
        }
        try (InputStream in = Assets.class.getResourceAsStream("schemas/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    private void put(String name, String kind, byte[] bytes) {
        all.put(name, new Asset(bytes, kind, "\"" + sum(bytes) + "\""));
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
