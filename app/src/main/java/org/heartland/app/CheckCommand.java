package org.heartland.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.passage.Passages;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check DIR}: reports every problem of a dossier, or that there is none. */
@Command(
        name = "check",
        header = "List every problem of a dossier as file:line:column: what; what would be right.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland check dossiers/example",
            "  heartland check my-region --article article.txt    and whether the passages are in the text",
            "",
            "Exit: 0 no problem, 1 problems, 2 wrong use, or no dossier there.",
            ""
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The dossier's folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private final TextOptions texts = new TextOptions();

    @Override
    public Integer call() {
        Read<Folder> files = Contributors.SHIPPED.folder(folder);
        if (!(files instanceof Read.Good<Folder> good)) {
            return Refusal.of(files.problems());
        }
        List<Problem> problems = problems(good.value());
        for (Problem problem : problems) {
            spec.commandLine().getOut().println(problem.line());
        }
        spec.commandLine().getOut().println(Refusal.count(Problems.total(problems)));
        spec.commandLine().getOut().flush();
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** The problems of the dossier, of its translations, and of the passages in the texts that are given. */
    private List<Problem> problems(Folder files) {
        Read<Dossier> read = Contributors.SHIPPED.read(files);
        List<Problem> problems = new ArrayList<>(read.problems());
        if (read instanceof Read.Good<Dossier> good) {
            Read<Passages> passages = texts.passages(good.value());
            problems.addAll(Study.problems(good.value()));
            problems.addAll(
                    passages instanceof Read.Good<Passages> found
                            ? found.value().problems()
                            : passages.problems());
        }
        problems.addAll(Translation.problems(files));
        return problems;
    }
}
