package org.heartland.language;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The tokens of an expression, taken one after the other; tracks the nesting depth. */
final class Tokens {
    private final List<Token> tokens;
    private final Dialect dialect;
    private int at;
    private int depth;

    Tokens(List<Token> tokens, Dialect dialect) {
        this.tokens = tokens;
        this.dialect = dialect;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The token this many places ahead; END beyond the last one. */
    Token ahead(int places) {
        return tokens.get(Math.min(at + places, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    /** Consumes the next token if it is one of these signs, and returns its operator, else null. */
    @Nullable
    Operator take(Map<String, Operator> among) {
        Operator operator = peek().kind() == Token.Kind.SIGN ? among.get(peek().text()) : null;
        if (operator != null) {
            take();
        }
        return operator;
    }

    /** Consumes the next token if it is this sign; true if it was. */
    boolean takes(String sign) {
        boolean there = peek().is(sign);
        if (there) {
            take();
        }
        return there;
    }

    void expect(String sign, String instead) {
        if (!peek().is(sign)) {
            throw wrong(peek(), "the sign " + sign + " is missing here", instead);
        }
        take();
    }

    void expectWord(String word) {
        if (!peek().word(word)) {
            throw wrong(peek(), "the word " + word + " is missing here", "write IF ... THEN ... ELSE ...");
        }
        take();
    }

    /** Parses one level deeper, if that is not too deep. */
    Expr deeper(Supplier<Expr> reading) {
        if (depth == Dialect.MAX_DEPTH) {
            throw wrong(
                    peek(), "this expression nests deeper than the bound of " + Dialect.MAX_DEPTH, dialect.shorter());
        }
        depth++;
        Expr expr = reading.get();
        depth--;
        return expr;
    }

    Unreadable wrong(Token token, String what, String instead) {
        return new Unreadable(Problem.at(token.span().place(), what, instead));
    }

    /** Carries the problem at which parsing stopped. */
    static final class Unreadable extends RuntimeException {
        final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }
}
