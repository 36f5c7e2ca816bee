package org.heartland.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;

/** The page of teaching models, {@code docs/library.md}, generated from the models and their stories. */
final class LibraryPage {
    private static final String ENGLISH = "en";
    private static final String HEAD = """
            # The models that come with the program

            This page is generated from the files in `models/`; `tools/pages` writes it. [Models of stocks and flows](models.md) says how they are
            run, turned and written. In the workbench, page *Models*, each has its diagram, its loops, its knobs and its story. Their courses are
            held to solutions in closed form and to other programs by a test (`ModelLibraryTest`).

            None of them is a forecast. They are small on purpose: each shows what follows from one idea, and what it leaves out matters as much.

            """;

    private LibraryPage() {}

    static String text(Path models) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Path file : files(models)) {
            section(file, page);
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static List<Path> files(Path models) throws IOException {
        try (Stream<Path> files = Files.list(models)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().endsWith(StoryFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    private static void section(Path file, StringBuilder page) {
        Model model = ModelFile.read(file).orThrow();
        Story story = StoryFile.read(
                        StoryFile.beside(file), Flattener.flatten(model).orThrow())
                .orThrow();
        String title = model.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + model.name().substring(1);
        page.append("## ").append(title).append('\n');
        page.append("`models/").append(file.getFileName()).append("`, from ");
        page.append(Objects.requireNonNull(story.lesson().source())).append(".\n\n");
        for (Story.Step step : story.steps()) {
            String heading = step.heading().in(ENGLISH);
            page.append("1. **").append(heading).append(heading.endsWith("?") ? "** " : ".** ");
            page.append(step.text().in(ENGLISH).strip()).append('\n');
        }
        part(
                "What it teaches about an order of states",
                Objects.requireNonNull(story.lesson().teaches()),
                page);
        part("What it leaves out", Objects.requireNonNull(story.lesson().leavesOut()), page);
        page.append('\n');
    }

    private static void part(String heading, Story.Said said, StringBuilder page) {
        page.append("\n*").append(heading).append(":* ");
        page.append(said.in(ENGLISH).strip()).append('\n');
    }
}
