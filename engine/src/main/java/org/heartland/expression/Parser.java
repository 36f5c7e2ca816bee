package org.heartland.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression into its tree: the grammar and precedence of XMILE 1.0, section 3.3, with the bounded quantifiers, dates and
 * per cents of the dossier dialect. Refuses what is longer than {@value #LONGEST} characters, nests deeper than {@value #DEEPEST}
 * or has more than {@value #MOST_PARTS} parts, saying so with the bound.
 */
public final class Parser {
    static final int LONGEST = 10_000;
    static final int DEEPEST = 64;
    static final int MOST_PARTS = 2_000;

    private static final Map<String, Operator> EQUALITIES = Map.of("=", Operator.EQUAL, "<>", Operator.UNEQUAL);
    private static final Map<String, Operator> RELATIONS =
            Map.of("<", Operator.LESS, "<=", Operator.AT_MOST, ">", Operator.GREATER, ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.TIMES, "/", Operator.DIVIDE);
    private static final List<String> RESERVED = List.of("AND", "OR", "NOT", "IF", "THEN", "ELSE", "MOD");
    private static final List<String> WORDS = List.of("in", "true", "false", "unknown", "nobody");

    private final Tokens tokens;

    private Parser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The tree, or every problem that can be told (at the first place that makes no sense reading stops). */
    public static Read<Expr> parse(Text text) {
        if (text.source().length() > LONGEST) {
            return refuse(
                    text, "this expression has " + text.source().length() + " characters; the bound is " + LONGEST);
        }
        List<Problem> problems = new ArrayList<>();
        List<Token> tokens = new Lexer(text, problems).read();
        if (!problems.isEmpty()) {
            return new Read.Bad<>(problems);
        }
        if (tokens.size() > MOST_PARTS) {
            return refuse(text, "this expression has " + tokens.size() + " parts; the bound is " + MOST_PARTS);
        }
        try {
            return new Read.Good<>(new Parser(new Tokens(tokens)).whole());
        } catch (Tokens.Unreadable unreadable) {
            return new Read.Bad<>(List.of(unreadable.problem));
        }
    }

    private static Read<Expr> refuse(Text text, String what) {
        return new Read.Bad<>(List.of(Problem.at(text.at(), what, "say it in several shorter checks")));
    }

    private Expr whole() {
        Token first = tokens.peek();
        if (first.kind() == Token.Kind.END) {
            throw tokens.wrong(first, "an expression is missing", "write one, such as member(CSTO, KAZ, 2022)");
        }
        Expr expr = expression();
        Token behind = tokens.peek();
        if (behind.kind() != Token.Kind.END) {
            throw tokens.wrong(
                    behind,
                    "what stands here does not continue the expression",
                    "put an operator before it, or take it out");
        }
        return expr;
    }

    private Expr expression() {
        return tokens.deeper(() -> {
            Quantifier quantifier = findQuantifier();
            return quantifier == null ? or() : each(quantifier);
        });
    }

    /** The quantifier that begins here: its word, a variable, and {@code in}. */
    private @Nullable Quantifier findQuantifier() {
        Token word = tokens.peek();
        boolean begins = word.kind() == Token.Kind.NAME
                && RESERVED.stream().noneMatch(word::word)
                && tokens.ahead(1).kind() == Token.Kind.NAME
                && tokens.ahead(2).word("in");
        if (!begins) {
            return null;
        }
        Quantifier quantifier = Quantifier.find(word.text());
        if (quantifier == null) {
            throw tokens.wrong(
                    word,
                    word.text() + " is not a quantifier",
                    "write all, some, count, mean, sum, min or max x in ...: ...");
        }
        return quantifier;
    }

    private Expr each(Quantifier quantifier) {
        Span start = tokens.take().span();
        String variable = variable(tokens.take());
        tokens.take();
        Expr set = or();
        tokens.expect(":", "write the body behind a colon: all r in receivers: ...");
        Expr body = expression();
        return new Expr.Each(quantifier, variable, set, body, start.to(body.span()));
    }

    private String variable(Token token) {
        if (RESERVED.stream().anyMatch(token::word) || WORDS.stream().anyMatch(token::word)) {
            throw tokens.wrong(
                    token, "the word " + token.text() + " cannot name a variable", "take a letter, such as r");
        }
        return token.text();
    }

    private Expr conditional(Span start) {
        Expr condition = expression();
        tokens.expectWord("THEN");
        Expr then = expression();
        tokens.expectWord("ELSE");
        Expr otherwise = expression();
        return new Expr.If(condition, then, otherwise, start.to(otherwise.span()));
    }

    private Expr or() {
        Expr left = and();
        while (tokens.peek().word("OR")) {
            tokens.take();
            left = binary(Operator.OR, left, and());
        }
        return left;
    }

    private Expr and() {
        Expr left = equality();
        while (tokens.peek().word("AND")) {
            tokens.take();
            left = binary(Operator.AND, left, equality());
        }
        return left;
    }

    private Expr equality() {
        Expr left = relation();
        for (Operator operator = tokens.take(EQUALITIES); operator != null; operator = tokens.take(EQUALITIES)) {
            askForParentheses(left);
            left = binary(operator, left, relation());
        }
        return left;
    }

    private Expr relation() {
        Expr left = sum();
        for (Operator operator = tokens.take(RELATIONS); operator != null; operator = tokens.take(RELATIONS)) {
            askForParentheses(left);
            left = binary(operator, left, sum());
        }
        return left;
    }

    /** {@code NOT a = b} would be {@code (NOT a) = b} in XMILE, which hardly anybody means. */
    private void askForParentheses(Expr left) {
        if (left instanceof Expr.Unary unary
                && unary.operator() == Operator.NOT
                && unary.span().first() != '(') {
            throw tokens.wrong(
                    new Token(Token.Kind.NAME, "NOT", 0, unary.span()),
                    "NOT before a comparison can be read in two ways",
                    "write NOT (a = b) or (NOT a) = b");
        }
    }

    private Expr sum() {
        Expr left = product();
        for (Operator operator = tokens.take(SUMS); operator != null; operator = tokens.take(SUMS)) {
            left = binary(operator, left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = unary();
        for (Operator operator = times(); operator != null; operator = times()) {
            left = binary(operator, left, unary());
        }
        return left;
    }

    private @Nullable Operator times() {
        if (tokens.peek().word("MOD")) {
            tokens.take();
            return Operator.MOD;
        }
        return tokens.take(PRODUCTS);
    }

    private Expr unary() {
        Token token = tokens.peek();
        Operator operator = token.word("NOT") ? Operator.NOT : tokens.take(SUMS);
        if (operator == null) {
            return power();
        }
        if (operator == Operator.NOT) {
            tokens.take();
        }
        Expr operand = tokens.deeper(this::unary);
        return new Expr.Unary(operator, operand, token.span().to(operand.span()));
    }

    private Expr power() {
        Expr base = primary();
        if (!tokens.peek().is("^")) {
            return base;
        }
        tokens.take();
        return binary(Operator.POWER, base, tokens.deeper(this::unary));
    }

    private Expr primary() {
        if (findQuantifier() != null) {
            throw tokens.wrong(
                    tokens.peek(),
                    "a quantifier inside an expression",
                    "put it in parentheses: (count r in receivers: ...)");
        }
        Token token = tokens.take();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Literal(token.value(), false, token.span());
            case PERCENT -> new Expr.Literal(token.value() / 100, true, token.span());
            case DATE -> new Expr.Day((long) token.value(), token.span());
            case QUOTED -> new Expr.Name(token.text(), token.span());
            case NAME -> token.word("IF") ? conditional(token.span()) : nameOrCall(token);
            case SIGN -> parenthesis(token);
            case END -> throw tokens.wrong(token, "the expression ends too early", "something must follow");
        };
    }

    private Expr nameOrCall(Token token) {
        if (RESERVED.stream().anyMatch(token::word)) {
            throw tokens.wrong(
                    token,
                    "the word " + token.text() + " cannot stand here",
                    "a name of that spelling is written in quotation marks");
        }
        if (!tokens.peek().is("(")) {
            return new Expr.Name(token.text(), token.span());
        }
        tokens.take();
        List<Expr> arguments = new ArrayList<>();
        while (!tokens.peek().is(")")) {
            if (!arguments.isEmpty()) {
                tokens.expect(",", "put a comma between arguments and close the list with )");
            }
            arguments.add(expression());
        }
        Token close = tokens.take();
        return new Expr.Call(token.text(), List.copyOf(arguments), token.span().to(close.span()));
    }

    private Expr parenthesis(Token token) {
        if (!token.is("(")) {
            throw tokens.wrong(token, "the sign " + token.text() + " cannot stand here", "a value is wanted");
        }
        Expr inner = expression();
        Token close = tokens.peek();
        tokens.expect(")", "close the parenthesis");
        return inner.at(token.span().to(close.span()));
    }

    private static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, left.span().to(right.span()));
    }
}
