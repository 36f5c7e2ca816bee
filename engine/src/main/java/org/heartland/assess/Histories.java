package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.assessment.Assessment.History;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Spread;
import org.heartland.days.Cover;
import org.heartland.dossier.Domain;
import org.heartland.dossier.Indicator;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.panel.Cell;
import org.heartland.panel.Grid;
import org.jspecify.annotations.Nullable;

/** The figures of the domains year by year: shares of the powers with their intervals, and levels in the indicators' own units. */
final class Histories {
    private final PreparedDossier prepared;
    private final Channels channels;
    private final int since;
    private final int until;

    Histories(PreparedDossier prepared, int since, int until) {
        this.prepared = prepared;
        this.channels = new Channels(prepared);
        this.since = since;
        this.until = Math.min(until, prepared.panel().period().last());
    }

    List<History> list() {
        List<History> histories = new ArrayList<>();
        for (Domain domain : prepared.dossier().domains().values()) {
            for (String receiver : prepared.dossier().identity().receivers()) {
                if (!domain.share().isEmpty() && !domain.channel()) {
                    shares(domain, receiver, histories);
                }
                for (String indicator : domain.levels()) {
                    levels(domain, prepared.panel().indicator(indicator), receiver, histories);
                }
            }
        }
        return List.copyOf(histories);
    }

    /** The shares of the largest partner beside the powers at each receiver, in the last year that names one. */
    List<History> others() {
        List<History> histories = new ArrayList<>();
        List<String> powers = prepared.dossier().identity().powers();
        for (Domain domain : prepared.dossier().domains().values()) {
            for (String receiver : prepared.dossier().identity().receivers()) {
                String indicator = domain.share().isEmpty() || domain.channel()
                        ? null
                        : prepared.panel().shareIndicator(domain.id(), receiver);
                String other = null;
                for (int year = until; indicator != null && other == null && year >= since; year--) {
                    other = channels.largestBeside(powers, indicator, receiver, year);
                }
                if (indicator != null && other != null) {
                    histories.add(shares(domain.id(), prepared.panel().indicator(indicator), receiver, other));
                }
            }
        }
        return List.copyOf(histories);
    }

    /** The shares of a partner in a domain at a receiver; no moments where the domain has no shares there. */
    History history(String domain, String receiver, String partner) {
        String indicator = prepared.panel().shareIndicator(domain, receiver);
        return indicator == null
                ? new History(domain, "", receiver, partner, true, List.of())
                : shares(domain, prepared.panel().indicator(indicator), receiver, partner);
    }

    private void shares(Domain domain, String receiver, List<History> histories) {
        String indicator = prepared.panel().shareIndicator(domain.id(), receiver);
        if (indicator == null) {
            return;
        }
        Indicator defined = prepared.panel().indicator(indicator);
        for (String power : prepared.dossier().identity().powers()) {
            histories.add(shares(domain.id(), defined, receiver, power));
        }
    }

    private History shares(String domain, Indicator indicator, String receiver, String partner) {
        List<Moment> moments = new ArrayList<>();
        for (int year = since; year <= until; year++) {
            Moment moment = share(indicator, partner, receiver, year);
            if (moment != null) {
                moments.add(moment);
            }
        }
        return new History(domain, indicator.id(), receiver, partner, true, moments);
    }

    private @Nullable Moment share(Indicator indicator, String power, String receiver, int year) {
        Answer answer = prepared.ask(
                "share",
                new Constant.Id(indicator.id()),
                new Constant.Id(power),
                new Constant.Id(receiver),
                new Constant.Num(year));
        Spread share = Spreads.of(answer.lanes());
        if (share.median() == null) {
            return null;
        }
        Cover cover = channels.partners(indicator.id(), receiver, year).cover();
        return new Moment(year, share, cover, channels.reporter(indicator.id(), receiver, year), answer.rows());
    }

    /** Adds the levels of the dossier's powers first, then those of other senders of the indicator. */
    private void levels(Domain domain, Indicator indicator, String receiver, List<History> histories) {
        Grid grid = prepared.panel().grid(indicator.id(), receiver);
        Set<String> senders = new LinkedHashSet<>(prepared.dossier().identity().powers());
        senders.addAll(grid.senders());
        senders.retainAll(grid.senders());
        for (String sender : senders) {
            List<Moment> moments = new ArrayList<>();
            for (String book : grid.books()) {
                for (int year = since; year <= until; year++) {
                    Cell cell = grid.cell(book, sender, year).within(0);
                    if (cell.known()) {
                        moments.add(new Moment(year, Spread.exactly(cell.value()), cell.cover(), book, cell.rows()));
                    }
                }
            }
            if (!moments.isEmpty()) {
                histories.add(new History(domain.id(), indicator.id(), receiver, sender, false, moments));
            }
        }
    }
}
