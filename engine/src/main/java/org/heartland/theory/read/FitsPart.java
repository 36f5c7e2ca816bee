package org.heartland.theory.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.PartReader;
import org.heartland.problem.Place;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitSummaryText;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.jspecify.annotations.Nullable;

/** The folder {@code fits/} of a dossier: what fits of its theories came to. */
public final class FitsPart {
    public static final AddedPart<FitSummary> FITS = new AddedPart<>("fits", "fit", FitSummary.class);

    public static final PartReader<FitSummary> READER = new PartReader<>(FITS, (id, fields) -> read(fields));

    /** The bounds of whole numbers that stand in it. */
    private static final int MOST = 1_000_000_000;

    private static final String AGAIN = "run heartland theories DOSSIER --keep again";

    private FitsPart() {}

    /** The summaries in a dossier. */
    public static List<FitSummary> of(Dossier dossier) {
        return dossier.added().ids(FITS).stream()
                .map(id -> dossier.added().get(FITS, id))
                .toList();
    }

    private static @Nullable FitSummary read(Fields fields) {
        String basis = fields.text("basis");
        int until = fields.yearInPeriod("until");
        int particles = fields.whole("particles", 1, MOST);
        long seed = seed(fields);
        Years scored = fields.years("scored");
        int figures = fields.whole("figures", 0, MOST);
        int plain = fields.whole("plain", 0, MOST);
        List<FitSummary.Account> accounts = new ArrayList<>();
        List<FitSummary.VoidDraws> voids = new ArrayList<>();
        List<FitSummary.InterplayDraws> interplay = new ArrayList<>();
        List<FitSummary.Projection> projected = new ArrayList<>();
        each(fields, "accounts", "a fitted account", one -> accounts.add(account(one)));
        each(
                fields,
                "voids",
                "a void",
                one -> voids.add(
                        new FitSummary.VoidDraws(one.text("of"), one.whole("year", 0, MOST), draws(one, "draws"))));
        each(
                fields,
                "interplay",
                "an interplay",
                one -> interplay.add(new FitSummary.InterplayDraws(one.text("first"), one.text("second"), kinds(one))));
        each(
                fields,
                "projected",
                "a projection",
                one -> projected.add(new FitSummary.Projection(
                        one.text("indicator"),
                        one.text("sender"),
                        one.text("receiver"),
                        one.whole("year", 0, MOST),
                        draws(one, "draws"))));
        return scored == null
                ? null
                : new FitSummary(
                        basis,
                        until,
                        particles,
                        seed,
                        scored.first(),
                        scored.last(),
                        figures,
                        plain,
                        accounts,
                        voids,
                        interplay,
                        projected);
    }

    private static long seed(Fields fields) {
        String written = fields.text("seed");
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            fields.problems.add(fields.at("seed"), "a seed is a whole number", AGAIN);
            return 0;
        }
    }

    private interface Item {
        void read(Fields one);
    }

    private static void each(Fields fields, String key, String what, Item item) {
        if (fields.has(key)) {
            fields.each(key, what, one -> {
                item.read(one);
                one.close();
            });
        }
    }

    private static FitSummary.Account account(Fields one) {
        List<FitSummary.ParameterDraws> parameters = new ArrayList<>();
        List<Standings.Difference> against = new ArrayList<>();
        each(one, "against", "a difference", each -> against.add(difference(each)));
        each(
                one,
                "parameters",
                "a parameter",
                each -> parameters.add(
                        new FitSummary.ParameterDraws(each.text("name"), number(each, "left"), draws(each, "draws"))));
        return new FitSummary.Account(
                one.text("id"),
                one.yes("converged"),
                number(one, "weight"),
                number(one, "least"),
                number(one, "most"),
                one.has("weights") ? draws(one, "weights") : new double[0],
                List.copyOf(against),
                List.copyOf(parameters));
    }

    private static Standings.Difference difference(Fields one) {
        return new Standings.Difference(
                one.text("other"), number(one, "mean"), number(one, "low"), number(one, "high"));
    }

    private static double number(Fields one, String key) {
        Double number = one.findNumber(key);
        return number == null ? Double.NaN : number;
    }

    /** Numbers apart by blanks; one that is not there is NaN. */
    private static double[] draws(Fields one, String key) {
        String[] written = one.text(key).split(" ", -1);
        try {
            return Arrays.stream(written)
                    .mapToDouble(word -> word.equals(FitSummaryText.NONE) ? Double.NaN : Double.parseDouble(word))
                    .toArray();
        } catch (NumberFormatException e) {
            one.problems.add(one.at(key), "these are no numbers apart by blanks", AGAIN);
            return new double[] {Double.NaN};
        }
    }

    private static List<Relations.Kind> kinds(Fields one) {
        List<Relations.Kind> kinds = new ArrayList<>();
        for (String word : one.text("draws").split(" ", -1)) {
            try {
                kinds.add(Relations.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                Place at = one.at("draws");
                one.problems.add(at, word + " is no relation of two powers", AGAIN);
                return List.of(Relations.Kind.NEUTRALISM);
            }
        }
        return kinds;
    }
}
