package org.heartland.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Role;
import org.heartland.language.Expr;
import org.heartland.problem.Problem;
import org.heartland.text.Text;

/** Finds circular definitions of roles, whose evaluation would never end. */
final class Circles {
    private final Dossier dossier;
    private final Map<String, Set<String>> restsOn = new LinkedHashMap<>();
    private final Map<String, Text> written = new LinkedHashMap<>();

    private Circles(Dossier dossier) {
        this.dossier = dossier;
    }

    /** One problem for each leg or role that refers to itself, directly or indirectly. */
    static List<Problem> in(Dossier dossier) {
        Circles circles = new Circles(dossier);
        dossier.roles().values().forEach(circles::note);
        List<Problem> problems = new ArrayList<>();
        circles.restsOn.keySet().forEach(start -> {
            Text text = circles.written.get(start);
            if (text != null && circles.reaches(start, start, new LinkedHashSet<>())) {
                problems.add(Problem.at(
                        text.at(),
                        "the definition of " + start + " rests on itself",
                        "a leg or status may ask only for what is defined without it"));
            }
        });
        return problems;
    }

    private void note(Role role) {
        String name = low(role.id());
        Set<String> ofStatuses = restsOn.computeIfAbsent(name, unseen -> new LinkedHashSet<>());
        for (Role.Leg leg : role.legs()) {
            Set<String> ofLeg = new LinkedHashSet<>();
            collect(leg.when().expr(), role, false, ofLeg);
            restsOn.put(name + "." + low(leg.name()), ofLeg);
            written.put(name + "." + low(leg.name()), leg.when().text());
        }
        for (Role.Status status : role.statuses()) {
            collect(status.when().expr(), role, true, ofStatuses);
            written.putIfAbsent(name, status.when().text());
        }
    }

    private boolean reaches(String from, String goal, Set<String> passed) {
        for (String next : restsOn.getOrDefault(from, Set.of())) {
            if (next.equals(goal) || passed.add(next) && reaches(next, goal, passed)) {
                return true;
            }
        }
        return false;
    }

    private void collect(Expr expr, Role role, boolean inStatus, Set<String> found) {
        if (expr instanceof Expr.Name name && inStatus) {
            named(low(name.id()), role, found);
        } else if (expr instanceof Expr.Call call) {
            called(call, role, inStatus, found);
        }
        List<Expr> parts = expr instanceof Expr.Each each ? List.of(each.body()) : expr.parts();
        parts.forEach(part -> collect(part, role, inStatus, found));
    }

    /** Resolves the bare name of a leg, or of the count of legs, in a status. */
    private void named(String name, Role role, Set<String> found) {
        if (name.equals("legs_true") || name.equals("legs_known")) {
            allLegs(low(role.id()), found);
        } else if (role.legs().stream().anyMatch(leg -> low(leg.name()).equals(name))) {
            found.add(low(role.id()) + "." + name);
        }
    }

    private void called(Expr.Call call, Role role, boolean inStatus, Set<String> found) {
        String name = low(call.name());
        String first = argument(call, 0);
        switch (name) {
            case "leg" -> found.add(first + "." + argument(call, 1));
            case "legs_true", "legs_known" -> allLegs(first, found);
            case "status" -> found.add(first);
            default -> {
                if (dossier.roles().keySet().stream().anyMatch(id -> low(id).equals(name))) {
                    found.add(name);
                } else if (inStatus) {
                    named(name, role, found);
                }
            }
        }
    }

    private void allLegs(String role, Set<String> found) {
        dossier.roles().values().stream()
                .filter(one -> low(one.id()).equals(role))
                .flatMap(one -> one.legs().stream())
                .forEach(leg -> found.add(role + "." + low(leg.name())));
    }

    private static String argument(Expr.Call call, int at) {
        return call.arguments().size() > at && call.arguments().get(at) instanceof Expr.Name name ? low(name.id()) : "";
    }

    private static String low(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
