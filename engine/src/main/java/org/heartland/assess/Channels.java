package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Verdict;
import org.heartland.days.Cover;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;
import org.jspecify.annotations.Nullable;

/** Computes the channels of a role: the first partner in each indicator at a receiver, with share, level, unit and reporter. */
final class Channels {
    private static final int MAX_PARTNERS = 6;
    private final PreparedDossier prepared;

    Channels(PreparedDossier prepared) {
        this.prepared = prepared;
    }

    List<Channel> of(Role role, String receiver, int year) {
        List<Channel> channels = new ArrayList<>();
        for (Role.Leg leg : role.legs()) {
            if (leg.indicator() != null) {
                int latest = latest(leg.indicator(), year);
                channels.add(channel(leg.name(), leg.indicator(), receiver, latest, MAX_PARTNERS));
            }
        }
        return channels;
    }

    /** All partners of a receiver in a domain or indicator in a year. */
    Channel all(String domainOrIndicator, String receiver, int year) {
        return channel(domainOrIndicator, domainOrIndicator, receiver, year, Integer.MAX_VALUE);
    }

    /** The year for which a domain or indicator is asked, in a question about this year: that of its latest figures. */
    int latest(String domainOrIndicator, int year) {
        Lanes latest = prepared.ask("latest", new Constant.Id(domainOrIndicator), new Constant.Num(year))
                .lanes();
        return (int) ((Numbers) latest).v()[0];
    }

    private Channel channel(String name, String domainOrIndicator, String receiver, int year, int most) {
        String indicator = Objects.requireNonNullElse(
                prepared.panel().shareIndicator(domainOrIndicator, receiver), domainOrIndicator);
        if (prepared.dossier().domains().containsKey(indicator)) {
            return nothing(name, indicator, Why.MISSING);
        }
        Answer answer = asked("first", indicator, receiver, year);
        Frequent frequent = mostFrequent((Choices) answer.lanes());
        List<String> first = frequent.share() >= Verdict.ENOUGH ? frequent.names() : List.of();
        Typical typical = typical(indicator, receiver, year);
        Indicator defined = prepared.panel().indicator(indicator);
        if (typical.partners().why() != Why.KNOWN) {
            return nothing(name, indicator, typical.partners().why());
        }
        Partners partners = typical.partners();
        List<Partner> largest = largest(indicator, receiver, year, most);
        String top = first.isEmpty() ? largest.get(0).name() : first.get(0);
        return new Channel(
                name,
                indicator,
                first,
                share(indicator, top, receiver, year),
                amount(indicator, top, receiver, year),
                largest,
                Spreads.of(ask("total", indicator, receiver, year)),
                partners.basis().says(),
                typical.ofYear() - typical.setting().window() + 1,
                typical.ofYear(),
                partners.cover(),
                defined.unit(),
                book(defined, typical.setting()),
                first.isEmpty() ? openBecause((Choices) answer.lanes()) : "",
                first.isEmpty() && open((Choices) answer.lanes()) == Why.HIDDEN,
                answer.rows());
    }

    /** True if one state alone comes first in most of the settings. */
    boolean isMostlyFirst(String state, String indicator, String receiver, int year) {
        Choices first = (Choices) ask("first", indicator, receiver, year);
        long draws = IntStream.range(0, first.width())
                .filter(lane -> first.known(lane) && first.at(lane).equals(List.of(state)))
                .count();
        return 2 * draws > first.width();
    }

    /** Which of two powers leads in most of the settings: 1 the first, -1 the second, 0 neither by more than the margin of a tie. */
    int lead(String domain, Dossier.Pair pair, String receiver, int year) {
        return Lead.most(
                (Numbers) ask("share", domain, pair.first(), receiver, year),
                (Numbers) ask("share", domain, pair.second(), receiver, year),
                prepared.judgements().tieMargin());
    }

    private static String book(Indicator indicator, Setting setting) {
        return setting.book().isEmpty() ? indicator.reporter() : setting.book();
    }

    private static String openBecause(Choices first) {
        Why why = open(first);
        return why == Why.KNOWN ? "a tie, or not, depending on the margin" : why.says();
    }

    /** Why the first partner is unknown, from the first such draw; KNOWN if it is known in all draws. */
    private static Why open(Choices first) {
        for (int lane = 0; lane < first.width(); lane++) {
            if (!first.known(lane)) {
                return first.why(lane);
            }
        }
        return Why.KNOWN;
    }

    private Channel nothing(String name, String indicator, Why why) {
        Indicator defined = prepared.dossier().indicators().get(indicator);
        return new Channel(
                name,
                indicator,
                List.of(),
                Spread.none(why.says()),
                null,
                List.of(),
                Spread.none(why.says()),
                "",
                0,
                0,
                null,
                defined == null ? "" : defined.unit(),
                defined == null ? "" : defined.reporter(),
                why.says(),
                false,
                new int[0]);
    }

    private Answer asked(String function, String indicator, String receiver, int year) {
        return prepared.ask(function, new Constant.Id(indicator), new Constant.Id(receiver), new Constant.Num(year));
    }

    private Lanes ask(String function, String indicator, String receiver, int year) {
        return asked(function, indicator, receiver, year).lanes();
    }

    private Lanes ask(String function, String indicator, String state, String receiver, int year) {
        return prepared.ask(
                        function,
                        new Constant.Id(indicator),
                        new Constant.Id(state),
                        new Constant.Id(receiver),
                        new Constant.Num(year))
                .lanes();
    }

    /** The partners under the middle setting: the middle one of the windows drawn, the upper of two. */
    private record Typical(Setting setting, Partners partners, int ofYear) {}

    private Typical typical(String indicator, String receiver, int year) {
        List<Setting> settings =
                prepared.figures().settings(indicator, receiver).of();
        int[] windows =
                settings.stream().mapToInt(Setting::window).distinct().sorted().toArray();
        int middle = windows[windows.length / 2];
        Typical best = null;
        for (Setting setting : settings.stream()
                .sorted(Comparator.comparingInt((Setting one) -> Math.abs(one.window() - middle))
                        .thenComparing(Comparator.comparingInt(Setting::window).reversed())
                        .thenComparing(Comparator.comparingInt(Setting::bridge).reversed())
                        .thenComparing(Setting::book))
                .toList()) {
            Partners partners = prepared.figures().partners(indicator, receiver, setting, year);
            if (best == null || best.partners().why() != Why.KNOWN && partners.why() == Why.KNOWN) {
                best = new Typical(setting, partners, ofYear(partners, year));
            }
        }
        return Objects.requireNonNull(best);
    }

    /** The year of the figures used for a receiver and year: an earlier one if they were carried over. */
    int ofYear(String domain, String receiver, int year) {
        String indicator = prepared.panel().shareIndicator(domain, receiver);
        return indicator == null ? year : typical(indicator, receiver, year).ofYear();
    }

    /** The reporter whose figures are shown. */
    String reporter(String indicator, String receiver, int year) {
        return book(
                prepared.panel().indicator(indicator),
                typical(indicator, receiver, year).setting());
    }

    /** The number of years over which the figures are summed. */
    int window(String domain, String receiver, int year) {
        String indicator = prepared.panel().shareIndicator(domain, receiver);
        return indicator == null
                ? 1
                : typical(indicator, receiver, year).setting().window();
    }

    /** The partners under the middle setting. */
    Partners partners(String domainOrIndicator, String receiver, int year) {
        String indicator = prepared.panel().shareIndicator(domainOrIndicator, receiver);
        return indicator == null
                ? Partners.none(Why.MISSING)
                : typical(indicator, receiver, year).partners();
    }

    /** The year of the figures: an earlier one if they were carried over. */
    private static int ofYear(Partners partners, int year) {
        Cover cover = partners.cover();
        return cover == null ? year : year - cover.carried();
    }

    /** The partners that are largest under the middle setting, of all that some setting knows. */
    private List<Partner> largest(String indicator, String receiver, int year, int most) {
        Map<String, Spread> shares = new TreeMap<>();
        for (Setting setting : prepared.figures().settings(indicator, receiver).of()) {
            for (String state : prepared.figures()
                    .partners(indicator, receiver, setting, year)
                    .states()) {
                shares.computeIfAbsent(state, unseen -> share(indicator, state, receiver, year));
            }
        }
        return shares.entrySet().stream()
                .filter(share -> share.getValue().median() != null)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Spread> share) ->
                                -Objects.requireNonNull(share.getValue().median()))
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(share -> new Partner(
                        share.getKey(), share.getValue(), amount(indicator, share.getKey(), receiver, year)))
                .toList();
    }

    /** The largest partner of a year beside some others; null if no other is named. */
    @Nullable
    String largestBeside(List<String> others, String indicator, String receiver, int year) {
        return largest(indicator, receiver, year, MAX_PARTNERS).stream()
                .map(Partner::name)
                .filter(name -> !others.contains(name))
                .findFirst()
                .orElse(null);
    }

    private Spread share(String indicator, String state, String receiver, int year) {
        return Spreads.of(ask("share", indicator, state, receiver, year));
    }

    /** An amount under the middle setting; null if it is not known, or if figures are parts of a whole and not amounts. */
    private @Nullable Double amount(String indicator, String state, String receiver, int year) {
        return prepared.panel().indicator(indicator).whole() != null
                ? null
                : Spreads.of(ask("amount", indicator, state, receiver, year)).median();
    }

    /** A set of names and the share of draws that have it. */
    private record Frequent(List<String> names, double share) {}

    /** The most frequent set of names; empty if it is unknown in most draws. */
    private static Frequent mostFrequent(Choices choices) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        for (int lane = 0; lane < choices.width(); lane++) {
            counts.merge(choices.known(lane) ? choices.at(lane) : List.of(), 1, Integer::sum);
        }
        Frequent most = new Frequent(List.of(), 0);
        for (Map.Entry<List<String>, Integer> count : counts.entrySet()) {
            double share = (double) count.getValue() / choices.width();
            most = share > most.share() ? new Frequent(count.getKey(), share) : most;
        }
        return most;
    }
}
