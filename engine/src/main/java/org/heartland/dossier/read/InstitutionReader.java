package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.citation.Cited;
import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.days.Days;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Institution.Charter;
import org.heartland.dossier.Institution.Membership;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** Reads institutions/*.yaml. */
final class InstitutionReader {
    private static final List<String> DECISIONS = List.of("consensus", "majority", "veto", "unknown");

    private final Reading reading;

    InstitutionReader(Reading reading) {
        this.reading = reading;
    }

    SortedMap<String, Institution> read() {
        SortedMap<String, Institution> institutions = new TreeMap<>();
        reading.each(file -> file.startsWith("institutions/"), Thing.INSTITUTION, fields -> {
            Institution institution = institution(fields);
            if (institution != null) {
                institutions.putIfAbsent(institution.id(), institution);
            }
        });
        return institutions;
    }

    private @Nullable Institution institution(Fields fields) {
        String id = fields.define(Thing.INSTITUTION);
        String name = fields.text("name");
        String shortName = fields.text("short", name);
        String purpose = fields.text("purpose");
        String decision = DECISIONS.get(fields.choice("decision", DECISIONS));
        String obligation = fields.word("obligation");
        Cited<Charter> charter = new Cited<>(new Charter(purpose, decision), fields.source(), fields.locator());
        Years complete = fields.has("complete") ? fields.yearsInPeriod("complete") : null;
        List<Cited<Membership>> members = fields.has("members") ? members(fields) : List.of();
        return fields.close() ? new Institution(id, name, shortName, charter, obligation, complete, members) : null;
    }

    private List<Cited<Membership>> members(Fields fields) {
        List<Cited<Membership>> members = new ArrayList<>();
        Stays stays = new Stays();
        fields.each("members", "a membership", inside -> {
            Cited<Membership> membership = membership(inside);
            if (membership != null) {
                members.add(membership);
                stays.add(membership.value(), inside.at());
            }
        });
        stays.tellOfOverlaps();
        return List.copyOf(members);
    }

    private @Nullable Cited<Membership> membership(Fields fields) {
        String who = fields.refer("who", Thing.ACTOR);
        String status = Institution.STATUSES.get(fields.choice("status", Institution.STATUSES));
        Days from = fields.needDaysInPeriod("from");
        Days to = fields.has("to") ? fields.needDaysInPeriod("to") : null;
        String note = fields.findText("note");
        if (from != null && to != null && to.last().isBefore(from.first())) {
            reading.problems.add(
                    fields.at("to"), "this membership ends before it begins", "correct one of the two dates");
        }
        SourceId source = fields.source();
        Locator locator = fields.locator();
        return fields.close() && from != null
                ? new Cited<>(
                        new Membership(who, status, from.first(), to == null ? null : to.last(), note), source, locator)
                : null;
    }

    /** The memberships of one institution by member and status: no two may overlap. */
    private final class Stays {
        private record Stay(Membership membership, Place at) {}

        private final Map<String, List<Stay>> byMember = new TreeMap<>();

        void add(Membership membership, Place at) {
            String key = membership.who() + " " + membership.status();
            byMember.computeIfAbsent(key, k -> new ArrayList<>()).add(new Stay(membership, at));
        }

        void tellOfOverlaps() {
            byMember.values().forEach(stays -> {
                stays.sort(Comparator.comparing(stay -> stay.membership.from()));
                Stay longest = stays.get(0);
                for (Stay stay : stays.subList(1, stays.size())) {
                    LocalDate end = longest.membership.to();
                    if (end == null || !stay.membership.from().isAfter(end)) {
                        report(longest, stay);
                    }
                    LocalDate to = stay.membership.to();
                    longest = end == null || to != null && to.isBefore(end) ? longest : stay;
                }
            });
        }

        private void report(Stay a, Stay b) {
            Stay first = a.at.compareTo(b.at) < 0 ? a : b;
            Stay second = first == a ? b : a;
            Membership membership = second.membership;
            String what =
                    membership.who() + " is " + membership.status() + " at the same time by line " + first.at.line();
            reading.problems.add(second.at, what, "end one before the other begins, or take one out");
        }
    }
}
