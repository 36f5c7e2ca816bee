package org.heartland.scenario;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.citation.Allows;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The sources that a scenario's rows cite: the scenario itself, so that each number leads back to the assumption. If a row replaces
 * another, its source also replaces the other's: the same books, known since the same day.
 */
final class Assumed {
    private static final String PREFIX = "scenario:";

    private final Scenario scenario;
    private final LocalDate asOf;
    private final SortedMap<String, Source> sources;

    Assumed(Dossier dossier, Scenario scenario) {
        this.scenario = scenario;
        this.asOf = dossier.identity().now().asOf();
        this.sources = new TreeMap<>(dossier.sources());
    }

    /** The sources of the dossier and of the scenario. */
    SortedMap<String, Source> sources() {
        return sources;
    }

    Source source(SourceId id) {
        Source source = sources.get(id.id());
        if (source == null) {
            throw new IllegalStateException("a checked dossier knows the source " + id);
        }
        return source;
    }

    /** The scenario itself as a source, for what no source reports. */
    SourceId anew() {
        SourceId id = new SourceId(PREFIX + scenario.id());
        sources.computeIfAbsent(id.id(), unseen -> source(id, asOf, asOf.toString(), id.id(), null));
        return id;
    }

    /** The scenario as a source that replaces another. */
    SourceId insteadOf(SourceId other) {
        Source old = source(other);
        SourceId id = new SourceId(anew().id() + ":" + other.id());
        sources.computeIfAbsent(
                id.id(), unseen -> source(id, old.published(), old.publishedAs(), old.reporter(), anew()));
        return id;
    }

    private Source source(
            SourceId id, LocalDate published, String publishedAs, String reporter, @Nullable SourceId origin) {
        return new Source(
                id,
                "assumed: " + scenario.title(),
                "scenario " + scenario.id(),
                "scenario " + scenario.id(),
                "",
                published,
                publishedAs,
                null,
                "none, since it is an assumption",
                Allows.ALL,
                Grade.ASSUMED,
                true,
                reporter,
                origin,
                null);
    }
}
