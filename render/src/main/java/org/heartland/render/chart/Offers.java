package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Domain;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.RoleLeg;
import org.heartland.render.chart.Offer.Count;
import org.heartland.render.chart.Offer.Kind;
import org.heartland.render.words.Words;

/** Which charts a dossier has, and what can be picked of each. */
final class Offers {
    /** The smallest number of years, for one power at one state, from which levels are drawn and not only listed. */
    private static final int DRAWN = 5;

    private final Assessment assessment;
    private final Words words;
    private final Subject subject;
    private final Weighed weighed;
    private final Candidates candidates;

    Offers(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.subject = assessment.subject();
        this.weighed = new Weighed(assessment, words);
        this.candidates = new Candidates(assessment, words);
    }

    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All of them, in reading order. */
    List<Offer> all() {
        List<Offer> offers = new ArrayList<>(balances());
        offers.addAll(planes());
        offers.addAll(shares());
        offers.addAll(partners());
        subject.domains().keySet().forEach(domain -> offers.addAll(levels(domain)));
        timeline().ifPresent(offers::add);
        offers.addAll(maps());
        return offers;
    }

    private Offer offer(
            String id,
            Kind kind,
            String domain,
            Count states,
            Count partners,
            Count years,
            Function<Selection, Chart> drawn) {
        int last = kind == Kind.TIMELINE || kind == Kind.ROLE || kind == Kind.RANGE || kind == Kind.PLANE
                ? assessment.of().year()
                : Math.max(assessment.of().year(), assessment.of().until());
        return new Offer(
                id,
                kind,
                domain,
                states,
                partners,
                () -> partners == Count.NONE ? List.of() : candidates.of(kind, domain),
                years,
                assessment.of().since(),
                last,
                drawn);
    }

    // ---- Who is ahead.

    /** The domains of the profile that have shares, with the indicator that most states have. */
    private Map<String, Indicator> profile() {
        Map<String, Indicator> known = new LinkedHashMap<>();
        for (String domain : subject.profile()) {
            Indicator indicator = weighed.indicator(domain);
            if (indicator != null) {
                known.put(domain, indicator);
            }
        }
        return known;
    }

    List<Offer> balances() {
        List<Offer> offers = new ArrayList<>();
        for (Pair pair : subject.pairs()) {
            profile().forEach((domain, indicator) -> {
                if (indicator.window() == null) {
                    offers.add(change(pair, domain, indicator));
                }
            });
        }
        Set<String> drawn = new LinkedHashSet<>();
        for (Role role : subject.roles().values()) {
            for (RoleLeg leg : role.legs()) {
                Indicator indicator = subject.indicators().get(leg.indicator());
                if (indicator != null && indicator.window() != null && drawn.add(indicator.id())) {
                    String name = indicator.domain() + (drawn.size() == 1 ? "" : "-" + indicator.id());
                    offers.add(ranges(id(name + "-range"), role, leg, indicator));
                }
            }
        }
        return offers;
    }

    private Offer change(Pair pair, String domain, Indicator indicator) {
        String id = id(domain + "-change" + both(pair));
        return offer(
                id,
                Kind.CHANGE,
                domain,
                Count.SOME,
                Count.TWO,
                Count.TWO,
                selection -> new ChangeChart(assessment, words, picked(pair, selection), domain, indicator, selection)
                        .chart(id));
    }

    private Offer ranges(String id, Role role, RoleLeg leg, Indicator indicator) {
        return offer(
                id,
                Kind.RANGE,
                indicator.domain(),
                Count.SOME,
                Count.SOME,
                Count.ONE,
                selection -> new RangesChart(assessment, words, role, leg.name(), indicator, selection).chart(id));
    }

    private static Pair picked(Pair usual, Selection selection) {
        List<String> partners = selection.partners();
        return partners.isEmpty() ? usual : new Pair(partners.get(0), partners.get(1));
    }

    /** What keeps apart the charts of several pairs. */
    private String both(Pair pair) {
        return subject.pairs().size() == 1 ? "" : "-" + pair.first() + "-" + pair.second();
    }

    List<Offer> planes() {
        List<String> domains = subject.profile();
        Indicator up = domains.size() < 2 ? null : weighed.indicator(domains.get(0));
        Indicator across = domains.size() < 2 ? null : weighed.indicator(domains.get(1));
        if (up == null || across == null) {
            return List.of();
        }
        return subject.pairs().stream()
                .map(pair -> plane(pair, id(domains.get(0) + "-" + domains.get(1) + both(pair)), up, across))
                .toList();
    }

    private Offer plane(Pair pair, String id, Indicator up, Indicator across) {
        return offer(
                id,
                Kind.PLANE,
                "",
                Count.SOME,
                Count.TWO,
                Count.SOME,
                selection ->
                        new PlaneChart(assessment, words, picked(pair, selection), across, up, selection).chart(id));
    }

    // ---- Shares and levels.

    List<Offer> shares() {
        List<Offer> offers = new ArrayList<>();
        profile().forEach((domain, indicator) -> {
            String id = id(domain + "-years");
            offers.add(offer(
                    id,
                    Kind.YEARS,
                    domain,
                    Count.SOME,
                    Count.SOME,
                    Count.SOME,
                    selection -> HistoryChart.shares(assessment, words, domain, indicator, selection, id)));
        });
        return offers;
    }

    /** All partners of a state, for each domain with shares, whether of the profile or not. */
    private List<Offer> partners() {
        List<Offer> offers = new ArrayList<>();
        for (Domain domain : subject.domains().values()) {
            Indicator indicator = domain.shares().isEmpty()
                    ? null
                    : subject.indicators().get(domain.shares().get(0));
            if (indicator != null) {
                String id = id(domain.id() + "-partners");
                offers.add(offer(
                        id,
                        Kind.PARTNERS,
                        domain.id(),
                        Count.ONE,
                        Count.NONE,
                        Count.ONE,
                        selection ->
                                new PartnersChart(assessment, words, domain.id(), indicator, selection).chart(id)));
            }
        }
        return offers;
    }

    List<Offer> levels(String domain) {
        List<Offer> offers = new ArrayList<>();
        Domain known = subject.domains().get(domain);
        for (String level : known == null ? List.<String>of() : known.levels()) {
            Indicator indicator = subject.indicators().get(level);
            if (indicator != null && isDrawn(level)) {
                String id = id(level);
                offers.add(offer(
                        id,
                        Kind.LEVEL,
                        domain,
                        Count.SOME,
                        Count.SOME,
                        Count.SOME,
                        selection -> HistoryChart.levels(assessment, words, indicator, selection, id)));
            }
        }
        return offers;
    }

    private boolean isDrawn(String level) {
        return assessment.histories().stream()
                .filter(history -> history.indicator().equals(level) && !history.isShare())
                .anyMatch(history -> subject.powers().contains(history.power())
                        && history.moments().size() >= DRAWN);
    }

    // ---- Events and maps.

    Optional<Offer> timeline() {
        Offer offer = offer(
                "timeline",
                Kind.TIMELINE,
                "",
                Count.SOME,
                Count.SOME,
                Count.SOME,
                selection -> new TimelineChart(assessment, words, selection, event -> true).chart("timeline"));
        boolean any = assessment.table().stream().anyMatch(row -> row.kind() == EvidenceRow.Kind.EVENT);
        return any && !offer.whole().data().isEmpty() ? Optional.of(offer) : Optional.empty();
    }

    private List<Offer> maps() {
        List<Offer> offers = new ArrayList<>();
        if (!new Outlines(subject).areKnown()) {
            return offers;
        }
        for (Role role : subject.roles().values()) {
            String id = id(role.id() + "-map");
            offers.add(offer(
                    id,
                    Kind.ROLE,
                    "",
                    Count.NONE,
                    Count.NONE,
                    Count.ONE,
                    selection -> new MapChart(
                                    assessment,
                                    words,
                                    role,
                                    selection.last(assessment.of().year()))
                            .chart(id)));
        }
        profile().forEach((domain, indicator) -> {
            String id = id(domain + "-map");
            offers.add(offer(
                    id,
                    Kind.LARGEST,
                    domain,
                    Count.NONE,
                    Count.NONE,
                    Count.ONE,
                    selection -> new LargestMap(assessment, words, domain, indicator, selection).chart(id)));
        });
        return offers;
    }
}
