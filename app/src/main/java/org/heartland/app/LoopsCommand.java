package org.heartland.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Read;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loops MODEL}: the feedback loops of a model and how much each drives it over time. */
@Command(
        name = "loops",
        header = "List the feedback loops of a model and how much each drives it over time.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "R reinforces, B balances, U does now one and now the other. The shares of the loops that hang together add up to 100 %%",
            "without their signs (Loops that Matter; Schoenberg, Davidsen and Eberlein 2020); a dash where nothing changes.",
            "",
            "Examples:",
            "  heartland loops models/three-party-arms-race.yaml",
            "",
            "Exit: 0 done, 2 wrong use or a model that cannot be run.",
            ""
        })
final class LoopsCommand implements Callable<Integer> {
    private static final int SHOWN = 50;
    private static final int MOMENTS = 4;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "The file with the model.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Override
    public Integer call() {
        Read<Feedback> read = ModelOnDisk.read(file).then(Feedback::of);
        if (!(read instanceof Read.Good<Feedback> good)) {
            return Main.refuse(read.problems());
        }
        print(good.value(), spec.commandLine().getOut());
        return Main.DONE;
    }

    private static void print(Feedback feedback, PrintWriter out) {
        int[] moments = moments(feedback.times().length);
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-6s", "loop"));
        for (int moment : moments) {
            head.append(String.format(Locale.ROOT, "%10s", "at " + RunTable.number(feedback.times()[moment])));
        }
        out.println(head.append("   through its stocks"));
        List<Feedback.Loop> strongest = feedback.loops().stream()
                .sorted(Comparator.comparingDouble(loop -> -size(loop)))
                .limit(SHOWN)
                .toList();
        strongest.forEach(loop -> out.println(line(loop, moments)));
        int more = feedback.loops().size() - strongest.size();
        if (more > 0) {
            out.println("and " + more + " weaker ones");
        }
        if (!feedback.complete()) {
            out.println("There are more loops than are looked for: at most " + Feedback.MOST_LOOPS + ".");
        }
        out.flush();
    }

    /** The first time at which there are shares, the last, and some between. */
    private static int[] moments(int times) {
        return java.util.stream.IntStream.rangeClosed(1, MOMENTS)
                .map(i -> Math.max(Math.min(1, times - 1), (int) ((long) (times - 1) * i / MOMENTS)))
                .distinct()
                .toArray();
    }

    private static double size(Feedback.Loop loop) {
        double sum = 0;
        for (double share : loop.shares()) {
            sum += Double.isNaN(share) ? 0 : Math.abs(share);
        }
        return sum;
    }

    private static String line(Feedback.Loop loop, int[] moments) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-6s", loop.name()));
        for (int moment : moments) {
            double share = loop.shares()[moment];
            line.append(
                    Double.isNaN(share)
                            ? String.format(Locale.ROOT, "%10s", "-")
                            : String.format(Locale.ROOT, "%8.1f %%", 100 * share));
        }
        return line.append("   ").append(String.join(" > ", loop.stocks())).toString();
    }
}
