package org.heartland.bench;

/** The epidemic of {@link SampleModels} as a loop written by hand for it, one run after the other. */
final class EpidemicByHand {
    private static final int STEPS = 3_200;
    private static final int EVERY = 32;
    private static final int SAVED = STEPS / EVERY + 1;

    private EpidemicByHand() {}

    /** The three stocks at each saved time for every run, in the order in which the program keeps them. */
    static double[][] run(double[] contacts) {
        double[][] kept = new double[3][SAVED * contacts.length];
        for (int run = 0; run < contacts.length; run++) {
            one(contacts[run], run, contacts.length, kept);
        }
        return kept;
    }

    private static void one(double contacts, int run, int runs, double[][] kept) {
        double dt = .0625;
        double infectivity = .25;
        double population = 10_000;
        double duration = 2;
        double recovered = 0;
        double infected = 1;
        double susceptible = population - infected - recovered;
        for (int step = 0; step <= STEPS; step++) {
            if (step % EVERY == 0) {
                int at = step / EVERY * runs + run;
                kept[0][at] = susceptible;
                kept[1][at] = infected;
                kept[2][at] = recovered;
            }
            double infection = contacts * infectivity * susceptible * infected / population;
            double recovery = infected / duration;
            susceptible -= dt * infection;
            infected += dt * (infection - recovery);
            recovered += dt * recovery;
        }
    }
}
