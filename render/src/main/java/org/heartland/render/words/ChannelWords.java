package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject.Role;

/**
 * The channels of a role at the states now, partner by partner: shares with the amounts behind them. An amount that differs from setting to
 * setting is not given, since it would belong to one of the shares only.
 */
public final class ChannelWords {
    private static final double LEAST = 0.005;

    private final Assessment assessment;
    private final Words words;
    private final Role role;
    private final LegWords legs;

    public ChannelWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
        this.legs = new LegWords(assessment, words, role);
    }

    /**
     * A channel at a state.
     *
     * @param name "exports"
     * @param total what the shares are of: "US$ 78.7 bn"; "" if it is not known or differs from setting to setting
     * @param when the window, the year or the part of it
     */
    @SuppressWarnings("ArrayRecordComponent") // as in the assessment; never compared
    public record Measured(String name, String total, String when, List<PartnerShare> partners, int[] rows) {}

    /**
     * A partner in a channel.
     *
     * @param share "19 %", "83–88 %, mid-range 86"
     * @param amount "US$ 14.9 bn"; "" if it is not known or differs from setting to setting
     */
    public record PartnerShare(String name, String share, String amount) {}

    /** The channels at a state of which shares are known, without those that are too small to rank anyone in. */
    public List<Measured> of(String receiver) {
        List<Measured> measured = new ArrayList<>();
        RoleRow row = assessment.role(role.id(), receiver, assessment.of().year());
        for (Channel channel : row.channels()) {
            List<PartnerShare> partners = channel.partners().stream()
                    .filter(ChannelWords::isSeen)
                    .map(partner -> partner(channel, partner))
                    .toList();
            if (!partners.isEmpty() && !legs.isThin(row, channel)) {
                Double total = isAmount(channel) ? channel.total().median() : null;
                measured.add(new Measured(
                        label(channel),
                        total == null ? "" : words.amount(total, channel.unit()),
                        legs.when(channel),
                        partners,
                        channel.rows()));
            }
        }
        return measured;
    }

    /** True if its share is known and is not rounded to nothing in every setting. */
    private static boolean isSeen(Partner partner) {
        Double high = partner.share().high();
        return high != null && high >= LEAST;
    }

    /** True if what the shares are of is known as an amount, and not only as the whole that they are parts of. */
    private static boolean isAmount(Channel channel) {
        return isOne(channel.total()) && !channel.unit().equals("%");
    }

    private static boolean isOne(Spread spread) {
        return Objects.equals(spread.low(), spread.high());
    }

    private PartnerShare partner(Channel channel, Partner partner) {
        Double amount = isOne(partner.share()) && isAmount(channel) ? partner.amount() : null;
        return new PartnerShare(
                words.actor(partner.name()),
                words.range(partner.share()),
                amount == null ? "" : words.amount(amount, channel.unit()));
    }

    private String label(Channel channel) {
        return role.legs().stream()
                .filter(leg -> leg.name().equals(channel.name()))
                .map(leg -> words.term(leg.label()))
                .findFirst()
                .orElse(channel.name());
    }
}
