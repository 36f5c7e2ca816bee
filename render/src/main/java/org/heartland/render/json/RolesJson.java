package org.heartland.render.json;

import java.io.IOException;
import java.util.List;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Standing;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The roles of an assessment as JSON. An unknown status is null; "undetermined" means that the settings differ. */
final class RolesJson {
    private final JsonOut out;
    private final EvidenceJson evidence;
    private final Words words;

    RolesJson(JsonOut out, EvidenceJson evidence, Words words) {
        this.words = words;
        this.out = out;
        this.evidence = evidence;
    }

    void write(String key, List<RoleRow> rows) throws IOException {
        out.objects(key, rows, this::row);
    }

    void channels(String key, List<Channel> channels) throws IOException {
        out.objects(key, channels, this::channel);
    }

    private void row(RoleRow row) throws IOException {
        boolean known = !(row.standing() instanceof Standing.Unknown);
        boolean settled = known && !(row.standing() instanceof Standing.Undetermined);
        out.text("role", row.role());
        out.text("receiver", row.receiver());
        out.whole("year", row.year());
        out.text("status", known ? row.status() : null);
        if (settled) {
            out.texts("powers", row.powers());
        } else {
            out.nothing("powers");
        }
        out.rows("holding", row.holding(), tally -> {
            out.text("power", tally.name());
            out.number("share", tally.share());
        });
        out.rows("statusShares", row.shares(), share -> {
            out.text("status", share.standing() instanceof Standing.Unknown ? null : share.status());
            out.texts("powers", share.powers());
            out.number("share", share.share());
        });
        out.truth("disputed", row.disputed());
        String why = words.say(row.why());
        out.why(settled ? why : reason(why, "it depends on the settings"));
        out.objects("legs", row.legs(), this::leg);
        out.objects("channels", row.channels(), this::channel);
    }

    private void leg(Leg leg) throws IOException {
        out.text("name", leg.name());
        out.text("power", leg.power());
        out.truth("value", leg.value());
        settings(out, leg.settingsTrue(), leg.settingsUnknown());
        out.number("thin", leg.settingsThin());
        out.truth("disputed", leg.disputed());
        String why = words.say(leg.why());
        out.why(leg.value() != null ? why : reason(why, "it depends on the settings"));
        out.raw("evidence", evidence.of(leg.rows()));
    }

    private void channel(Channel channel) throws IOException {
        boolean known = !channel.partners().isEmpty();
        out.text("name", channel.name());
        out.text("indicator", channel.indicator());
        out.texts("first", channel.first());
        out.flat("share", () -> share(channel));
        out.text("unit", channel.unit());
        out.text("reporter", channel.reporter());
        out.rows("partners", channel.partners(), partner -> {
            out.text("id", partner.name());
            out.number("share", partner.share().median());
            out.number("low", partner.share().low());
            out.number("high", partner.share().high());
            out.number("amount", partner.amount());
        });
        out.number("total", channel.total().median());
        out.text("basis", known ? channel.basis() : null);
        year("firstYear", known, channel.since());
        year("lastYear", known, channel.carried());
        CoverJson.write(out, channel.cover());
        out.why(channel.first().isEmpty() ? reason(channel.why(), "not known who is first") : channel.why());
        out.raw("evidence", evidence.of(channel.rows()));
    }

    private void year(String key, boolean known, int year) throws IOException {
        if (known) {
            out.whole(key, year);
        } else {
            out.nothing(key);
        }
    }

    private void share(Channel channel) throws IOException {
        Spread share = channel.share();
        spread(out, share);
        out.number("level", channel.level());
        out.number("unknown", share.unknown());
        boolean whole = share.median() != null && channel.level() != null;
        out.why(whole ? null : why(share, reason(channel.why(), "no amount is known under the usual setting")));
    }

    /** The shares of settings in which something is true and unknown; null if nothing was tested. */
    static void settings(JsonOut out, double isTrue, double unknown) throws IOException {
        out.flat("settings", () -> {
            out.number("true", isTrue);
            out.number("unknown", unknown);
        });
    }

    static void spread(JsonOut out, Spread spread) throws IOException {
        out.number("median", spread.median());
        out.number("low", spread.low());
        out.number("high", spread.high());
    }

    static String why(Spread spread, String otherwise) {
        return spread.why() == null ? otherwise : spread.why();
    }

    static String reason(@Nullable String why, String otherwise) {
        return why == null || why.isEmpty() ? otherwise : why;
    }
}
