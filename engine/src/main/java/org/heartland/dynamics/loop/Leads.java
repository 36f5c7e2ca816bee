package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.List;

/** Which of the loops through a variable moved it most, and when another took over. */
public final class Leads {
    private static final double SHORT = .05;

    private Leads() {}

    /**
     * A time in which one loop had the largest share, regardless of sign, of the loops through a variable.
     *
     * @param share its share of all loops of its part, at the end of that time, with its sign
     * @param part its share of the loops through the variable, at the end of that time
     * @param mean the mean of that part over the time
     */
    public record Lead(Feedback.Loop loop, double since, double until, double share, double part, double mean) {}

    /** The leads in order of time, up to the first saved time at or after {@code until}. */
    public static List<Lead> of(Feedback feedback, String variable, double until) {
        List<Feedback.Loop> through = feedback.loops().stream()
                .filter(loop -> loop.path().contains(variable))
                .toList();
        List<Lead> leads = new ArrayList<>();
        double[] times = feedback.times();
        int counted = 0;
        for (int t = 0; t < times.length && (t == 0 || times[t - 1] < until); t++) {
            Feedback.Loop first = leader(through, t);
            if (first != null) {
                Lead now = lead(first, through, times, t);
                Lead before = leads.isEmpty() ? now : leads.get(leads.size() - 1);
                boolean goesOn = !leads.isEmpty() && before.loop().name().equals(first.name());
                counted = goesOn ? counted + 1 : 1;
                if (goesOn) {
                    leads.remove(leads.size() - 1);
                    double mean = before.mean() + (now.part() - before.mean()) / counted;
                    now = new Lead(first, before.since(), now.until(), now.share(), now.part(), mean);
                }
                leads.add(now);
            }
        }
        return leads;
    }

    private static Lead lead(Feedback.Loop first, List<Feedback.Loop> through, double[] times, int at) {
        double part = Math.abs(first.shares()[at]) / sum(through, at);
        return new Lead(first, times[at], times[at], first.shares()[at], part, part);
    }

    /** The leads over the whole run without those shorter than 5 % of it, before which the earlier lead goes on. */
    public static List<Lead> phases(Feedback feedback, String variable) {
        double[] times = feedback.times();
        double shortest = SHORT * (times[times.length - 1] - times[0]);
        List<Lead> phases = new ArrayList<>();
        for (Lead lead : of(feedback, variable, Double.POSITIVE_INFINITY)) {
            if (lead.until() - lead.since() < shortest) {
                continue;
            }
            Lead before = phases.isEmpty() ? null : phases.get(phases.size() - 1);
            if (before != null && before.loop().name().equals(lead.loop().name())) {
                phases.remove(phases.size() - 1);
                double whole = before.until() - before.since() + lead.until() - lead.since();
                double mean = before.mean() + (lead.mean() - before.mean()) * (lead.until() - lead.since()) / whole;
                lead = new Lead(lead.loop(), before.since(), lead.until(), lead.share(), lead.part(), mean);
            }
            phases.add(lead);
        }
        return phases;
    }

    private static double sum(List<Feedback.Loop> loops, int at) {
        return loops.stream()
                .mapToDouble(loop -> Math.abs(loop.shares()[at]))
                .filter(share -> !Double.isNaN(share))
                .sum();
    }

    private static Feedback.@org.jspecify.annotations.Nullable Loop leader(List<Feedback.Loop> loops, int at) {
        Feedback.Loop first = null;
        for (Feedback.Loop loop : loops) {
            double share = Math.abs(loop.shares()[at]);
            if (share > 0 && (first == null || share > Math.abs(first.shares()[at]))) {
                first = loop;
            }
        }
        return first;
    }
}
