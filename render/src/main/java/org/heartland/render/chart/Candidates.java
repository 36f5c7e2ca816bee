package org.heartland.render.chart;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Domain;
import org.heartland.render.chart.Offer.Kind;
import org.heartland.render.words.Words;

/** Who can be picked as a partner in a chart: the powers first, then all others by name; of levels the powers alone. */
final class Candidates {
    private static final String STATE = "state";

    private final Assessment assessment;
    private final Words words;
    private final Subject subject;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Candidates(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.subject = assessment.subject();
    }

    /** Their ids. */
    List<String> of(Kind kind, String domain) {
        return known.computeIfAbsent(kind + " " + domain, unseen -> found(kind, domain));
    }

    private List<String> found(Kind kind, String domain) {
        Set<String> others = new TreeSet<>(
                Comparator.<String, String>comparing(words::actor).thenComparing(Comparator.naturalOrder()));
        if (kind == Kind.TIMELINE) {
            rows(EvidenceRow.Kind.EVENT, List.of(), others);
        } else if (kind != Kind.LEVEL) {
            List<String> domains = kind == Kind.PLANE ? subject.profile() : List.of(domain);
            domains.stream()
                    .map(subject.domains()::get)
                    .filter(one -> one != null)
                    .forEach(one -> partners(one, others));
        }
        Set<String> all = new LinkedHashSet<>(subject.powers());
        all.addAll(others);
        return List.copyOf(all);
    }

    /** Those of whom a row of the domain tells, in whatever year, and the partners of the latest year, also where they are computed of other rows. */
    private void partners(Domain domain, Set<String> all) {
        rows(EvidenceRow.Kind.OBSERVATION, domain.shares(), all);
        int year = assessment.latest(domain.id(), assessment.of().year());
        for (String state : subject.receivers()) {
            assessment.partners(domain.id(), state, year).partners().stream()
                    .map(Partner::name)
                    .filter(this::isState)
                    .forEach(all::add);
        }
    }

    private void rows(EvidenceRow.Kind kind, List<String> names, Set<String> all) {
        for (EvidenceRow row : assessment.table()) {
            if (row.kind() == kind && (names.isEmpty() || names.contains(row.name()))) {
                row.by().stream().filter(this::isState).forEach(all::add);
            }
        }
    }

    private boolean isState(String actor) {
        Subject.Actor one = subject.actors().get(actor);
        return one != null && one.kind().equals(STATE);
    }
}
