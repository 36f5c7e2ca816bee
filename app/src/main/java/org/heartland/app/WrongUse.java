package org.heartland.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.days.DayText;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reports wrong usage of the command line in one sentence: what is wrong, what would be right, and where that is
 * explained.
 */
final class WrongUse {
    private WrongUse() {}

    /** Refuses a value that has the right type, for a reason specific to the option. */
    static ParameterException because(CommandSpec command, String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** The day that an option names; refused if it is not one. */
    static LocalDate day(CommandSpec command, String option, String written) {
        LocalDate day = DayText.day(written);
        if (day == null) {
            throw because(command, option + " is \"" + written + "\"; write a day such as 2023-06-30");
        }
        return day;
    }

    /** Reports on standard error why the arguments were not understood, and returns the exit code. */
    static int refuse(ParameterException wrong) {
        CommandSpec command = wrong.getCommandLine().getCommandSpec();
        System.err.println(
                "heartland: " + Inert.text(sentence(wrong, command)) + "; see " + command.qualifiedName() + " --help");
        return ExitCode.WRONG;
    }

    private static String sentence(ParameterException wrong, CommandSpec command) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return twice.getOverwritten() instanceof OptionSpec option
                    ? option.longestName() + " is given twice; give it once"
                    : "an option is given twice; give it once";
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            List<String> names = command.argGroups().get(0).args().stream()
                    .map(WrongUse::name)
                    .toList();
            int last = names.size() - 1;
            return String.join(", ", names.subList(0, last)) + " and " + names.get(last)
                    + " exclude each other; give one of them";
        }
        ArgSpec of = wrong.getArgSpec();
        if (of == null) {
            return String.valueOf(wrong.getMessage());
        }
        return of.arity().max() == 0
                ? name(of) + " takes no value; leave \"" + wrong.getValue() + "\" out"
                : name(of) + " is \"" + wrong.getValue() + "\"; write " + wanted(of);
    }

    /** Describes an unmatched word: an unknown option, an unknown command, or one argument too many. */
    private static String unmatched(String word, CommandSpec command) {
        if (word.startsWith("-")) {
            List<String> names = command.options().stream()
                    .flatMap(option -> Stream.of(option.names()))
                    .toList();
            String asked = word.replaceFirst("=.*", "");
            return "there is no option \"" + asked + "\"" + near(asked, names);
        }
        Collection<String> commands = command.subcommands().keySet();
        return commands.isEmpty()
                ? "\"" + word + "\" is one argument too many; leave it out"
                : "there is no command \"" + word + "\"" + near(word, commands);
    }

    private static String near(String word, Collection<String> names) {
        List<String> near = Near.to(word, names);
        return near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")";
    }

    private static String missing(List<ArgSpec> missing) {
        if (missing.get(0) instanceof OptionSpec option && !option.required()) {
            return option.longestName() + " is given without a value; write " + option.longestName() + " "
                    + option.paramLabel();
        }
        String names = missing.stream()
                .map(of -> of instanceof OptionSpec ? name(of) + " " + of.paramLabel() : of.paramLabel())
                .collect(Collectors.joining(" and "));
        return names + (missing.size() == 1 ? " is missing; give it" : " are missing; give them");
    }

    private static String name(ArgSpec of) {
        return of instanceof OptionSpec option ? option.longestName() : of.paramLabel();
    }

    /** The value that an option or a parameter takes, by its type. */
    private static String wanted(ArgSpec of) {
        Class<?> type = of.isMultiValue() && of.auxiliaryTypes().length > 0
                ? of.auxiliaryTypes()[of.auxiliaryTypes().length - 1]
                : of.type();
        String value = of.completionCandidates() != null ? "one of " + candidates(of) : value(type);
        return Map.class.isAssignableFrom(of.type()) ? of.paramLabel() + ", where the value is " + value : value;
    }

    private static String candidates(ArgSpec of) {
        return String.join(", ", of.completionCandidates()).toLowerCase(Locale.ROOT);
    }

    private static String value(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        return Path.class.isAssignableFrom(type) ? "the name of a file or folder" : "another value";
    }
}
