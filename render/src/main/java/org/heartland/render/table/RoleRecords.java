package org.heartland.render.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Support;
import org.heartland.days.Days;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;

/** The roles and the shares behind them as rows: first every year as seen now, then the year of the text as its author could know it. */
final class RoleRecords {
    private final Assessment assessment;
    private final Words words;

    private RoleRecords(Assessment assessment) {
        this.assessment = assessment;
        this.words = Words.english(assessment.subject());
    }

    static List<TableRow> roles(Assessment assessment) {
        RoleRecords records = new RoleRecords(assessment);
        List<TableRow> rows = new ArrayList<>();
        assessment.roles().forEach(row -> rows.add(records.role(row, "now")));
        assessment.before().forEach(row -> rows.add(records.role(row, "then")));
        return rows;
    }

    static List<TableRow> shares(Assessment assessment) {
        RoleRecords records = new RoleRecords(assessment);
        List<TableRow> rows = new ArrayList<>();
        assessment.roles().forEach(row -> records.shares(row, "now", rows));
        assessment.before().forEach(row -> records.shares(row, "then", rows));
        return rows;
    }

    private static List<String> holding(RoleRow row) {
        return row.holding().stream()
                .map(held -> held.name() + ":" + NumberText.exact(held.share()))
                .toList();
    }

    private TableRow role(RoleRow row, String seen) {
        Support support = assessment.support(row.rows());
        return new TableRow()
                .text(row.role())
                .text(row.receiver())
                .text(words.actor(row.receiver()))
                .text(seen)
                .whole(row.year())
                .text(row.status())
                .texts(row.powers())
                .text(String.join("; ", row.powers().stream().map(words::actor).toList()))
                .number(shareOfSettings(row))
                .texts(holding(row))
                .truth(row.disputed())
                .text(words.say(row.why()))
                .whole(support.sources())
                .whole(support.primary())
                .wholes(row.rows());
    }

    /** The share of settings with the outcome that is shown; where they differ too much for one, that of the most frequent outcome. */
    private static double shareOfSettings(RoleRow row) {
        Set<String> powers = new TreeSet<>(row.powers());
        return row.shares().stream()
                .filter(share -> share.status().equals(row.status()) && new TreeSet<>(share.powers()).equals(powers))
                .mapToDouble(StatusShare::share)
                .findFirst()
                .orElseGet(() -> row.shares().stream()
                        .mapToDouble(StatusShare::share)
                        .max()
                        .orElse(Double.NaN));
    }

    private void shares(RoleRow row, String seen, List<TableRow> rows) {
        for (Channel channel : row.channels()) {
            if (channel.partners().isEmpty()) {
                rows.add(share(row, seen, channel, new Partner("", Spread.none(channel.why()), null)));
            }
            channel.partners().forEach(partner -> rows.add(share(row, seen, channel, partner)));
        }
    }

    private TableRow share(RoleRow row, String seen, Channel channel, Partner partner) {
        Support support = assessment.support(channel.rows());
        Days days = channel.cover() == null ? null : channel.cover().days();
        Spread share = partner.share();
        return new TableRow()
                .text(row.role())
                .text(channel.name())
                .text(row.receiver())
                .text(words.actor(row.receiver()))
                .text(seen)
                .whole(row.year())
                .text(channel.indicator())
                .text(partner.name())
                .text(words.actor(partner.name()))
                .number(share.median())
                .number(share.low())
                .number(share.high())
                .number(share.unknown())
                .number(partner.amount())
                .number(channel.total().median())
                .text(channel.unit())
                .text(channel.basis())
                .year(channel.since())
                .year(channel.carried())
                .day(days == null ? null : days.first())
                .day(days == null ? null : days.last())
                .text(channel.reporter())
                .truth(channel.unnamedMayLead())
                .whole(support.sources())
                .whole(support.primary())
                .wholes(channel.rows());
    }
}
