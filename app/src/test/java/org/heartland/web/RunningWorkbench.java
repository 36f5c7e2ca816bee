package org.heartland.web;

import java.nio.file.Path;
import java.util.List;
import org.heartland.app.Assessed;
import org.heartland.assess.Study;
import org.heartland.web.desk.DeskSettings;

/** A workbench that runs for tests, at any port that is free. */
record RunningWorkbench(Workbench workbench) implements AutoCloseable {

    static RunningWorkbench ofExample() {
        return of(Assessed.example());
    }

    /** The workbench of a dossier, with the texts in these files. */
    static RunningWorkbench of(Path dossier, String... articles) {
        DeskSettings settings =
                new DeskSettings(dossier, List.of(articles), read -> Study.prepare(read, Assessed.options(1, 1)));
        return new RunningWorkbench(Workbench.start(settings, "en", 0).orThrow());
    }

    String address() {
        return workbench.address();
    }

    @Override
    public void close() {
        workbench.close();
    }
}
