package org.heartland.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All generated files under {@code docs/}, so that they cannot become outdated. */
public final class GeneratedPages {
    private GeneratedPages() {}

    /** Writes all files; the argument is the folder of the project. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        for (Map.Entry<String, String> page : all(home).entrySet()) {
            Files.writeString(home.resolve(page.getKey()), page.getValue());
        }
    }

    /** The content of each file, by its path from the folder of the project. */
    public static SortedMap<String, String> all(Path home) throws IOException {
        SortedMap<String, String> pages = new TreeMap<>();
        pages.put("docs/architecture.md", ArchitecturePage.text(home));
        pages.put("docs/cli.md", CliPage.text());
        pages.put("docs/functions.md", FunctionsPage.text(home.resolve("dossiers/example")));
        pages.put("docs/library.md", LibraryPage.text(home.resolve("models")));
        pages.put("docs/measures.md", MeasuresPage.text());
        ModelPictures.all(home.resolve("models")).forEach((name, text) -> pages.put("docs/pictures/" + name, text));
        return pages;
    }
}
