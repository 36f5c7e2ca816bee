package org.heartland.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Institution;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;

/**
 * Questions about membership. Whoever is suspended is no member, whatever else the list says. A missing entry is false only for members, and only in the years for which their list is declared complete;
 * lists of observers and partners never are.
 */
final class RegisterQuestions {
    private static final String MEMBER = "member";
    private static final Parameter BODY = Parameter.id("institution", "institution");
    private static final Parameter WHO = Parameter.id("who", "actor");
    private static final Parameter WHEN = Parameter.of("when", Type.DAY, Type.YEAR);

    private final Panel panel;

    private RegisterQuestions(Panel panel) {
        this.panel = panel;
    }

    static List<Function> of(Panel panel) {
        RegisterQuestions ask = new RegisterQuestions(panel);
        List<Function> functions = new ArrayList<>();
        for (String status : Institution.STATUSES) {
            functions.add(CatalogueFunction.truth(
                            status,
                            "true if somebody is " + article(status) + " on a day, or on the last day of a year",
                            2,
                            List.of(BODY, WHO, WHEN),
                            (in, run) -> ask.standing(
                                    status, in.get(0).id(), in.get(1).id(), day(in.get(2))))
                    .falseOnlyFor(body -> status.equals(MEMBER) && ask.listsAll(body)));
        }
        functions.add(CatalogueFunction.truth(
                        "bound",
                        "true if both are members",
                        4,
                        List.of(BODY, Parameter.id("power", "actor"), Parameter.id("receiver", "actor"), WHEN),
                        ask::bound)
                .falseOnlyFor(ask::listsAll));
        functions.add(CatalogueFunction.count(
                "members",
                "how many members there are on a day, or on the last day of a year",
                2,
                List.of(BODY, WHEN),
                ask::members));
        return functions;
    }

    private static String article(String noun) {
        return noun.equals(Institution.SUSPENDED)
                ? "suspended, which is no membership,"
                : ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    static LocalDate day(Constant when) {
        return when instanceof Constant.Day day
                ? LocalDate.ofEpochDay(day.epochDay())
                : LocalDate.of(when.year(), 12, 31);
    }

    private Answer standing(String status, String body, String who, LocalDate day) {
        boolean past = !panel.period().contains(day);
        List<Integer> suspended =
                past || !status.equals(MEMBER) ? List.of() : standings(Institution.SUSPENDED, body, who, day);
        if (!suspended.isEmpty()) {
            return Answer.of(Truths.FALSE, CatalogueFunction.ints(suspended));
        }
        List<Integer> rows = past ? List.of() : standings(status, body, who, day);
        if (!rows.isEmpty()) {
            return Answer.of(Truths.TRUE, CatalogueFunction.ints(rows));
        }
        if (past || !status.equals(MEMBER) || !listsAll(body, day) || !panel.isSilenceKnown(body, who, body)) {
            return Answer.of(Truths.none(Why.OUT_OF_COVERAGE));
        }
        List<Integer> all = panel.rows(body);
        return all.isEmpty()
                ? Answer.of(Truths.none(Why.MISSING))
                : Answer.of(Truths.FALSE, CatalogueFunction.ints(evidenceOfAbsence(body, who)));
    }

    /** The rows that show that an actor is not a member: its own earlier or later memberships, else the whole list. */
    private List<Integer> evidenceOfAbsence(String body, String who) {
        List<Integer> own = panel.rows(body).stream()
                .filter(row -> panel.row(row).receiver().equals(who))
                .toList();
        return own.isEmpty() ? panel.rows(body) : own;
    }

    /** True if the list of members is complete in some years. */
    private boolean listsAll(String body) {
        Institution institution = dossier().institutions().get(body);
        return institution != null && institution.complete() != null;
    }

    private boolean listsAll(String body, LocalDate day) {
        Institution institution = dossier().institutions().get(body);
        return institution != null
                && institution.complete() != null
                && institution.complete().contains(day);
    }

    private Dossier dossier() {
        return panel.dossier();
    }

    private List<Integer> standings(String status, String body, String who, LocalDate day) {
        List<Integer> rows = new ArrayList<>();
        for (int number : panel.rows(body)) {
            Row row = panel.row(number);
            boolean during =
                    !row.from().isAfter(day) && (row.to() == null || !row.to().isBefore(day));
            if (during
                    && row.tag().equals(status)
                    && (who.isEmpty() || row.receiver().equals(who))) {
                rows.add(number);
            }
        }
        return rows;
    }

    private Answer bound(List<Constant> in, Run run) {
        LocalDate day = day(in.get(3));
        Answer power = standing(MEMBER, in.get(0).id(), in.get(1).id(), day);
        Answer receiver = standing(MEMBER, in.get(0).id(), in.get(2).id(), day);
        Truths a = (Truths) power.lanes();
        Truths b = (Truths) receiver.lanes();
        Truths both = a.isFalse(0) || b.isFalse(0)
                ? Truths.FALSE
                : a.known(0) && b.known(0) ? Truths.TRUE : Truths.none(a.known(0) ? b.why(0) : a.why(0));
        return Answer.of(both, Answer.union(List.of(power.rows(), receiver.rows())));
    }

    private Answer members(List<Constant> in, Run run) {
        LocalDate day = day(in.get(1));
        List<Integer> rows = standings(MEMBER, in.get(0).id(), "", day);
        if (rows.isEmpty() || !listsAll(in.get(0).id(), day) || !panel.period().contains(day)) {
            return Answer.of(Numbers.none(Why.OUT_OF_COVERAGE));
        }
        Set<String> members = new HashSet<>();
        rows.forEach(row -> members.add(panel.row(row).receiver()));
        List<Integer> suspended = standings(Institution.SUSPENDED, in.get(0).id(), "", day);
        suspended.forEach(row -> members.remove(panel.row(row).receiver()));
        List<Integer> all = new ArrayList<>(rows);
        all.addAll(suspended);
        return CatalogueFunction.number(members.size(), all);
    }
}
