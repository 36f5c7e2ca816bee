package org.heartland.tools;

import java.util.List;
import org.heartland.app.Main;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The page of commands, {@code docs/cli.md}, generated from the model of the command line, so that it cannot become
 * outdated.
 */
public final class CliPage {
    private static final String HEAD = """
            # The command line

            This page is generated from the program's own help; a test holds it to it. `tools/pages` writes it.

            `./heartland` in the project's folder builds the program once and then runs it; the examples leave the `./` out. Results go to
            standard output, everything else to standard error. Pages are set for the width of the terminal, or for 100 columns where there is
            none (`COLUMNS` and `--width` say otherwise). Colours appear on a terminal only, and not if `NO_COLOR` is set.
            Schemas describe what `--json` prints: of [assess](assessment.schema.json), of it with [--explain](explanation.schema.json) and with
            [--claim](claim.schema.json), of [compare](compare.schema.json) and [ledger](ledger.schema.json),
            of [theories](standings.schema.json) and [whatif](whatif.schema.json), of [store](store.schema.json); the page of
            [measures](measures.md) what `measure` takes and gives; the [guide to dossiers](dossier.md) what may be asked with `--explain`.

            """;

    private CliPage() {}

    /** The page: the program as a whole, then each command. */
    public static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        CommandSpec program = Main.program().getCommandSpec();
        section("## heartland", program, page);
        for (CommandLine command : program.subcommands().values()) {
            section("## " + command.getCommandName(), command.getCommandSpec(), page);
        }
        return page.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private static void section(String title, CommandSpec command, StringBuilder page) {
        page.append(title).append('\n');
        prose(List.of(command.usageMessage().header()), page);
        page.append("```\n").append(synopsis(command)).append("\n```\n\n");
        prose(List.of(command.usageMessage().description()), page);
        if (!command.positionalParameters().isEmpty()) {
            row(page, "argument", "meaning");
            row(page, "---", "---");
            command.positionalParameters().forEach(argument -> row(page, name(argument), says(argument.description())));
            page.append('\n');
        }
        row(page, "option", "meaning");
        row(page, "---", "---");
        command.options().forEach(option -> row(page, name(option), says(option.description())));
        page.append('\n');
        prose(List.of(command.usageMessage().footer()), page);
    }

    private static String synopsis(CommandSpec command) {
        StringBuilder synopsis = new StringBuilder(command.qualifiedName()).append(" [options]");
        for (PositionalParamSpec argument : command.positionalParameters()) {
            String label = argument.paramLabel();
            synopsis.append(argument.required() ? " " + label : " [" + label + "]");
        }
        return synopsis.append(command.subcommands().isEmpty() ? "" : " [COMMAND ...]")
                .toString();
    }

    private static String name(PositionalParamSpec argument) {
        return "`" + argument.paramLabel() + "`" + (argument.required() ? "" : " (may be left out)");
    }

    private static String name(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "`" + String.join("`, `", option.names()) + value + "`";
    }

    private static String says(String... description) {
        return String.join(" ", description).replace("%n", " ").replace("%%", "%");
    }

    /** Indented lines are printed unchanged, others are wrapped. */
    private static void prose(List<String> lines, StringBuilder page) {
        boolean fenced = false;
        for (String line : lines) {
            boolean verbatim = line.startsWith("  ");
            if (verbatim != fenced) {
                page.append("```\n");
                fenced = verbatim;
            }
            page.append(says(verbatim ? line.substring(2) : line)).append('\n');
        }
        page.append(fenced ? "```\n\n" : "\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        page.append('\n');
    }
}
