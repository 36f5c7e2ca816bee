package org.heartland.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Reads a model from a file that somebody names. */
final class ModelOnDisk {
    private static final long LARGEST = 20_000_000;

    private ModelOnDisk() {}

    static Read<Model> read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return bad(file, "there is no such file", "name a model in XMILE or YAML");
            }
            if (Files.size(file) > LARGEST) {
                return bad(file, "this file has more bytes than the bound of " + LARGEST, "split the model");
            }
            return ModelFile.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            return bad(file, "this file cannot be read", "look at its permissions");
        }
    }

    private static Read<Model> bad(Path file, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, instead)));
    }
}
