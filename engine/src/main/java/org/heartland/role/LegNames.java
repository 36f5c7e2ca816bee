package org.heartland.role;

import java.util.Collection;
import java.util.List;
import org.heartland.dossier.Role;
import org.heartland.formula.Function;
import org.heartland.formula.Scope;
import org.heartland.language.Expr;
import org.heartland.language.Span;
import org.heartland.question.DossierNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** The names in statuses: the name of a leg means that leg of the power asked about or, with an argument, of another power. */
record LegNames(DossierNames outer, Role role) implements Scope {
    private static final Span NOWHERE = new Span(Text.of(""), 0, 0);

    @Override
    public @Nullable Expr rewrite(Expr.Call call) {
        boolean leg = call.arguments().size() == 1 && findLeg(call.name()) != null;
        return leg ? leg(call.name(), call.arguments().get(0), call.span()) : null;
    }

    @Override
    public @Nullable Bound find(String name) {
        if (findLeg(name) != null) {
            return new Bound.Shorthand(leg(name, new Expr.Name("power", NOWHERE), NOWHERE));
        }
        if (name.equalsIgnoreCase("legs_true") || name.equalsIgnoreCase("legs_known")) {
            return new Bound.Shorthand(new Expr.Call(name, of("power"), NOWHERE));
        }
        return outer.find(name);
    }

    private Expr leg(String name, Expr power, Span span) {
        return new Expr.Call(
                "leg",
                List.of(
                        new Expr.Name(role.id(), span),
                        new Expr.Name(name, span),
                        power,
                        new Expr.Name("receiver", span),
                        new Expr.Name("year", span)),
                span);
    }

    private List<Expr> of(String power) {
        return List.of(
                new Expr.Name(role.id(), NOWHERE),
                new Expr.Name(power, NOWHERE),
                new Expr.Name("receiver", NOWHERE),
                new Expr.Name("year", NOWHERE));
    }

    private @Nullable String findLeg(String name) {
        return role.legs().stream()
                .map(Role.Leg::name)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable String id(String kind, String written) {
        return outer.id(kind, written);
    }

    @Override
    public List<String> kinds() {
        return outer.kinds();
    }

    @Override
    public Collection<String> names(String kind) {
        return outer.names(kind);
    }

    @Override
    public Collection<String> bareNames() {
        return outer.bareNames();
    }

    @Override
    public @Nullable Function function(String name) {
        return outer.function(name);
    }

    @Override
    public Collection<String> functions() {
        return outer.functions();
    }
}
