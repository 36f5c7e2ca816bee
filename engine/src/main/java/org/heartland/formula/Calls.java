package org.heartland.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.language.Expr;
import org.heartland.language.Quantifier;
import org.heartland.problem.Near;
import org.jspecify.annotations.Nullable;

/** Compiles calls: to built-in functions and to those of the catalogue. */
final class Calls {
    private final Compiler compiler;
    private final Scope scope;

    Calls(Compiler compiler, Scope scope) {
        this.compiler = compiler;
        this.scope = scope;
    }

    Node node(Expr.Call call, List<Type> wanted) {
        Builtins.Builtin builtin = Builtins.find(call.name());
        if (builtin != null) {
            return builtin(call, builtin, wanted);
        }
        Function function = scope.function(call.name());
        if (function == null) {
            throw unknown(call);
        }
        return call(call, function);
    }

    private Compiler.Wrong unknown(Expr.Call call) {
        String name = call.name();
        if (Quantifier.find(name) != null) {
            return compiler.wrong(
                    call.span(),
                    name + " is not a function",
                    "write (" + name + " r in receivers: ...), as for every quantifier");
        }
        if (List.of("set", "years", "without").contains(name.toLowerCase(Locale.ROOT))) {
            return compiler.wrong(
                    call.span(), "a set is used where a value is wanted", "ask of its elements: all x in ...: ...");
        }
        List<String> known = new ArrayList<>(scope.functions());
        known.addAll(Builtins.names());
        return compiler.wrong(call.span(), "there is no function " + name, "", Near.to(name, known));
    }

    private Node call(Expr.Call call, Function function) {
        Signature signature = function.signature();
        count(call, signature.in().size(), signature.usage());
        List<CallNode.Argument> arguments = new ArrayList<>();
        long cost = signature.cost();
        for (int i = 0; i < signature.in().size(); i++) {
            CallNode.Argument argument =
                    argument(call.arguments().get(i), signature.in().get(i), signature);
            arguments.add(argument);
            cost += argument.node() == null ? 1 : argument.node().cost;
        }
        Node first = arguments.isEmpty() ? null : arguments.get(0).node();
        Type type = type(call, function, first == null ? List.of() : first.options());
        return new CallNode(function, arguments, type, call.span(), cost);
    }

    /** The result type of the function, which must be the same for every name that its first argument can take. */
    private Type type(Expr.Call call, Function function, List<String> first) {
        Type type = function.typeOf(first);
        for (String name : first) {
            Type one = function.typeOf(List.of(name));
            if (!one.equals(type)) {
                throw compiler.wrong(
                        call.span(),
                        call.name() + " gives " + one.says() + " for " + name + " but " + type.says() + " for another",
                        "ask of names that give the same");
            }
        }
        return type;
    }

    private CallNode.Argument argument(Expr expr, Parameter parameter, Signature signature) {
        for (Type type : parameter.accepts()) {
            if (type instanceof Type.Many many) {
                Sets.Elements elements = compiler.sets().elements(expr, List.of(many.of()));
                fitting(expr, new Type.Many(elements.of()), List.of(many), parameter, signature);
                return new CallNode.Argument(type, null, new Constant.Many(elements.elements()));
            }
        }
        Node node = compiler.node(expr, parameter.accepts());
        Type accepted = fitting(expr, node.type, parameter.accepts(), parameter, signature);
        if (accepted.equals(Type.YEAR)) {
            compiler.requireYear(node);
        }
        if (node.continuous()) {
            throw compiler.wrong(
                    expr.span(),
                    "a judgement with infinitely many values cannot be an argument of a function",
                    "declare it as `whole:` or as a list");
        }
        return new CallNode.Argument(accepted, node, null);
    }

    /** The first accepted type that fits. */
    private Type fitting(Expr expr, Type type, List<Type> accepts, Parameter parameter, Signature signature) {
        return accepts.stream()
                .filter(type::fits)
                .findFirst()
                .orElseThrow(() -> compiler.wrong(
                        expr.span(),
                        "the argument `" + parameter.name() + "` of " + signature.usage() + " must be "
                                + parameter.says() + ", but this is " + type.says(),
                        ""));
    }

    private void count(Expr.Call call, int wanted, String usage) {
        if (call.arguments().size() != wanted) {
            throw compiler.wrong(
                    call.span(),
                    call.name() + " has " + call.arguments().size() + " arguments here, not " + wanted,
                    "write " + usage);
        }
    }

    private Node builtin(Expr.Call call, Builtins.Builtin builtin, List<Type> wanted) {
        boolean two = builtin.typing() == Builtins.Typing.PAIR || builtin.typing() == Builtins.Typing.GUARD;
        count(call, two ? 2 : 1, call.name() + (two ? "(a, b)" : "(a)"));
        Expr first = call.arguments().get(0);
        Expr second = two ? call.arguments().get(1) : null;
        return switch (builtin.typing()) {
            case SAME, PURE -> number(call, builtin, first);
            case PAIR -> pair(call, builtin, first, second);
            case TRUTH -> of(call, builtin, Type.TRUTH, List.of(compiler.truth(first)));
            case ASK -> of(call, builtin, Type.TRUTH, List.of(compiler.node(first, List.of())));
            case GUARD -> guard(call, builtin, first, second, wanted);
        };
    }

    private Node number(Expr.Call call, Builtins.Builtin builtin, Expr first) {
        Node node = compiler.node(first, List.of());
        Unit unit = compiler.quantity(node, call.name());
        if (builtin.typing() == Builtins.Typing.PURE && !unit.agrees(Unit.NONE)) {
            throw compiler.wrong(first.span(), call.name() + " needs a pure number", "divide by a like quantity first");
        }
        return of(call, builtin, node.type, List.of(node));
    }

    private Node pair(Expr.Call call, Builtins.Builtin builtin, Expr first, @Nullable Expr second) {
        Node a = compiler.node(first, List.of());
        Node b = compiler.node(required(second), List.of(a.type));
        Unit unit = compiler.quantity(a, call.name());
        Unit other = compiler.quantity(b, call.name());
        if (!unit.agrees(other)) {
            throw compiler.wrong(call.span(), call.name() + " needs two figures of one unit", "");
        }
        Books.refuseSplice(compiler, call.span(), a.books(), b.books());
        return of(call, builtin, new Type.Quantity(unit.or(other)), List.of(a, b));
    }

    private Node guard(Expr.Call call, Builtins.Builtin builtin, Expr first, @Nullable Expr second, List<Type> wanted) {
        Node condition = compiler.truth(first);
        Node value = compiler.node(required(second), wanted);
        return of(call, builtin, value.type, List.of(condition, value));
    }

    private static Expr required(@Nullable Expr expr) {
        if (expr == null) {
            throw new IllegalStateException("the number of arguments was counted");
        }
        return expr;
    }

    private static Node of(Expr.Call call, Builtins.Builtin builtin, Type type, List<Node> parts) {
        return new Nodes.Of(type, call.span(), parts, builtin.operation());
    }
}
