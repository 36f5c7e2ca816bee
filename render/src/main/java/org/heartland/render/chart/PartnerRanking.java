package org.heartland.render.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Spread;
import org.heartland.render.words.Words;

/**
 * All partners of a state in a domain in a year, the largest first.
 *
 * @param year for which it is asked
 * @param empty why none is shown, or ""
 */
record PartnerRanking(String state, Channel channel, int year, String empty) {

    static PartnerRanking of(Assessment assessment, Words words, String domain, String state, int year) {
        Channel channel = assessment.partners(domain, state, year);
        String why = channel.partners().isEmpty()
                ? words.say("not known")
                : assessment.restsOnWeakSourcesAlone(channel.rows())
                        ? words.say("not known")
                        : new Weighed(assessment, words).isThin(state, domain, year)
                                ? words.say("too little to rank")
                                : "";
        return new PartnerRanking(state, channel, year, why);
    }

    boolean isKnown() {
        return empty.isEmpty();
    }

    /** The partners with a share under some setting, none where they are not known. */
    List<Partner> partners() {
        return channel.partners().stream()
                .filter(partner -> isKnown()
                        && partner.share().high() != null
                        && partner.share().high() > 0)
                .toList();
    }

    /** True if one partner is first in most of the settings. */
    boolean isClear() {
        return isKnown() && channel.first().size() == 1;
    }

    /** Who is first: one, several that are tied, or the largest under the middle setting. */
    List<String> first() {
        if (!isKnown()) {
            return List.of();
        }
        return channel.first().isEmpty() ? List.of(channel.partners().get(0).name()) : channel.first();
    }

    RangesTitle.At at() {
        return new RangesTitle.At(state, first().get(0), isClear());
    }

    /** The numbers of the rows about a partner. */
    List<Integer> rows(Assessment assessment, String partner) {
        return IntStream.of(channel.rows())
                .filter(row -> assessment.row(row).sender().equals(partner))
                .boxed()
                .toList();
    }

    /** A share in per cent. */
    static double percent(Spread share) {
        return 100 * Objects.requireNonNull(share.median());
    }
}
