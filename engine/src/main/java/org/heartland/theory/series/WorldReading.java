package org.heartland.theory.series;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.heartland.citation.Cited;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Institution.Membership;
import org.heartland.panel.Panel;
import org.heartland.theory.Input;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.Theory;
import org.heartland.theory.system.World;
import org.heartland.theory.system.YearlySeries;

/**
 * Reads from a panel what a model is compared with: inputs and series of each receiver, by year. If the panel ends before the model, inputs of
 * later years count as little as figures: what held then holds on. Else what the model assumes of the future holds.
 */
public final class WorldReading {
    private static final String MEMBER = Institution.STATUSES.get(0);
    /** A year that is not a leap year, to count days of release from. */
    private static final int COMMON_YEAR = 2001;

    private static final int DAYS_OF_A_YEAR = 365;

    private final Panel panel;
    private final Theory.Model model;
    private final List<String> receivers;
    /** The last year whose inputs count. */
    private final int known;

    private WorldReading(Panel panel, Theory.Model model) {
        this.panel = panel;
        this.model = model;
        this.receivers = panel.dossier().identity().receivers();
        this.known = panel.period().last() < model.last() ? panel.period().last() : Year.MAX_VALUE;
    }

    /**
     * The world of a model, with inputs for some years after its last.
     *
     * @param ahead how many years after the model's last
     */
    public static World of(Panel panel, Theory.Model model, int ahead) {
        WorldReading reading = new WorldReading(panel, model);
        return new World(reading.receivers, model.first(), reading.inputs(ahead), reading.series(model.last()));
    }

    /** The figures of the series of a model alone, up to a year that may lie after its last. */
    public static List<YearlySeries> figures(Panel panel, Theory.Model model, int last) {
        return new WorldReading(panel, model).series(last);
    }

    // ---- Inputs.

    private double[][][] inputs(int ahead) {
        int years = model.last() - model.first() + 1 + ahead;
        double[][][] inputs = new double[receivers.size()][years][];
        for (int r = 0; r < inputs.length; r++) {
            for (int y = 0; y < years; y++) {
                double[] now = inputs(receivers.get(r), model.first() + y);
                inputs[r][y] = y > 0 && Arrays.equals(now, inputs[r][y - 1]) ? inputs[r][y - 1] : now;
            }
        }
        return inputs;
    }

    private double[] inputs(String receiver, int year) {
        return model.inputs().stream()
                .mapToDouble(input -> value(input.kind(), receiver, year))
                .toArray();
    }

    private double value(Input.Kind kind, String receiver, int year) {
        if (kind instanceof Input.ByYear byYear) {
            return heldIn(byYear.values(), Math.min(year, known));
        }
        if (kind instanceof Input.ByReceiver byReceiver) {
            return byReceiver.values().getOrDefault(receiver, 0.0);
        }
        List<String> institutions = ((Input.Membership) kind).institutions();
        double sum = 0;
        for (String institution : institutions) {
            sum += memberIn(institution, receiver, year);
        }
        return sum / institutions.size();
    }

    private static double heldIn(SortedMap<Integer, Double> values, int year) {
        SortedMap<Integer, Double> before = values.headMap(year + 1);
        int at = before.isEmpty() ? values.firstKey() : before.lastKey();
        return values.getOrDefault(at, 0.0);
    }

    /** The part of a year in which a state was a member; of a year that is not known yet, whether it was one on the last day that is. */
    private double memberIn(String institution, String who, int year) {
        LocalDate last = LocalDate.of(Math.min(year, known), 12, 31);
        LocalDate first = year > known ? last : LocalDate.of(year, 1, 1);
        Institution body = panel.dossier().institutions().get(institution);
        long days = 0;
        for (Cited<Membership> cited : body == null ? List.<Cited<Membership>>of() : body.members()) {
            Membership membership = cited.value();
            if (membership.who().equals(who) && membership.status().equals(MEMBER)) {
                days += daysIn(membership, first, last);
            }
        }
        return days / (double) (last.toEpochDay() - first.toEpochDay() + 1);
    }

    private static long daysIn(Membership membership, LocalDate first, LocalDate last) {
        LocalDate from = membership.from().isAfter(first) ? membership.from() : first;
        LocalDate to = membership.to() == null || membership.to().isAfter(last) ? last : membership.to();
        return Math.max(0, to.toEpochDay() - from.toEpochDay() + 1);
    }

    // ---- ObservedSeries.

    private List<YearlySeries> series(int last) {
        List<YearlySeries> all = new ArrayList<>();
        for (int s = 0; s < model.series().size(); s++) {
            ObservedSeries series = model.series().get(s);
            for (int r = 0; r < receivers.size(); r++) {
                double[] values = new SeriesValues(panel, model, series, receivers.get(r)).from(model.first(), last);
                if (Arrays.stream(values).anyMatch(value -> !Double.isNaN(value))) {
                    all.add(new YearlySeries(s, r, values, lag(series)));
                }
            }
        }
        return List.copyOf(all);
    }

    /** How many years after its own a figure is out, by the declared lag of its indicator; events are known at once. */
    private int lag(ObservedSeries series) {
        if (!(series.what() instanceof ObservedSeries.OfIndicator of)) {
            return 0;
        }
        Indicator indicator = panel.indicator(of.indicator());
        Integer days = indicator.lagDays();
        LocalDate out = LocalDate.of(COMMON_YEAR, 12, 31).plusDays(days == null ? DAYS_OF_A_YEAR : days);
        return out.getYear() - COMMON_YEAR;
    }
}
