package org.heartland.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Parses an expression into its tree: the grammar and precedence of XMILE 1.0, section 3.3, with the bounded quantifiers, dates and per
 * cents of the dossier dialect, or the subscripts and transposed arrays of the model dialect. Rejects what is longer, deeper or has more
 * tokens than its {@link Dialect} allows, and names the bound.
 */
public final class Parser {
    private static final Map<String, Operator> EQUALITIES = Map.of("=", Operator.EQUAL, "<>", Operator.UNEQUAL);
    private static final Map<String, Operator> RELATIONS =
            Map.of("<", Operator.LESS, "<=", Operator.AT_MOST, ">", Operator.GREATER, ">=", Operator.AT_LEAST);
    private static final Map<String, Operator> SUMS = Map.of("+", Operator.PLUS, "-", Operator.MINUS);
    private static final Map<String, Operator> PRODUCTS = Map.of("*", Operator.TIMES, "/", Operator.DIVIDE);
    private static final List<String> RESERVED = List.of("AND", "OR", "NOT", "IF", "THEN", "ELSE", "MOD");
    private static final List<String> NAMESPACES = List.of("std" + ModelNames.QUALIFIER, "isee" + ModelNames.QUALIFIER);
    private static final List<String> WORDS = List.of("in", "true", "false", "unknown", "nobody");

    private final Tokens tokens;
    private final Dialect dialect;

    private Parser(List<Token> tokens, Dialect dialect) {
        this.tokens = new Tokens(tokens, dialect);
        this.dialect = dialect;
    }

    /** The tree of an expression in the dossier dialect, or every problem found (parsing stops at the first syntax error). */
    public static Read<Expr> parse(Text text) {
        return parse(text, Dialect.DOSSIER);
    }

    /** The tree of an expression in this dialect, or every problem found. */
    public static Read<Expr> parse(Text text, Dialect dialect) {
        return read(text, dialect, Parser::whole);
    }

    /** Expressions separated by commas, as models give them for the elements of an array. */
    public static Read<List<Expr>> parseList(Text text, Dialect dialect) {
        return read(text, dialect, Parser::list);
    }

    private static <T> Read<T> read(Text text, Dialect dialect, Function<Parser, T> reading) {
        int length = text.source().length();
        if (length > dialect.maxCharacters()) {
            return refuse(
                    text,
                    dialect,
                    "this expression has " + length + " characters; the bound is " + dialect.maxCharacters());
        }
        List<Problem> problems = new ArrayList<>();
        List<Token> tokens = new Lexer(text, dialect, problems).read();
        if (!problems.isEmpty()) {
            return new Read.Bad<>(problems);
        }
        if (tokens.size() > dialect.maxTokens()) {
            String what = "this expression has " + tokens.size() + " parts; the bound is " + dialect.maxTokens();
            return refuse(text, dialect, what);
        }
        try {
            return new Read.Good<>(reading.apply(new Parser(tokens, dialect)));
        } catch (Tokens.Unreadable unreadable) {
            return new Read.Bad<>(List.of(unreadable.problem));
        }
    }

    private static <T> Read<T> refuse(Text text, Dialect dialect, String what) {
        return new Read.Bad<>(List.of(Problem.at(text.at(), what, dialect.shorter())));
    }

    private List<Expr> list() {
        List<Expr> list = new ArrayList<>();
        list.add(expression());
        while (tokens.peek().is(",")) {
            tokens.take();
            list.add(expression());
        }
        requireEnd();
        return List.copyOf(list);
    }

    private Expr whole() {
        Token first = tokens.peek();
        if (first.kind() == Token.Kind.END) {
            String instead = dialect.isModel() ? "write one" : "write one, such as member(CSTO, KAZ, 2022)";
            throw tokens.wrong(first, "an expression is missing", instead);
        }
        Expr expr = expression();
        requireEnd();
        return expr;
    }

    private void requireEnd() {
        Token behind = tokens.peek();
        if (behind.kind() != Token.Kind.END) {
            throw tokens.wrong(
                    behind, "this does not continue the expression", "put an operator before it, or take it out");
        }
    }

    private Expr expression() {
        return tokens.deeper(() -> {
            Quantifier quantifier = findQuantifier();
            return quantifier == null ? or() : each(quantifier);
        });
    }

    /** The quantifier that begins here (its keyword, a variable and {@code in}), or null. */
    private @Nullable Quantifier findQuantifier() {
        Token word = tokens.peek();
        boolean begins = dialect == Dialect.DOSSIER
                && word.kind() == Token.Kind.NAME
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
        tokens.expect(":", "write the body after a colon: all r in receivers: ...");
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

    /** {@code NOT a = b} would be {@code (NOT a) = b} in XMILE, which hardly anyone means. */
    private void askForParentheses(Expr left) {
        if (dialect == Dialect.DOSSIER
                && left instanceof Expr.Unary unary
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
        if (dialect != Dialect.STELLA) {
            return factors(true);
        }
        Expr left = factors(false);
        while (takesMod()) {
            left = binary(Operator.MOD, left, factors(false));
        }
        return left;
    }

    private Expr factors(boolean withMod) {
        Expr left = unary();
        while (true) {
            Operator operator = withMod && takesMod() ? Operator.MOD : tokens.take(PRODUCTS);
            if (operator != null) {
                left = binary(operator, left, unary());
            } else if (tokens.takes("//")) {
                Expr right = unary();
                left = new Expr.Call(
                        "safediv", List.of(left, right), left.span().to(right.span()));
            } else {
                return left;
            }
        }
    }

    private boolean takesMod() {
        boolean there = tokens.peek().word("MOD");
        if (there) {
            tokens.take();
        }
        return there;
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
        Expr base = dialect.isModel() ? subscripted(primary()) : primary();
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
            case QUOTED -> dialect.isModel() ? call(token.text(), token) : new Expr.Name(token.text(), token.span());
            case NAME -> token.word("IF") ? conditional(token.span()) : nameOrCall(token);
            case SIGN -> parenthesis(token);
            case END -> throw tokens.wrong(token, "the expression ends too early", "something must follow");
        };
    }

    private Expr nameOrCall(Token token) {
        if (dialect.isModel()) {
            return modelName(token);
        }
        refuseReserved(token);
        return call(token.text(), token);
    }

    private void refuseReserved(Token token) {
        if (RESERVED.stream().anyMatch(token::word)) {
            throw tokens.wrong(
                    token,
                    "the word " + token.text() + " is not allowed here",
                    "a name of that spelling is written in quotation marks");
        }
    }

    /** A name; MOD may be one where no operator is possible, and spaces in the name of a macro are accepted, as converters write them. */
    private Expr modelName(Token token) {
        if (!token.word("MOD")) {
            refuseReserved(token);
        }
        StringBuilder name = new StringBuilder(token.text());
        int more = 0;
        while (tokens.ahead(more).kind() == Token.Kind.NAME && RESERVED.stream().noneMatch(tokens.ahead(more)::word)) {
            name.append('_').append(tokens.ahead(more++).text());
        }
        boolean called = tokens.ahead(more).is("(");
        for (int i = 0; called && i < more; i++) {
            tokens.take();
        }
        return call(ModelNames.canonical(called ? name.toString() : token.text()), token);
    }

    /** A name as it is called, without the namespace of the standard's or of Stella's functions (XMILE 1.0, section 3.2.2.3). */
    private static String called(String name) {
        return NAMESPACES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(space -> name.substring(space.length()))
                .orElse(name);
    }

    private Expr call(String written, Token token) {
        String name = dialect.isModel() ? called(written) : written;
        if (!tokens.peek().is("(")) {
            return new Expr.Name(name, token.span());
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
        return new Expr.Call(name, List.copyOf(arguments), token.span().to(close.span()));
    }

    private Expr subscripted(Expr of) {
        Expr out = of;
        while (tokens.peek().is("[") || tokens.peek().is("'")) {
            Token sign = tokens.take();
            out = sign.is("[")
                    ? indexes(out)
                    : new Expr.Unary(Operator.TRANSPOSE, out, out.span().to(sign.span()));
        }
        return out;
    }

    private Expr indexes(Expr of) {
        List<Expr> indexes = new ArrayList<>();
        do {
            indexes.add(index());
        } while (tokens.takes(","));
        Token close = tokens.peek();
        tokens.expect("]", "put a comma between indexes and close the list with ]");
        return new Expr.Subscript(of, List.copyOf(indexes), of.span().to(close.span()));
    }

    private Expr index() {
        Token first = tokens.peek();
        if (tokens.takes("*")) {
            boolean within = tokens.takes(":");
            Token dimension = within ? tokens.take() : first;
            return new Expr.All(
                    within ? ModelNames.canonical(dimension.text()) : "",
                    first.span().to(dimension.span()));
        }
        if (tokens.takes("@")) {
            Token number = tokens.take();
            return new Expr.Own((int) number.value(), first.span().to(number.span()));
        }
        Expr from = expression();
        Token whole = tokens.peek();
        if (from instanceof Expr.Name dimension && tokens.takes(".*")) {
            return new Expr.All(dimension.id(), first.span().to(whole.span()));
        }
        return tokens.takes(":")
                ? new Expr.Stretch(
                        from, expression(), first.span().to(tokens.peek().span()))
                : from;
    }

    private Expr parenthesis(Token token) {
        if (!token.is("(")) {
            throw tokens.wrong(token, "the sign " + token.text() + " is not allowed here", "a value is wanted");
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
