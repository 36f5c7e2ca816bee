package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Choices that a user settles: each is given one value, or a narrower range, instead of being drawn from all that the dossier allows. */
public final class SettledChoices {
    /** The id of the scenario that holds them. */
    public static final String ID = "choices";

    private final Dossier dossier;
    private final Place at;
    private final Problems problems = new Problems();

    private SettledChoices(Dossier dossier, Place at) {
        this.dossier = dossier;
        this.at = at;
    }

    /** The dossier with choices settled, each as {@code id=value} or {@code id=low..high}; {@code at} is where they are written. */
    public static Read<Dossier> over(Dossier dossier, List<String> settled, Place at) {
        return new SettledChoices(dossier, at).over(settled);
    }

    private Read<Dossier> over(List<String> settled) {
        List<Scenario.Change> changes = new ArrayList<>();
        for (String written : settled) {
            Scenario.Judge judge = judge(written);
            if (judge != null && changes.stream().anyMatch(change -> isOf(change, judge))) {
                problem(judge.judgement() + " is settled twice", "give it one value");
            } else if (judge != null) {
                changes.add(new Scenario.Change(ID, changes.size() + 1, judge, "as asked", at));
            }
        }
        Scenario scenario =
                new Scenario(ID, "choices settled", "as asked", List.copyOf(changes), List.of(), List.of(), at);
        return problems.all().isEmpty() ? Scenarios.over(dossier, scenario) : new Read.Bad<>(problems.all());
    }

    private static boolean isOf(Scenario.Change change, Scenario.Judge judge) {
        return change.what() instanceof Scenario.Judge other
                && other.judgement().equals(judge.judgement());
    }

    private Scenario.@Nullable Judge judge(String written) {
        int sign = written.indexOf('=');
        if (sign < 0) {
            problem(
                    "\"" + Inert.text(written) + "\" gives no value",
                    "write a choice and its value, such as " + example());
            return null;
        }
        Judgement judgement = known(written.substring(0, sign).strip());
        Judgement.Kind kind = judgement == null
                ? null
                : kind(judgement, written.substring(sign + 1).strip());
        return judgement == null || kind == null ? null : new Scenario.Judge(judgement.id(), kind);
    }

    private @Nullable Judgement known(String id) {
        Optional<Judgement> known = dossier.judgements().values().stream()
                .filter(judgement -> judgement.id().equalsIgnoreCase(id))
                .findFirst();
        if (known.isEmpty()) {
            problems.add(new Problem(
                    at,
                    "the dossier has no choice " + Inert.text(id),
                    "write the id of one (`list choices` names them)",
                    Near.to(id.toLowerCase(Locale.ROOT), dossier.judgements().keySet())));
        }
        return known.orElse(null);
    }

    private String example() {
        return dossier.judgements().values().stream()
                .findFirst()
                .map(judgement -> judgement.id() + "=" + first(judgement.kind()))
                .orElse("supply_lead=15%");
    }

    private static String first(Judgement.Kind kind) {
        if (kind instanceof Judgement.Choose choose) {
            return choose.drawn().get(0);
        }
        return kind instanceof Judgement.Weights
                ? ""
                : NumberText.plain(span(kind).low());
    }

    private Judgement.@Nullable Kind kind(Judgement judgement, String value) {
        if (judgement.kind() instanceof Judgement.Choose choose) {
            return option(judgement, choose, value);
        }
        return judgement.kind() instanceof Judgement.Weights ? weights(judgement) : range(judgement, value);
    }

    private Judgement.@Nullable Kind range(Judgement judgement, String value) {
        String range = value.contains("..") ? value : value + ".." + value;
        Values values = new Values(new Problems());
        Judgement.Kind asked =
                judgement.kind() instanceof Judgement.Between ? values.range(range, at) : values.wholeRange(range, at);
        if (asked == null) {
            return noRange(judgement, value);
        }
        return isAllowed(span(asked), judgement, value) ? asked : null;
    }

    /** The ends of a range of any numbers or of whole ones. */
    private static Judgement.Between span(Judgement.Kind kind) {
        return kind instanceof Judgement.Whole whole
                ? new Judgement.Between(whole.low(), whole.high())
                : (Judgement.Between) kind;
    }

    private Judgement.@Nullable Kind noRange(Judgement judgement, String value) {
        String low = first(judgement.kind());
        problem(
                "\"" + Inert.text(value) + "\" is neither a value of " + judgement.id() + " nor a range of them",
                "write one such as " + low + ", or " + low + ".." + low);
        return null;
    }

    private boolean isAllowed(Judgement.Between asked, Judgement judgement, String value) {
        Judgement.Between allowed = span(judgement.kind());
        boolean inside = allowed.low() <= asked.low() && asked.high() <= allowed.high();
        if (!inside) {
            problem(
                    Inert.text(value) + " lies outside what the dossier allows for " + judgement.id(),
                    "write one from " + NumberText.plain(allowed.low()) + " to " + NumberText.plain(allowed.high())
                            + "; only a scenario goes further");
        }
        return inside;
    }

    private Judgement.@Nullable Kind option(Judgement judgement, Judgement.Choose choose, String value) {
        if (choose.drawn().contains(value)) {
            return new Judgement.Choose(List.of(value), List.of(value));
        }
        problem(
                "\"" + Inert.text(value) + "\" is no option of " + judgement.id(),
                "write one of: " + String.join(", ", choose.drawn()));
        return null;
    }

    private Judgement.@Nullable Kind weights(Judgement judgement) {
        problem(judgement.id() + " is drawn as weights, which one value does not settle", "write a scenario for it");
        return null;
    }

    private void problem(String what, String instead) {
        problems.add(at, what, instead);
    }
}
