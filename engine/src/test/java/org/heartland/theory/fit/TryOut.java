package org.heartland.theory.fit;
import java.util.*;
import org.junit.jupiter.api.Test;
class TryOut {
    static final int R = 5, M = 5, S = 10, T = 30;
    static LinearModel model() {
        List<LinearUnit> units = new ArrayList<>();
        for (int r = 0; r < R; r++) { List<LinearUnit.Observed> os = new ArrayList<>();
            for (int s = 0; s < S; s++) os.add(new LinearUnit.Observed(r * S + s, s % M, M + s));
            units.add(new LinearUnit(M, S, os)); }
        return new LinearModel() {
            public List<LinearUnit> units() { return units; }
            public void write(double[] p, int unit, Matrices.OfParticle to) {
                for (int i = 0; i < M + S; i++) to.start(i, 0, 1);
                for (int y = 0; y < to.years(); y++) { for (int i = 0; i < M; i++) { to.transition(y, i, i, .8); to.noise(y, i, .04); to.input(y, i, .1);
                   if (i > 0) to.transition(y, i, i - 1, p[0]); if (i > 1) to.transition(y, i, 0, .05); } }
                for (int o = 0; o < S; o++) to.observation(o, 0, .01);
            } };
    }
    @Test void t() {
        var bean = java.lang.management.ManagementFactory.getThreadMXBean();
        double[][] v = new double[R * S][T]; int obs = 0;
        for (int s = 0; s < R * S; s++) for (int t = 0; t < T; t++) { boolean k = t >= (s % S) * 2; v[s][t] = k ? Math.sin(s + t) : Double.NaN; obs += k ? 1 : 0; }
        KalmanLikelihood like = new KalmanLikelihood(model(), Observations.yearly(v));
        int n = 64; double[][] par = new double[1][n]; Arrays.setAll(par[0], i -> .02 + .001 * i);
        double[] b = new double[n], th = new double[n];
        double best = 1e9; long t00 = System.nanoTime();
        for (int rep = 0; rep < 60; rep++) { long t0 = bean.getCurrentThreadCpuTime();
            like.evaluate(par, n, T - 1, b, th);
            double us = (bean.getCurrentThreadCpuTime() - t0) / 1e3 / n; best = Math.min(best, us); if (rep % 10 == 9) System.out.println(rep + " us a run " + us + " best " + best + " obs " + obs); }
        System.out.println("ln " + th[0] + " " + th[63] + " " + b[5]);
    }
}
