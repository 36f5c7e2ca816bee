package org.heartland.web.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.heartland.render.file.WholeFiles;
import org.heartland.scenario.WrittenScenario;

/** Where scenarios are kept beside their dossier: each in a file of its own, which is named after it. */
public final class ScenarioFiles {
    private static final String FOLDER = "scenarios";

    private ScenarioFiles() {}

    /** What stands where a scenario would be kept. */
    public enum Place {
        FREE,
        /** A file that holds this scenario alone, and may be replaced. */
        TAKEN,
        /** The scenario stands in a file with another name or with others, or the place is no plain file inside the dossier's folder. */
        ELSEWHERE
    }

    /** The name of the file, within the dossier's folder. */
    public static String name(WrittenScenario scenario) {
        return FOLDER + "/" + scenario.file();
    }

    /**
     * What stands where a scenario would be kept.
     *
     * @param known the files of the scenarios that the dossier has, by their ids
     */
    static Place place(WrittenScenario scenario, Map<String, String> known, Path folder) throws IOException {
        String name = name(scenario);
        Path file = folder.resolve(name);
        String holds = known.getOrDefault(scenario.id(), name);
        boolean alone = Collections.frequency(known.values(), name) <= 1;
        if (!holds.equals(name) || !alone || leadsOut(file, folder)) {
            return Place.ELSEWHERE;
        }
        return !Files.exists(file) ? Place.FREE : known.containsKey(scenario.id()) ? Place.TAKEN : Place.ELSEWHERE;
    }

    private static boolean leadsOut(Path file, Path folder) throws IOException {
        Path inside = folder.resolve(FOLDER);
        boolean linked = Files.exists(inside) && !inside.toRealPath().startsWith(folder.toRealPath());
        return linked || Files.isSymbolicLink(file) || Files.exists(file) && !Files.isRegularFile(file);
    }

    /** Writes it: whole and safe on disk when this returns, or not at all. */
    static void write(WrittenScenario scenario, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        WholeFiles.write(scenario.yaml().getBytes(StandardCharsets.UTF_8), folder.resolve(name(scenario)));
    }
}
