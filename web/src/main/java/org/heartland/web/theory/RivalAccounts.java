package org.heartland.web.theory;

import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Read;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.read.FitsPart;
import org.jspecify.annotations.Nullable;

/**
 * The theories of a dossier, fitted as its kept summary was, or as the command does it where none is kept.
 *
 * @param summary the summary that the dossier keeps of these fits; null if there is none
 * @param particles how many parameter values each fit carries
 */
record RivalAccounts(TheoryContest theories, @Nullable FitSummary summary, int particles, long seed) {

    /** @param only the id of one theory; null for all */
    static Read<RivalAccounts> of(Dossier dossier, @Nullable String only) {
        List<FitSummary> kept = FitsPart.of(dossier);
        int particles =
                kept.isEmpty() ? TheoryContest.USUAL_PARTICLES : kept.get(0).particles();
        long seed = kept.isEmpty() ? TheoryContest.USUAL_SEED : kept.get(0).seed();
        int until = dossier.identity().now().year();
        return TheoryContest.of(dossier, only, until, particles, seed)
                .then(theories -> new Read.Good<>(
                        new RivalAccounts(theories, only == null ? theories.summaryKept() : null, particles, seed)));
    }

    /** By what the ranking is known. */
    String key() {
        return theories.rankingKey();
    }

    /** Under which their fits are kept, in the order of the theories. */
    List<String> keys() {
        return theories.keys();
    }

    /** The number of a theory by its id; -1 if there is none. */
    int number(String id) {
        return theories.models().stream().map(model -> model.id()).toList().indexOf(id);
    }

    /** How the powers bear on each other by one account: from the ranking that is kept, else computed. */
    Relations relation(int number, FittedAccount fit, TheoryContest.Store store) {
        FullRanking kept = theories.rankingKept(store);
        return kept == null ? theories.relation(number, fit) : kept.relations().get(number);
    }

    /** The fits that are kept, in the order of the theories; null for each that is not. */
    List<@Nullable FittedAccount> kept(TheoryContest.Store store) {
        return keys().stream()
                .<@Nullable FittedAccount>map(key -> FitText.read(store.find(key)))
                .toList();
    }
}
