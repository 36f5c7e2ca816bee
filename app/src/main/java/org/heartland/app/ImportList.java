package org.heartland.app;

import java.nio.file.Path;
import org.heartland.importers.Importers;
import org.heartland.importers.MappingDraft;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.reading.Importer;
import org.heartland.problem.Read;

/** What can be imported, and a mapping file to begin with. */
final class ImportList {
    private ImportList() {}

    /** Prints all importers, or the measures of one. */
    static int print(String name) {
        if (name.isEmpty()) {
            Importers.shipped()
                    .all()
                    .forEach(importer -> System.out.println(
                            padded(importer.id(), 20) + importer.mapping().title()));
            return ExitCode.DONE;
        }
        Read<Importer> found = Importers.shipped().find(name);
        if (!(found instanceof Read.Good<Importer> good)) {
            return Refusal.of(found.problems());
        }
        System.out.println(good.value().mapping().title());
        for (MappedMeasure measure : good.value().mapping().measures()) {
            System.out.println(padded(measure.definition().id(), 32)
                    + measure.definition().says()
                    + (measure.usual() ? "" : " (only with --measure)"));
        }
        return ExitCode.DONE;
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    static int draft(Path file) {
        Read<String> draft = MappingDraft.of(file);
        if (!(draft instanceof Read.Good<String> good)) {
            return Refusal.of(draft.problems());
        }
        System.out.print(good.value());
        return ExitCode.DONE;
    }
}
