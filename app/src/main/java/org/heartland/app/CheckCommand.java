package org.heartland.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.passage.Passages;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code check DIR}: reports every problem of a dossier, or that there is none. */
@Command(
        name = "check",
        header = "List every problem of a dossier as file:line:column: what; what would be right.",
        description = {
            "",
            "Notes, printed after the problems, point to what may be right but should be looked at, such as a figure ten times its neighbours.",
            ""
        },
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
    @Parameters(paramLabel = "DIR", description = "The dossier's folder.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final TextOptions texts = new TextOptions();

    @Override
    public Integer call() {
        Read<Folder> files = store.files(folder);
        if (!(files instanceof Read.Good<Folder> good)) {
            return Refusal.of(files.problems());
        }
        CheckReport report = CheckReport.of(good.value(), Contributors.SHIPPED);
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.addAll(passages(report));
        problems.forEach(problem -> System.out.println(problem.line()));
        report.notes().forEach(note -> System.out.println("note: " + note.line()));
        System.out.println(Refusal.count(Problems.total(problems)));
        return problems.isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }

    /** The problems of the passages in the texts that are given, if the dossier says which texts there are. */
    private List<Problem> passages(CheckReport report) {
        if (report.problems().stream().anyMatch(problem -> problem.at().file().equals("dossier.yaml"))) {
            return List.of();
        }
        Read<Passages> passages = texts.passages(report.readable());
        return passages instanceof Read.Good<Passages> found ? found.value().problems() : passages.problems();
    }
}
