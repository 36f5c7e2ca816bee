package org.heartland.bargain;

/**
 * The decision of 1989 on emission standards of cars in the European Community: years of delay from 4 to 10 (Bueno de Mesquita, in Bueno de
 * Mesquita and Stokman, <i>European Community Decision Making</i>, 1994; as Scholz, Calbert and Smith 2011 print it in Table 1).
 */
final class EuEmissions {
    private static final double[] CAPABILITY = {.08, .08, .03, .16, .16, .16, .16, .05, .05, .08};
    private static final double[] YEARS = {4, 7, 4, 4, 10, 10, 10, 7, 4, 7};
    private static final double[] SALIENCE = {80, 40, 20, 80, 60, 60, 90, 10, 100, 70};

    private EuEmissions() {}

    static Situation situation() {
        double[] position = new double[YEARS.length];
        double[] salience = new double[YEARS.length];
        for (int i = 0; i < YEARS.length; i++) {
            position[i] = (YEARS[i] - 4) / 6;
            salience[i] = SALIENCE[i] / 100;
        }
        return new Situation(YEARS.length, 1, position, salience, CAPABILITY, new double[] {1});
    }

    static double years(double position) {
        return 4 + 6 * position;
    }
}
