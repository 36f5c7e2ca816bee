package org.heartland.language;

/** A token of an expression. */
record Token(Kind kind, String text, double value, Span span) {
    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        NAME,
        QUOTED,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean word(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
