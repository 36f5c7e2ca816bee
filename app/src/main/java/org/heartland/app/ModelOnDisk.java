package org.heartland.app;

import java.nio.file.Path;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Read;
import picocli.CommandLine.Parameters;

/** The argument MODEL: a file that holds a model. */
final class ModelOnDisk {
    @Parameters(paramLabel = "MODEL", description = "The file with the model.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    Path file() {
        return file;
    }

    Read<Model> read() {
        return ModelFile.read(file);
    }
}
