package org.heartland.dossier;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of one region: everything in its folder, read completely and without problems.
 *
 * @param domains, judgements, roles in the order in which they are written
 * @param folder the name of the folder, for display
 * @param scenarios the scenarios in the folder; none of them is applied
 * @param added the items in folders added by engines
 * @param review what its editors decided and remarked
 * @param under the scenarios that are applied to it; none in a dossier as it was read
 */
public record Dossier(
        String folder,
        Identity identity,
        Map<String, Domain> domains,
        Map<String, Judgement> judgements,
        Ties ties,
        List<AlignmentClass> alignment,
        List<Gap> gaps,
        SortedMap<String, Source> sources,
        SortedMap<String, Actor> actors,
        SortedMap<String, Institution> institutions,
        SortedMap<String, Indicator> indicators,
        List<Observation> observations,
        List<Event> events,
        Map<String, Role> roles,
        List<Claim> claims,
        List<Scenario> scenarios,
        AddedThings added,
        Review review,
        Supposition under) {

    /** The domains that make up a profile, in the order in which they are written: those that have partner shares and are not channels. */
    public List<String> profile() {
        return domains.values().stream()
                .filter(domain -> !domain.channel() && !domain.share().isEmpty())
                .map(Domain::id)
                .toList();
    }

    /** True if a power, partner or receiver is a bloc. */
    public boolean isBloc(String id) {
        Actor actor = actors.get(id);
        return actor != null && actor.kind() == Actor.Kind.BLOC;
    }

    /** The candidates for a role: the dossier's powers, or every state that is not a receiver. */
    public List<String> candidates(Role role) {
        if (!role.candidatesAreStates()) {
            return identity.powers();
        }
        return actors.values().stream()
                .filter(actor -> actor.kind() == Actor.Kind.STATE)
                .map(Actor::id)
                .filter(id -> !identity.receivers().contains(id))
                .toList();
    }

    /** The same dossier with other claims. */
    public Dossier withClaims(List<Claim> others) {
        return with(identity, others);
    }

    /** The same dossier with one of its texts, and the claims from it. */
    public Dossier only(JudgedText text) {
        return with(
                identity.only(text),
                claims.stream()
                        .filter(claim -> text.id().equals(claim.passage().text()))
                        .toList());
    }

    private Dossier with(Identity other, List<Claim> others) {
        return new Dossier(
                folder,
                other,
                domains,
                judgements,
                ties,
                alignment,
                gaps,
                sources,
                actors,
                institutions,
                indicators,
                observations,
                events,
                roles,
                List.copyOf(others),
                scenarios,
                added,
                review,
                under);
    }

    /**
     * What the dossier is about, and the two clocks from which it is judged.
     *
     * @param texts the texts whose claims are judged, by their ids and in the order in which they are written
     * @param timeline the kinds of events that are drawn over time, in this order; empty: the page chooses
     * @param coloured the actors beside the powers that have a colour of their own in charts, in the order of the colours
     * @param example the claim by which it is shown how a verdict comes about, or null
     */
    public record Identity(
            String title,
            String question,
            Map<String, JudgedText> texts,
            List<String> receivers,
            List<String> powers,
            List<Pair> pairs,
            Years period,
            Clock then,
            Clock now,
            List<String> timeline,
            List<String> coloured,
            @Nullable String example) {

        private Identity only(JudgedText text) {
            return new Identity(
                    title,
                    question,
                    Map.of(text.id(), text),
                    receivers,
                    powers,
                    pairs,
                    period,
                    then,
                    now,
                    timeline,
                    coloured,
                    example);
        }
    }

    /** Two powers that are compared. */
    public record Pair(String first, String second) {}

    /**
     * When partners are tied for first place, by judgements of the dossier.
     *
     * @param margin the judgement that draws the lead below which two partners are tied; null = only equal shares are tied
     * @param years the judgement that draws over how many years shares are averaged before they are ranked; null = one
     */
    public record Ties(@Nullable String margin, @Nullable String years) {
        public static final Ties NONE = new Ties(null, null);
    }

    /** A class of alignment of a receiver in a year; the first whose condition is true applies. */
    public record AlignmentClass(String is, Written when) {}

    /** Something that is not known, and where to look for it. */
    public record Gap(String says, String look) {}
}
