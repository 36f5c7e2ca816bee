package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.passage.Passages;
import org.heartland.plausibility.Quality;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            "  heartland check my-region --quality                 and what of its figures should be looked at",
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

    @Option(
            names = "--quality",
            description =
                    "Report on the figures too: how far sources agree, jumps, slips of units, copied years, sums among their parts, coverage that shrank.")
    private boolean quality;

    @Option(names = "--json", description = "With --quality: only that report, as JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final TextOptions texts = new TextOptions();

    @Override
    public Integer call() throws IOException {
        if (json && !quality) {
            throw WrongUse.because(spec, "--json is the form of --quality; add that");
        }
        Read<Folder> files = store.files(folder);
        if (!(files instanceof Read.Good<Folder> good)) {
            return Refusal.of(files.problems());
        }
        CheckReport report = CheckReport.of(good.value(), Contributors.SHIPPED);
        List<QualityFinding> found = quality ? Quality.of(report.readable(), indicator -> true) : List.of();
        if (json) {
            QualityText.json(found, System.out);
            return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
        }
        List<Problem> problems = new ArrayList<>(report.problems());
        problems.addAll(passages(report));
        problems.forEach(problem -> System.out.println(problem.line()));
        report.notes().forEach(note -> System.out.println("note: " + note.line()));
        QualityText.print(found, Integer.MAX_VALUE, System.out);
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
