package org.heartland.dynamics.run;

import java.util.stream.IntStream;

/** Moves the stocks of a machine over one step after another, by the method of the plan. */
final class Integration {
    private final Machine machine;
    private final Plan plan;
    private final Stage stage;
    private final int[] stocks;
    private final int[] levels;
    private final int[] flowing;
    private final double[][] before;
    private final double[][][] rates;

    /** Computes a later stage of a step, at a time after its beginning. */
    @FunctionalInterface
    interface Stage {
        void compute(int step, double ahead);
    }

    Integration(Machine machine, Plan plan, Stage stage) {
        this.machine = machine;
        this.plan = plan;
        this.stage = stage;
        this.stocks = machine.program.stocks();
        this.levels = every(stocks, 0, 2);
        this.flowing = every(stocks, 1, 2);
        int stages = plan.method() == Plan.Method.EULER ? 0 : plan.method().stages();
        this.before = machine.room(levels);
        this.rates = IntStream.range(0, stages)
                .mapToObj(number -> machine.room(flowing))
                .toArray(double[][][]::new);
    }

    /** Those integers of groups of some width that are at one position of their group. */
    static int[] every(int[] groups, int position, int width) {
        return IntStream.range(0, groups.length / width)
                .map(group -> groups[group * width + position])
                .toArray();
    }

    /** Moves the stocks to the end of a step, the first stage of which is computed. */
    void advance(int step) {
        switch (plan.method()) {
            case EULER -> machine.move(stocks, plan.dt());
            case RK2 -> heun(step);
            case RK4 -> rungeKutta(step);
        }
    }

    private void heun(int step) {
        machine.read(levels, before);
        stage(step, 0, plan.dt(), plan.dt());
        machine.read(flowing, rates[1]);
        for (int s = 0; s < before.length; s++) {
            double[] mean = rates[0][s];
            double[] last = rates[1][s];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (mean[i] + last[i]) / 2;
            }
        }
        machine.ahead(levels, before, plan.dt(), rates[0]);
    }

    private void rungeKutta(int step) {
        double dt = plan.dt();
        machine.read(levels, before);
        stage(step, 0, dt / 2, dt / 2);
        stage(step, 1, dt / 2, dt / 2);
        stage(step, 2, dt, dt);
        machine.read(flowing, rates[3]);
        for (int s = 0; s < before.length; s++) {
            mean(rates[0][s], rates[1][s], rates[2][s], rates[3][s]);
        }
        machine.ahead(levels, before, dt, rates[0]);
    }

    private static void mean(double[] first, double[] second, double[] third, double[] last) {
        for (int i = 0; i < first.length; i++) {
            first[i] = (first[i] + 2 * (second[i] + third[i]) + last[i]) / 6;
        }
    }

    /**
     * Saves the rates of this stage, moves the stocks by them from the beginning of the step, and computes the next
     * stage.
     */
    private void stage(int step, int number, double by, double ahead) {
        machine.read(flowing, rates[number]);
        machine.ahead(levels, before, by, rates[number]);
        stage.compute(step, ahead);
    }
}
