package org.heartland.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.BestAccount;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Subject;
import org.heartland.claim.CompiledClaim;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Role;
import org.heartland.panel.Judgements;
import org.heartland.review.Review;
import org.heartland.theory.answer.Theories;
import org.jspecify.annotations.Nullable;

/** An assessment whose parts are computed when they are asked for, each once. */
final class LazyAssessment implements Assessment {
    private final PreparedDossier then;
    private final PreparedDossier now;
    private final Identity of;
    private final Review review;
    private final Once<Subject> subject;
    private final Once<Optional<BestAccount>> bestAccount;
    private final Once<List<EvidenceRow>> table;
    private final Map<RoleKey, Once<RoleRow>> roles;
    private final Map<RoleKey, Once<RoleRow>> before;
    private final Map<LabourKey, Once<Labour>> labour;
    private final Map<String, Once<JudgedClaim>> claims;
    private final Profiles profiles;
    private final Once<List<Vector>> vectors;
    private final Once<List<Alignment>> alignment;
    private final Once<List<LeadChange>> leadChanges;
    private final Once<List<History>> histories;
    private final Once<List<History>> others;
    private final Map<HistoryKey, Once<History>> partners;
    private final Once<List<Note>> notes;
    private final Explanations explanations;

    private record RoleKey(String role, String receiver, int year) {}

    private record HistoryKey(String domain, String receiver, String partner) {}

    /** The verdicts on a claim, and the judgements that they rest on. */
    private record JudgedClaim(ClaimRow row, Set<String> keys) {}

    /** An assessment of the same dossier before some of its judgements were changed. */
    record Earlier(LazyAssessment assessment, Set<String> changed) {
        /** The verdicts on a claim if they rest on none of the judgements that have changed. */
        private @Nullable JudgedClaim claim(String id) {
            Once<JudgedClaim> known = assessment.claims.get(id);
            JudgedClaim judged = known == null ? null : known.get();
            return judged == null || judged.keys().stream().anyMatch(key -> Judgements.isOf(key, changed))
                    ? null
                    : judged;
        }
    }

    private record LabourKey(String first, String second, String receiver, int year) {}

    LazyAssessment(Identity of, Review review, PreparedDossier then, PreparedDossier now) {
        this(of, review, then, now, null);
    }

    /** The same, which takes from an earlier assessment what the change of judgements does not touch. */
    LazyAssessment(Identity of, Review review, PreparedDossier then, PreparedDossier now, @Nullable Earlier earlier) {
        this.review = review;
        this.of = of;
        this.then = then;
        this.now = now;
        this.subject = new Once<>(() -> Subjects.of(now.dossier(), of.asOf()));
        this.bestAccount = new Once<>(() -> Theories.best(now.figures()));
        this.table = new Once<>(() -> EvidenceRows.of(now.panel().table().rows()));
        this.roles = new ConcurrentHashMap<>();
        this.before = new ConcurrentHashMap<>();
        this.labour = new ConcurrentHashMap<>();
        this.claims = new LinkedHashMap<>();
        for (int i = 0; i < now.claims().size(); i++) {
            CompiledClaim seenThen = then.claims().get(i);
            CompiledClaim seenNow = now.claims().get(i);
            claims.put(seenNow.claim().id(), new Once<>(() -> judge(seenThen, seenNow, earlier)));
        }
        this.profiles =
                new Profiles(now, years().stream().mapToInt(year -> year).toArray());
        this.vectors = new Once<>(profiles::vectors);
        this.alignment = new Once<>(profiles::alignment);
        this.leadChanges = new Once<>(profiles::leadChanges);
        this.histories = new Once<>(() -> new Histories(now, of.since(), of.until()).list());
        this.others = new Once<>(() -> new Histories(now, of.since(), of.until()).others());
        this.partners = new ConcurrentHashMap<>();
        this.notes = new Once<>(() -> new Notes(then, now).list());
        this.explanations = new Explanations(now);
    }

    private LazyAssessment(LazyAssessment other, Review review) {
        this.review = review;
        this.of = other.of;
        this.then = other.then;
        this.now = other.now;
        this.subject = other.subject;
        this.bestAccount = other.bestAccount;
        this.table = other.table;
        this.roles = other.roles;
        this.before = other.before;
        this.labour = other.labour;
        this.claims = other.claims;
        this.profiles = other.profiles;
        this.vectors = other.vectors;
        this.alignment = other.alignment;
        this.leadChanges = other.leadChanges;
        this.histories = other.histories;
        this.others = other.others;
        this.partners = other.partners;
        this.notes = other.notes;
        this.explanations = other.explanations;
    }

    private JudgedClaim judge(CompiledClaim seenThen, CompiledClaim seenNow, @Nullable Earlier earlier) {
        JudgedClaim known =
                earlier == null ? null : earlier.claim(seenNow.claim().id());
        if (known != null) {
            return known;
        }
        Reliance reliance = new Reliance();
        ClaimRow row = Judging.of(then, now, seenThen, seenNow, reliance);
        return new JudgedClaim(row, reliance.keys());
    }

    /** The same with another review; the two share their parts, each of which is computed once for both. */
    LazyAssessment reviewed(Review other) {
        return new LazyAssessment(this, other);
    }

    /** The tasks that compute a part; they may run in parallel. */
    List<Supplier<Object>> tasks(Part part) {
        List<Supplier<Object>> tasks = new ArrayList<>();
        switch (part) {
            case CLAIMS -> claims.values().forEach(claim -> tasks.add(claim::get));
            case ROLES -> {
                tasks.add(this::rolesNow);
                tasks.add(this::before);
                tasks.add(() -> labourIn(List.of(of.thenYear(), of.year())));
            }
            case ROLES_BY_YEAR -> tasks.add(this::roles);
            case PROFILES -> {
                tasks.add(this::vectors);
                tasks.add(this::alignment);
                tasks.add(this::leadChanges);
                tasks.add(this::divisionOfLabour);
            }
            case HISTORIES -> {
                tasks.add(this::histories);
                tasks.add(this::others);
            }
            case NOTES -> tasks.add(this::notes);
            case EXPLANATIONS ->
                tasks.add(() -> {
                    explanations.all();
                    return explanations;
                });
        }
        return tasks;
    }

    @Override
    public Identity of() {
        return of;
    }

    @Override
    public Subject subject() {
        return subject.get();
    }

    @Override
    public Review review() {
        return review;
    }

    @Override
    public @Nullable BestAccount bestAccount() {
        return bestAccount.get().orElse(null);
    }

    @Override
    public List<EvidenceRow> table() {
        return table.get();
    }

    @Override
    public List<Integer> visible() {
        return IntStream.range(0, now.panel().table().rows().size())
                .filter(now.panel()::isVisible)
                .boxed()
                .toList();
    }

    /** Every assessed year, ascending; the current year may be outside the years asked for. */
    private List<Integer> years() {
        List<Integer> years = new ArrayList<>();
        for (int year = of.since(); year <= of.until(); year++) {
            years.add(year);
        }
        if (!years.contains(of.year())) {
            years.add(of.year());
        }
        years.sort(null);
        return years;
    }

    // ---- Roles.

    @Override
    public List<RoleRow> roles() {
        return rolesIn(years());
    }

    @Override
    public List<RoleRow> rolesNow() {
        return rolesIn(List.of(of.year()));
    }

    private List<RoleRow> rolesIn(List<Integer> years) {
        List<RoleRow> rows = new ArrayList<>();
        for (String role : now.dossier().roles().keySet()) {
            for (String receiver : now.dossier().identity().receivers()) {
                years.forEach(year -> rows.add(role(role, receiver, year)));
            }
        }
        return List.copyOf(rows);
    }

    @Override
    public List<RoleRow> before() {
        List<RoleRow> rows = new ArrayList<>();
        for (String role : then.dossier().roles().keySet()) {
            then.dossier().identity().receivers().forEach(receiver -> rows.add(before(role, receiver)));
        }
        return List.copyOf(rows);
    }

    @Override
    public RoleRow role(String role, String receiver, int year) {
        return row(now, roles, new RoleKey(role, receiver, year));
    }

    @Override
    public RoleRow before(String role, String receiver) {
        return row(then, before, new RoleKey(role, receiver, of.thenYear()));
    }

    @Override
    public int latest(String domainOrIndicator, int year) {
        return new Channels(now).latest(domainOrIndicator, year);
    }

    @Override
    public Channel partners(String domainOrIndicator, String receiver, int year) {
        return new Channels(now).all(domainOrIndicator, receiver, year);
    }

    private static RoleRow row(PreparedDossier prepared, Map<RoleKey, Once<RoleRow>> rows, RoleKey key) {
        Role role = Objects.requireNonNull(prepared.dossier().roles().get(key.role()), key.role());
        return rows.computeIfAbsent(
                        key, unseen -> new Once<>(() -> new RoleRows(prepared).row(role, key.receiver(), key.year())))
                .get();
    }

    // ---- Profiles and histories.

    @Override
    public List<Vector> vectors() {
        return vectors.get();
    }

    @Override
    public Vector vector(String receiver, String domain, int year) {
        return profiles.vector(receiver, domain, year);
    }

    @Override
    public List<Alignment> alignment() {
        return alignment.get();
    }

    @Override
    public List<LeadChange> leadChanges() {
        return leadChanges.get();
    }

    @Override
    public List<Labour> divisionOfLabour() {
        return labourIn(years());
    }

    private List<Labour> labourIn(List<Integer> years) {
        List<Labour> rows = new ArrayList<>();
        for (Dossier.Pair pair : now.dossier().identity().pairs()) {
            for (String receiver : now.dossier().identity().receivers()) {
                years.forEach(year -> rows.add(labour(Subjects.pair(pair), receiver, year)));
            }
        }
        return List.copyOf(rows);
    }

    @Override
    public Labour labour(Subject.Pair pair, String receiver, int year) {
        LabourKey key = new LabourKey(pair.first(), pair.second(), receiver, year);
        Dossier.Pair powers = new Dossier.Pair(pair.first(), pair.second());
        return labour.computeIfAbsent(key, unseen -> new Once<>(() -> profiles.labour(powers, receiver, year)))
                .get();
    }

    @Override
    public List<History> histories() {
        return histories.get();
    }

    @Override
    public List<History> others() {
        return others.get();
    }

    @Override
    public History history(String domain, String receiver, String partner) {
        return partners.computeIfAbsent(
                        new HistoryKey(domain, receiver, partner),
                        key -> new Once<>(() -> new Histories(now, of.since(), of.until())
                                .history(key.domain(), key.receiver(), key.partner())))
                .get();
    }

    // ---- Claims and notes.

    @Override
    public List<ClaimRow> claims() {
        return claims.values().stream().map(claim -> claim.get().row()).toList();
    }

    @Override
    public List<ClaimRow> predictions() {
        return now.claims().stream()
                .map(CompiledClaim::claim)
                .filter(claim -> claim.kind() == Claim.Kind.PREDICTION)
                .map(claim -> Objects.requireNonNull(claim(claim.id())))
                .toList();
    }

    @Override
    public @Nullable ClaimRow claim(String id) {
        Once<JudgedClaim> claim = claims.get(id);
        return claim == null ? null : claim.get().row();
    }

    @Override
    public List<Note> notes() {
        return notes.get();
    }

    // ---- Explanations.

    @Override
    public Explanation explainRole(String role, String receiver) {
        return explanations.role(role, receiver);
    }

    @Override
    public Explanation explainClaim(String id) {
        return explanations.claim(id);
    }

    @Override
    public List<Explanation> explainBefore(List<RoleRow> rows) {
        return Explanations.roles(then, rows);
    }
}
