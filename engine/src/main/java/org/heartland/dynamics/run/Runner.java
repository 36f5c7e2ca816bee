package org.heartland.dynamics.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program for as many members as wanted, in blocks of {@value #BLOCK}. Neither the number of threads nor the size of blocks makes a
 * difference to any value. What is kept is bounded by {@value #MOST_KEPT} numbers.
 */
public final class Runner {
    public static final int BLOCK = 256;
    static final long MOST_KEPT = 100_000_000;
    private static final long MOST_WORK = 40_000_000_000L;
    /** What an instruction costs for a block, beside what it costs for each member. */
    private static final long OF_A_BLOCK = 15;

    private final Program program;
    private final Plan plan;
    private final Settings settings;
    private final int[] slots;
    private final double[][][] kept;

    /**
     * How to run.
     *
     * @param inputs for each input of the program the value of each member; null if there are none
     * @param threads at least 1
     * @param columns which are kept, by number; empty = all
     */
    public record Settings(
            int members, long seed, double @Nullable [][] inputs, int threads, int block, List<Integer> columns) {
        public static Settings one() {
            return new Settings(1, 0, null, 1, 1, List.of());
        }
    }

    private Runner(Program program, Plan plan, Settings settings, int[] slots) {
        this.program = program;
        this.plan = plan;
        this.settings = settings;
        this.slots = slots;
        this.kept = new double[blocks()][][];
    }

    public static Read<RunResult> run(Program program, Settings settings) {
        return Plan.of(program.specs()).then(plan -> run(program, plan, settings));
    }

    /** The same by another plan than that of the model. */
    public static Read<RunResult> run(Program program, Plan plan, Settings settings) {
        List<Flat.Column> columns = new ArrayList<>();
        List<Integer> wanted = settings.columns();
        for (int i = 0; i < (wanted.isEmpty() ? program.columns().size() : wanted.size()); i++) {
            columns.add(program.columns().get(wanted.isEmpty() ? i : wanted.get(i)));
        }
        Problem tooMuch = bound(program, plan, settings, columns.size());
        if (tooMuch != null) {
            return new Read.Bad<>(List.of(tooMuch));
        }
        int[] slots = new int[columns.size()];
        double[] times = new double[plan.saved()];
        for (int i = 0; i < slots.length; i++) {
            Quantity quantity = columns.get(i).quantity();
            slots[i] = Program.slot(quantity);
        }
        Runner runner = new Runner(program, plan, settings, slots);
        runner.all(times);
        List<String> names = columns.stream().map(Flat.Column::name).toList();
        return new Read.Good<>(new RunResult(times, names, settings.members(), settings.block(), runner.kept));
    }

    private static @Nullable Problem bound(Program program, Plan plan, Settings settings, int columns) {
        long kept = (long) plan.saved() * columns * settings.members();
        if (kept > MOST_KEPT || (long) plan.saved() * settings.members() > Integer.MAX_VALUE - 8) {
            String what = "this run would keep " + kept + " numbers; the bound is " + MOST_KEPT;
            return Problem.at(program.specs().at(), what, "save less often, or run fewer members");
        }
        long blocks = (settings.members() + settings.block() - 1L) / settings.block();
        long instructions =
                (long) program.stage().length / Program.WIDTH + plan.method().stages();
        double work = (double) plan.steps()
                * plan.method().stages()
                * instructions
                * (settings.members() + blocks * OF_A_BLOCK);
        if (work > MOST_WORK) {
            String what = "this run would take " + (long) work + " operations; the bound is " + MOST_WORK;
            return Problem.at(program.specs().at(), what, "take a larger dt, or run fewer members");
        }
        return null;
    }

    private int blocks() {
        return (settings.members() + settings.block() - 1) / settings.block();
    }

    private void all(double[] times) {
        int blocks = blocks();
        AtomicInteger next = new AtomicInteger();
        List<Thread> others = new ArrayList<>();
        List<Throwable> faults = new java.util.concurrent.CopyOnWriteArrayList<>();
        Runnable work = () -> {
            for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                block(block, times);
            }
        };
        for (int t = 1; t < Math.min(settings.threads(), blocks); t++) {
            others.add(started(work, faults));
        }
        work.run();
        others.forEach(Runner::join);
        if (!faults.isEmpty()) {
            if (faults.get(0) instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a block could not be run", faults.get(0));
        }
    }

    private static Thread started(Runnable work, List<Throwable> faults) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error fault) {
                faults.add(fault);
            }
        });
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while running", e);
        }
    }

    private void block(int block, double[] times) {
        int first = block * settings.block();
        int lanes = Math.min(settings.block(), settings.members() - first);
        double[][] values = new double[slots.length][plan.saved() * lanes];
        kept[block] = values;
        Simulation simulation = new Simulation(program, plan, first, lanes, settings.seed(), settings.inputs());
        simulation.run((saved, time, now) -> {
            if (block == 0) {
                times[saved] = time;
            }
            for (int c = 0; c < slots.length; c++) {
                System.arraycopy(now[slots[c]], 0, values[c], saved * lanes, lanes);
            }
        });
    }
}
