package org.heartland.assessment;

import java.util.List;
import java.util.Map;
import org.heartland.citation.Cited;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment is about: the dossier's question, its parts by their ids and in the order in which they are written, and its sources.
 *
 * @param texts the texts whose claims are judged
 * @param receivers the states that are judged; {@code powers} those that may hold a role
 * @param timeline the kinds of events that are drawn over time, in this order; empty: the page chooses
 * @param coloured the actors that have a colour of their own in charts, in the order of the colours: the powers first
 * @param profile the domains that make up a profile
 * @param scenarios the scenarios applied to the dossier; empty if it is assessed as it is
 */
public record Subject(
        String title,
        String question,
        Map<String, JudgedText> texts,
        List<String> receivers,
        List<String> powers,
        List<Pair> pairs,
        List<String> timeline,
        List<String> coloured,
        List<String> profile,
        Map<String, Domain> domains,
        Map<String, Judgement> judgements,
        Map<String, Role> roles,
        Map<String, Actor> actors,
        Map<String, Institution> institutions,
        Map<String, Indicator> indicators,
        Map<String, Source> sources,
        List<Scenario> scenarios) {

    /** Nothing at all. */
    public static Subject none() {
        return new Subject(
                "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(),
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** Two powers that are compared. */
    public record Pair(String first, String second) {}

    /**
     * A field of ties.
     *
     * @param shares the indicators whose shares represent it, the preferred one first
     * @param levels the indicators that represent it in their own units
     */
    public record Domain(String id, String says, List<String> shares, List<String> levels) {}

    /**
     * A quantity for which the dossier has figures.
     *
     * @param isPart true if its values are parts of a whole
     * @param window the judgement that draws the number of years over which its figures are summed, or null for one year
     */
    public record Indicator(
            String id,
            String says,
            String domain,
            String quantity,
            String unit,
            boolean isPart,
            @Nullable String window,
            Direction direction) {}

    /** Which way what is measured goes: from the sender to the receiver, from the receiver to the sender, or neither. */
    public enum Direction {
        IN,
        OUT,
        BOTH
    }

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

    /** A declared or ascribed interest of an actor. */
    public record Interest(String says, String domain, String priority) {}

    /**
     * An organisation that states belong to.
     *
     * @param shortName the name by which it is known, or its name
     * @param source the source of its purpose and decision rule
     * @param members the number of full members listed on the current day
     */
    public record Institution(
            String id,
            String name,
            String shortName,
            String purpose,
            String decision,
            String obligation,
            SourceId source,
            int members) {}

    /**
     * What a power can be to a receiver.
     *
     * @param words what is said of it, by key: {@code question} (which it answers), {@code means} (to hold it), and sentences with places for
     *     names where powers hold it ({@code held}), nobody does ({@code nobody}; {@code nowhere} of all receivers at once), several have a part
     *     in it ({@code divided}) or one has ({@code partly}), and where it is not known ({@code open}); each may be missing
     * @param outcomes a sentence for a status, by its word, where there is one
     */
    public record Role(
            String id,
            String label,
            String says,
            Map<String, String> words,
            Map<String, String> outcomes,
            List<RoleLeg> legs) {}

    /**
     * A condition of a role, by its name.
     *
     * @param words what is said of it, by key: {@code label}, its name for readers, and what is said where it is {@code met}, {@code unmet},
     *     {@code unlisted} or where too {@code few} data are at hand to tell; each may be missing
     * @param indicator the indicator or domain that is also shown as a channel, or null
     */
    public record RoleLeg(
            String name,
            Map<String, String> words,
            @Nullable String indicator) {

        /** Its name for readers. */
        public String label() {
            return words.getOrDefault("label", name);
        }
    }

    /**
     * A choice that the data do not settle.
     *
     * @param rival true if its options are rival sources for one quantity
     */
    public record Judgement(String id, String says, Options drawn, String unit, boolean perReceiver, boolean rival) {}

    /** The values from which a judgement is drawn. */
    public sealed interface Options {}

    /** Any number from low to high. */
    public record Between(double low, double high) implements Options {}

    /** Any whole number from low to high. */
    public record Whole(int low, int high) implements Options {}

    /** One of these. */
    public record OneOf(List<String> options) implements Options {}

    /** Weights of these that sum to 1. */
    public record WeightsOf(List<String> names) implements Options {}

    /**
     * A named and argued set of changes applied to the dossier.
     *
     * @param settles true if it only settles choices that the data leave open, and assumes nothing against them
     * @param asksTheories true if it lays differences over theories too, which no role and no verdict shows
     */
    public record Scenario(
            String id, String title, String because, boolean settles, boolean asksTheories, List<Change> changes) {}

    /**
     * One change.
     *
     * @param number counts from 1 within its scenario
     * @param says what it does, with the ids of the dossier; {@code phrase} the same for readers
     */
    public record Change(String scenario, int number, String says, Phrase phrase, String because) {}
}
