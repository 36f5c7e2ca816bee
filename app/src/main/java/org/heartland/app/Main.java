package org.heartland.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.heartland.draws.Deadline;
import org.heartland.render.text.StandardOutput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The entry point of the command line. */
@Command(
        name = "heartland",
        header = "Who guards and who pays each state, by cited data; which statements of an article hold.",
        description = {"", "Without a command: assess the dossier on Central Asia that comes with the project.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Examples:",
            "  heartland                                         the first page",
            "  heartland assess dossiers/example --full          everything about another dossier",
            "  heartland note  a note to the author: what to correct, ask and narrow",
            "  heartland check dossiers/example                  all problems of a dossier",
            "  heartland compare dossiers/example empty_harbour  what changes under a scenario",
            "  heartland measure concentration partners.csv      one measure on a table of yours",
            "",
            "Exit codes: 0 done, whatever the verdicts; 1 check found problems; 2 wrong use or bad input; 3 a",
            "fault of the program.",
            ""
        })
public final class Main {
    /**
     * The commands in the order in which they are listed. They are given by name, so that no class is loaded before it
     * is needed.
     */
    private static final List<Part> PARTS = List.of(
            new Part("assess", AssessCommand.class),
            new Part("bargain", BargainCommand.class),
            new Part("chart", ChartCommand.class),
            new Part("check", CheckCommand.class),
            new Part("compare", CompareCommand.class),
            new Part("compile", CompileCommand.class),
            new Part("convert", ConvertCommand.class),
            new Part("import", ImportCommand.class),
            new Part("ledger", LedgerCommand.class),
            new Part("list", ListCommand.class),
            new Part("loops", LoopsCommand.class),
            new Part("measure", MeasureCommand.class),
            new Part("new", NewCommand.class),
            new Part("note", NoteCommand.class),
            new Part("power", PowerCommand.class),
            new Part("sensitivity", SensitivityCommand.class),
            new Part("serve", ServeCommand.class),
            new Part("simulate", SimulateCommand.class),
            new Part("sources", SourcesCommand.class),
            new Part("store", StoreCommand.class),
            new Part("theories", TheoriesCommand.class),
            new Part("units", UnitsCommand.class),
            new Part("whatif", WhatifCommand.class));

    private record Part(String name, Class<?> command) {}

    private final TimeLimit limit;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Main(TimeLimit limit) {
        this.limit = limit;
    }

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            scope = CommandLine.ScopeType.INHERIT,
            defaultValue = TimeLimit.USUAL,
            description = "Stop after so many seconds, as a last resort; 0 = never. Default: ${DEFAULT-VALUE}.")
    private void limit(long seconds) {
        if (seconds < 0) {
            throw WrongUse.because(spec, "--time-limit is " + seconds + "; write seconds, or 0 for no limit");
        }
        limit.set(seconds);
    }

    /** When all that a command computes must end. */
    Deadline deadline() {
        return limit;
    }

    /** Takes the usual limit away from a command that runs long; a limit that the user set stays. */
    void liftUsualLimit() {
        limit.lift();
    }

    /** Waits until the user stops the program, without a time limit. */
    void untilStopped() {
        limit.set(0);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the program calls its version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"heartland " + (version().isEmpty() ? "(not packaged)" : version())};
        }
    }

    /** The version of the program; "" where it runs from classes that are not packaged. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    public static void main(String[] args) throws InterruptedException {
        Ending.guard();
        StandardOutput results =
                new StandardOutput(new FileOutputStream(FileDescriptor.out), CommandLine.Help.Ansi.AUTO.enabled());
        System.setOut(new PrintStream(results, false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(
                new StandardOutput(new FileOutputStream(FileDescriptor.err), false), true, StandardCharsets.UTF_8));
        TimeLimit limit = new TimeLimit();
        AtomicInteger code = new AtomicInteger(ExitCode.FAULT);
        Thread work = new Thread(() -> code.set(run(limit, args)), "heartland");
        work.start();
        Ending stopped = limit.await(work);
        if (stopped != null) {
            stopped.now(null);
        }
        System.out.flush();
        if (results.isLost()) {
            System.err.println("heartland: the output could not be written whole; check that the disk has room");
        }
        System.exit(results.isLost() ? Math.max(code.get(), ExitCode.WRONG) : code.get());
    }

    /** Runs one command and gives its exit code. */
    static int run(String... args) {
        return run(new TimeLimit(), args);
    }

    static int run(TimeLimit limit, String... args) {
        Locale.setDefault(Locale.ROOT);
        try {
            String[] words = args.length == 0 ? new String[] {"assess"} : args;
            int code = shaped(program(limit, words[0])).execute(words);
            System.out.flush();
            return code;
        } catch (Error thrown) {
            return Ending.of(thrown).say(System.err, thrown);
        }
    }

    /** A command line that prints, and refuses what it cannot read, in the way of the house. */
    static CommandLine shaped(CommandLine line) {
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExpandAtFiles(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.getCommandSpec().usageMessage().autoWidth(false);
        line.setParameterExceptionHandler((wrong, words) -> WrongUse.refuse(wrong));
        line.setExecutionExceptionHandler(
                (thrown, command, parsed) -> Ending.of(thrown).say(System.err, thrown));
        return line;
    }

    /** The program with all its commands. */
    public static CommandLine program() {
        CommandLine program = new CommandLine(new Main(new TimeLimit()));
        PARTS.forEach(part -> program.addSubcommand(part.name, part.command));
        return program;
    }

    /** The program with the one command that its first word asks for, or else with the names of all: building one takes its time. */
    static CommandLine program(TimeLimit limit, String word) {
        CommandLine program = new CommandLine(new Main(limit));
        List<Part> asked = PARTS.stream().filter(part -> part.name.equals(word)).toList();
        asked.forEach(part -> program.addSubcommand(part.name, part.command));
        if (asked.isEmpty()) {
            PARTS.forEach(part -> program.addSubcommand(part.name, announced(part.command)));
        }
        return program;
    }

    /** Of a command, only what the list of commands says of it. */
    private static CommandSpec announced(Class<?> command) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().header(command.getAnnotation(Command.class).header());
        return spec;
    }
}
