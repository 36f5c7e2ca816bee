package org.heartland.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's way in. */
@Command(
        name = "heartland",
        header = "Who guards and who pays each state, by cited data; what becomes of the claims of an article.",
        description = {"", "Without a command: assess the dossier on Central Asia that comes with the project.", ""},
        subcommands = {AssessCommand.class, CheckCommand.class, MeasureCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Examples:",
            "  heartland                                        the first page",
            "  heartland assess dossiers/example --full         everything about another dossier",
            "  heartland check dossiers/example                 all problems of a dossier",
            "  heartland measure concentration partners.csv     one measure on a table of yours",
            "",
            "Exit codes: 0 done, whatever the verdicts; 1 check found problems; 2 wrong use or bad input; 3 a fault of the program.",
            ""
        })
public final class Main {
    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int WRONG = 2;
    static final int FAULT = 3;

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
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int code = run(args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command and gives its exit code. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.getCommandSpec().usageMessage().autoWidth(false);
        line.setExecutionExceptionHandler((fault, command, parsed) -> fault(fault, command));
        return args.length == 0 ? line.execute("assess") : line.execute(args);
    }

    /** What cannot be helped by the user is told with its trace; a want of memory can be. */
    private static int fault(Throwable fault, CommandLine command) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                command.getErr()
                        .println(
                                "heartland: this needs more memory than the program is given; ask for fewer draws or a smaller dossier");
                return WRONG;
            }
        }
        command.getErr().println("heartland: a fault of the program; please report it with these lines");
        fault.printStackTrace(command.getErr());
        return FAULT;
    }
}
