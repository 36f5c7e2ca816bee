package org.heartland.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heartland.draws.Choices;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Expr;
import org.heartland.language.Span;
import org.heartland.problem.Near;
import org.jspecify.annotations.Nullable;

/** Resolves a bare name: a variable of a quantifier, a keyword, a name bound by the scope, or an item of the dossier. */
final class Names {
    private final Compiler compiler;
    private final Scope scope;
    private final Map<String, Node> variables = new TreeMap<>();
    private final Set<String> standing = new TreeSet<>();

    Names(Compiler compiler, Scope scope) {
        this.compiler = compiler;
        this.scope = scope;
    }

    void bind(String variable, Node part) {
        variables.put(key(variable), part);
    }

    void free(String variable) {
        variables.remove(key(variable));
    }

    /** Rejects a variable that hides a name, since readers would confuse the two. */
    void requireFree(Expr.Each each) {
        String variable = each.variable();
        if (variables.containsKey(key(variable))
                || scope.find(variable) != null
                || scope.kinds().stream().anyMatch(kind -> scope.id(kind, variable) != null)) {
            throw compiler.wrong(
                    each.span(), "the variable " + variable + " is a name in use already", "take another letter");
        }
    }

    Node node(Expr.Name name, List<Type> wanted) {
        Node variable = variables.get(key(name.id()));
        if (variable != null) {
            return variable instanceof Nodes.Slot slot ? slot.at(name.span()) : variable;
        }
        Node found = word(name);
        if (found == null) {
            found = findConstant(name, kinds(wanted));
        }
        if (found != null) {
            return found;
        }
        Scope.Bound bound = scope.find(name.id());
        return bound == null ? constant(name, wanted) : bound(bound, name, wanted);
    }

    private @Nullable Node word(Expr.Name name) {
        return switch (key(name.id())) {
            case "true" -> new Nodes.Fixed(Type.TRUTH, Truths.TRUE, name.span());
            case "false" -> new Nodes.Fixed(Type.TRUTH, Truths.FALSE, name.span());
            case "unknown" -> new Nodes.Fixed(Type.TRUTH, Truths.none(Why.MISSING), name.span());
            case "nobody" -> new Nodes.Fixed(new Type.Id("actor"), Choices.set(List.of()), name.span());
            default -> null;
        };
    }

    private Node bound(Scope.Bound bound, Expr.Name name, List<Type> wanted) {
        if (bound instanceof Scope.Bound.Fixed fixed) {
            return new Nodes.Fixed(fixed.type(), fixed.lanes(), name.span());
        }
        if (bound instanceof Scope.Bound.Drawn drawn) {
            return new Nodes.Drawn(drawn, name.span());
        }
        if (bound instanceof Scope.Bound.Slot slot) {
            return new Nodes.Slot(slot.type(), slot.index(), List.of(), name.span());
        }
        if (bound instanceof Scope.Bound.Shorthand shorthand) {
            return apart(() -> shorthand(name.id(), shorthand.expr(), wanted, name.span()));
        }
        if (bound instanceof Scope.Bound.Elements) {
            throw compiler.wrong(
                    name.span(), name.id() + " is a set", "ask of its elements: all x in " + name.id() + ": ...");
        }
        throw new IllegalStateException("no node for " + bound.getClass());
    }

    /** Compiles the expression that a name or call abbreviates; it must not refer to itself, even indirectly. */
    Node shorthand(String name, Expr stands, List<Type> wanted, Span span) {
        if (!standing.add(key(name))) {
            throw compiler.wrong(span, name + " is defined by itself", "define it by something else");
        }
        Node node = compiler.node(stands, wanted);
        standing.remove(key(name));
        return node;
    }

    /** Compiles an expression written elsewhere, in which the variables of this one are not defined. */
    private Node apart(Supplier<Node> compiling) {
        Map<String, Node> here = new TreeMap<>(variables);
        variables.clear();
        Node node = compiling.get();
        variables.putAll(here);
        return node;
    }

    /** The item of a wanted kind with this name, whatever else has the name; null if there is none. */
    private @Nullable Node findConstant(Expr.Name name, List<String> kinds) {
        for (String kind : kinds) {
            String id = scope.id(kind, name.id());
            if (id != null) {
                return new Nodes.Fixed(new Type.Id(kind), Choices.one(id), name.span());
            }
        }
        return null;
    }

    /** An item of the dossier of one of the wanted kinds, or of the first kind that has the name if any kind will do. */
    private Node constant(Expr.Name name, List<Type> wanted) {
        List<String> kinds = kinds(wanted).isEmpty() ? scope.kinds() : kinds(wanted);
        Node found = findConstant(name, kinds);
        if (found == null) {
            throw unknown(name, kinds);
        }
        return found;
    }

    private static List<String> kinds(List<Type> wanted) {
        return wanted.stream()
                .filter(Type.Id.class::isInstance)
                .map(type -> ((Type.Id) type).kind())
                .toList();
    }

    private Compiler.Wrong unknown(Expr.Name name, List<String> kinds) {
        List<String> known = new ArrayList<>(scope.bareNames());
        known.addAll(variables.keySet());
        for (String kind : kinds) {
            known.addAll(scope.names(kind));
        }
        String wanted = kinds.size() == scope.kinds().size()
                ? "a name of this dossier"
                : kinds.stream().map(kind -> new Type.Id(kind).says()).collect(Collectors.joining(" or "));
        String other = scope.kinds().stream()
                .filter(kind -> scope.id(kind, name.id()) != null)
                .map(kind -> "it is " + new Type.Id(kind).says())
                .findFirst()
                .orElse("");
        return compiler.wrong(name.span(), name.id() + " is not " + wanted, other, Near.to(name.id(), known));
    }

    /** True if the type of a part depends on the other side: a literal, or a name that items of several kinds may have. */
    boolean takesOther(Expr expr) {
        return expr instanceof Expr.Literal
                || (expr instanceof Expr.Name name
                        && !variables.containsKey(key(name.id()))
                        && word(name) == null
                        && scope.find(name.id()) == null);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
