package org.heartland.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.theory.judge.TheoryContest;
import org.jspecify.annotations.Nullable;

/** The fits of theories that the workbenches of all tests in this process share, in memory: tests look into no user's cache and leave nothing there. */
final class KeptFits implements TheoryContest.Store {
    static final KeptFits OF_TESTS = new KeptFits();

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public @Nullable String find(String key) {
        return kept.get(key);
    }

    @Override
    public void keep(String key, String text) {
        kept.put(key, text);
    }

    /** Fits the theories of a dossier as the workbench would, unless they are kept already. */
    static void fit(Path folder) {
        Dossier dossier = Contributors.SHIPPED
                .folder(folder)
                .then(files -> Contributors.SHIPPED.read(files))
                .orThrow();
        Read<TheoryContest> contest = TheoryContest.of(
                dossier,
                null,
                dossier.identity().now().year(),
                TheoryContest.USUAL_PARTICLES,
                TheoryContest.USUAL_SEED);
        try (Workers workers = new Workers(Workers.defaultThreads())) {
            contest.orThrow().fits(workers, OF_TESTS, (account, done) -> {});
        }
    }
}
