package org.heartland.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Judged;
import org.heartland.assessment.SourceDrop;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.claim.CompiledClaim;
import org.heartland.dossier.Claim;
import org.heartland.panel.Row;

/** Leaves out one source after the other, with the same draws, and judges again what rests on its rows. */
final class SourceDrops {
    private final PreparedDossier now;
    private final Assessment assessment;
    private final Map<String, Claim> claims = new TreeMap<>();

    SourceDrops(PreparedDossier now, Assessment assessment) {
        this.now = now;
        this.assessment = assessment;
        now.dossier().claims().forEach(claim -> claims.put(claim.id(), claim));
    }

    /** A source, those that only repeat it, and the rows of all of them that can be seen now. */
    private record Group(Source source, List<SourceId> copies, BitSet rows) {}

    /** A task for each source behind a verdict or a current role, in the order of their ids. */
    List<Supplier<SourceDrop>> tasks() {
        List<Supplier<SourceDrop>> tasks = new ArrayList<>();
        for (Group group : groups()) {
            List<ClaimRow> verdicts = assessment.claims().stream()
                    .filter(row -> touches(group, row.now().rows()))
                    .toList();
            List<RoleRow> roles = assessment.rolesNow().stream()
                    .filter(row -> row.legs().stream().map(Leg::rows).anyMatch(rows -> touches(group, rows)))
                    .toList();
            if (!verdicts.isEmpty() || !roles.isEmpty()) {
                tasks.add(() -> drop(group, verdicts, roles));
            }
        }
        return tasks;
    }

    private List<Group> groups() {
        Map<SourceId, List<SourceId>> copies = new TreeMap<>();
        Map<SourceId, BitSet> rows = new TreeMap<>();
        for (Source source : now.dossier().sources().values()) {
            if (source.origin() != null) {
                copies.computeIfAbsent(source.root(), unseen -> new ArrayList<>())
                        .add(source.id());
            }
        }
        List<Row> table = now.panel().table().rows();
        for (int row = 0; row < table.size(); row++) {
            if (now.panel().isVisible(row)) {
                Source source = table.get(row).source();
                rows.computeIfAbsent(source.id(), unseen -> new BitSet()).set(row);
                rows.computeIfAbsent(source.root(), unseen -> new BitSet()).set(row);
            }
        }
        return now.dossier().sources().values().stream()
                .filter(source -> rows.containsKey(source.id()))
                .map(source -> new Group(
                        source,
                        copies.getOrDefault(source.id(), List.of()),
                        Objects.requireNonNull(rows.get(source.id()))))
                .toList();
    }

    private static boolean touches(Group group, int[] rows) {
        return Arrays.stream(rows).anyMatch(group.rows()::get);
    }

    private SourceDrop drop(Group group, List<ClaimRow> verdicts, List<RoleRow> roles) {
        List<Claim> judgedAgain = verdicts.stream()
                .map(row -> Objects.requireNonNull(claims.get(row.claim().id())))
                .toList();
        PreparedDossier without = now.without(group.rows().stream().toArray(), judgedAgain);
        List<SourceDrop.VerdictChange> otherVerdicts = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            CompiledClaim claim = without.claims().get(i);
            Judged before = verdicts.get(i).now();
            Judged after = claim.judge(without.sight());
            if (before.verdict() != after.verdict() || before.soFar() != after.soFar()) {
                otherVerdicts.add(new SourceDrop.VerdictChange(verdicts.get(i), after));
            }
        }
        List<SourceDrop.RoleChange> otherRoles = new ArrayList<>();
        for (RoleRow before : roles) {
            RoleRow after = new RoleRows(without)
                    .row(
                            Objects.requireNonNull(now.dossier().roles().get(before.role())),
                            before.receiver(),
                            before.year());
            if (!before.status().equals(after.status()) || !before.powers().equals(after.powers())) {
                otherRoles.add(new SourceDrop.RoleChange(before, after));
            }
        }
        return new SourceDrop(
                group.source(),
                group.copies(),
                group.rows().cardinality(),
                verdicts.size() + roles.size(),
                List.copyOf(otherVerdicts),
                List.copyOf(otherRoles));
    }
}
