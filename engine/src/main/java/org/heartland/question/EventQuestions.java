package org.heartland.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;

/** Questions about dated events. The list of events never claims to be complete: what is not listed is unknown, not false. */
final class EventQuestions {
    private static final Parameter EVENT = Parameter.id("event", "event");
    private static final Parameter KIND = Parameter.id("kind", "kind");
    private static final Parameter BY = Parameter.id("by", "actor", "institution");
    private static final Parameter TOWARD = Parameter.id("toward", "actor", "institution");
    private static final Parameter FIRST = Parameter.year("first");
    private static final Parameter LAST = Parameter.year("last");

    private final Panel panel;

    private EventQuestions(Panel panel) {
        this.panel = panel;
    }

    static List<Function> of(Panel panel) {
        EventQuestions ask = new EventQuestions(panel);
        List<Function> functions = new ArrayList<>(ask.ofOneEvent());
        functions.addAll(ask.ofKinds());
        return functions;
    }

    private List<Function> ofOneEvent() {
        return List.of(
                CatalogueFunction.truth(
                                "happened",
                                "true if a source reports the event, else unknown",
                                1,
                                List.of(EVENT),
                                (in, run) -> CatalogueFunction.yesOrUnknown(
                                        panel.rows(in.get(0).id())))
                        .falseOnlyFor(event -> false),
                CatalogueFunction.truth(
                                "attended",
                                "true if somebody took part; false only where the list of participants is complete",
                                1,
                                List.of(EVENT, BY),
                                this::attended)
                        .falseOnlyFor(this::listsAll),
                CatalogueFunction.of("day", Type.DAY, "the first day of an event", 1, List.of(EVENT), this::day),
                CatalogueFunction.of(
                        "days",
                        new Type.Quantity(Unit.DAY),
                        "the days from the start of one event to that of another",
                        2,
                        List.of(EVENT, Parameter.id("later", "event")),
                        this::days));
    }

    private List<Function> ofKinds() {
        return List.of(
                CatalogueFunction.truth(
                                "acted",
                                "true if an event of the kind by one toward the other touches the years, else unknown",
                                2,
                                List.of(KIND, BY, TOWARD, FIRST, LAST),
                                (in, run) -> CatalogueFunction.yesOrUnknown(touching(in)))
                        .falseOnlyFor(kind -> false),
                CatalogueFunction.truth(
                                "listed",
                                "true if the dossier lists such an event, else false: about the list and not about the world",
                                2,
                                List.of(KIND, BY, TOWARD, FIRST, LAST),
                                this::listed)
                        .falseOnlyFor(kind -> false),
                CatalogueFunction.truth(
                                "in_force",
                                "true if an event of the kind by one toward the other touches the year, else unknown",
                                2,
                                List.of(KIND, BY, TOWARD, Parameter.year("year")),
                                (in, run) -> CatalogueFunction.yesOrUnknown(
                                        touching(List.of(in.get(0), in.get(1), in.get(2), in.get(3), in.get(3)))))
                        .falseOnlyFor(kind -> false),
                CatalogueFunction.truth(
                                "faced",
                                "true if an event of the kind toward somebody, whoever acted, touches the years, else unknown",
                                2,
                                List.of(KIND, TOWARD, FIRST, LAST),
                                (in, run) -> CatalogueFunction.yesOrUnknown(touching(
                                        in.get(0).id(),
                                        "",
                                        in.get(1).id(),
                                        in.get(2).year(),
                                        in.get(3).year())))
                        .falseOnlyFor(kind -> false),
                CatalogueFunction.count(
                        "events",
                        "how many different events of the kind are listed in the years; unknown if none",
                        2,
                        List.of(KIND, FIRST, LAST),
                        this::events));
    }

    /** True if an event's list of participants is complete, from whatever day it is seen. */
    private boolean listsAll(String event) {
        return panel.dossier().events().stream().anyMatch(one -> one.id().equals(event) && one.complete());
    }

    private Answer attended(List<Constant> in, Run run) {
        List<Integer> rows = panel.rows(in.get(0).id());
        String who = in.get(1).id();
        List<Integer> with = rows.stream()
                .filter(row -> panel.row(row).senders().contains(who))
                .toList();
        if (!with.isEmpty()) {
            return Answer.of(Truths.TRUE, CatalogueFunction.ints(with));
        }
        List<Integer> whole =
                rows.stream().filter(row -> panel.row(row).whole()).toList();
        return whole.isEmpty()
                ? Answer.of(Truths.none(Why.MISSING))
                : Answer.of(Truths.FALSE, CatalogueFunction.ints(whole));
    }

    private Answer day(List<Constant> in, Run run) {
        List<Integer> rows = panel.rows(in.get(0).id());
        if (rows.isEmpty()) {
            return Answer.of(Numbers.none(Why.MISSING));
        }
        return CatalogueFunction.number(panel.row(rows.get(0)).from().toEpochDay(), rows);
    }

    private Answer days(List<Constant> in, Run run) {
        List<Integer> rows = new ArrayList<>(panel.rows(in.get(0).id()));
        List<Integer> later = panel.rows(in.get(1).id());
        if (rows.isEmpty() || later.isEmpty()) {
            return Answer.of(Numbers.none(Why.MISSING));
        }
        long days = panel.row(later.get(0)).from().toEpochDay()
                - panel.row(rows.get(0)).from().toEpochDay();
        rows.addAll(later);
        return CatalogueFunction.number(days, rows);
    }

    private Answer listed(List<Constant> in, Run run) {
        List<Integer> rows = touching(in);
        return Answer.of(Truths.of(!rows.isEmpty()), CatalogueFunction.ints(rows));
    }

    private Answer events(List<Constant> in, Run run) {
        List<Integer> rows =
                touching(in.get(0).id(), "", "", in.get(1).year(), in.get(2).year());
        if (rows.isEmpty()) {
            return Answer.of(Numbers.none(Why.MISSING));
        }
        TreeSet<String> different = new TreeSet<>();
        rows.forEach(row -> different.add(panel.row(row).indicator()));
        return CatalogueFunction.number(different.size(), rows);
    }

    private List<Integer> touching(List<Constant> in) {
        return touching(
                in.get(0).id(),
                in.get(1).id(),
                in.get(2).id(),
                in.get(3).year(),
                in.get(4).year());
    }

    /** The events of a kind that overlap the years; "" for any actor. */
    private List<Integer> touching(String kind, String by, String toward, int first, int last) {
        List<Integer> rows = new ArrayList<>();
        LocalDate start = LocalDate.of(first, 1, 1);
        LocalDate end = LocalDate.of(last, 12, 31);
        for (int number : panel.events(kind)) {
            Row row = panel.row(number);
            boolean during =
                    !row.from().isAfter(end) && (row.to() == null || !row.to().isBefore(start));
            boolean between = (by.isEmpty() || row.senders().contains(by))
                    && (toward.isEmpty() || row.receivers().contains(toward));
            if (during && between) {
                rows.add(number);
            }
        }
        return rows;
    }
}
