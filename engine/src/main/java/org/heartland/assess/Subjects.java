package org.heartland.assess;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heartland.assessment.Subject;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Role;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.SettledChoices;

/** Converts dossiers to what front ends show. */
final class Subjects {
    private Subjects() {}

    /** The subject of a dossier; members of institutions are counted on {@code asOf}. */
    static Subject of(Dossier dossier, LocalDate asOf) {
        Dossier.Identity identity = dossier.identity();
        Map<String, Source> sources = new LinkedHashMap<>();
        dossier.sources().values().forEach(source -> sources.put(source.id().id(), source));
        return new Subject(
                identity.title(),
                identity.question(),
                identity.texts(),
                identity.receivers(),
                identity.powers(),
                identity.pairs().stream().map(Subjects::pair).toList(),
                identity.timeline(),
                Stream.concat(identity.powers().stream(), identity.coloured().stream())
                        .distinct()
                        .toList(),
                dossier.profile(),
                each(
                        dossier.domains(),
                        domain -> new Subject.Domain(domain.id(), domain.says(), domain.share(), domain.levels())),
                each(dossier.judgements(), Subjects::judgement),
                each(dossier.roles(), Subjects::role),
                each(dossier.actors(), Subjects::actor),
                each(dossier.institutions(), institution -> institution(institution, asOf)),
                each(dossier.indicators(), Subjects::indicator),
                sources,
                dossier.under().scenarios().stream().map(Subjects::scenario).toList());
    }

    private static <A, B> Map<String, B> each(Map<String, A> things, Function<A, B> as) {
        Map<String, B> shown = new LinkedHashMap<>();
        things.forEach((id, thing) -> shown.put(id, as.apply(thing)));
        return shown;
    }

    static Subject.Pair pair(Dossier.Pair pair) {
        return new Subject.Pair(pair.first(), pair.second());
    }

    private static Subject.Role role(Role role) {
        return new Subject.Role(
                role.id(),
                role.label(),
                role.says(),
                role.words(),
                says(role),
                role.legs().stream()
                        .map(leg -> new Subject.RoleLeg(leg.name(), leg.words(), leg.indicator()))
                        .toList());
    }

    private static Map<String, String> says(Role role) {
        Map<String, String> says = new LinkedHashMap<>();
        for (Role.Status status : role.statuses()) {
            if (status.says() != null) {
                says.put(status.is(), status.says());
            }
        }
        return says;
    }

    private static Subject.Actor actor(Actor actor) {
        Map<String, String> codes = new LinkedHashMap<>();
        actor.codes().forEach(code -> codes.putIfAbsent(code.scheme(), code.code()));
        return new Subject.Actor(
                actor.id(),
                actor.name(),
                actor.names(),
                actor.kind().name().toLowerCase(Locale.ROOT),
                codes,
                actor.interests().stream().map(Subjects::interest).toList());
    }

    private static Cited<Subject.Interest> interest(Cited<Actor.Interest> interest) {
        Actor.Interest value = interest.value();
        return new Cited<>(
                new Subject.Interest(value.says(), value.domain(), value.priority()), interest.source(), interest.at());
    }

    private static Subject.Institution institution(Institution institution, LocalDate asOf) {
        long members = institution.members().stream()
                .map(Cited::value)
                .filter(one -> one.status().equals(Institution.STATUSES.get(0)))
                .filter(one -> one.to() == null || one.to().isAfter(asOf))
                .filter(one -> !one.from().isAfter(asOf))
                .count();
        SourceId source = institution.charter().source();
        return new Subject.Institution(
                institution.id(),
                institution.name(),
                institution.shortName(),
                institution.charter().value().purpose(),
                institution.charter().value().decision(),
                institution.obligation(),
                source,
                (int) members);
    }

    private static Subject.Indicator indicator(Indicator indicator) {
        return new Subject.Indicator(
                indicator.id(),
                indicator.says(),
                indicator.domain(),
                indicator.quantity(),
                indicator.unit(),
                indicator.whole() != null,
                indicator.window(),
                Subject.Direction.valueOf(indicator.direction().name()));
    }

    private static Subject.Judgement judgement(Judgement judgement) {
        return new Subject.Judgement(
                judgement.id(),
                judgement.says(),
                options(judgement.kind()),
                judgement.unit(),
                judgement.perReceiver(),
                judgement.rival());
    }

    private static Subject.Options options(Judgement.Kind kind) {
        if (kind instanceof Judgement.Between between) {
            return new Subject.Between(between.low(), between.high());
        }
        if (kind instanceof Judgement.Whole whole) {
            return new Subject.Whole(whole.low(), whole.high());
        }
        return kind instanceof Judgement.Choose choose
                ? new Subject.OneOf(choose.drawn())
                : new Subject.WeightsOf(((Judgement.Weights) kind).names());
    }

    static Subject.Scenario scenario(Scenario scenario) {
        return new Subject.Scenario(
                scenario.id(),
                scenario.title(),
                scenario.because(),
                scenario.id().equals(SettledChoices.ID),
                !scenario.theories().isEmpty(),
                scenario.changes().stream().map(Subjects::change).toList());
    }

    static Subject.Change change(Scenario.Change change) {
        return new Subject.Change(
                change.scenario(),
                change.number(),
                change.what().says(),
                ChangePhrases.of(change.what()),
                change.because());
    }
}
