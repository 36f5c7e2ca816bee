package org.heartland.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.heartland.assess.Amount;
import org.heartland.assess.Assessment;
import org.heartland.assess.Assessment.Channel;
import org.heartland.assess.Assessment.Labour;
import org.heartland.assess.Assessment.Leg;
import org.heartland.assess.Assessment.Level;
import org.heartland.assess.Assessment.RoleRow;
import org.heartland.assess.Assessment.Tally;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Role;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;

/** The legs and channels of a role at a receiver in a few words each, as they stand on the first page. */
final class LegWords {
    private static final String UNKNOWN = "unknown";
    private static final int MOST_LABELS = 2;
    private static final double WORTH_NAMING = 0.02;

    private final Assessment assessment;
    private final Role role;

    LegWords(Assessment assessment, Role role) {
        this.assessment = assessment;
        this.role = role;
    }

    /** In the order of the role's legs; what is not known comes last, together. */
    List<String> of(RoleRow before, RoleRow after) {
        List<String> words = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        String pair = after.channels().size() > 1
                ? pair(after.receiver(), after.channels().get(0).indicator())
                : "";
        if (!pair.isEmpty()) {
            words.add(pair);
        }
        for (Role.Leg leg : role.legs()) {
            Channel channel = channel(after, leg.name());
            if (channel == null) {
                words.add(leg(leg, focus(after), after));
            } else if (thin(leg, after)) {
                words.add(leg.name() + ": too thin to tell ("
                        + Amount.of(Objects.requireNonNull(channel.total()), channel.unit()) + ")");
            } else if (channel.partners().isEmpty() || assessment.restsOnWeakSourcesAlone(channel.rows())) {
                Channel earlier = channel(before, leg.name());
                if (earlier == null
                        || earlier.partners().isEmpty()
                        || assessment.restsOnWeakSourcesAlone(earlier.rows())) {
                    unknown.add(leg.name());
                } else {
                    words.add(channel(leg, earlier, before.year()));
                }
            } else {
                words.add(channel(leg, channel, after.year()));
            }
        }
        if (!unknown.isEmpty()) {
            words.add("not known: " + String.join(", ", unknown));
        }
        return words;
    }

    /** Whether too little is there for shares to mean anything, for the power whose legs are told. */
    private boolean thin(Role.Leg leg, RoleRow row) {
        Channel channel = channel(row, leg.name());
        return channel != null
                && channel.total() != null
                && row.legs().stream()
                        .anyMatch(one -> one.name().equals(leg.name())
                                && one.power().equals(focus(row))
                                && one.settingsThin() > 0);
    }

    /** The power whose legs are told: who holds the role, else the first of the dossier's powers. */
    private String focus(RoleRow row) {
        return row.powers().isEmpty()
                ? assessment.dossier().identity().powers().get(0)
                : row.powers().get(0);
    }

    private static @Nullable Channel channel(RoleRow row, String leg) {
        return row.channels().stream()
                .filter(channel -> channel.name().equals(leg))
                .findFirst()
                .orElse(null);
    }

    private String leg(Role.Leg defined, String power, RoleRow row) {
        Leg leg = row.legs().stream()
                .filter(one -> one.name().equals(defined.name()) && one.power().equals(power))
                .findFirst()
                .orElseThrow();
        String labels = labels(leg.rows());
        if (leg.value() == null) {
            return defined.name() + ": "
                    + (leg.disputed()
                            ? "sources disagree"
                            : leg.settingsUnknown() >= 1 && leg.rows().length == 0 ? "nothing listed" : open(leg));
        }
        if (assessment.restsOnWeakSourcesAlone(leg.rows())) {
            return defined.name() + ": copies only";
        }
        if (leg.value()) {
            return labels.isEmpty() ? defined.name() + ": yes" : labels;
        }
        return defined.name() + ": no" + (labels.isEmpty() ? "" : " (" + labels + ")");
    }

    private static String open(Leg leg) {
        return leg.why().isEmpty() ? "open" : leg.why();
    }

    /** The short names of the memberships and events that a leg rests on. */
    private String labels(int[] rows) {
        Set<String> labels = new LinkedHashSet<>();
        for (int number : rows) {
            Row row = assessment.table().get(number);
            if (!row.label().isEmpty()) {
                labels.add(row.label());
            }
        }
        List<String> all = List.copyOf(labels);
        return String.join(", ", all.subList(0, Math.min(MOST_LABELS, all.size())));
    }

    private String channel(Role.Leg leg, Channel channel, int year) {
        List<String> partners = new ArrayList<>();
        for (Tally partner : channel.partners()
                .subList(0, Math.min(MOST_LABELS, channel.partners().size()))) {
            if (partner.share() >= WORTH_NAMING) {
                partners.add(partner.name() + " " + percent(partner.share()));
            }
        }
        Indicator indicator = assessment.dossier().indicators().get(channel.indicator());
        boolean windowed = indicator != null && indicator.window() != null;
        boolean whole = indicator != null && indicator.whole() != null;
        String total = windowed && channel.total() != null && !whole
                ? " of " + Amount.of(channel.total(), channel.unit())
                : "";
        String when = windowed
                ? " " + channel.since() + "-" + channel.carried() % 100
                : channel.carried() == assessment.of().year() ? "" : " (" + channel.carried() + ")";
        String words = leg.name() + when + " " + String.join(", ", partners) + " %" + total;
        return channel.first().isEmpty() && channel.why().startsWith("a partner") ? words + " named" : words;
    }

    /** The two powers' shares in the domain that the channels belong to, then and now: trade RUS/CHN 19.9/17.9 → 19.4/21.5. */
    private String pair(String receiver, String indicator) {
        Indicator known = assessment.dossier().indicators().get(indicator);
        if (known == null) {
            return "";
        }
        String before = levels(receiver, known.domain(), assessment.of().thenYear());
        String after = levels(receiver, known.domain(), assessment.of().year());
        if (before.isEmpty() && after.isEmpty()) {
            return "";
        }
        var pair = assessment.dossier().identity().pairs().get(0);
        return "trade " + pair.first() + "/" + pair.second() + " " + shown(before) + " → " + shown(after) + " %";
    }

    private static String shown(String levels) {
        return levels.isEmpty() ? UNKNOWN : levels;
    }

    private String levels(String receiver, String domain, int year) {
        for (Labour labour : assessment.divisionOfLabour()) {
            if (labour.receiver().equals(receiver) && labour.year() == year) {
                List<String> shares = new ArrayList<>();
                boolean some = false;
                for (Level level : labour.levels()) {
                    if (level.domain().equals(domain)) {
                        String share = share(level);
                        some |= !share.equals(UNKNOWN);
                        shares.add(
                                share.equals(UNKNOWN) || level.ofYear() == year
                                        ? share
                                        : share + " of " + level.ofYear());
                    }
                }
                return some ? String.join("/", shares) : "";
            }
        }
        return "";
    }

    private String share(Level level) {
        Double share = level.share();
        boolean told = !assessment.restsOnWeakSourcesAlone(
                level.rows().stream().mapToInt(Integer::intValue).toArray());
        return share != null && told ? String.format(Locale.ROOT, "%.1f", 100 * share) : UNKNOWN;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
