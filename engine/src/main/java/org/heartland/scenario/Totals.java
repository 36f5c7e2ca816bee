package org.heartland.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.citation.Cited;
import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Supposition;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Adjusts the sums of which a partner is a part when it changes: the total of all partners and the line of its bloc change by the same
 * amount, since the others are unchanged. A bloc beside its members is a sum itself and moves no total. A sum that a change sets explicitly
 * is not adjusted.
 */
final class Totals {
    private final Dossier base;
    private final Touched touched;
    private final Assumed assumed;
    private final Map<String, Move> moves = new TreeMap<>();

    private record Move(double by, List<Change> because) {}

    Totals(Dossier base, Touched touched, Assumed assumed) {
        this.base = base;
        this.touched = touched;
        this.assumed = assumed;
    }

    /** The key under which changes claim the figure of a year. */
    static String cell(String indicator, String sender, String receiver, int year) {
        return String.join("|", "year", indicator, sender, receiver, Integer.toString(year));
    }

    /** Records that a partner's figure changed. */
    void move(Indicator indicator, Observation was, @Nullable Double is, Change change) {
        Double old = was.value().value();
        double by = (is == null ? 0 : is) - (old == null ? 0 : old);
        String book = assumed.source(was.value().source()).reporter();
        for (String sum : sumsWith(indicator, was)) {
            move(Supposition.figure(indicator.id(), sum, was.receiver(), was.from(), was.to(), book), by, change);
        }
    }

    /** The lines that are sums of this one and others. */
    private List<String> sumsWith(Indicator indicator, Observation part) {
        Actor sender = base.actors().get(part.sender());
        List<String> sums = new ArrayList<>();
        if (sender == null || sender.kind() == Actor.Kind.WORLD) {
            return sums;
        }
        boolean isSum = sender.kind() == Actor.Kind.BLOC && hasMemberBeside(sender, part);
        if (indicator.world() != null && !isSum) {
            sums.add(indicator.world());
        }
        for (Actor bloc : base.actors().values()) {
            if (bloc.has(part.sender(), part.from().getYear())) {
                sums.add(bloc.id());
            }
        }
        return sums;
    }

    private boolean hasMemberBeside(Actor bloc, Observation line) {
        return base.observations().stream()
                .anyMatch(other -> other.indicator().equals(line.indicator())
                        && other.receiver().equals(line.receiver())
                        && other.from().equals(line.from())
                        && bloc.has(other.sender(), line.from().getYear()));
    }

    private void move(String key, double by, Change change) {
        Move before = moves.getOrDefault(key, new Move(0, List.of()));
        List<Change> because = new ArrayList<>(before.because());
        if (!because.contains(change)) {
            because.add(change);
        }
        moves.put(key, new Move(before.by() + by, because));
    }

    /** The rows of one indicator with adjusted totals. */
    List<Observation> moved(List<Observation> rows) {
        return moves.isEmpty() ? rows : rows.stream().map(this::moved).toList();
    }

    private Observation moved(Observation row) {
        String book = assumed.source(row.value().source()).reporter();
        String key = Supposition.figure(row.indicator(), row.sender(), row.receiver(), row.from(), row.to(), book);
        Move move = moves.get(key);
        Double old = row.value().value();
        if (move == null || old == null || move.by() == 0 || isNamed(row)) {
            return row;
        }
        double sum = old + move.by();
        Change last = move.because().get(move.because().size() - 1);
        if (!(sum >= 0 && sum <= Double.MAX_VALUE)) {
            String what = "the total of " + row.indicator() + " to " + row.receiver() + " from " + row.from()
                    + " would no longer be an amount";
            touched.problem(last.at(), what, "change the figure by less, or set the total too");
        }
        move.because().forEach(change -> touched.behind(key, change));
        return new Observation(
                row.indicator(),
                row.sender(),
                row.receiver(),
                row.from(),
                row.to(),
                cited(sum, row, move, old),
                null,
                last.at());
    }

    /** True if a change sets the total itself in a year of the row. */
    private boolean isNamed(Observation row) {
        LocalDate to = row.to();
        int last = (to == null ? row.from() : to).getYear();
        for (int year = row.from().getYear(); year <= last; year++) {
            if (touched.isTaken(cell(row.indicator(), row.sender(), row.receiver(), year))) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("NullAway") // Cited of a nullable number
    private Cited<@Nullable Double> cited(double sum, Observation row, Move move, double old) {
        List<String> reasons =
                move.because().stream().map(change -> change.locator("").text()).toList();
        SourceId instead = assumed.insteadOf(row.value().source());
        String moves = "the total, " + NumberText.plain(old) + " before, moves with " + String.join("; ", reasons);
        return new Cited<>(sum, instead, new Locator(moves));
    }
}
