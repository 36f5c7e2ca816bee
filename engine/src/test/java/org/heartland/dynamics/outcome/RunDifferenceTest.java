package org.heartland.dynamics.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a run lies from data, worked out by hand. */
class RunDifferenceTest {
    /** Over 0, 1, 2, 3, 4: a is the time, b its square. */
    private static final RunResult RUN = new RunResult(
            new double[] {0, 1, 2, 3, 4},
            List.of("a", "big b"),
            1,
            1,
            new double[][][] {{{0, 1, 2, 3, 4}, {0, 1, 4, 9, 16}}},
            List.of());

    @TempDir
    private Path folder;

    private final List<Problem> unknown = new ArrayList<>();

    private Read<OtherRun> read(String csv) throws IOException {
        Path file = folder.resolve("data.csv");
        Files.writeString(file, csv);
        return OtherRun.read(file, RUN.names(), unknown);
    }

    /** At 1 and 2.5 the run's a is 1 and 2.5, so the differences are 3 and -0.5, and their root mean square sqrt(9.25 / 2). */
    @Test
    void differences_are_at_the_times_that_both_have() throws IOException {
        OtherRun data = read("time,a\n-1,7\n1,4\n2.5,2\n3,\n9,9\n").orThrow();
        RunDifference difference = RunDifference.of(RUN, data).get(0);
        assertThat(difference.times()).isEqualTo(2);
        assertThat(difference.typical()).isCloseTo(Math.sqrt(9.25 / 2), within(1e-12));
        assertThat(difference.largest()).isEqualTo(new Movement.Moment(1, 3));
        assertThat(difference.end()).isEqualTo(new Movement.Moment(2.5, 2.5));
        assertThat(difference.otherEnd()).isEqualTo(new Movement.Moment(2.5, 2));
        assertThat(difference.otherPeak()).isEqualTo(new Movement.Moment(1, 4));
        assertThat(difference.isNone()).isFalse();
    }

    @Test
    void a_run_does_not_differ_from_itself() {
        assertThat(RunDifference.of(RUN, OtherRun.of("itself", List.of(), RUN)))
                .hasSize(2)
                .allMatch(RunDifference::isNone)
                .allMatch(difference -> difference.typical() == 0);
    }

    @Test
    void names_are_read_as_models_read_them_and_others_are_told() throws IOException {
        OtherRun data = read("t;BIG_B;c\n0;1,5;1\n1;2,5;1\n").orThrow();
        assertThat(data.values()).containsOnlyKeys("big b");
        assertThat(data.values().get("big b")).containsExactly(1.5, 2.5);
        assertThat(unknown)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).contains("data.csv:1:", "no variable c"));
    }

    @Test
    void a_bad_table_is_refused_with_its_place() throws IOException {
        assertThat(read("time,a\n0,1\n0,2\nx,3\n2,y\n").problems())
                .extracting(Problem::line)
                .anyMatch(line -> line.contains("data.csv:3:1") && line.contains("not later"))
                .anyMatch(line -> line.contains("data.csv:4:1") && line.contains("not a number"))
                .anyMatch(line -> line.contains("data.csv:5:3") && line.contains("not a number"));
        assertThat(read("time,c\n0,1\n").problems()).isNotEmpty();
        assertThat(read("time,a,A\n0,1,1\n").problems()).isNotEmpty();
        assertThat(read("time,a\n").problems()).isNotEmpty();
        assertThat(read("").problems()).isNotEmpty();
        assertThat(OtherRun.read(folder.resolve("none.csv"), RUN.names(), unknown)
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).contains("no such file"));
    }
}
