package org.heartland.dynamics.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forAll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.draws.Deadline;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Op;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.problem.Place;
import org.heartland.property.Generator;
import org.heartland.property.Generators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytecode gives the same bits as the machine that interprets instructions, which is the judge here; other tests hold both against other programs. */
class SingleMachineTest {
    private static final Path MODELS =
            Path.of(System.getProperty("heartland.home", "..")).resolve("models");

    /** Slots on both sides of each length of an index in bytecode. */
    private static final int[] SLOTS = {0, 1, 5, 6, 127, 128, 32_767, 32_768, 39_999};

    private static final int COUNT = 40_000;

    private static final Generator<Double> NUMBER = Generators.oneOf(
            Generators.of(0., -0., 1., -1., .5, 2.5, Double.NaN, 1 / 0., -1 / 0., Double.MIN_VALUE, Double.MAX_VALUE),
            Generators.doubles(-10, 10));
    private static final Generator<Integer> SLOT = choices -> SLOTS[choices.index(SLOTS.length)];
    private static final Generator<int[]> INSTRUCTION = choices -> {
        int op = choices.index(Op.values().length + 1);
        int[] words = new int[Program.WIDTH];
        words[0] = op < Op.values().length ? op : Program.COPY;
        int operands = op < Op.values().length ? Op.values()[op].arity() : 1;
        for (int i = 1; i < words.length; i++) {
            words[i] = i <= 1 + operands ? SLOT.next(choices) : -1;
        }
        return words;
    };

    @Test
    void any_instructions_give_the_same_bits_as_bytecode() {
        forAll(INSTRUCTION.list(1, 300), Generators.arrays(NUMBER, SLOTS.length, SLOTS.length), (list, numbers) -> {
            int[] words = list.stream().flatMapToInt(Arrays::stream).toArray();
            assertThat(generated(words, numbers)).isEqualTo(interpreted(words, numbers));
        });
    }

    @ParameterizedTest
    @MethodSource("teachingModels")
    void teaching_models_give_the_same_bits_as_bytecode_whole_and_in_legs(Path file) {
        PreparedModel written = ModelFile.read(file).then(PreparedModel::of).orThrow();
        Plan plan = written.plan();
        for (Plan.Method method : Plan.Method.values()) {
            Plan other = new Plan(plan.start(), plan.dt(), plan.steps(), plan.every(), method);
            PreparedModel prepared = new PreparedModel(written.flat(), other, written.program());
            Keep keep = Keep.eachStep(prepared.flat().columns());
            BothMachines.run(prepared, Members.one(7), keep).orThrow();
            BothMachines.requireSameInLegs(prepared, Members.one(7), keep);
        }
    }

    static List<Path> teachingModels() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().matches(".*\\.yaml"))
                    .filter(file -> !file.toString().endsWith(".story.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Long> generated(int[] words, double[] numbers) {
        Program program = program(words);
        Pace pace = new Pace(Deadline.NONE);
        Generated.Code none = Generated.Code.of(new int[0]);
        Generated code = new Generated(Generated.Code.of(words), none, none);
        SingleMachine machine = new SingleMachine(program, code, new Chance(List.of(), 0, 0, pace), List.of(), pace);
        for (int i = 0; i < SLOTS.length; i++) {
            machine.fill(SLOTS[i], numbers[i]);
        }
        machine.stage();
        return bits(machine);
    }

    private static List<Long> interpreted(int[] words, double[] numbers) {
        Pace pace = new Pace(Deadline.NONE);
        Machine machine = new Machine(program(words), 1, new Chance(List.of(), 0, 0, pace), List.of(), pace);
        for (int i = 0; i < SLOTS.length; i++) {
            machine.fill(SLOTS[i], numbers[i]);
        }
        machine.execute(words);
        return bits(machine);
    }

    /** All NaN are one, since Java does not say which of them an operation gives. */
    private static List<Long> bits(Machine machine) {
        return Arrays.stream(SLOTS)
                .mapToObj(slot -> Double.doubleToLongBits(machine.at(slot, 0)))
                .toList();
    }

    /** A program of these instructions on {@value #COUNT} slots, and of nothing else. */
    private static Program program(int[] words) {
        int[] none = new int[0];
        SimSpecs specs = new SimSpecs(Place.of("program"), 0, 1, 1, false, 0, "euler", "", Extras.NONE);
        return new Program(
                specs,
                COUNT,
                none,
                new double[0],
                none,
                none,
                words,
                none,
                none,
                none,
                none,
                none,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
