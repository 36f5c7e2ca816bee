package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The list of commands, of which only the one that is asked for is built. */
class MainTest {
    @Test
    void each_command_is_found_under_the_name_that_it_gives_itself() {
        assertThat(Main.program().getSubcommands())
                .hasSizeGreaterThan(3)
                .allSatisfy((name, command) -> assertThat(command.getCommand()
                                .getClass()
                                .getAnnotation(Command.class)
                                .name())
                        .isEqualTo(name));
    }

    @Test
    void the_short_list_is_printed_as_the_whole_program_would() {
        assertThat(shaped(Main.program(new TimeLimit(), "--help")).getUsageMessage())
                .isEqualTo(shaped(Main.program()).getUsageMessage());
        assertThat(shaped(Main.program(new TimeLimit(), "chek")).getUsageMessage())
                .isEqualTo(shaped(Main.program()).getUsageMessage());
    }

    @Test
    void a_command_is_built_alone_and_whole() {
        Main.program().getSubcommands().forEach((name, command) -> {
            CommandLine alone = Main.program(new TimeLimit(), name);
            assertThat(alone.getSubcommands()).containsOnlyKeys(name);
            assertThat(shaped(alone.getSubcommands().get(name)).getUsageMessage())
                    .isEqualTo(shaped(command).getUsageMessage());
        });
    }

    @Test
    void no_line_of_help_is_broken_where_nobody_broke_it() {
        Main.program().getSubcommands().forEach((name, command) -> {
            String[] written = command.getCommandSpec().usageMessage().footer();
            List<String> lines =
                    Arrays.stream(written).map(line -> line.replace("%%", "%")).toList();
            assertThat(shaped(command).getUsageMessage().lines()).as(name).containsAll(lines);
        });
    }

    private static CommandLine shaped(CommandLine line) {
        return line.setUsageHelpWidth(100)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    }
}
