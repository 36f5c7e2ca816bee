package org.heartland.assessment;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is about: the dossier's question, its parts by their ids and in the order in which they are written, and its sources.
 *
 * @param receivers the states that are judged; {@code powers} those that may hold a role
 * @param timeline the kinds of events that are drawn over time, in this order; empty leaves the choice to the page
 * @param profile the domains that make up a profile
 * @param scenarios those that are laid over the dossier; none where it is assessed as it is
 */
public record Subject(
        String title,
        String question,
        @Nullable Article article,
        List<String> receivers,
        List<String> powers,
        List<Pair> pairs,
        List<String> timeline,
        List<String> profile,
        Map<String, Domain> domains,
        Map<String, Judgement> judgements,
        Map<String, Role> roles,
        Map<String, Actor> actors,
        Map<String, Institution> institutions,
        Map<String, Indicator> indicators,
        Map<String, Source> sources,
        List<Scenario> scenarios) {

    /** The text whose claims are judged. */
    public record Article(String title, String author, String url) {}

    /** Two powers that are compared. */
    public record Pair(String first, String second) {}

    /**
     * A field of ties.
     *
     * @param levels the indicators that stand for it in their own units
     */
    public record Domain(String id, String says, List<String> levels) {}

    /**
     * A quantity that the dossier has figures of.
     *
     * @param isPart true if its values are parts of a whole
     * @param window the judgement that says over how many years its figures are summed, or null for one year
     */
    public record Indicator(
            String id,
            String says,
            String domain,
            String quantity,
            String unit,
            boolean isPart,
            @Nullable String window) {}

    /**
     * A state or organisation.
     *
     * @param names its name by language; {@code codes} its code by scheme (iso3, cow, gw ...)
     */
    public record Actor(
            String id,
            String name,
            Map<String, String> names,
            String kind,
            Map<String, String> codes,
            List<Cited<Interest>> interests) {}

    /** What an actor says it wants, or is said to want. */
    public record Interest(String says, String domain, String priority) {}

    /**
     * A body that states belong to.
     *
     * @param source where its purpose and the rule by which it decides are from
     * @param members how many members in full are listed on the day of now
     */
    public record Institution(
            String id, String name, String purpose, String decision, String obligation, SourceId source, int members) {}

    /** What a power can be to a receiver. */
    public record Role(String id, String label, String says, List<RoleLeg> legs) {}

    /**
     * A condition of a role, by its name.
     *
     * @param indicator the indicator or domain that is also shown as a channel, or null
     */
    public record RoleLeg(String name, @Nullable String indicator) {}

    /**
     * A choice that the data do not settle.
     *
     * @param rival true if its options are rival sources for one thing
     */
    public record Judgement(String id, String says, Options drawn, String unit, boolean perReceiver, boolean rival) {}

    /** What a judgement is drawn from. */
    public sealed interface Options {}

    /** Any number from low to high. */
    public record Between(double low, double high) implements Options {}

    /** Any whole number from low to high. */
    public record Whole(int low, int high) implements Options {}

    /** One of these. */
    public record OneOf(List<String> options) implements Options {}

    /** Weights of these that sum to 1. */
    public record WeightsOf(List<String> names) implements Options {}

    /** A named, argued difference that is laid over the dossier. */
    public record Scenario(String id, String title, String because, List<Change> changes) {}

    /** One difference; {@code number} counts from 1 within its scenario. */
    public record Change(String scenario, int number, String says, String because) {}
}
