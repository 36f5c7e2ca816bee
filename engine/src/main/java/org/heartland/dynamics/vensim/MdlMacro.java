package org.heartland.dynamics.vensim;

import java.util.List;
import org.heartland.problem.Place;

/** A macro of a {@code .mdl} file: its name, the names of what it takes, and its equations, with units in those names. */
record MdlMacro(String name, List<String> parameters, List<MdlStatement> statements, Place at) {
    private static final String BESIDE = " macro";

    String key() {
        return MdlToken.key(name);
    }

    /** Its statements without units, and with its name as it is in the model. */
    List<MdlStatement> body() {
        return statements.stream()
                .map(each -> new MdlStatement(
                        each.tokens().stream().map(this::renamed).toList(), null, each.comment(), each.at()))
                .toList();
    }

    private MdlToken renamed(MdlToken token) {
        boolean own = token.isName() && token.key().equals(key());
        return own ? new MdlToken(token.kind(), named(name), token.at()) : token;
    }

    /** Its name in the model: another one if a function has it that Vensim's own are written with, such as INIT. */
    static String named(String name) {
        return MdlFunctions.isTaken(MdlToken.key(name)) ? name + BESIDE : name;
    }
}
