package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.words.RoleOutcome.Kind;
import org.heartland.text.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/** A role at the states in words: who holds it, how surely, and why. */
public final class RoleWords {
    private final Assessment assessment;
    private final Words words;
    private final Role role;
    private final int year;
    private final SentenceWords sentences;
    private final LegWords legs;
    private final ReservationWords reservations;

    /** A role in the current year. */
    public RoleWords(Assessment assessment, Words words, Role role) {
        this(assessment, words, role, assessment.of().year());
    }

    /** A role in another year, as seen now. */
    public RoleWords(Assessment assessment, Words words, Role role, int year) {
        this.assessment = assessment;
        this.words = words;
        this.role = role;
        this.year = year;
        this.sentences = new SentenceWords(words);
        this.legs = new LegWords(assessment, words, role);
        this.reservations = new ReservationWords(assessment, words, role);
    }

    // ---- The role itself.

    /** The label of the role: Security. */
    public String label() {
        return Words.capital(words.term(role.label()));
    }

    /** The question that it answers: "Who guards it?". */
    public String question() {
        return Words.capital(words.term(role.words().getOrDefault("question", role.says())));
    }

    /** What it means to hold it, as a sentence. */
    public String means() {
        return Words.capital(words.term(role.words().getOrDefault("means", role.says()))) + ".";
    }

    /** The names of its conditions. */
    public String legs() {
        return String.join(
                " · ", role.legs().stream().map(leg -> words.term(leg.label())).toList());
    }

    public RoleRow before(String receiver) {
        return assessment.before(role.id(), receiver);
    }

    /** The role in the year that is looked at. */
    public RoleRow after(String receiver) {
        return assessment.role(role.id(), receiver, year);
    }

    // ---- Who holds it.

    /** True if a row does not say that powers hold the role uncontested. */
    public boolean isInDoubt(RoleRow row) {
        return !(row.standing() instanceof Standing.Held held) || held.contested();
    }

    private boolean isWeak(RoleRow row) {
        return assessment.restsOnWeakSourcesAlone(row.rows());
    }

    /** The share of the settings, from 0 to 1, in which it is as {@link #who} says; 0 where that is not known. */
    public double share(RoleRow row) {
        RoleOutcome most = RoleOutcome.of(row).get(0);
        return isWeak(row) || most.kind() == Kind.OPEN ? 0 : most.share();
    }

    /** Who holds the role in most of the settings: "Russia", "nobody", "shared by Russia and China", "not known". */
    public String who(RoleRow row) {
        return isWeak(row) ? words.say("not known") : who(RoleOutcome.of(row).get(0));
    }

    private String who(RoleOutcome outcome) {
        return who(outcome.kind(), outcome.powers());
    }

    private String who(Kind kind, List<String> powers) {
        return switch (kind) {
            case HELD -> actors(powers);
            case NOBODY -> words.say("nobody");
            case OPEN -> words.say("not known");
            case DIVIDED ->
                powers.isEmpty()
                        ? words.say("shared")
                        : powers.size() == 1
                                ? words.say("shared by {0} and others", actors(powers))
                                : words.say("shared by {0}", actors(powers));
        };
    }

    /** What restricts that: "contested in half of 1,000 settings", "92 % of 1,000 settings, else Russia", "too few channels"; "" if nothing does. */
    public String but(RoleRow row) {
        if (isWeak(row)) {
            return words.say("second-hand reports only");
        }
        List<RoleOutcome> outcomes = RoleOutcome.of(row);
        RoleOutcome most = outcomes.get(0);
        List<String> parts = new ArrayList<>();
        if (!most.contestedAs().isEmpty()) {
            parts.add(reservations.contested(row, most));
        }
        if (most.kind() == Kind.OPEN || most.isStatusOfOne()) {
            parts.add(status(most));
        }
        if (!most.isCertain()) {
            parts.add(shares(outcomes));
        }
        if (row.disputed()) {
            parts.add(words.say("sources disagree"));
        }
        return String.join("; ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** A status that leaves it open, with the powers that have it: "China, first source of goods"; "" if no status applies. */
    private String status(RoleOutcome outcome) {
        if (outcome.of().get(0).standing() instanceof Standing.Unknown) {
            return "";
        }
        String word = words.term(outcome.status());
        List<String> powers = outcome.of().get(0).powers();
        return powers.isEmpty() ? word : actors(powers) + ", " + word;
    }

    /** "92 % of 1,000 settings, else Russia". */
    private String shares(List<RoleOutcome> outcomes) {
        String most = words.settings(outcomes.get(0).share(), assessment.of().draws());
        List<String> others = outcomes.subList(1, outcomes.size()).stream()
                .filter(other -> other.share() >= Assessment.SUBSTANTIAL)
                .map(this::whoOrStatus)
                .toList();
        return others.isEmpty() ? most : words.say("{0}, else {1}", most, either(others));
    }

    private String whoOrStatus(RoleOutcome outcome) {
        String status = outcome.kind() == Kind.OPEN ? status(outcome) : "";
        return status.isEmpty() ? who(outcome) : status;
    }

    /** Several outcomes with "or" before the last. */
    private String either(List<String> outcomes) {
        int last = outcomes.size() - 1;
        return last < 1
                ? String.join("", outcomes)
                : words.say("{0} or {1}", String.join(", ", outcomes.subList(0, last)), outcomes.get(last));
    }

    private String actors(List<String> powers) {
        return words.and(powers.stream().map(words::actor).toList());
    }

    /** Who holds the role, without shares of settings: "Russia", "Russia, contested", "mostly nobody", "Russia or shared by Russia and China". */
    public String standing(RoleRow row) {
        if (isWeak(row)) {
            return words.say("not known ({0})", words.say("second-hand reports only"));
        }
        List<String> shown = RoleOutcome.shown(row).stream().map(this::named).toList();
        RoleOutcome most = RoleOutcome.of(row).get(0);
        return most.isEnough() && shown.size() > 1
                ? words.say("mostly {0}, else {1}", shown.get(0), either(shown.subList(1, shown.size())))
                : either(shown);
    }

    private String named(RoleOutcome outcome) {
        if (outcome.kind() == Kind.OPEN) {
            String status = status(outcome);
            return status.isEmpty()
                    ? who(outcome)
                    : outcome.powers().isEmpty() ? words.say("not known ({0})", status) : status;
        }
        if (outcome.isStatusOfOne()) {
            return words.say("{0} ({1})", who(outcome), status(outcome));
        }
        String contested = outcome.contestedAs();
        return contested.isEmpty()
                ? who(outcome)
                : outcome.contested() > 1 - 1e-9
                        ? who(outcome) + ", " + words.term(contested)
                        : words.say("{0}, perhaps {1}", who(outcome), words.term(contested));
    }

    /** True if what is said of a state differs between then and now: another outcome, not another share of settings. */
    public boolean hasChanged(String receiver) {
        return isChange(before(receiver), after(receiver));
    }

    /** True if what is said differs between two rows: another outcome, not another share of settings. */
    public boolean isChange(RoleRow from, RoleRow to) {
        return !outcomes(from).equals(outcomes(to));
    }

    private Set<String> outcomes(RoleRow row) {
        return isWeak(row)
                ? Set.of()
                : RoleOutcome.shown(row).stream().map(this::named).collect(Collectors.toSet());
    }

    /** "nobody → Russia, contested", or only what is said now if nothing changed. */
    public String thenAndNow(String receiver) {
        String is = standing(after(receiver));
        return hasChanged(receiver) ? standing(before(receiver)) + " → " + is : is;
    }

    // ---- In sentences.

    /**
     * The finding, naming states, as a clause without a full stop: "Russia guards Kazakhstan and, less surely, Kyrgyzstan and Tajikistan; nobody
     * guards Turkmenistan and Uzbekistan", "no power holds the wallet outright".
     */
    public String headline() {
        Map<Said, List<String>> groups = new TreeMap<>(Comparator.comparing(Said::kind)
                .thenComparing(said -> said.powers().toString()));
        for (String receiver : assessment.subject().receivers()) {
            groups.computeIfAbsent(inHeadline(after(receiver)), unseen -> new ArrayList<>())
                    .add(receiver);
        }
        Set<Kind> kinds = groups.keySet().stream().map(Said::kind).collect(Collectors.toSet());
        if (!kinds.contains(Kind.HELD)) {
            boolean known = assessment.subject().receivers().stream()
                    .map(this::after)
                    .anyMatch(row -> !isWeak(row) && RoleOutcome.of(row).get(0).kind() != Kind.OPEN);
            return known ? nowhere() : open();
        }
        return groups.entrySet().stream()
                .map(group -> group.getKey().kind() == Kind.HELD
                        ? heldIn(group.getKey().powers(), group.getValue())
                        : said(group.getKey(), group.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What a headline says of a state; that it is open where the settings differ. */
    private Said inHeadline(RoleRow row) {
        RoleOutcome most = RoleOutcome.of(row).get(0);
        return isWeak(row) || most.kind() == Kind.OPEN || !most.isEnough()
                ? new Said(Kind.OPEN, List.of(), "", false)
                : new Said(most.kind(), most.powers(), "", false);
    }

    private String nowhere() {
        String own = sentences.of(role.words().get("nowhere"), List.of(), List.of());
        return own == null ? words.say("{0}: nobody for sure", words.term(role.label())) : own;
    }

    private String open() {
        List<String> all = assessment.subject().receivers();
        return sentence("open", List.of(), all, words.say("not known"));
    }

    /** The states in which powers hold it surely come first, then the others. */
    private String heldIn(List<String> powers, List<String> receivers) {
        List<String> sure =
                receivers.stream().filter(receiver -> !isQuestioned(receiver)).toList();
        List<String> doubted = receivers.stream().filter(this::isQuestioned).toList();
        if (sure.isEmpty()) {
            return words.say("{0}, with reservations", sentence("held", powers, doubted, actors(powers)));
        }
        String own = sentences.of(role.words().get("held"), powers, sure, doubted);
        List<String> ordered = new ArrayList<>(sure);
        ordered.addAll(doubted);
        return own == null ? plain(ordered, actors(powers)) : own;
    }

    private boolean isQuestioned(String receiver) {
        return isInDoubt(after(receiver));
    }

    /** A sentence of the role about states, or what is said of them behind their names: "Gun: Russia in Arnia". */
    private String sentence(String key, List<String> powers, List<String> receivers, String otherwise) {
        String own = sentences.of(role.words().get(key), powers, receivers);
        return own == null ? plain(receivers, otherwise) : own;
    }

    private String plain(List<String> receivers, String who) {
        return words.say("{0}: {1} ({2})", words.term(role.label()), who, actors(receivers));
    }

    /** What is found of each state, as sentences; states of which the same can be said share one, and what restricts it in some of them follows. */
    public List<String> findings() {
        Map<Optional<Said>, Map<Found, List<String>>> groups = new LinkedHashMap<>();
        for (String receiver : assessment.subject().receivers()) {
            Found found = found(receiver);
            groups.computeIfAbsent(Optional.ofNullable(found.most()), unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(found, unseen -> new ArrayList<>())
                    .add(receiver);
        }
        List<String> findings = new ArrayList<>();
        groups.forEach((said, found) -> {
            if (said.isEmpty() || found.size() == 1) {
                found.forEach((one, receivers) -> findings.add(sentence(one, receivers)));
            } else {
                findings.add(Words.capital(said(said.get(), ordered(found.values()))) + ".");
                found.forEach((one, receivers) -> {
                    if (!one.in().isEmpty() || !one.but().isEmpty()) {
                        findings.add(Words.capital(restriction(one, receivers)) + ".");
                    }
                });
            }
        });
        return findings;
    }

    /** The states in the order of the dossier. */
    private List<String> ordered(Collection<List<String>> groups) {
        return assessment.subject().receivers().stream()
                .filter(receiver -> groups.stream().anyMatch(group -> group.contains(receiver)))
                .toList();
    }

    /** "in Kyrgyzstan that is contested: no help when asked", "in Uzbekistan this is so in 89 % of 1,000 settings; sources disagree". */
    private String restriction(Found found, List<String> receivers) {
        String in = words.actors(receivers, GrammaticalCase.LOCATIVE);
        String where = in == null ? actors(receivers) + ":" : in;
        if (found.in().isEmpty()) {
            return found.contested()
                    ? words.say("{0} that is {1}", where, found.but())
                    : words.say("{0} {1}", where, found.but());
        }
        String so = words.say("{0} this is so in {1}", where, found.in());
        return found.but().isEmpty() ? so : words.say("{0}; {1}", so, found.but());
    }

    /**
     * What is found of a state.
     *
     * @param most null where it rests on second-hand reports alone
     * @param in the share of settings, and what else it may be, in words; "" if it is so in all of them
     * @param but what speaks against it, in words; ""
     * @param contested true if that is a status of its own: it is held, but contested
     */
    private record Found(@Nullable Said most, String in, String but, boolean contested) {}

    /**
     * An outcome without its shares.
     *
     * @param single true if it is one status, of which the dossier says something of its own
     */
    private record Said(Kind kind, List<String> powers, String status, boolean single) {}

    private Found found(String receiver) {
        RoleRow row = after(receiver);
        if (isWeak(row)) {
            return new Found(null, "", words.say("second-hand reports only"), false);
        }
        List<RoleOutcome> outcomes = RoleOutcome.of(row);
        RoleOutcome most = outcomes.get(0);
        boolean single = most.of().size() == 1
                && most.kind() != Kind.HELD
                && role.outcomes().containsKey(most.status());
        List<String> powers = single ? most.of().get(0).powers() : most.powers();
        Said said = new Said(
                most.kind(), most.kind() == Kind.DIVIDED ? most.powers() : powers, single ? most.status() : "", single);
        return new Found(
                said,
                most.isCertain() ? "" : shares(outcomes),
                against(row, most),
                !most.contestedAs().isEmpty());
    }

    private String sentence(Found found, List<String> receivers) {
        Said most = found.most();
        String said =
                most == null ? sentence("open", List.of(), receivers, words.say("not known")) : said(most, receivers);
        String in = found.in().isEmpty() ? said : words.say("{0} in {1}", said, found.in());
        return Words.capital(found.but().isEmpty() ? in : words.say("{0}; {1}", in, found.but())) + ".";
    }

    private String said(Said outcome, List<String> receivers) {
        String own = sentences.of(role.outcomes().get(outcome.status()), outcome.powers(), receivers);
        if (own != null && outcome.single()) {
            return own;
        }
        String who = who(outcome.kind(), outcome.powers());
        return switch (outcome.kind()) {
            case HELD -> sentence("held", outcome.powers(), receivers, who);
            case NOBODY -> sentence("nobody", List.of(), receivers, who);
            case OPEN -> sentence("open", List.of(), receivers, who);
            case DIVIDED ->
                outcome.powers().isEmpty()
                        ? plain(receivers, who)
                        : sentence(
                                outcome.powers().size() == 1 ? "partly" : "divided", outcome.powers(), receivers, who);
        };
    }

    /** What speaks against an outcome: "contested: no help when asked (statements only)", "sources disagree". */
    private String against(RoleRow row, RoleOutcome most) {
        List<String> parts = new ArrayList<>();
        boolean contested = !most.contestedAs().isEmpty();
        boolean wholly = contested && most.contested() > 1 - 1e-9;
        if (contested) {
            String because = wholly ? unmet(row) : words.say(row.why());
            String said = reservations.contested(row, most);
            parts.add(because.isEmpty() ? said : words.say(wholly ? "{0}: {1}" : "{0}; {1}", said, because));
        }
        if (row.disputed() && (wholly || !contested)) {
            parts.add(reservations.disputed(row));
        }
        return String.join("; ", parts);
    }

    /** The conditions that the holder does not meet and that no figure measures. */
    private String unmet(RoleRow row) {
        return legs.brief(row, focus(row)).stream()
                .filter(reason -> reason.met() == Reason.Met.NO)
                .filter(reason -> reason.parts().size() == 1)
                .map(Reason::plain)
                .collect(Collectors.joining("; "));
    }

    // ---- Why.

    /** The power whose conditions are described: who holds the role in most settings, else the first of the dossier's powers. */
    private String focus(RoleRow row) {
        RoleOutcome most = RoleOutcome.of(row).get(0);
        List<String> powers = assessment.subject().powers();
        return most.powers().stream()
                .filter(power -> row.legs().stream().map(Leg::power).anyMatch(power::equals))
                .findFirst()
                .orElse(powers.get(0));
    }

    /** True if a condition of the role finds too little at a state now for the shares of a domain to be meaningful. */
    public boolean isThin(String receiver, String domain) {
        RoleRow row = after(receiver);
        return legs.isThin(row, focus(row), domain);
    }

    /** The conditions and channels at a state, a few words each; the powers that are compared come first, in the first role that has channels. */
    public List<Reason> conditions(String receiver) {
        RoleRow after = after(receiver);
        List<Reason> said = new ArrayList<>();
        if (isFirstWithChannels()) {
            said.addAll(new PairWords(assessment, words)
                    .of(receiver, after.channels().get(0).indicator()));
        }
        said.addAll(legs.of(before(receiver), after, focus(after)));
        return said;
    }

    private boolean isFirstWithChannels() {
        String receiver = assessment.subject().receivers().get(0);
        for (Role one : assessment.subject().roles().values()) {
            boolean several = assessment
                            .role(one.id(), receiver, assessment.of().year())
                            .channels()
                            .size()
                    > 1;
            if (several) {
                return one.id().equals(role.id());
            }
        }
        return false;
    }

    /** Why it is so, as briefly as it can be said; the powers that are compared come first, in the first role that has channels. */
    public List<Reason> reasons(String receiver) {
        RoleRow row = after(receiver);
        List<Reason> reasons = new ArrayList<>();
        if (isFirstWithChannels()) {
            new PairWords(assessment, words)
                    .in(year, receiver, row.channels().get(0).indicator())
                    .ifPresent(reasons::add);
        }
        reasons.addAll(legs.brief(row, focus(row)));
        return reasons;
    }

    /** Why it is so: a sentence for each condition, with its figures. */
    public List<Reason> explanation(RoleRow row) {
        return legs.sentences(row, focus(row));
    }
}
