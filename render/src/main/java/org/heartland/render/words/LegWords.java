package org.heartland.render.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Judgement;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.RoleLeg;
import org.heartland.days.Cover;
import org.heartland.render.words.Reason.Met;
import org.heartland.text.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/** Why a role stands at a state as it does: each of its conditions in words, for the power that holds it, else for the dossier's first. */
final class LegWords {
    private static final int MAX_LABELS = 2;
    private static final double WORTH_NAMING = 0.02;
    private static final String MEMBER = "member";

    private final Assessment assessment;
    private final Words words;
    private final Role role;
    private final DayWords days;
    private final FigureRows figureRows;

    LegWords(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
        this.days = new DayWords(words);
        this.figureRows = new FigureRows(assessment);
    }

    /** Each condition in its order; those of which nothing is known come last, together. A channel of which nothing is known now is told as of then. */
    List<Reason> of(RoleRow before, RoleRow after, String power) {
        List<Reason> reasons = new ArrayList<>();
        List<RoleLeg> unknown = new ArrayList<>();
        for (RoleLeg leg : role.legs()) {
            Reason now = leg(leg, after, power, true);
            Reason reason = now == null ? leg(leg, before, power, true) : now;
            if (reason == null) {
                unknown.add(leg);
            } else {
                reasons.add(reason);
            }
        }
        if (!unknown.isEmpty()) {
            reasons.add(notKnown(unknown));
        }
        return reasons;
    }

    private Reason notKnown(List<RoleLeg> legs) {
        List<String> labels = legs.stream().map(leg -> words.term(leg.label())).toList();
        return text(Met.NOT_KNOWN, words.say("not known: {0}", String.join(", ", labels)), new int[0]);
    }

    /** What speaks for the outcome, as briefly as it can be said: nothing of what is not listed, and only the partners that matter. */
    List<Reason> brief(RoleRow row, String power) {
        List<Reason> reasons = new ArrayList<>();
        for (RoleLeg leg : role.legs()) {
            Reason reason = leg(leg, row, power, false);
            if (reason != null && (reason.met() != Met.NOT_KNOWN || leg.indicator() != null)) {
                reasons.add(reason);
            }
        }
        return reasons.isEmpty() ? List.of(notKnown(role.legs())) : reasons;
    }

    /** One sentence for each condition, with the share of settings in which it is met where they differ. */
    List<Reason> sentences(RoleRow row, String power) {
        List<Reason> sentences = new ArrayList<>();
        for (RoleLeg leg : role.legs()) {
            Reason reason = leg(leg, row, power, true);
            if (reason == null) {
                sentences.add(
                        text(Met.NOT_KNOWN, Words.capital(notKnown(List.of(leg)).plain()) + ".", new int[0]));
            } else {
                sentences.add(sentence(reason, find(leg, row, power)));
            }
        }
        return sentences;
    }

    private Reason sentence(Reason reason, Leg leg) {
        List<Reason.Part> parts = new ArrayList<>(reason.parts());
        parts.set(0, new Reason.Text(Words.capital(parts.get(0).shown())));
        boolean differs = leg.settingsTrue() > 0 && leg.settingsTrue() < 1;
        String share = words.settings(leg.settingsTrue(), assessment.of().draws());
        parts.add(new Reason.Text(differs ? "; " + words.say("enough in {0}.", share) : "."));
        return new Reason(reason.met(), parts, reason.rows());
    }

    /** True if a condition measured by a domain finds too little for that domain's shares to be meaningful. */
    boolean isThin(RoleRow row, String power, String domain) {
        return role.legs().stream()
                .filter(leg -> isThin(leg, row, power))
                .map(leg -> assessment.subject().indicators().get(leg.indicator()))
                .anyMatch(indicator -> indicator != null && indicator.domain().equals(domain));
    }

    /** True if a channel is too small for its shares to be meaningful. */
    boolean isThin(RoleRow row, Channel channel) {
        String power = assessment.subject().powers().get(0);
        return role.legs().stream().anyMatch(leg -> leg.name().equals(channel.name()) && isThin(leg, row, power));
    }

    private boolean isThin(RoleLeg leg, RoleRow row, String power) {
        Channel channel = channel(row, leg);
        return channel != null
                && channel.total().median() != null
                && find(leg, row, power).settingsThin() >= Assessment.SUBSTANTIAL;
    }

    private static @Nullable Channel channel(RoleRow row, RoleLeg leg) {
        return row.channels().stream()
                .filter(channel -> channel.name().equals(leg.name()))
                .findFirst()
                .orElse(null);
    }

    private static Leg find(RoleLeg leg, RoleRow row, String power) {
        return row.legs().stream()
                .filter(one -> one.name().equals(leg.name()) && one.power().equals(power))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of a condition; null if a channel is not known. */
    private @Nullable Reason leg(RoleLeg leg, RoleRow row, String power, boolean whole) {
        Channel channel = channel(row, leg);
        if (channel == null) {
            return ofLeg(leg, find(leg, row, power), row.receiver());
        }
        if (isThin(leg, row, power)) {
            return text(Met.NOT_KNOWN, said(leg, "few", words.say("too little to rank")), channel.rows());
        }
        return saysNothing(channel) ? null : channel(leg, channel, row, power, whole);
    }

    private static Reason text(Met met, String text, int[] rows) {
        return new Reason(met, List.of(new Reason.Text(text)), rows);
    }

    /** What the dossier says of a condition, or its name and these words. */
    private String said(RoleLeg leg, String key, String otherwise) {
        String own = leg.words().get(key);
        return own == null ? words.say("{0}: {1}", words.term(leg.label()), otherwise) : words.term(own);
    }

    // ---- A condition that rests on memberships and events.

    private Reason ofLeg(RoleLeg defined, Leg leg, String receiver) {
        List<String> all = labels(leg.rows(), receiver);
        String labels = String.join(", ", all.subList(0, Math.min(MAX_LABELS, all.size())));
        String behind = labels.isEmpty() ? "" : " (" + labels + ")";
        if (leg.value() == null) {
            return leg.disputed()
                    ? text(Met.OPEN, open(defined, words.say("sources disagree")) + behind, leg.rows())
                    : leg.rows().length == 0
                            ? text(Met.NOT_KNOWN, said(defined, "unlisted", words.say("nothing listed")), leg.rows())
                            : text(Met.OPEN, open(defined, words.say("open")) + behind, leg.rows());
        }
        if (assessment.restsOnWeakSourcesAlone(leg.rows())) {
            return text(Met.NOT_KNOWN, open(defined, words.say("second-hand reports only")), leg.rows());
        }
        if (leg.value()) {
            String met = labels.isEmpty() ? said(defined, "met", words.say("yes")) : labels;
            return text(Met.YES, met, leg.rows());
        }
        String unmet = said(defined, "unmet", words.say("no"));
        return text(Met.NO, unmet.equals(labels) ? unmet : unmet + behind, leg.rows());
    }

    private String open(RoleLeg leg, String how) {
        return words.say("{0}: {1}", words.term(leg.label()), how);
    }

    /** The memberships of a state and the short names of events among these rows; no membership of others. */
    private List<String> labels(int[] rows, String receiver) {
        Set<String> labels = new LinkedHashSet<>();
        Set<String> foreign = new LinkedHashSet<>();
        for (int number : rows) {
            EvidenceRow row = assessment.row(number);
            boolean membership =
                    row.kind() == EvidenceRow.Kind.MEMBERSHIP && row.tag().equals(MEMBER);
            if (membership && row.receiver().equals(receiver)) {
                labels.add(membership(row.name(), last(rows, row)));
            } else if (membership) {
                foreign.add(words.say("not a {0} member", words.shortName(row.name())));
            } else if (row.kind() == EvidenceRow.Kind.EVENT && !row.label().isEmpty()) {
                labels.add(words.term(row.label()));
            }
        }
        return List.copyOf(labels.isEmpty() && isListOfOthers(rows, receiver) ? foreign : labels);
    }

    /** True if the rows hold memberships of states that are neither this one nor a power: a whole list in which it is not. */
    private boolean isListOfOthers(int[] rows, String receiver) {
        for (int number : rows) {
            EvidenceRow row = assessment.row(number);
            boolean other = !row.receiver().equals(receiver)
                    && !assessment.subject().powers().contains(row.receiver());
            if (row.kind() == EvidenceRow.Kind.MEMBERSHIP && other) {
                return true;
            }
        }
        return false;
    }

    /** The last of the memberships of the same state in the same institution. */
    private EvidenceRow last(int[] rows, EvidenceRow one) {
        EvidenceRow last = one;
        for (int number : rows) {
            EvidenceRow row = assessment.row(number);
            boolean same = row.kind() == one.kind()
                    && row.tag().equals(one.tag())
                    && row.name().equals(one.name())
                    && row.receiver().equals(one.receiver());
            last = same && row.from().isAfter(last.from()) ? row : last;
        }
        return last;
    }

    private String membership(String institution, EvidenceRow row) {
        String name = nameOf(institution);
        return row.to() == null || row.to().isAfter(assessment.of().asOf())
                ? words.say("{0} member", name)
                : words.say("not a {0} member since {1}", name, row.to().getYear());
    }

    /** The name of an institution as it stands after "member of". */
    private String nameOf(String institution) {
        Subject.Institution known = assessment.subject().institutions().get(institution);
        String cased = known == null ? null : words.term(known.shortName(), GrammaticalCase.GENITIVE);
        return cased == null ? words.shortName(institution) : cased;
    }

    // ---- A condition that is measured.

    /** True if a channel names nobody worth naming, or rests on weak sources alone. */
    private boolean saysNothing(Channel channel) {
        return channel.partners().stream().noneMatch(LegWords::isWorthNaming)
                || assessment.restsOnWeakSourcesAlone(channel.rows());
    }

    private static boolean isWorthNaming(Partner partner) {
        Double share = partner.share().median();
        return share != null && share >= WORTH_NAMING;
    }

    /** "exports: Italy 19 %, China 19 %, a tie (2023)", "arms: Russia 31–67 %, mid-range 39 (windows of 5 to 10 years to 2025)". */
    private Reason channel(RoleLeg leg, Channel channel, RoleRow row, String power, boolean whole) {
        String when = when(channel);
        String shownWhen = whole ? when : otherDays(channel);
        List<Reason.Part> parts = new ArrayList<>();
        parts.add(new Reason.Text(words.say("{0}: {1}", words.term(leg.label()), "")));
        List<Partner> partners = partners(channel, row, power, whole);
        for (Partner partner : partners) {
            String shown = words.range(partner.share());
            parts.add(new Reason.Text((partner == partners.get(0) ? "" : shown.contains(",") ? "; " : ", ")
                    + words.actor(partner.name()) + " "));
            String of = words.say(
                    "{0}: share of {1} in {2}",
                    words.quantity(channel.indicator()), words.actor(partner.name()), words.actor(row.receiver()));
            parts.add(new Reason.Amount(of, when, shown, partner.share()));
        }
        String behind = channel.unnamedMayLead()
                ? " " + words.say("of those named")
                : channel.first().size() > 1 && partners.size() > 1 ? ", " + words.say("a tie") : "";
        parts.add(new Reason.Text(behind + (shownWhen.isEmpty() ? "" : " (" + shownWhen + ")")));
        Leg found = find(leg, row, power);
        Met met = found.value() == null ? Met.OPEN : found.value() ? Met.YES : Met.NO;
        List<String> named = partners.stream().map(Partner::name).toList();
        Cover cover = window(channel).isEmpty() ? channel.cover() : null;
        return new Reason(met, parts, figureRows.of(channel.rows(), named, channel.since(), channel.carried(), cover));
    }

    /** The two largest, or where it is said briefly only those that are first or may be; and always those that hold the role. */
    private List<Partner> partners(Channel channel, RoleRow row, String power, boolean whole) {
        int most = whole || channel.first().size() != 1 ? MAX_LABELS : 1;
        List<Partner> named = new ArrayList<>();
        for (Partner partner : channel.partners()) {
            boolean large = named.size() < most && isWorthNaming(partner);
            boolean holds = partner.name().equals(power) && !row.holding().isEmpty();
            if (large || holds) {
                named.add(partner);
            }
        }
        return named;
    }

    /** The window, the part of a year, the month or the year that the figures are of. */
    String when(Channel channel) {
        String window = window(channel);
        if (!window.isEmpty()) {
            return window;
        }
        Cover cover = channel.cover();
        String at = days.at(cover, channel.carried());
        return cover != null && cover.carried() > 0 ? words.say("{0}, the last known", at) : at;
    }

    /** The part of a year, the month or the year that the figures are of, where it is not the year of most figures of their domain; "" for a window. */
    private String otherDays(Channel channel) {
        Indicator indicator = assessment.subject().indicators().get(channel.indicator());
        if (indicator == null || !window(channel).isEmpty()) {
            return "";
        }
        int year = assessment.latest(indicator.domain(), assessment.of().year());
        String at = days.at(channel.cover(), channel.carried());
        return at.equals(Integer.toString(year)) ? "" : at;
    }

    /** The windows over which the shares are summed: "windows of 5 to 10 years to 2023". */
    private String window(Channel channel) {
        Indicator indicator = assessment.subject().indicators().get(channel.indicator());
        Judgement window = indicator == null || indicator.window() == null
                ? null
                : assessment.subject().judgements().get(indicator.window());
        if (window == null || !(window.drawn() instanceof Subject.Whole years)) {
            return "";
        }
        return years.low() == years.high()
                ? words.say("window of {0} years to {1}", years.low(), channel.carried())
                : words.say("windows of {0} to {1} years to {2}", years.low(), years.high(), channel.carried());
    }
}
