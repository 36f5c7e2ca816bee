package org.heartland.theory.fit;

/** The matrices of a unit of a linear model for some particles: each place has a number for every particle. */
public final class Matrices {
    final int moving;
    final int lanes;
    /** From a year to the next: [year][to * moving + from][particle], and which places are in use. */
    final double[][][] transition;

    final boolean[] coupled;
    final double[][][] input;
    final double[][][] noise;
    final double[][] startMean;
    final double[][] startCovariance;
    /** Which states are not independent of all others at the start. */
    final boolean[] tied;

    final double[][] errorVariance;
    final double[][] shift;

    Matrices(LinearUnit unit, int years, int lanes) {
        this.moving = unit.moving();
        this.lanes = lanes;
        this.transition = new double[years][moving * moving][lanes];
        this.coupled = new boolean[moving * moving];
        this.input = new double[years][moving][lanes];
        this.noise = new double[years][place(moving, 0)][lanes];
        this.startMean = new double[unit.states()][lanes];
        this.startCovariance = new double[place(unit.states(), 0)][lanes];
        this.tied = new boolean[unit.states()];
        this.errorVariance = new double[unit.series().size()][lanes];
        this.shift = new double[unit.series().size()][lanes];
    }

    /** The place of a pair in the lower triangle of a symmetric matrix. */
    static int place(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    OfParticle of(int lane) {
        return new OfParticle(this, lane);
    }

    /** The matrices of one particle, to be written. Years are numbered from 0. What lies after the last year is ignored. */
    public static final class OfParticle {
        private final Matrices all;
        private final int lane;

        private OfParticle(Matrices all, int lane) {
            this.all = all;
            this.lane = lane;
        }

        /** The number of years for which matrices are asked. */
        public int years() {
            return all.transition.length;
        }

        /** Mean and variance of a state in year 0, before its data. */
        public void start(int state, double mean, double variance) {
            all.startMean[state][lane] = mean;
            all.startCovariance[place(state, state)][lane] = variance;
        }

        /** The covariance of two states in year 0, before its data. */
        public void startCovariance(int one, int other, double covariance) {
            all.startCovariance[place(one, other)][lane] = covariance;
            all.tied[one] = true;
            all.tied[other] = true;
        }

        /** How much of a state in a year goes into one of the next year; both move. A state persists by what it keeps of itself. */
        public void transition(int year, int to, int from, double value) {
            if (year < years()) {
                all.transition[year][to * all.moving + from][lane] = value;
                all.coupled[to * all.moving + from] = true;
            }
        }

        /** What is added to a state on the way from a year to the next. */
        public void input(int year, int state, double value) {
            if (year < years()) {
                all.input[year][state][lane] = value;
            }
        }

        /** The variance of the noise that is added to a state on the way from a year to the next. */
        public void noise(int year, int state, double variance) {
            noise(year, state, state, variance);
        }

        /** The covariance of the noises that are added to two states on the way from a year to the next. */
        public void noise(int year, int one, int other, double covariance) {
            if (year < years()) {
                all.noise[year][place(one, other)][lane] = covariance;
            }
        }

        /**
         * How a series observes its state.
         *
         * @param observed the number of the series in the unit
         * @param shift what is added to the state
         * @param variance the variance of the error
         */
        public void observation(int observed, double shift, double variance) {
            all.shift[observed][lane] = shift;
            all.errorVariance[observed][lane] = variance;
        }
    }
}
