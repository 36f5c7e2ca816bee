package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heartland.dossier.Written;
import org.heartland.dossier.read.Inspection;
import org.heartland.language.Expr;
import org.heartland.language.ReservedWords;
import org.heartland.problem.Problem;
import org.heartland.question.DossierNames;

/**
 * Expressions of a dossier with problems that may only seem to be wrong, because they name something that could not be read.
 *
 * @param expressions all expressions of the dossier
 * @param lost names, in small letters, of what could not be read
 * @param unsure true if there may be more such names: then a name that nothing defines is in doubt too
 */
record Doubts(List<Written> expressions, SortedSet<String> lost, boolean unsure) {
    static final Doubts NONE = new Doubts(List.of(), new TreeSet<>(), false);

    static Doubts of(Inspection seen) {
        return new Doubts(seen.expressions(), seen.lost(), seen.unsure());
    }

    /** The problems without those inside expressions in doubt. */
    List<Problem> without(List<Problem> problems, DossierNames names) {
        if (problems.isEmpty() || lost.isEmpty() && !unsure) {
            return problems;
        }
        List<Written> doubtful = expressions.stream()
                .filter(written -> isDoubtful(written.expr(), names))
                .toList();
        return problems.stream()
                .filter(problem -> doubtful.stream().noneMatch(written -> covers(written, problem)))
                .toList();
    }

    private static boolean covers(Written written, Problem problem) {
        return problem.at().file().equals(written.text().at().file())
                && problem.at().compareTo(written.text().at()) >= 0
                && problem.at()
                                .compareTo(written.text()
                                        .place(written.text().source().length()))
                        <= 0;
    }

    private boolean isDoubtful(Expr expr, DossierNames names) {
        List<String> used = new ArrayList<>();
        SortedSet<String> bound = new TreeSet<>();
        collect(expr, used, bound);
        return used.stream()
                .anyMatch(name -> lost.contains(name) || unsure && !bound.contains(name) && !isKnown(name, names));
    }

    private static void collect(Expr expr, List<String> used, SortedSet<String> bound) {
        if (expr instanceof Expr.Name name) {
            used.add(name.id().toLowerCase(Locale.ROOT));
        } else if (expr instanceof Expr.Call call) {
            used.add(call.name().toLowerCase(Locale.ROOT));
        } else if (expr instanceof Expr.Each each) {
            bound.add(each.variable().toLowerCase(Locale.ROOT));
        }
        expr.parts().forEach(part -> collect(part, used, bound));
    }

    private static boolean isKnown(String name, DossierNames names) {
        return ReservedWords.ALL.contains(name)
                || names.find(name) != null
                || names.function(name) != null
                || names.kinds().stream().anyMatch(kind -> names.id(kind, name) != null);
    }
}
