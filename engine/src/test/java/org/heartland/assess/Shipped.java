package org.heartland.assess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.text.Text;

/** The dossiers of the checkout, read and prepared once for all tests that look at them. */
final class Shipped {
    static final Dossier CENTRAL_ASIA = Dossiers.read(folder("central-asia")).orThrow();
    static final Study STUDY = Study.prepare(CENTRAL_ASIA, Options.standard()).orThrow();
    static final Assessment ASSESSMENT = STUDY.assess();

    private Shipped() {}

    static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("dossiers"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("the tests run inside the checkout");
        }
        return here.resolve("dossiers").resolve(name);
    }

    static Lanes ask(PreparedDossier prepared, String expression) {
        Run run = prepared.run();
        return Formula.compile(Text.of(expression), List.of(), prepared.names(), 0)
                .orThrow()
                .run(run);
    }

    static Truths truth(String expression) {
        return (Truths) ask(STUDY.now(), expression);
    }

    /** The median over the draws. */
    static double number(String expression) {
        Numbers numbers = (Numbers) ask(STUDY.now(), expression);
        Double median = Spreads.of(numbers).median();
        return median == null ? Double.NaN : median;
    }
}
