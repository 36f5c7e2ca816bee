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

    private final Text text;
    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(Text text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** The tree, or every problem that can be told (at the first place that makes no sense reading stops). */
    public static Read<Expr> parse(Text text) {
        if (text.source().length() > LONGEST) {
            return refuse(text, "this expression has " + text.source().length() + " characters; the bound is " + LONGEST);
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
            return new Read.Good<>(new Parser(text, tokens).whole());
        } catch (Unreadable unreadable) {
            return new Read.Bad<>(List.of(unreadable.problem));
        }
    }

    private static Read<Expr> refuse(Text text, String what) {
        return new Read.Bad<>(List.of(Problem.at(text.at(), what, "say it in several shorter checks")));
    }

    private Expr whole() {
        if (peek().kind() == Token.Kind.END) {
            throw wrong(peek(), "an expression is missing", "write one, such as member(CSTO, KAZ, 2022)");
        }
        Expr expr = expression();
        if (peek().kind() != Token.Kind.END) {
            throw wrong(peek(), "what stands here does not continue the expression", "put an operator before it, or take it out");
        }
        return expr;
    }

    private Expr expression() {
        if (++depth > DEEPEST) {
            throw wrong(peek(), "this expression nests deeper than " + DEEPEST, "say it in several simpler checks");
        }
        Expr expr = quantifierAhead() ? each() : peek().word("IF") ? conditional() : or();
        depth--;
        return expr;
    }

    private boolean quantifierAhead() {
        return peek().kind() == Token.Kind.NAME
                && Quantifier.find(peek().text()) != null
                && tokens.get(at + 1).kind() == Token.Kind.NAME
                && at + 2 < tokens.size()
                && tokens.get(at + 2).word("in");
    }

    private Expr each() {
        Token word = take();
        Token variable = take();
        take();
        Expr set = or();
        expect(":", "write the body behind a colon: all r in receivers: ...");
        Expr body = expression();
        Quantifier quantifier = Quantifier.find(word.text());
        if (quantifier == null) {
            throw new IllegalStateException("a quantifier was ahead");
        }
        return new Expr.Each(quantifier, variable.text(), set, body, word.span().to(body.span()));
    }

    private Expr conditional() {
        Token start = take();
        Expr condition = expression();
        expectWord("THEN");
        Expr then = expression();
        expectWord("ELSE");
        Expr otherwise = expression();
        return new Expr.If(condition, then, otherwise, start.span().to(otherwise.span()));
    }

    private Expr or() {
        Expr left = and();
        while (peek().word("OR")) {
            take();
            left = binary(Operator.OR, left, and());
        }
        return left;
    }

    private Expr and() {
        Expr left = equality();
        while (peek().word("AND")) {
            take();
            left = binary(Operator.AND, left, equality());
        }
        return left;
    }

    private Expr equality() {
        Expr left = relation();
        for (Operator operator = sign(EQUALITIES); operator != null; operator = sign(EQUALITIES)) {
            askForParentheses(left);
            left = binary(operator, left, relation());
        }
        return left;
    }

    private Expr relation() {
        Expr left = sum();
        for (Operator operator = sign(RELATIONS); operator != null; operator = sign(RELATIONS)) {
            askForParentheses(left);
            left = binary(operator, left, sum());
        }
        return left;
    }

    /** {@code NOT a = b} would be {@code (NOT a) = b} in XMILE, which hardly anybody means. */
    private void askForParentheses(Expr left) {
        if (left instanceof Expr.Unary unary
                && unary.operator() == Operator.NOT
                && text.source().charAt(unary.span().from()) != '(') {
            throw wrong(
                    new Token(Token.Kind.NAME, "NOT", 0, unary.span()),
                    "NOT before a comparison can be read in two ways",
                    "write NOT (a = b) or (NOT a) = b");
        }
    }

    private Expr sum() {
        Expr left = product();
        for (Operator operator = sign(SUMS); operator != null; operator = sign(SUMS)) {
            left = binary(operator, left, product());
        }
        return left;
    }

    private Expr product() {
        Expr left = unary();
        while (true) {
            Operator operator = peek().word("MOD") ? modulo() : sign(PRODUCTS);
            if (operator == null) {
                return left;
            }
            left = binary(operator, left, unary());
        }
    }

    private Operator modulo() {
        take();
        return Operator.MOD;
    }

    private Expr unary() {
        Token token = peek();
        Operator operator = token.is("-")
                ? Operator.MINUS
                : token.is("+") ? Operator.PLUS : token.word("NOT") ? Operator.NOT : null;
        if (operator == null) {
            return power();
        }
        take();
        if (++depth > DEEPEST) {
            throw wrong(token, "this expression nests deeper than " + DEEPEST, "say it in several simpler checks");
        }
        Expr operand = unary();
        depth--;
        return new Expr.Unary(operator, operand, token.span().to(operand.span()));
    }

    private Expr power() {
        Expr base = primary();
        if (!peek().is("^")) {
            return base;
        }
        take();
        if (++depth > DEEPEST) {
            throw wrong(peek(), "this expression nests deeper than " + DEEPEST, "say it in several simpler checks");
        }
        Expr exponent = unary();
        depth--;
        return binary(Operator.POWER, base, exponent);
    }

    private Expr primary() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Expr.Literal(token.value(), false, token.span());
            case PERCENT -> new Expr.Literal(token.value() / 100, true, token.span());
            case DATE -> new Expr.Day((long) token.value(), token.span());
            case QUOTED -> new Expr.Name(token.text(), token.span());
            case NAME -> nameOrCall(token);
            case SIGN -> parenthesis(token);
            case END -> throw wrong(token, "the expression ends too early", "something must follow");
        };
    }

    private Expr nameOrCall(Token token) {
        if (quantifierStartsAt(token)) {
            throw wrong(token, "a quantifier inside an expression", "put it in parentheses: (count r in receivers: ...)");
        }
        if (RESERVED.stream().anyMatch(token::word)) {
            throw wrong(token, "the word " + token.text() + " cannot stand here", "a name of that spelling is written in quotation marks");
        }
        if (!peek().is("(")) {
            return new Expr.Name(token.text(), token.span());
        }
        take();
        List<Expr> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",", "put a comma between arguments and close the list with )");
            }
            arguments.add(expression());
        }
        Token close = take();
        return new Expr.Call(token.text(), List.copyOf(arguments), token.span().to(close.span()));
    }

    private boolean quantifierStartsAt(Token token) {
        return Quantifier.find(token.text()) != null
                && peek().kind() == Token.Kind.NAME
                && tokens.get(at + 1).word("in");
    }

    private Expr parenthesis(Token token) {
        if (!token.is("(")) {
            throw wrong(token, "the sign " + token.text() + " cannot stand here", "a value is wanted");
        }
        Expr inner = expression();
        Token close = peek();
        expect(")", "close the parenthesis");
        return widened(inner, token.span().to(close.span()));
    }

    /** The same part with the parentheses in its span, so that what was written is what is shown. */
    private static Expr widened(Expr expr, Span span) {
        if (expr instanceof Expr.Unary unary) {
            return new Expr.Unary(unary.operator(), unary.operand(), span);
        }
        return expr instanceof Expr.Binary binary
                ? new Expr.Binary(binary.operator(), binary.left(), binary.right(), span)
                : expr;
    }

    private Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, left.span().to(right.span()));
    }

    private @Nullable Operator sign(Map<String, Operator> among) {
        Operator operator = peek().kind() == Token.Kind.SIGN ? among.get(peek().text()) : null;
        if (operator != null) {
            take();
        }
        return operator;
    }

    private void expect(String sign, String instead) {
        if (!peek().is(sign)) {
            throw wrong(peek(), "the sign " + sign + " is missing here", instead);
        }
        take();
    }

    private void expectWord(String word) {
        if (!peek().word(word)) {
            throw wrong(peek(), "the word " + word + " is missing here", "write IF ... THEN ... ELSE ...");
        }
        take();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private Unreadable wrong(Token token, String what, String instead) {
        return new Unreadable(Problem.at(text.place(token.span().from()), what, instead));
    }

    /** Carries the one problem at which reading stopped. */
    private static final class Unreadable extends RuntimeException {
        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }
}
