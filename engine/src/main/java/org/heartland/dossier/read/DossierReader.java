package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.heartland.citation.Source;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.AddedThings;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Domain;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Dossier.Identity;
import org.heartland.dossier.Event;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Role;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Supposition;
import org.heartland.dossier.Years;
import org.heartland.plausibility.Plausibility;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.review.Review;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder into a dossier: part after part, reporting every problem and reading on; then the checks across parts. Expressions are
 * parsed but not compiled. The result is the dossier as far as it could be read, and the whole list of problems.
 */
final class DossierReader {
    /** Stands in for an identity with problems, so that the rest can be looked through. */
    private static final Identity NO_IDENTITY = new Identity(
            "",
            "",
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            new Years(1900, 2100),
            new Clock(LocalDate.of(2000, 1, 1), 2000),
            new Clock(LocalDate.of(2000, 1, 1), 2000),
            List.of(),
            List.of(),
            null);

    private final Reading reading;
    private final List<PartReader<?>> added;
    private @Nullable Identity identity;
    private Map<String, Domain> domains = Map.of();
    private Map<String, Judgement> judgements = Map.of();
    private Dossier.Ties ties = Dossier.Ties.NONE;
    private List<Dossier.AlignmentClass> alignment = List.of();
    private List<Dossier.Gap> gaps = List.of();

    private DossierReader(Folder folder, List<PartReader<?>> added) {
        this.reading = new Reading(folder, added);
        this.added = added;
    }

    static Inspection read(Folder folder, List<PartReader<?>> added) {
        return new DossierReader(folder, added).read();
    }

    private Inspection read() {
        folder();
        dossierYaml();
        SortedMap<String, Source> sources = new SourceReader(reading).read();
        new ActorReader(reading).read();
        SortedMap<String, Institution> institutions = new InstitutionReader(reading).read();
        IndicatorReader indicatorReader = new IndicatorReader(reading);
        SortedMap<String, Indicator> indicators = indicatorReader.read();
        List<Observation> observations = new ObservationReader(reading, indicatorReader).read();
        CorrectionReader.check(reading, indicators, observations);
        List<Event> events = new EventReader(reading).read();
        Map<String, Role> roles = new RoleReader(reading).read();
        List<Claim> claims = new ClaimReader(reading).read();
        List<Scenario> scenarios = new ScenarioReader(reading).read();
        AddedThings things = added();
        Review review = new ReviewReader(reading).read();
        reading.finish();
        Remainder remainder = new Remainder(reading, sources, indicators);
        Dossier readable = new Dossier(
                reading.folder.name(),
                identity == null ? NO_IDENTITY : identity,
                kept(domains),
                kept(judgements),
                ties,
                alignment,
                gaps,
                Collections.unmodifiableSortedMap(sources),
                Collections.unmodifiableSortedMap(reading.actors),
                remainder.institutions(institutions),
                Collections.unmodifiableSortedMap(indicators),
                remainder.observations(observations),
                remainder.events(events),
                kept(roles),
                List.copyOf(claims),
                List.copyOf(scenarios),
                things,
                review,
                Supposition.NONE);
        Plausibility plausibility = Plausibility.report(readable, reading.problems);
        remainder.tryScenarios(readable);
        List<Problem> notes = new ArrayList<>(reading.folder.notes());
        notes.addAll(reading.notes.all());
        return new Inspection(
                readable,
                reading.problems.all(),
                notes,
                plausibility,
                List.copyOf(reading.expressions),
                remainder.lost(readable, identity == null),
                reading.names.unsure());
    }

    private AddedThings added() {
        Map<AddedPart<?>, Map<String, ?>> things = new LinkedHashMap<>();
        added.forEach(part -> things.put(part.part(), part.read(reading)));
        return new AddedThings(things);
    }

    /** Adds the problems of the folder; items in refused files may exist all the same. */
    private void folder() {
        for (Problem problem : reading.folder.problems()) {
            reading.problems.add(problem);
            for (Thing thing : reading.layout.things(problem.at().file())) {
                reading.names.unsure(thing);
            }
        }
    }

    private void dossierYaml() {
        boolean there = reading.folder.has(Layout.DOSSIER);
        Yaml.Node root = there ? reading.tree(Layout.DOSSIER) : null;
        reading.unsureIfCut(root, Thing.DOMAIN, Thing.JUDGEMENT, Thing.TEXT);
        if (!there && reading.folder.problems().stream().noneMatch(DossierReader::isAboutDossierYaml)) {
            String instead = "write it: it says what the dossier is about";
            reading.problems.add(Place.of(Layout.DOSSIER), "this file is missing", instead);
        }
        if (root != null) {
            parts(new Fields(root, "a dossier", reading));
        }
    }

    private static boolean isAboutDossierYaml(Problem problem) {
        return problem.at().file().equals(Layout.DOSSIER);
    }

    private void parts(Fields fields) {
        identity = new IdentityReader(reading).read(fields);
        if (identity != null) {
            reading.asOf(identity.now().asOf());
        }
        JudgementReader reader = new JudgementReader(reading);
        domains = reader.domains(fields.mapping("domains", "the domains"));
        Fields inside = fields.findMapping("judgements", "the judgements");
        judgements = inside == null ? judgements : reader.judgements(inside);
        ties = reader.ties(fields.findMapping("ties", "the ties"));
        alignment = reader.alignment(fields);
        gaps = reader.gaps(fields);
        fields.close();
    }

    private static <T> Map<String, T> kept(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
