package org.heartland.theory.read;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.heartland.theory.Argument;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Theory;
import org.jspecify.annotations.Nullable;

/** Reads how likely a theory takes a clash of its powers to be. */
final class ClashReader {
    private ClashReader() {}

    static Theory.@Nullable Clash read(Fields one, ArgumentReader arguments) {
        Years years = one.years("years");
        int events = one.whole("events", 0, years == null ? Years.ALWAYS.last() : years.last() - years.first() + 1);
        List<String> over = one.refers("over", Thing.INDICATOR);
        Fields inside = one.mapping("slope", "the slope of a clash");
        ParameterReader value = ParameterReader.of(inside);
        OpenParameter slope =
                new OpenParameter("slope", "", value.fixed(), value.prior(), null, arguments.of(inside), inside.at());
        inside.close();
        Argument argument = arguments.of(one);
        return one.close() && years != null ? new Theory.Clash(years, events, over, slope, argument, one.at()) : null;
    }

    /** What of a clash does not fit its theory: indicators by which this does not compare two powers, and years of which it knows none. */
    static List<Problem> problems(Theory.Model model) {
        Theory.Clash clash = model.clash();
        List<Problem> problems = new ArrayList<>();
        if (clash == null) {
            return problems;
        }
        if (clash.over().isEmpty()
                || clash.years().last() < model.first()
                || clash.years().first() > model.last()) {
            problems.add(Problem.at(
                    clash.at(),
                    "a clash needs an indicator by which powers overlap, and a year of the theory",
                    "write over: [an indicator of two series], and years from " + model.first() + " to "
                            + model.last()));
        }
        List<String> known =
                model.rivals().stream().map(Theory.Rivals::indicator).toList();
        for (String indicator : clash.over()) {
            if (!known.contains(indicator)) {
                problems.add(new Problem(
                        clash.at(),
                        "no two series of " + model.id() + " compare two powers by " + indicator,
                        "name indicators of which two series have the scale log_ratio",
                        Near.to(indicator, known)));
            }
        }
        return problems;
    }
}
