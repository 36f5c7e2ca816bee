package org.heartland.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The command line's way in. */
@Command(
        name = "heartland",
        header = "Who guards and who pays each state, by cited data; what becomes of the claims of an article.",
        description = {"", "Without a command: assess the dossier on Central Asia that comes with the project.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Examples:",
            "  heartland                                         the first page",
            "  heartland assess dossiers/example --full          everything about another dossier",
            "  heartland check dossiers/example                  all problems of a dossier",
            "  heartland compare dossiers/example empty_harbour  what a scenario would change",
            "  heartland measure concentration partners.csv      one measure on a table of yours",
            "",
            "Exit codes: 0 done, whatever the verdicts; 1 check found problems; 2 wrong use or bad input; 3 a fault of the program.",
            ""
        })
public final class Main {
    /** The commands in the order in which they are listed. The names stand here so that no other class is looked into before it is asked for. */
    private static final List<Part> PARTS = List.of(
            new Part("assess", AssessCommand.class),
            new Part("check", CheckCommand.class),
            new Part("compare", CompareCommand.class),
            new Part("convert", ConvertCommand.class),
            new Part("ledger", LedgerCommand.class),
            new Part("loops", LoopsCommand.class),
            new Part("measure", MeasureCommand.class),
            new Part("new", NewCommand.class),
            new Part("sensitivity", SensitivityCommand.class),
            new Part("simulate", SimulateCommand.class),
            new Part("sources", SourcesCommand.class),
            new Part("units", UnitsCommand.class));

    private record Part(String name, Class<?> command) {}

    private Main() {}

    /** What the program calls its version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"heartland " + (version == null ? "(not packaged)" : version)};
        }
    }

    public static void main(String[] args) {
        StandardOutput results = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(results, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int code = run(args);
        out.flush();
        if (results.isLost()) {
            err.println("heartland: the output could not be written whole; see whether the disk has room");
        }
        System.exit(results.isLost() ? Math.max(code, ExitCode.WRONG) : code);
    }

    /** Runs one command and gives its exit code. */
    static int run(String... args) {
        String[] words = args.length == 0 ? new String[] {"assess"} : args;
        CommandLine line = program(words[0]);
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.getCommandSpec().usageMessage().autoWidth(false);
        line.setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, command));
        return line.execute(words);
    }

    /** The program with all its commands. */
    public static CommandLine program() {
        CommandLine program = new CommandLine(new Main());
        PARTS.forEach(part -> program.addSubcommand(part.name, part.command));
        return program;
    }

    /** The program with the one command that its first word asks for, or else with the names of all: building one takes its time. */
    static CommandLine program(String word) {
        CommandLine program = new CommandLine(new Main());
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

    /** What cannot be helped by the user is told with its trace; a want of memory can be. */
    private static int fault(Throwable fault, CommandLine command) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                command.getErr()
                        .println(
                                "heartland: this needs more memory than the program is given; ask for fewer draws or a smaller dossier");
                return ExitCode.WRONG;
            }
        }
        command.getErr().println("heartland: a fault of the program; please report it with these lines");
        fault.printStackTrace(command.getErr());
        return ExitCode.FAULT;
    }
}
