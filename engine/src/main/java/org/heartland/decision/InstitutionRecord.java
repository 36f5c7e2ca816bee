package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.jspecify.annotations.Nullable;

/**
 * The questions that an institution decided, refused or let stall, as far as the dossier lists them among its events.
 *
 * @param questions in the order of their days
 */
public record InstitutionRecord(List<Question> questions) {
    public InstitutionRecord {
        questions = List.copyOf(questions);
    }

    /** What became of a question, with the kind of event that says so. */
    public enum Outcome {
        DECIDED("decision"),
        REFUSED("refusal"),
        STALLED("stalled");

        private final String kind;

        Outcome(String kind) {
            this.kind = kind;
        }

        String kind() {
            return kind;
        }
    }

    /**
     * A question.
     *
     * @param event the id of the event
     * @param to the last day of what lasted; null for a single day
     * @param by who decided, refused, or let it stall
     */
    public record Question(
            String event,
            LocalDate from,
            @Nullable LocalDate to,
            Outcome outcome,
            String name,
            String says,
            List<String> by,
            List<SourceId> sources) {}

    static InstitutionRecord of(Dossier dossier, InstitutionGames games, String institution) {
        TreeMap<String, List<Event>> byId = new TreeMap<>();
        for (Event event : dossier.events()) {
            byId.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
        }
        List<Question> questions = new ArrayList<>();
        for (List<Event> reports : byId.values()) {
            Event first = reports.get(0);
            for (Outcome outcome : Outcome.values()) {
                if (outcome.kind.equals(first.kind())
                        && isOf(games, institution, first.by(), first.toward(), first.from())) {
                    questions.add(question(reports, outcome));
                }
            }
        }
        questions.sort(Comparator.comparing(Question::from).thenComparing(Question::event));
        return new InstitutionRecord(questions);
    }

    private static Question question(List<Event> reports, Outcome outcome) {
        Event first = reports.get(0);
        List<SourceId> sources = reports.stream()
                .map(report -> report.says().source())
                .distinct()
                .toList();
        return new Question(
                first.id(),
                first.from(),
                first.to(),
                outcome,
                first.name(),
                first.says().value(),
                first.by(),
                sources);
    }

    /** True if it was the institution, or toward it, or if exactly its members of the day acted. */
    static boolean isOf(
            InstitutionGames games, String institution, List<String> by, List<String> toward, LocalDate day) {
        List<String> members = games.members(institution, day);
        return by.contains(institution)
                || toward.contains(institution)
                || !members.isEmpty() && new TreeSet<>(by).equals(new TreeSet<>(members));
    }
}
