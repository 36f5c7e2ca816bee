package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.text.Text;

/** The dossiers of the checkout, read and prepared once for all tests that look at them. */
public final class Shipped {
    static final Dossier CENTRAL_ASIA =
            Contributors.SHIPPED.read(folder("central-asia")).orThrow();
    static final Study STUDY = Study.prepare(CENTRAL_ASIA, Options.standard()).orThrow();
    static final Assessment ASSESSMENT = STUDY.assess();

    private Shipped() {}

    public static Path folder(String name) {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("dossiers"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("the tests run inside the checkout");
        }
        return here.resolve("dossiers").resolve(name);
    }

    /** The files of a shipped dossier as texts, by name, to be changed. */
    public static Map<String, String> texts(String name) {
        Map<String, String> texts = new TreeMap<>();
        Contributors.SHIPPED
                .folder(folder(name))
                .orThrow()
                .files()
                .forEach((file, bytes) -> texts.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /** Replaces what a file must contain. */
    public static void replace(Map<String, String> texts, String file, String old, String by) {
        assertThat(texts.get(file)).contains(old);
        texts.computeIfPresent(file, (name, text) -> text.replace(old, by));
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
