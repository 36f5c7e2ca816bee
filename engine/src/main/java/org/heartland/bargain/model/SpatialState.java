package org.heartland.bargain.model;

import java.util.Arrays;
import org.heartland.bargain.Situation;

/** Where the actors are in a turn, and what follows from it for each of them: distances, risk attitudes, weights. */
final class SpatialState {
    /** Probabilities of positions that differ by less are equal. */
    private static final double EQUAL = 1e-12;

    final SpatialSettings settings;
    final int n;
    final int d;
    final double[] s;
    final double[] c;
    /** The salience of all dimensions together. */
    final double[] salience;
    /** Capability times salience. */
    final double[] weight;
    /** The distance of j from i as i sees it, at i * n + j. */
    final double[] distance;
    /** Risk attitudes: 0 neutral, above 0 averse. */
    final double[] risk;

    double[] x;

    private final Election election;
    private final double[] neutral;
    private final double[] probability;
    private final double[] squares;

    SpatialState(Situation situation, SpatialSettings settings) {
        this.settings = settings;
        this.n = situation.actors();
        this.d = situation.dimensions();
        this.s = situation.salience();
        this.c = situation.capability();
        this.x = situation.position();
        this.salience = new double[n];
        this.weight = new double[n];
        this.squares = new double[n];
        this.distance = new double[n * n];
        this.risk = new double[n];
        this.neutral = new double[n * n];
        this.probability = new double[n];
        this.election = new Election(settings, n);
        for (int i = 0; i < n; i++) {
            salience[i] = situation.salienceOf(i);
            weight[i] = salience[i] * c[i];
            for (int k = i * d; k < (i + 1) * d; k++) {
                squares[i] += s[k] * s[k];
            }
        }
    }

    /** Takes the measure of the present positions. */
    void measure() {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distance[i * n + j] = distance(i, x, j * d);
                neutral[i * n + j] = 1 - distance[i * n + j];
            }
        }
        election.hold(neutral, n, n, c, probability);
        attitudes();
    }

    /** How far a place is from an actor's position, with the actor's saliences. */
    double distance(int actor, double[] places, int at) {
        double sum = 0;
        int from = actor * d;
        for (int k = 0; k < d; k++) {
            double apart = s[from + k] * (x[from + k] - places[at + k]);
            sum += apart * apart;
        }
        return Math.sqrt(sum / squares[actor]);
    }

    /** The utility of something at a distance for an actor with a risk attitude. */
    static double utility(double distance, double risk) {
        double left = 1 - distance;
        return distance <= 1 ? left * (1 + distance * risk) : left * (1 + risk);
    }

    /** The utilities of all positions at neutral risk. */
    double[] neutral() {
        return neutral;
    }

    private void attitudes() {
        double least = Arrays.stream(probability).min().orElseThrow();
        double most = Arrays.stream(probability).max().orElseThrow();
        for (int i = 0; i < n; i++) {
            risk[i] = most - least < EQUAL ? 0 : settings.bigR().of(probability[i], least, most);
        }
    }
}
