package org.heartland.question;

import java.util.List;
import java.util.Map;
import org.heartland.formula.Function;
import org.heartland.problem.Problem;

/** The functions that a contributor brings for one panel. */
public interface Contribution {

    /** Functions about one subject, under the heading that the guide gives them: {@code of events}. */
    record Topic(String heading, List<Function> functions) {}

    List<Topic> topics();

    /** Names of kinds of its own, by kind, known only where its functions want or give one; most have none. */
    default Map<String, List<String>> names() {
        return Map.of();
    }

    /**
     * Compiles what the dossier itself writes in the language, with the functions of all contributors known; asked once, before any of
     * the functions is called.
     *
     * @return what does not compile
     */
    default List<Problem> compile(DossierNames names) {
        return List.of();
    }
}
