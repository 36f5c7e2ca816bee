package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Leg;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Assessment.StatusShare;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Difference.ClaimChange;
import org.heartland.assessment.Difference.NoteChange;
import org.heartland.assessment.Difference.RoleChange;
import org.heartland.assessment.Difference.ShareChange;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Phrase;
import org.heartland.assessment.Subject;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Scenario.Change;
import org.heartland.dossier.Supposition;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;

/** Compares an assessment under scenarios with that of the dossier as it is. */
public final class Comparison {
    private final Study before;
    private final Study after;
    private final Assessment baseline;
    private final Assessment under;
    private final Supposition supposed;
    private final int year;

    private Comparison(Study before, Study after) {
        this.before = before;
        this.after = after;
        this.baseline = before.assess(Part.ROLES, Part.CLAIMS, Part.NOTES);
        this.under = after.assess(Part.ROLES, Part.CLAIMS, Part.NOTES);
        this.supposed = after.now().dossier().under();
        this.year = under.of().year();
    }

    /** The difference between the studies of a dossier as it is and under scenarios; a role or statement that only one has is left out. */
    public static Difference between(Study before, Study after) {
        Comparison comparison = new Comparison(before, after);
        return new Difference(
                comparison.baseline,
                comparison.under,
                comparison.roles(),
                comparison.shares(),
                comparison.claims(),
                comparison.notes());
    }

    // ---- Why.

    /** The changes behind these rows, before and after. */
    private List<Subject.Change> because(int[] rowsBefore, int[] rowsAfter) {
        Set<Change> changes = new LinkedHashSet<>();
        collect(before, rowsBefore, changes);
        collect(after, rowsAfter, changes);
        if (changes.isEmpty()) {
            supposed.scenarios().stream()
                    .flatMap(scenario -> scenario.changes().stream())
                    .filter(change -> change.what() instanceof Scenario.Judge)
                    .forEach(changes::add);
        }
        return inOrder(changes);
    }

    private void collect(Study study, int[] rows, Set<Change> into) {
        for (int row : rows) {
            into.addAll(supposed.behind(key(study.now().panel().row(row))));
        }
    }

    private static String key(Row row) {
        return switch (row.recordKind()) {
            case OBSERVATION ->
                Supposition.figure(
                        row.indicator(),
                        row.sender(),
                        row.receiver(),
                        row.from(),
                        row.to(),
                        row.source().reporter());
            case MEMBERSHIP -> Supposition.standing(row.indicator(), row.receiver());
            case EVENT -> Supposition.event(row.indicator());
        };
    }

    private List<Subject.Change> inOrder(Set<Change> changes) {
        List<String> order = supposed.scenarios().stream().map(Scenario::id).toList();
        return changes.stream()
                .sorted(Comparator.comparing((Change change) -> order.indexOf(change.scenario()))
                        .thenComparing(Change::number))
                .map(Subjects::change)
                .toList();
    }

    // ---- Roles.

    private List<RoleChange> roles() {
        List<RoleChange> changes = new ArrayList<>();
        for (RoleRow is : under.rolesNow()) {
            if (!baseline.subject().roles().containsKey(is.role())) {
                continue;
            }
            RoleRow was = baseline.role(is.role(), is.receiver(), year);
            if (isOtherwise(was, is)) {
                changes.add(new RoleChange(was, is, because(moved(was, is), moved(is, was))));
            }
        }
        return changes;
    }

    /** True if readers see a difference, including between which outcomes undetermined draws are divided. */
    private static boolean isOtherwise(RoleRow before, RoleRow after) {
        return !before.status().equals(after.status())
                || !before.powers().equals(after.powers())
                || before.disputed() != after.disputed()
                || !shown(before).equals(shown(after));
    }

    /** The outcomes that a page shows, the most frequent first. */
    private static List<List<String>> shown(RoleRow row) {
        return row.shares().stream()
                .filter(share -> share.share() >= Assessment.SUBSTANTIAL)
                .sorted(Comparator.comparingDouble(StatusShare::share).reversed())
                .map(share -> Stream.concat(Stream.of(share.status()), share.powers().stream())
                        .toList())
                .toList();
    }

    /** The rows of the legs that differ from the other row; of all legs if none differs. */
    private static int[] moved(RoleRow row, RoleRow other) {
        TreeSet<Integer> rows = new TreeSet<>();
        TreeSet<Integer> all = new TreeSet<>();
        for (Leg leg : row.legs()) {
            boolean same = other.legs().stream().anyMatch(twin -> alike(leg, twin));
            for (int number : leg.rows()) {
                all.add(number);
                if (!same) {
                    rows.add(number);
                }
            }
        }
        return (rows.isEmpty() ? all : rows)
                .stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean alike(Leg leg, Leg twin) {
        return leg.name().equals(twin.name())
                && leg.power().equals(twin.power())
                && Objects.equals(leg.value(), twin.value())
                && leg.settingsTrue() == twin.settingsTrue()
                && leg.settingsUnknown() == twin.settingsUnknown();
    }

    // ---- Shares.

    /** A share and the rows behind it. */
    private record Share(@Nullable Double value, int[] rows) {}

    private List<ShareChange> shares() {
        Map<List<String>, Share> before = shares(this.before, baseline);
        Map<List<String>, Share> after = shares(this.after, under);
        List<ShareChange> changes = new ArrayList<>();
        Share none = new Share(null, new int[0]);
        Set<List<String>> all = new LinkedHashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (List<String> key : all) {
            Share was = before.getOrDefault(key, none);
            Share is = after.getOrDefault(key, none);
            if (!Objects.equals(percent(was.value()), percent(is.value()))) {
                changes.add(new ShareChange(
                        key.get(0), key.get(1), key.get(2), was.value(), is.value(), because(was.rows(), is.rows())));
            }
        }
        return changes;
    }

    private static @Nullable Long percent(@Nullable Double share) {
        return share == null ? null : Math.round(share * 100);
    }

    /** By receiver, name and partner: the powers' shares of the domains, and the powers' and the first's of the channels. */
    private Map<List<String>, Share> shares(Study study, Assessment assessment) {
        Map<List<String>, Share> shares = new TreeMap<>(
                Comparator.comparing((List<String> key) -> receivers().indexOf(key.get(0)))
                        .thenComparing(key -> key.get(1))
                        .thenComparing(key -> key.get(2)));
        Dossier dossier = study.now().dossier();
        for (Subject.Pair pair : assessment.subject().pairs()) {
            for (String receiver : receivers()) {
                assessment
                        .labour(pair, receiver, year)
                        .levels()
                        .forEach(level -> shares.put(List.of(receiver, level.domain(), level.power()), share(level)));
            }
        }
        for (RoleRow row : assessment.rolesNow()) {
            row.channels().forEach(channel -> channel(dossier, row.receiver(), channel, shares));
        }
        return shares;
    }

    private List<String> receivers() {
        return under.subject().receivers();
    }

    private static Share share(Level level) {
        return new Share(
                level.share(), level.rows().stream().mapToInt(Integer::intValue).toArray());
    }

    private static void channel(Dossier dossier, String receiver, Channel channel, Map<List<String>, Share> shares) {
        boolean inProfile = dossier.profile().contains(channel.indicator())
                || dossier.domains().values().stream()
                        .anyMatch(domain -> !domain.channel() && domain.share().contains(channel.indicator()));
        Indicator indicator = dossier.indicators().get(channel.indicator());
        if (inProfile) {
            return;
        }
        String name = indicator == null ? channel.indicator() : indicator.quantity();
        channel.partners().stream()
                .filter(partner -> dossier.identity().powers().contains(partner.name())
                        || channel.first().contains(partner.name()))
                .forEach(partner -> shares.put(
                        List.of(receiver, name, partner.name()),
                        new Share(partner.share().median(), channel.rows())));
    }

    // ---- Claims and notes.

    private List<ClaimChange> claims() {
        List<ClaimChange> changes = new ArrayList<>();
        for (ClaimRow after : under.claims()) {
            ClaimRow before = baseline.claim(after.claim().id());
            if (before == null) {
                continue;
            }
            boolean now = differ(before.now(), after.now());
            if (now || differ(before.then(), after.then())) {
                Judged was = now ? before.now() : before.then();
                Judged is = now ? after.now() : after.then();
                changes.add(new ClaimChange(before, after, because(was.rows(), is.rows())));
            }
        }
        return changes;
    }

    private static boolean differ(Judged before, Judged after) {
        return before.verdict() != after.verdict()
                || before.soFar() != after.soFar()
                || !before.holdsFor().equals(after.holdsFor())
                || !before.openFor().equals(after.openFor());
    }

    private List<NoteChange> notes() {
        List<NoteChange> changes = new ArrayList<>();
        gone(baseline, under).forEach(note -> changes.add(new NoteChange(note, false, because(note.rows(), NO_ROWS))));
        gone(under, baseline).forEach(note -> changes.add(new NoteChange(note, true, because(NO_ROWS, note.rows()))));
        return changes;
    }

    private static final int[] NO_ROWS = {};

    /** The notes of one that the other does not have; counts of revised rows are ignored. */
    private static List<Note> gone(Assessment from, Assessment in) {
        List<Phrase> there = in.notes().stream().map(Note::says).toList();
        return from.notes().stream()
                .filter(note -> note.kind() != Note.Kind.REVISED && note.kind() != Note.Kind.CLOCK)
                .filter(note -> !there.contains(note.says()))
                .toList();
    }
}
