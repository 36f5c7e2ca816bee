package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a process that runs out of memory, of stack or of time: one sentence, exit code 2, and no half of a file. */
class EndingTest {
    private static final String EXAMPLE = Assessed.DOSSIERS.resolve("example").toString();
    private static final String MEMORY =
            "heartland: this needs more memory than the program is given; ask for fewer draws or a smaller dossier\n";

    @TempDir
    private Path folder;

    private String err = "";

    private int run(String jvm, String... words) throws IOException, InterruptedException {
        Printed printed = Launched.with(folder, List.of(jvm), words);
        err = printed.err();
        return printed.code();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void a_heap_in_which_hardly_the_program_has_room(int megabytes) throws IOException, InterruptedException {
        assertThat(run("-Xmx" + megabytes + "m", "assess", EXAMPLE, "--full")).isEqualTo(ExitCode.WRONG);
        assertThat(err).isEqualTo(MEMORY);
    }

    /** Whether a heap of this size suffices depends on the machine; how the program ends does not. */
    @ParameterizedTest
    @ValueSource(ints = {6, 8, 12})
    void a_heap_that_may_or_may_not_suffice(int megabytes) throws IOException, InterruptedException {
        int code = run("-Xmx" + megabytes + "m", "assess", EXAMPLE, "--full");
        assertThat(err).isEqualTo(code == ExitCode.DONE ? "" : MEMORY);
        assertThat(code).isIn(ExitCode.DONE, ExitCode.WRONG);
    }

    @Test
    void a_page_that_does_not_fit_into_memory_is_not_written() throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");
        assertThat(run("-Xmx32m", "assess", EXAMPLE, "--draws", "50000", "--html", page.toString()))
                .isEqualTo(ExitCode.WRONG);
        assertThat(err).isEqualTo(MEMORY);
        try (var left = Files.list(folder)) {
            assertThat(left).allMatch(file -> !file.toString().endsWith(".part") && !file.equals(page));
        }
    }

    @Test
    void what_takes_longer_than_its_limit_is_stopped() throws IOException, InterruptedException {
        String[] words = {"assess", EXAMPLE, "--draws", "50000", "--full", "--time-limit", "1"};
        assertThat(run("-Xint", words)).isEqualTo(ExitCode.WRONG);
        assertThat(err)
                .isEqualTo("heartland: this was stopped, since it took longer than its limit;"
                        + " ask for less, or set another --time-limit\n");
    }

    @Test
    void a_limit_of_nothing_is_none() throws IOException, InterruptedException {
        assertThat(run("-Xmx256m", "check", EXAMPLE, "--time-limit", "0")).isEqualTo(ExitCode.DONE);
        assertThat(err).isEmpty();
    }

    @Test
    void each_fault_has_its_ending_also_inside_others() {
        Throwable memory = new OutOfMemoryError("Java heap space");
        assertThat(Ending.of(memory)).isEqualTo(Ending.MEMORY);
        assertThat(Ending.of(new IllegalStateException("a part failed", new ExceptionInInitializerError(memory))))
                .isEqualTo(Ending.MEMORY);
        assertThat(Ending.of(new NoClassDefFoundError("Exception java.lang.OutOfMemoryError: Java heap space")))
                .isEqualTo(Ending.MEMORY);
        assertThat(Ending.of(new IllegalStateException(new StackOverflowError())))
                .isEqualTo(Ending.STACK);
        assertThat(Ending.of(new IllegalStateException("OutOfMemoryError"))).isEqualTo(Ending.FAULT);
    }
}
