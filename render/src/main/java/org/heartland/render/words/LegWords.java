package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Role;
import org.jspecify.annotations.Nullable;

/** The legs and channels of a role at a receiver in a few words each, as printed on the first page. */
final class LegWords {
    private static final String UNKNOWN = "unknown";
    private static final int MAX_LABELS = 2;
    private static final double WORTH_NAMING = 0.02;

    private final Assessment assessment;
    private final Words words;
    private final Role role;
    private final DayWords days;

    LegWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
        this.days = new DayWords(words);
    }

    /** Describes the legs in their order; unknown ones come last, together. */
    List<String> of(RoleRow before, RoleRow after) {
        List<String> result = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        String pair = after.channels().size() > 1
                ? pair(after.receiver(), after.channels().get(0).indicator())
                : "";
        if (!pair.isEmpty()) {
            result.add(pair);
        }
        for (Subject.RoleLeg leg : role.legs()) {
            Channel channel = channel(after, leg.name());
            if (channel == null) {
                result.add(leg(leg, focus(after), after));
            } else if (thin(leg, after)) {
                result.add(words.say(
                        "{0}: too thin to tell ({1})",
                        words.term(leg.name()), words.amount(Objects.requireNonNull(channel.total()), channel.unit())));
            } else if (channel.partners().isEmpty() || assessment.restsOnWeakSourcesAlone(channel.rows())) {
                Channel earlier = channel(before, leg.name());
                if (earlier == null
                        || earlier.partners().isEmpty()
                        || assessment.restsOnWeakSourcesAlone(earlier.rows())) {
                    unknown.add(words.term(leg.name()));
                } else {
                    result.add(channel(leg, earlier, before.year()));
                }
            } else {
                result.add(channel(leg, channel, after.year()));
            }
        }
        if (!unknown.isEmpty()) {
            result.add(words.say("not known: {0}", String.join(", ", unknown)));
        }
        return result;
    }

    /** True if a leg measured by a domain finds too little for that domain's shares to be meaningful. */
    boolean isThin(RoleRow row, String domain) {
        return role.legs().stream()
                .filter(leg -> thin(leg, row))
                .map(leg -> assessment.subject().indicators().get(leg.indicator()))
                .anyMatch(indicator -> indicator != null && indicator.domain().equals(domain));
    }

    /** True if there is too little for shares to be meaningful, for the power whose legs are described. */
    private boolean thin(Subject.RoleLeg leg, RoleRow row) {
        Channel channel = channel(row, leg.name());
        return channel != null
                && channel.total() != null
                && row.legs().stream()
                        .anyMatch(one -> one.name().equals(leg.name())
                                && one.power().equals(focus(row))
                                && one.settingsThin() > 0);
    }

    /** The power whose legs are described: the holder of the role, else the first of the dossier's powers. */
    private String focus(RoleRow row) {
        return row.powers().isEmpty()
                ? assessment.subject().powers().get(0)
                : row.powers().get(0);
    }

    private static @Nullable Channel channel(RoleRow row, String leg) {
        return row.channels().stream()
                .filter(channel -> channel.name().equals(leg))
                .findFirst()
                .orElse(null);
    }

    private String leg(Subject.RoleLeg defined, String power, RoleRow row) {
        Leg leg = row.legs().stream()
                .filter(one -> one.name().equals(defined.name()) && one.power().equals(power))
                .findFirst()
                .orElseThrow();
        String labels = labels(leg.rows());
        String name = words.term(defined.name());
        if (leg.value() == null) {
            return words.say("{0}: {1}", name, open(leg));
        }
        if (assessment.restsOnWeakSourcesAlone(leg.rows())) {
            return words.say("{0}: {1}", name, words.term("copies only"));
        }
        if (leg.value()) {
            return labels.isEmpty() ? words.say("{0}: {1}", name, words.term("yes")) : labels;
        }
        return words.say("{0}: {1}", name, words.term("no")) + (labels.isEmpty() ? "" : " (" + labels + ")");
    }

    private String open(Leg leg) {
        if (leg.disputed()) {
            return words.term("sources disagree");
        }
        if (leg.settingsUnknown() >= 1 && leg.rows().length == 0) {
            return words.term("nothing listed");
        }
        return leg.why().isNothing() ? words.term("open") : words.say(leg.why());
    }

    /** The short names of the memberships and events that a leg rests on. */
    private String labels(int[] rows) {
        Set<String> labels = new LinkedHashSet<>();
        for (int number : rows) {
            EvidenceRow row = assessment.row(number);
            if (!row.label().isEmpty()) {
                labels.add(words.term(row.label()));
            }
        }
        List<String> all = List.copyOf(labels);
        return String.join(", ", all.subList(0, Math.min(MAX_LABELS, all.size())));
    }

    private String channel(Subject.RoleLeg leg, Channel channel, int year) {
        List<String> partners = new ArrayList<>();
        for (Tally partner : channel.partners()
                .subList(0, Math.min(MAX_LABELS, channel.partners().size()))) {
            if (partner.share() >= WORTH_NAMING) {
                partners.add(partner.name() + " " + words.percent(partner.share()));
            }
        }
        Indicator indicator = assessment.subject().indicators().get(channel.indicator());
        boolean windowed = indicator != null && indicator.window() != null;
        boolean whole = indicator != null && indicator.isPart();
        String total = windowed && channel.total() != null && !whole
                ? " " + words.say("of {0}", words.amount(channel.total(), channel.unit()))
                : "";
        String when = windowed
                ? " " + words.years(channel.since(), channel.carried())
                : days.mark(channel.cover());
        String text = words.term(leg.name()) + when + " " + String.join(", ", partners) + " %" + total
                + over(indicator, channel);
        return channel.unnamedMayLead() ? words.say("{0} named", text) : text;
    }

    /** The first partner's share over the longer windows: " (RUS 31-67 % over 5 to 10 years)". */
    private String over(@Nullable Indicator indicator, Channel channel) {
        Judgement window = indicator == null || indicator.window() == null
                ? null
                : assessment.subject().judgements().get(indicator.window());
        Double low = channel.share().low();
        Double high = channel.share().high();
        if (window == null || low == null || high == null || !(window.drawn() instanceof Subject.Whole years)) {
            return "";
        }
        String from = words.percent(low);
        String to = words.percent(high);
        String top = channel.first().isEmpty()
                ? channel.partners().get(0).name()
                : channel.first().get(0);
        return " "
                + words.say(
                        "({0} {1} % over {2} to {3} years)",
                        top, from.equals(to) ? from : from + "–" + to, years.low(), years.high());
    }

    /** The two powers' shares in the domain that the channels belong to, then and now: trade RUS/CHN 19.9/17.9 → 19.4/21.5. */
    private String pair(String receiver, String indicator) {
        Indicator known = assessment.subject().indicators().get(indicator);
        List<Subject.Pair> pairs = assessment.subject().pairs();
        if (known == null || pairs.isEmpty()) {
            return "";
        }
        Subject.Pair pair = pairs.get(0);
        String before = levels(pair, receiver, known.domain(), assessment.of().thenYear());
        String after = levels(pair, receiver, known.domain(), assessment.of().year());
        if (before.isEmpty() && after.isEmpty()) {
            return "";
        }
        return words.say("trade {0} {1} %", pair.first() + "/" + pair.second(), shown(before) + " → " + shown(after));
    }

    private String shown(String levels) {
        return levels.isEmpty() ? words.term(UNKNOWN) : levels;
    }

    private String levels(Subject.Pair pair, String receiver, String domain, int year) {
        List<String> shares = new ArrayList<>();
        boolean some = false;
        String mark = "";
        for (Level level : assessment.labour(pair, receiver, year).levels()) {
            if (level.domain().equals(domain)) {
                String share = share(level);
                some |= !share.equals(UNKNOWN);
                shares.add(share);
                mark = days.mark(level.cover());
            }
        }
        return some ? String.join("/", shares) + mark : "";
    }

    private String share(Level level) {
        Double share = level.share();
        boolean strong = !assessment.restsOnWeakSourcesAlone(
                level.rows().stream().mapToInt(Integer::intValue).toArray());
        return share != null && strong ? words.percent1(share) : UNKNOWN;
    }
}
