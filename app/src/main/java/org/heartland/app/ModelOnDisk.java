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
import picocli.CommandLine.Parameters;

/** The argument MODEL: a file that holds a model. */
final class ModelOnDisk {
    private static final long MAX_BYTES = 20_000_000;

    @Parameters(paramLabel = "MODEL", description = "The file with the model.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    Path file() {
        return file;
    }

    Read<Model> read() {
        try {
            if (!Files.isRegularFile(file)) {
                return bad("there is no such file", "name a model in XMILE or YAML");
            }
            if (Files.size(file) > MAX_BYTES) {
                return bad("this file has more bytes than the bound of " + MAX_BYTES, "split the model");
            }
            return ModelFile.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            return bad("this file cannot be read", "look at its permissions");
        }
    }

    private Read<Model> bad(String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, instead)));
    }
}
