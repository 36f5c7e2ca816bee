package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Role;
import org.heartland.days.Cover;
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
        if (after.channels().size() > 1) {
            result.addAll(pair(after.receiver(), after.channels().get(0).indicator()));
        }
        for (Subject.RoleLeg leg : role.legs()) {
            Channel channel = channel(after, leg.name());
            if (channel == null) {
                result.add(leg(leg, focus(after), after));
            } else if (thin(leg, after)) {
                result.add(words.say("{0}: too thin to tell ({1})", words.term(leg.name()), total(channel)));
            } else if (saysNothing(channel)) {
                Channel earlier = channel(before, leg.name());
                if (earlier == null || saysNothing(earlier)) {
                    unknown.add(words.term(leg.name()));
                } else {
                    result.add(channel(leg, earlier));
                }
            } else {
                result.add(channel(leg, channel));
            }
        }
        if (!unknown.isEmpty()) {
            result.add(words.say("not known: {0}", String.join(", ", unknown)));
        }
        return result;
    }

    /** True if a channel names nobody worth naming, or rests on weak sources alone. */
    private boolean saysNothing(Channel channel) {
        return channel.partners().stream().noneMatch(LegWords::isWorthNaming)
                || assessment.restsOnWeakSourcesAlone(channel.rows());
    }

    private static boolean isWorthNaming(Partner partner) {
        Double share = partner.share().median();
        return share != null && share >= WORTH_NAMING;
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
                && channel.total().median() != null
                && row.legs().stream()
                        .anyMatch(one -> one.name().equals(leg.name())
                                && one.power().equals(focus(row))
                                && one.settingsThin() >= Assessment.SUBSTANTIAL);
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

    /** "exports Italy 19 % (15.1 bn USD nominal), China 19 % (14.7 bn USD nominal)", "supply: Russia 31–67 %, middle 39 ...". */
    private String channel(Subject.RoleLeg leg, Channel channel) {
        List<String> partners = new ArrayList<>();
        for (Partner partner : channel.partners()
                .subList(0, Math.min(MAX_LABELS, channel.partners().size()))) {
            if (isWorthNaming(partner)) {
                partners.add(partner(partner, channel.unit()));
            }
        }
        String windows = windows(channel);
        String mark = days.mark(channel.cover());
        String when = channel.carried() == assessment.of().year() ? "" : " (" + channel.carried() + ")";
        String text = words.term(leg.name()) + (mark.isEmpty() ? when : mark) + " "
                + String.join(windows.isEmpty() ? ", " : "; ", partners) + windows;
        return channel.unnamedMayLead()
                ? words.say("{0} (of those named)", text)
                : channel.first().size() > 1 ? words.say("{0}, a tie", text) : text;
    }

    /** What the shares are of, as the range over the settings: "7.56–30.4 million TIV". */
    private String total(Channel channel) {
        String low = words.amount(Objects.requireNonNull(channel.total().low()), "");
        String high = words.amount(Objects.requireNonNull(channel.total().high()), channel.unit());
        return low.equals(words.amount(channel.total().high(), "")) ? high : low + "–" + high;
    }

    /** A partner's share, as the range over the settings with the middle one where they differ, and its amount. */
    private String partner(Partner partner, String unit) {
        Spread share = partner.share();
        String middle = words.percent(Objects.requireNonNull(share.median()));
        String low = words.percent(Objects.requireNonNull(share.low()));
        String high = words.percent(Objects.requireNonNull(share.high()));
        String name = words.actor(partner.name());
        String said = low.equals(high)
                ? words.say("{0} {1} %", name, middle)
                : words.say("{0} {1}–{2} %, middle {3}", name, low, high, middle);
        return partner.amount() == null ? said : said + " (" + words.amount(partner.amount(), unit) + ")";
    }

    /** The windows over which the shares are summed: ", windows of 5 to 10 years to 2023". */
    private String windows(Channel channel) {
        Indicator indicator = assessment.subject().indicators().get(channel.indicator());
        Judgement window = indicator == null || indicator.window() == null
                ? null
                : assessment.subject().judgements().get(indicator.window());
        if (window == null || !(window.drawn() instanceof Subject.Whole years)) {
            return "";
        }
        return "; "
                + (years.low() == years.high()
                        ? words.say("window of {0} years to {1}", years.low(), channel.carried())
                        : words.say(
                                "windows of {0} to {1} years to {2}", years.low(), years.high(), channel.carried()));
    }

    // ---- The two powers in the domain that the channels belong to.

    /** "trade Russia 19.9 → 19.4, China 17.9 → 21.5 %, a tie (2022 → 2023)"; no arrow where one of the two ends is not known. */
    private List<String> pair(String receiver, String indicator) {
        Indicator known = assessment.subject().indicators().get(indicator);
        List<Subject.Pair> pairs = assessment.subject().pairs();
        if (known == null || pairs.isEmpty()) {
            return List.of();
        }
        String domain = known.domain();
        List<Level> before = levels(
                pairs.get(0),
                receiver,
                domain,
                assessment.latest(domain, assessment.of().thenYear()));
        int now = assessment.latest(domain, assessment.of().year());
        List<Level> after = levels(pairs.get(0), receiver, domain, now);
        List<String> result = new ArrayList<>();
        if (after.isEmpty()) {
            if (!before.isEmpty()) {
                result.add(words.say("trade {0} ({1})", shares(List.of(), before), when(before)));
            }
        } else if (before.isEmpty() || year(before) == year(after) || !areAlike(before, after)) {
            result.add(words.say("trade {0} ({1})", shares(List.of(), after), when(after)));
        } else {
            result.add(words.say("trade {0} ({1} → {2})", shares(before, after), when(before), when(after)));
        }
        newer(pairs.get(0), receiver, domain, now).ifPresent(result::add);
        return result;
    }

    /** The levels of both powers, without those that rest on weak sources alone; empty if neither is known. */
    private List<Level> levels(Subject.Pair pair, String receiver, String domain, int year) {
        List<Level> levels = assessment.labour(pair, receiver, year).levels().stream()
                .filter(level -> level.domain().equals(domain))
                .toList();
        return levels.stream().allMatch(level -> share(level).equals(UNKNOWN)) ? List.of() : levels;
    }

    private static boolean isCarried(Level level) {
        return level.cover() != null && level.cover().carried() > 0;
    }

    private static int year(List<Level> levels) {
        return levels.get(0).ofYear();
    }

    /** The year, or the part of it that the figures cover. */
    private String when(List<Level> levels) {
        Cover cover = levels.get(0).cover();
        return cover != null && cover.isPart() ? days.of(cover) : Integer.toString(year(levels));
    }

    /** True if a change from one to the other means something: both cover the same days of their years. */
    private static boolean areAlike(List<Level> before, List<Level> after) {
        Cover one = before.get(0).cover();
        Cover other = after.get(0).cover();
        return one == null || other == null || one.fits(other);
    }

    private String shares(List<Level> before, List<Level> after) {
        boolean both = after.stream().noneMatch(level -> share(level).equals(UNKNOWN));
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String was = before.isEmpty() ? UNKNOWN : share(before.get(i));
            String is = share(after.get(i));
            String change = is.equals(UNKNOWN)
                    ? words.term(UNKNOWN)
                    : (was.equals(UNKNOWN) ? is : was + " → " + is) + (both ? "" : " %");
            shares.add(words.actor(after.get(i).power()) + " " + change);
        }
        String said = String.join(", ", shares) + (both ? " %" : "");
        return both && after.get(0).tied() ? words.say("{0}, a tie", said) : said;
    }

    /** Figures of a later year, which are known for too few states to count. */
    private Optional<String> newer(Subject.Pair pair, String receiver, String domain, int now) {
        for (int year = assessment.of().until(); year > now; year--) {
            List<Level> levels = levels(pair, receiver, domain, year);
            if (!levels.isEmpty() && year(levels) == year && levels.stream().noneMatch(LegWords::isCarried)) {
                return Optional.of(words.say("newer, not counted: {0} ({1})", shares(List.of(), levels), when(levels)));
            }
        }
        return Optional.empty();
    }

    private String share(Level level) {
        Double share = level.share();
        boolean strong = !assessment.restsOnWeakSourcesAlone(
                level.rows().stream().mapToInt(Integer::intValue).toArray());
        return share != null && strong ? words.percent1(share) : UNKNOWN;
    }
}
