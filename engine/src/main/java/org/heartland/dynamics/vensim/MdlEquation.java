package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * An equation, cut at its sign.
 *
 * @param name what it defines
 * @param subscripts the dimensions and elements for which it does
 * @param except lists of such for which it does not
 * @param sign {@code =}, {@code ==}, {@code :=}, {@code :}, {@code <->}, {@code (} of a lookup, or "" if nothing follows
 * @param right what follows the sign
 * @param strange a word or part between name and sign that is not understood; null if there is none
 */
record MdlEquation(
        MdlStatement statement,
        String name,
        List<String> subscripts,
        List<List<String>> except,
        String sign,
        List<MdlToken> right,
        @Nullable MdlToken strange) {
    /** How the values of a data set are read between its times. */
    private static final Set<String> OF_DATA = Set.of("interpolate", "raw", "look forward", "hold backward");

    private static final List<String> SIGNS = List.of("=", "==", ":=", ":", "<->", "(");

    static MdlEquation of(MdlStatement statement) {
        return new Cut(statement).equation();
    }

    String key() {
        return MdlToken.key(name);
    }

    Place at() {
        return statement.at();
    }

    /** The parts without white space. */
    static List<MdlToken> solid(List<MdlToken> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() != MdlToken.Kind.SPACE)
                .toList();
    }

    /** Reads from left to right. */
    private static final class Cut {
        private final MdlStatement statement;
        private final List<MdlToken> tokens;
        private final List<String> subscripts = new ArrayList<>();
        private final List<List<String>> except = new ArrayList<>();
        private int at;

        Cut(MdlStatement statement) {
            this.statement = statement;
            this.tokens = statement.tokens();
        }

        MdlEquation equation() {
            MdlToken first = tokens.get(at++);
            if (peek("[")) {
                subscripts.addAll(list());
            }
            MdlToken strange = first.isName() ? null : first;
            while (strange == null && at < tokens.size() && !isSign(tokens.get(at))) {
                strange = between();
            }
            String sign = at < tokens.size() ? tokens.get(at).text() : "";
            List<MdlToken> right = at < tokens.size() ? tokens.subList(at + 1, tokens.size()) : List.of();
            return new MdlEquation(statement, first.text(), subscripts, except, sign, right, strange);
        }

        /** What is between name and sign: exceptions, or something that is not understood. */
        private @Nullable MdlToken between() {
            MdlToken token = tokens.get(at++);
            if (token.isWord("except")) {
                while (peek("[") || (peek(",") && at++ >= 0)) {
                    if (peek("[")) {
                        except.add(list());
                    }
                }
                return null;
            }
            boolean ofData = token.kind() == MdlToken.Kind.WORD && OF_DATA.contains(token.text());
            return ofData || token.kind() == MdlToken.Kind.SPACE ? null : token;
        }

        private static boolean isSign(MdlToken token) {
            return token.kind() == MdlToken.Kind.SYMBOL && SIGNS.contains(token.text());
        }

        /** True if the next part, after white space, is this symbol; white space is passed over then. */
        private boolean peek(String symbol) {
            int next = at;
            while (next < tokens.size() && tokens.get(next).kind() == MdlToken.Kind.SPACE) {
                next++;
            }
            boolean found = next < tokens.size() && tokens.get(next).is(symbol);
            at = found ? next : at;
            return found;
        }

        /** The names up to the closing bracket. */
        private List<String> list() {
            List<String> names = new ArrayList<>();
            for (at++; at < tokens.size() && !tokens.get(at).is("]"); at++) {
                if (tokens.get(at).isName() || tokens.get(at).kind() == MdlToken.Kind.NUMBER) {
                    names.add(tokens.get(at).text());
                }
            }
            at++;
            return names;
        }
    }
}
