package org.heartland.web.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heartland.render.plot.PlotStyle;
import org.heartland.text.Sha256;
import org.jspecify.annotations.Nullable;

/** The files that pages ask for: these, by their exact names, and nothing else. All are read once, when the program starts. */
final class Assets {
    private static final Map<String, String> KINDS = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final List<String> NAMES = List.of(
            "workbench.css",
            "htmx.js",
            "workbench.js",
            "article.js",
            "states.js",
            "chart.js",
            "choices.js",
            "models.js",
            "decisions.js",
            "check.js",
            "find.js",
            "marks.js",
            "words.js",
            "icon.svg");

    /** A file, its kind, and a mark that changes with its content. */
    record Asset(byte[] bytes, String kind, String tag) {}

    private final Map<String, Asset> all = new TreeMap<>();

    Assets() {
        NAMES.forEach(name -> put(name, read(name)));
        put("pictures.css", PlotStyle.CSS.getBytes(StandardCharsets.UTF_8));
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

    private void put(String name, byte[] bytes) {
        String kind = Objects.requireNonNull(KINDS.get(name.substring(name.lastIndexOf('.') + 1)), name);
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
        return Sha256.of(bytes).substring(0, 16);
    }
}
