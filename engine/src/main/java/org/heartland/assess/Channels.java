package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Tally;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Role;
import org.heartland.draws.Choices;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;
import org.heartland.panel.Settings;

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
                channels.add(channel(leg.name(), leg.indicator(), receiver, year));
            }
        }
        return channels;
    }

    Channel channel(String name, String domainOrIndicator, String receiver, int year) {
        String indicator = Objects.requireNonNullElse(
                prepared.panel().shareIndicator(domainOrIndicator, receiver), domainOrIndicator);
        if (prepared.dossier().domains().containsKey(indicator)) {
            return nothing(name, indicator, Why.MISSING);
        }
        Answer answer =
                prepared.ask("first", new Constant.Id(indicator), new Constant.Id(receiver), new Constant.Num(year));
        Frequent most = mostFrequent((Choices) answer.lanes());
        List<String> first = most.share() >= Verdict.ENOUGH ? most.names() : List.of();
        Typical typical = typical(indicator, receiver, year);
        Indicator defined = prepared.panel().indicator(indicator);
        if (typical.partners().why() != Why.KNOWN) {
            return nothing(name, indicator, typical.partners().why());
        }
        Partners partners = typical.partners();
        List<Tally> largest = largest(partners);
        String top = first.isEmpty() ? largest.get(0).name() : first.get(0);
        Spread share = Spreads.of(prepared.ask(
                        "share",
                        new Constant.Id(indicator),
                        new Constant.Id(top),
                        new Constant.Id(receiver),
                        new Constant.Num(year))
                .lanes());
        int at = partners.states().indexOf(top);
        return new Channel(
                name,
                indicator,
                first,
                share,
                at < 0 ? null : partners.value()[at],
                largest,
                partners.total(),
                partners.basis().says(),
                typical.ofYear() - typical.setting().window() + 1,
                typical.ofYear(),
                defined.unit(),
                book(defined, typical.setting()),
                first.isEmpty() ? openBecause((Choices) answer.lanes()) : "",
                first.isEmpty() && open((Choices) answer.lanes()) == Why.HIDDEN,
                answer.rows());
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
                null,
                "",
                0,
                0,
                defined == null ? "" : defined.unit(),
                defined == null ? "" : defined.reporter(),
                why.says(),
                false,
                new int[0]);
    }

    /** The partners under the most typical setting: the shortest window of those drawn most often. */
    private record Typical(Setting setting, Partners partners, int ofYear) {}

    private Typical typical(String indicator, String receiver, int year) {
        Settings settings = prepared.figures().settings(indicator, receiver);
        Typical best = null;
        for (Setting setting : settings.of().stream()
                .sorted(Comparator.comparingInt(Setting::window)
                        .thenComparing(Comparator.comparingInt(Setting::bridge).reversed())
                        .thenComparing(Setting::book))
                .toList()) {
            Partners partners = prepared.figures().partners(indicator, receiver, setting, year);
            if (best == null || best.partners().why() != Why.KNOWN && partners.why() == Why.KNOWN) {
                best = new Typical(setting, partners, partners.bridged() ? ofYear(partners, year) : year);
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

    /** The partners under the typical setting: over the shortest window drawn. */
    Partners partners(String domainOrIndicator, String receiver, int year) {
        String indicator = prepared.panel().shareIndicator(domainOrIndicator, receiver);
        return indicator == null
                ? Partners.none(Why.MISSING)
                : typical(indicator, receiver, year).partners();
    }

    private int ofYear(Partners partners, int year) {
        int latest = 0;
        for (int row : partners.rows()) {
            latest = Math.max(latest, prepared.panel().row(row).reaches().getYear());
        }
        return latest == 0 ? year : Math.min(latest, year);
    }

    private static List<Tally> largest(Partners partners) {
        List<Tally> all = new ArrayList<>();
        for (String state : partners.states()) {
            all.add(new Tally(state, partners.share(state)));
        }
        all.sort(Comparator.comparingDouble(Tally::share).reversed().thenComparing(Tally::name));
        return List.copyOf(all.subList(0, Math.min(MAX_PARTNERS, all.size())));
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
