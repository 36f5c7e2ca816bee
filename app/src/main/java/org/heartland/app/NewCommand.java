package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.heartland.naming.Crosswalk;
import org.heartland.problem.Inert;
import org.heartland.render.file.WholeFiles;
import org.heartland.skeleton.NewRegion;
import org.heartland.skeleton.Skeleton;
import org.heartland.skeleton.SkeletonReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code new DIR}: writes the skeleton of a dossier about a new region. */
@Command(
        name = "new",
        header = "Begin a dossier about another region: a commented skeleton, ready to be checked.",
        description = {
            "",
            "States are named by their ISO codes of three letters, or by name. The folder must not be there yet, or be empty.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland new my-region --receivers ARM,GEO --powers RUS,TUR",
            "  heartland new my-region --receivers SRB,BIH --powers DEU,RUS,CHN --period 2000..2025",
            "",
            "Exit: 0 written, 2 wrong use, or a folder that is not empty.",
            ""
        })
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to be written.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(
            names = "--receivers",
            paramLabel = "A,B",
            required = true,
            split = ",",
            description = "The states that are influenced.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> receivers;

    @Option(
            names = "--powers",
            paramLabel = "C,D",
            required = true,
            split = ",",
            description = "The states that influence them.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> powers;

    @Option(
            names = "--pairs",
            paramLabel = "C-D",
            split = ",",
            description = "Pairs of powers to compare. Default: all pairs.")
    private @Nullable List<String> pairs;

    @Option(
            names = "--partners",
            paramLabel = "E,F",
            split = ",",
            description = "Further states that tables will name.")
    private List<String> partners = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "Its title. Default: one that names the states.")
    private @Nullable String title;

    @Option(
            names = "--period",
            paramLabel = "YEAR..YEAR",
            description = "The years it is about. Default: 1992 to the year of --as-of.")
    private @Nullable String period;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description =
                    "The day up to which publications count. Default: today, or the last day of --period if that is earlier.")
    private @Nullable String asOf;

    @Override
    public Integer call() throws IOException {
        Crosswalk known = Crosswalk.shipped();
        NewRegion region = new NewRegion(receivers, powers, partners, pairs, title, period, asOf);
        return Refusal.orList(SkeletonReader.read(region, known, LocalDate.now()), skeleton -> write(skeleton, known));
    }

    private int write(Skeleton skeleton, Crosswalk known) throws IOException {
        String name = Inert.text(folder.toString());
        String inTheWay = WholeFiles.inTheWay(folder);
        if (!inTheWay.isEmpty()) {
            System.err.println("heartland: " + name + " " + inTheWay);
            return ExitCode.WRONG;
        }
        SortedMap<String, String> files = skeleton.files(known);
        try {
            WholeFiles.writeFolder(files, folder);
        } catch (IOException e) {
            System.err.println("heartland: " + name
                    + " could not be written; check that you may write there and the disk has room");
            return ExitCode.WRONG;
        }
        skeleton.doubts(known).forEach(doubt -> System.err.println("heartland: " + doubt));
        System.out.println("Wrote " + files.size()
                + " files. Nothing is known yet: fill them in as docs/dossier.md says, and check as you go:");
        System.out.println("  heartland check " + name);
        return ExitCode.DONE;
    }
}
