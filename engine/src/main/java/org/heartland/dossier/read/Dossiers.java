package org.heartland.dossier.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Reads dossiers and scenarios from disk or memory: completely, or with every problem found. */
public final class Dossiers {
    private Dossiers() {}

    /** Reads the folder of a dossier without parts added by engines. */
    public static Read<Dossier> read(Path folder) {
        return Folder.read(folder).then(Dossiers::read);
    }

    /** Reads files that are in memory already. */
    public static Read<Dossier> read(Folder folder) {
        return read(folder, List.of());
    }

    /** Reads the folder of a dossier, with the parts that engines add. */
    public static Read<Dossier> read(Path folder, List<PartReader<?>> added) {
        return Folder.read(folder, added).then(files -> read(files, added));
    }

    /** Reads files that are in memory already, with the parts that engines add. */
    public static Read<Dossier> read(Folder folder, List<PartReader<?>> added) {
        return inspect(folder, added).dossier();
    }

    /** Reads as much as can be read, for {@code check}. */
    public static Inspection inspect(Folder folder, List<PartReader<?>> added) {
        return DossierReader.read(folder, added);
    }

    /** Reads a scenario from a file that need not be in the dossier's folder; its ids are those of the dossier. */
    public static Read<Scenario> readScenario(Path file, Dossier dossier) {
        Place at = Place.of(file.toString());
        if (!Files.isRegularFile(file)) {
            return bad(at, "there is no such file", "name a scenario of the dossier, or the file of one");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Folder.MAX_FILE_BYTES + 1);
            return bytes.length > Folder.MAX_FILE_BYTES
                    ? bad(at, "this file is larger than 5 MB", "leave some changes out")
                    : ScenarioReader.read(at.file(), bytes, dossier);
        } catch (IOException e) {
            return bad(at, "this file cannot be read", "ask for permission to read it");
        }
    }

    private static Read<Scenario> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
