package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Assessment.Note;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.heartland.expression.Constant;
import org.heartland.panel.Cell;
import org.heartland.panel.Grid;

/** What a reader must be told beside the tables: who leads where, which figures of one thing disagree, what a region hides. */
final class Notes {
    /** From which relative difference on two reporters' figures are said to disagree. */
    private static final double DISAGREE = 0.10;

    private final World then;
    private final World now;

    Notes(World then, World now) {
        this.then = then;
        this.now = now;
    }

    List<Note> list() {
        List<Note> notes = new ArrayList<>();
        for (Dossier.Pair pair : now.dossier().identity().pairs()) {
            for (String domain : now.dossier().profile()) {
                lead(pair, domain, notes);
                region(pair, domain, notes);
            }
        }
        rivals(notes);
        for (Dossier.Gap gap : now.dossier().gaps()) {
            notes.add(new Note(Note.Kind.GAP, gap.says() + (gap.look().isEmpty() ? "" : " (look: " + gap.look() + ")"), new int[0]));
        }
        revised(notes);
        return notes;
    }

    private static Spread share(World world, String domain, String power, String receiver, int year) {
        return Spread.of(world.ask(
                        "share",
                        new Constant.Id(domain),
                        new Constant.Id(power),
                        new Constant.Id(receiver),
                        new Constant.Num(year))
                .lanes());
    }

    /** In how many receivers with figures for both the second of the pair leads the first, then and now. */
    private void lead(Dossier.Pair pair, String domain, List<Note> notes) {
        int before = then.clock().year();
        int after = now.clock().year();
        String counted = count(pair, domain, before) + (after == before ? "" : "; " + count(pair, domain, after));
        notes.add(new Note(Note.Kind.LEAD, name(domain) + ": " + counted + ".", new int[0]));
    }

    private String count(Dossier.Pair pair, String domain, int year) {
        int leads = 0;
        int measured = 0;
        for (String receiver : now.dossier().identity().receivers()) {
            Double first = share(now, domain, pair.first(), receiver, year).median();
            Double second = share(now, domain, pair.second(), receiver, year).median();
            if (first != null && second != null) {
                measured++;
                leads += second > first ? 1 : 0;
            }
        }
        return year + ": " + actor(pair.second()) + " ahead of " + actor(pair.first()) + " in " + leads + " of " + measured
                + " states with figures for both";
    }

    private String name(String domain) {
        for (String receiver : now.dossier().identity().receivers()) {
            String indicator = now.panel().shareIndicator(domain, receiver);
            if (indicator != null) {
                String quantity = now.panel().indicator(indicator).quantity();
                return quantity.substring(0, 1).toUpperCase(Locale.ROOT) + quantity.substring(1);
            }
        }
        return domain;
    }

    private String actor(String id) {
        var actor = now.dossier().actors().get(id);
        return actor == null ? id : actor.name();
    }

    /** A power's share of the region with and without its largest receiver, where that changes the picture. */
    private void region(Dossier.Pair pair, String domain, List<Note> notes) {
        List<Constant> all = now.dossier().identity().receivers().stream().<Constant>map(Constant.Id::new).toList();
        int year = now.clock().year();
        Spread whole = regional(domain, pair.first(), all, year);
        if (whole.median() == null || all.size() < 3) {
            return;
        }
        Constant weightiest = all.get(0);
        Spread without = whole;
        double most = 0;
        for (Constant receiver : all) {
            List<Constant> rest = all.stream().filter(other -> !other.equals(receiver)).toList();
            Spread left = regional(domain, pair.first(), rest, year);
            if (left.median() != null && Math.abs(left.median() - whole.median()) > most) {
                most = Math.abs(left.median() - whole.median());
                weightiest = receiver;
                without = left;
            }
        }
        if (without.median() != null && most > DISAGREE) {
            notes.add(new Note(
                    Note.Kind.REGION,
                    String.format(
                            Locale.ROOT,
                            "%s %d: %s has %.0f %% of the region, but %.0f %% without %s.",
                            name(domain),
                            year,
                            actor(pair.first()),
                            100 * whole.median(),
                            100 * without.median(),
                            actor(weightiest.id())),
                    new int[0]));
        }
    }

    private Spread regional(String domain, String power, List<Constant> receivers, int year) {
        return Spread.of(now.ask(
                        "region_share",
                        new Constant.Id(domain),
                        new Constant.Id(power),
                        new Constant.Many(receivers),
                        new Constant.Num(year))
                .lanes());
    }

    /** Indicators of one quantity in different books: the widest disagreement for each receiver in the years of the two clocks. */
    private void rivals(List<Note> notes) {
        Map<String, List<Indicator>> byQuantity = new TreeMap<>();
        for (Indicator indicator : now.dossier().indicators().values()) {
            byQuantity.computeIfAbsent(indicator.quantity() + '\n' + indicator.unit(), unseen -> new ArrayList<>()).add(indicator);
        }
        for (List<Indicator> rivals : byQuantity.values()) {
            for (String receiver : now.dossier().identity().receivers()) {
                Disagreement widest = widest(rivals, receiver);
                if (widest != null) {
                    notes.add(new Note(Note.Kind.RIVALS, widest.says(), widest.rows()));
                }
            }
        }
    }

    private record Told(String book, Cell cell) {}

    private record Disagreement(double ratio, String says, int[] rows) {}

    private @org.jspecify.annotations.Nullable Disagreement widest(List<Indicator> rivals, String receiver) {
        Disagreement widest = null;
        for (String power : now.dossier().identity().powers()) {
            for (int year : new int[] {then.clock().year(), now.clock().year()}) {
                List<Told> told = told(rivals, power, receiver, year);
                for (int i = 0; i < told.size(); i++) {
                    for (int j = i + 1; j < told.size(); j++) {
                        Disagreement between = between(rivals.get(0), power, receiver, year, told.get(i), told.get(j));
                        widest = between != null && (widest == null || between.ratio() > widest.ratio()) ? between : widest;
                    }
                }
            }
        }
        return widest;
    }

    private List<Told> told(List<Indicator> rivals, String power, String receiver, int year) {
        List<Told> told = new ArrayList<>();
        for (Indicator indicator : rivals) {
            Grid grid = now.panel().grid(indicator.id(), receiver);
            for (String book : grid.books()) {
                Cell cell = grid.cell(book, power, year).within(0);
                if (cell.why() == Why.KNOWN && cell.value() > 0) {
                    told.add(new Told(book, cell));
                }
            }
        }
        return told;
    }

    private @org.jspecify.annotations.Nullable Disagreement between(
            Indicator indicator, String power, String receiver, int year, Told one, Told other) {
        double high = Math.max(one.cell().value(), other.cell().value());
        double low = Math.min(one.cell().value(), other.cell().value());
        if (high / low - 1 < DISAGREE || one.book().equals(other.book())) {
            return null;
        }
        String says = String.format(
                Locale.ROOT,
                "%s, %s and %s %d: %s (%s) or %s (%s). Not the same count; never mix.",
                indicator.quantity(),
                actor(receiver),
                actor(power),
                year,
                Amount.of(one.cell().value(), indicator.unit()),
                one.book(),
                Amount.of(other.cell().value(), indicator.unit()),
                other.book());
        return new Disagreement(high / low, says, org.heartland.panel.PerSetting.rows(List.of(one.cell().rows(), other.cell().rows())));
    }

    /** How much of what the earlier clock sees comes from editions that appeared after it. */
    private void revised(List<Note> notes) {
        int revised = 0;
        for (int row = 0; row < then.panel().table().rows().size(); row++) {
            revised += then.panel().isRevised(row) ? 1 : 0;
        }
        if (revised > 0) {
            notes.add(new Note(
                    Note.Kind.REVISED,
                    "As of " + then.clock().asOf() + " " + revised
                            + " rows are revised data: the edition at hand is later, and the declared release lag stands in.",
                    new int[0]));
        }
    }
}
