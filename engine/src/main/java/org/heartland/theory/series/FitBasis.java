package org.heartland.theory.series;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.panel.LongTable;
import org.heartland.panel.Row;
import org.heartland.text.Sha256;
import org.heartland.theory.Input;
import org.heartland.theory.ObservedSeries;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;
import org.jspecify.annotations.Nullable;

/**
 * The hash of all that fits of some theories rest on: every row of the indicators, events and memberships that they look at, how these are
 * read, and equations, ranges and inputs; not the prose. It is cheaper than reading the series, and changes whenever these would.
 */
public final class FitBasis {
    /** Changes with the meaning of what is computed from the same basis. */
    private static final String EDITION = "3";

    private final LongTable table;
    private final Dossier dossier;
    private final TreeSet<String> names = new TreeSet<>();
    private final TreeSet<String> kinds = new TreeSet<>();
    private final MessageDigest digest = Sha256.digest();

    private FitBasis(LongTable table) {
        this.table = table;
        this.dossier = table.dossier();
    }

    /**
     * The hash, as 64 hexadecimal digits.
     *
     * @param until the last year whose figures count
     */
    public static String of(LongTable table, List<Theory.Model> models, int until) {
        FitBasis basis = new FitBasis(table);
        basis.line(
                EDITION,
                until,
                table.dossier().identity().now(),
                table.dossier().identity().receivers());
        models.forEach(basis::model);
        basis.indicators();
        basis.rows();
        return HexFormat.of().formatHex(basis.digest.digest());
    }

    /** The rows that some theories look at, whatever the year. */
    public static List<Row> rows(LongTable table, List<Theory.Model> models) {
        FitBasis basis = new FitBasis(table);
        models.forEach(basis::model);
        basis.indicators();
        return basis.looked();
    }

    private void line(@Nullable Object... fields) {
        digest.update((Arrays.toString(fields) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    // ---- The models.

    private void model(Theory.Model model) {
        line(model.id(), model.first(), model.last(), model.scored());
        for (Stock one : model.stocks()) {
            line(one.id(), one.next().text().source(), one.start(), one.noise(), one.power());
        }
        for (Input one : model.inputs()) {
            line(one.id(), one.kind());
            if (one.kind() instanceof Input.Membership membership) {
                names.addAll(membership.institutions());
            }
        }
        for (OpenParameter one : model.parameters()) {
            line(one.id(), one.fixed(), one.prior(), one.spread());
        }
        for (ObservedSeries one : model.series()) {
            line(
                    one.id(),
                    one.stock(),
                    one.what(),
                    one.scale(),
                    one.window(),
                    one.pseudo(),
                    one.noise(),
                    one.drift(),
                    one.carried(),
                    one.offset());
            look(one.what());
        }
        for (Theory.Effect one : model.interplay()) {
            line(one.of(), one.from(), one.effect().text().source(), one.margin());
        }
        Theory.Gap gap = model.gap();
        if (gap != null) {
            line(gap.stock(), gap.filler(), gap.input(), gap.instead(), gap.from());
        }
        Theory.Clash clash = model.clash();
        if (clash != null) {
            line(
                    clash.years(),
                    clash.events(),
                    clash.over(),
                    clash.slope().fixed(),
                    clash.slope().prior());
        }
    }

    private void look(ObservedSeries.Figures figures) {
        if (figures instanceof ObservedSeries.OfEvents events) {
            kinds.addAll(events.kinds());
        } else if (figures instanceof ObservedSeries.OfIndicator of) {
            names.add(of.indicator());
            if (of.over() != null) {
                names.add(of.over());
            }
        }
    }

    // ---- The data.

    /** The definitions of the indicators, with those of which they are sums, and which actors are states. */
    private void indicators() {
        Deque<String> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            Indicator indicator = dossier.indicators().get(open.pop());
            if (indicator != null) {
                line(
                        indicator.id(),
                        indicator.quantity(),
                        indicator.reporter(),
                        indicator.kind(),
                        indicator.unit(),
                        indicator.absentIsNil(),
                        indicator.complete(),
                        indicator.world(),
                        indicator.residual(),
                        indicator.whole(),
                        indicator.lagDays(),
                        indicator.sumOf());
                indicator.sumOf().stream().filter(names::add).forEach(open::add);
            }
        }
        dossier.actors().values().forEach(actor -> line(actor.id(), actor.kind()));
    }

    private void rows() {
        for (Row row : looked()) {
            line(
                    row.indicator(),
                    row.senders(),
                    row.receivers(),
                    row.from(),
                    row.to(),
                    row.value(),
                    row.tag(),
                    row.source().id(),
                    row.source().published(),
                    row.source().reporter());
        }
    }

    private List<Row> looked() {
        return table.rows().stream()
                .filter(row -> row.recordKind() == Row.RecordKind.EVENT
                        ? kinds.contains(row.tag())
                        : names.contains(row.indicator()))
                .toList();
    }
}
