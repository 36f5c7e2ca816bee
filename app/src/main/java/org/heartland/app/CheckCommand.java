package org.heartland.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check DIR}: reports every problem of a dossier, or that there is none. */
@Command(
        name = "check",
        header = "List every problem of a dossier as file:line:column: what; what would be right.",
        description = {
            "",
            "Notes, printed after the problems, tell of what need not be wrong, such as a figure that jumps by a power of ten.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland check dossiers/example",
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

    @Override
    public Integer call() {
        Read<Folder> files = Contributors.SHIPPED.folder(folder);
        if (!(files instanceof Read.Good<Folder> good)) {
            return Refusal.of(files.problems());
        }
        CheckReport report = CheckReport.of(good.value(), Contributors.SHIPPED);
        PrintWriter out = spec.commandLine().getOut();
        report.problems().forEach(problem -> out.println(problem.line()));
        report.notes().forEach(note -> out.println("note: " + note.line()));
        out.println(Refusal.count(Problems.total(report.problems())));
        out.flush();
        return report.problems().isEmpty() ? ExitCode.DONE : ExitCode.PROBLEMS;
    }
}
