package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment.Alignment;
import org.heartland.assessment.Assessment.Certainty;
import org.heartland.assessment.Assessment.Labour;
import org.heartland.assessment.Assessment.LeadChange;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Vector;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Run;

/** Computes what goes beyond roles: concentration, alignment, division of labour, and changes of lead. */
final class Profiles {
    private final PreparedDossier prepared;
    private final Channels channels;
    private final int[] years;

    Profiles(PreparedDossier prepared, int[] years) {
        this.prepared = prepared;
        this.channels = new Channels(prepared);
        this.years = years;
    }

    private List<String> receivers() {
        return prepared.dossier().identity().receivers();
    }

    List<Vector> vectors() {
        List<Vector> vectors = new ArrayList<>();
        for (String receiver : receivers()) {
            for (String domain : prepared.dossier().profile()) {
                for (int year : years) {
                    vectors.add(vector(receiver, domain, year));
                }
            }
        }
        return vectors;
    }

    Vector vector(String receiver, String domain, int year) {
        Spread low = ask("hhi_low", domain, receiver, year);
        Spread high = ask("hhi_high", domain, receiver, year);
        Spread effective = ask("effective_partners", domain, receiver, year);
        Spread balance = ask("top_two_balance", domain, receiver, year);
        String why = low.why();
        return new Vector(
                receiver,
                domain,
                year,
                low.median(),
                high.median(),
                effective.median(),
                balance.median(),
                low.median() != null || why == null ? "" : why);
    }

    private Spread ask(String measure, String domain, String receiver, int year) {
        return Spreads.of(
                prepared.ask(measure, new Constant.Id(domain), new Constant.Id(receiver), new Constant.Num(year))
                        .lanes());
    }

    /** The class of each receiver in each year; none where the dossier defines no class. */
    List<Alignment> alignment() {
        if (prepared.alignment().isEmpty()) {
            return List.of();
        }
        List<Alignment> rows = new ArrayList<>();
        for (String receiver : receivers()) {
            for (int year : years) {
                rows.add(alignment(receiver, year));
            }
        }
        return rows;
    }

    private Alignment alignment(String receiver, int year) {
        List<Truths> outcomes = new ArrayList<>();
        for (PreparedDossier.AlignmentFormula named : prepared.alignment()) {
            Run run = prepared.run();
            outcomes.add((Truths) named.when().run(run, new Constant.Id(receiver), new Constant.Num(year)));
        }
        int width = Lanes.widest(outcomes.toArray(Lanes[]::new));
        Map<String, Integer> counts = new TreeMap<>();
        for (int draw = 0; draw < width; draw++) {
            counts.merge(alignmentOf(outcomes, draw), 1, Integer::sum);
        }
        String most = RoleRows.UNKNOWN;
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            most = count.getValue() > counts.getOrDefault(most, 0) ? count.getKey() : most;
        }
        double share = counts.getOrDefault(most, width) / (double) width;
        boolean settled = share >= Verdict.ENOUGH;
        boolean known = !most.equals(RoleRows.UNKNOWN);
        return new Alignment(
                receiver,
                year,
                settled ? most : RoleRows.UNDETERMINED,
                settled ? known ? Certainty.SETTLED : Certainty.UNKNOWN : Certainty.UNDETERMINED,
                share,
                !known
                        ? "a partner share is not known"
                        : settled ? "" : "depends on the thresholds: " + counts.keySet());
    }

    private String alignmentOf(List<Truths> outcomes, int draw) {
        for (int i = 0; i < outcomes.size(); i++) {
            Truths truths = outcomes.get(i);
            int lane = truths.lane(draw);
            if (!truths.known(lane)) {
                return RoleRows.UNKNOWN;
            }
            if (truths.isTrue(lane)) {
                return prepared.alignment().get(i).is();
            }
        }
        return "no class";
    }

    /** The division of labour of a pair of powers at a receiver in a year. */
    Labour labour(Dossier.Pair pair, String receiver, int year) {
        Spread krugman = Spreads.of(prepared.ask(
                        "krugman",
                        new Constant.Id(pair.first()),
                        new Constant.Id(pair.second()),
                        new Constant.Id(receiver),
                        new Constant.Num(year))
                .lanes());
        List<Level> levels = new ArrayList<>();
        for (String domain : prepared.dossier().profile()) {
            boolean tied = channels.lead(domain, pair, receiver, year) == 0;
            String indicator = prepared.panel().shareIndicator(domain, receiver);
            for (String power : List.of(pair.first(), pair.second())) {
                Answer share = share(domain, power, receiver, year);
                Double median = Spreads.of(share.lanes()).median();
                levels.add(new Level(
                        domain,
                        indicator == null ? "" : indicator,
                        power,
                        median,
                        tied,
                        channels.ofYear(domain, receiver, year),
                        channels.partners(domain, receiver, year).cover(),
                        Arrays.stream(share.rows()).boxed().toList()));
            }
        }
        return new Labour(pair.first(), pair.second(), receiver, year, krugman, levels);
    }

    private Answer share(String domain, String power, String receiver, int year) {
        return prepared.ask(
                "share",
                new Constant.Id(domain),
                new Constant.Id(power),
                new Constant.Id(receiver),
                new Constant.Num(year));
    }

    List<LeadChange> leadChanges() {
        List<LeadChange> changes = new ArrayList<>();
        for (Dossier.Pair pair : prepared.dossier().identity().pairs()) {
            for (String receiver : receivers()) {
                for (String domain : prepared.dossier().profile()) {
                    changes.addAll(leadChanges(pair, receiver, domain));
                }
            }
        }
        return changes;
    }

    /** The years in which, draw by draw, the lead passed between the two; a lead within the tie margin is ignored. */
    private List<LeadChange> leadChanges(Dossier.Pair pair, String receiver, String domain) {
        int n = prepared.judgements().draws().n();
        Numbers margin = prepared.judgements().tieMargin();
        int[] leader = new int[n];
        int[] passed = new int[n];
        Map<Passing, List<Integer>> passings = new TreeMap<>();
        for (int year : years) {
            Numbers first =
                    (Numbers) share(domain, pair.first(), receiver, year).lanes();
            Numbers second =
                    (Numbers) share(domain, pair.second(), receiver, year).lanes();
            for (int draw = 0; draw < n; draw++) {
                int now = Lead.at(first, second, margin, draw);
                if (now != 0 && leader[draw] != 0 && now != leader[draw]) {
                    Passing passing = new Passing(passed[draw]++, now > 0);
                    passings.computeIfAbsent(passing, unseen -> new ArrayList<>())
                            .add(year);
                }
                leader[draw] = now == 0 ? leader[draw] : now;
            }
        }
        List<LeadChange> changes = new ArrayList<>();
        passings.forEach((passing, when) -> changes.add(new LeadChange(
                receiver,
                domain,
                passing.toFirst() ? pair.second() : pair.first(),
                passing.toFirst() ? pair.first() : pair.second(),
                spread(when),
                (double) when.size() / n)));
        return changes;
    }

    /** The ordinal number of a change of lead within a draw, and who took the lead. */
    private record Passing(int number, boolean toFirst) implements Comparable<Passing> {
        private static final Comparator<Passing> ORDER =
                Comparator.comparing(Passing::number).thenComparing(Passing::toFirst);

        @Override
        public int compareTo(Passing other) {
            return ORDER.compare(this, other);
        }
    }

    private static Spread spread(List<Integer> years) {
        double[] sorted =
                years.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        return Spreads.of(new Numbers(sorted, new byte[sorted.length]));
    }
}
