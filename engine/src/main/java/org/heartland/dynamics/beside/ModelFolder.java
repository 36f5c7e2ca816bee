package org.heartland.dynamics.beside;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.heartland.dynamics.xmile.XmlReader;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * The folder of a model. What the model names is looked for there: nothing outside the folder is opened, whatever its name
 * or a link says, and nothing is fetched. Of an absolute path or a web address only the last part counts (XMILE 1.0,
 * section 2.11).
 *
 * @param root the folder, without links; null if the model comes from no file
 */
record ModelFolder(@org.jspecify.annotations.Nullable Path root) {
    private static final int MOST_FILES = 100;

    /** A file beside a model, and whether it was named by a path from elsewhere. */
    record Found(Path path, boolean fromElsewhere) {
        /** The name for messages. */
        String name() {
            return path.toString();
        }

        Read<byte[]> bytes(Place at) {
            try {
                if (Files.size(path) > XmlReader.MAX_BYTES) {
                    return bad(
                            at,
                            path.getFileName() + " has more bytes than the bound of " + XmlReader.MAX_BYTES,
                            "split it");
                }
                return new Read.Good<>(Files.readAllBytes(path));
            } catch (IOException e) {
                return bad(at, path.getFileName() + " cannot be read", "look at its permissions");
            }
        }
    }

    static ModelFolder of(Path model) {
        try {
            Path parent = model.toRealPath().getParent();
            return new ModelFolder(parent);
        } catch (IOException e) {
            return new ModelFolder(null);
        }
    }

    /** The file that a resource names, as seen from another file of the folder. */
    Read<Found> find(String resource, Path from, Place at) {
        return inside(resource, from, at)
                .then(found -> Files.isRegularFile(found.path())
                        ? new Read.Good<>(found)
                        : bad(
                                at,
                                "there is no file " + Inert.text(resource) + " beside the model",
                                "put it into the model's folder"));
    }

    /** All files that a resource with a * in its last part names, in the order of their names. */
    Read<List<Found>> findAll(String resource, Path from, Place at) {
        if (resource.indexOf('*') < 0) {
            return find(resource, from, at).then(one -> new Read.Good<>(List.of(one)));
        }
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        return inside(resource.replace("*", "x"), from, at)
                .then(found -> matching(Objects.requireNonNull(found.path().getParent()), name, at));
    }

    private Read<List<Found>> matching(Path in, String name, Place at) {
        TreeSet<Path> files = new TreeSet<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(in, name.replaceAll("[\\[\\]{}?\\\\]", ""))) {
            for (Path each : all) {
                if (Files.isRegularFile(each) && each.toRealPath().startsWith(in.toRealPath())) {
                    files.add(each);
                }
                if (files.size() > MOST_FILES) {
                    return bad(
                            at, name + " names more than " + MOST_FILES + " files, the bound", "name them one by one");
                }
            }
        } catch (IOException e) {
            return bad(at, "there is no folder for " + Inert.text(name), "put it into the model's folder");
        }
        List<Found> found = new ArrayList<>();
        files.forEach(each -> found.add(new Found(each, false)));
        return new Read.Good<>(found);
    }

    private Read<Found> inside(String resource, Path from, Place at) {
        String written = resource.strip().replace('\\', '/');
        boolean elsewhere = written.startsWith("/") || written.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
        String name = elsewhere
                ? written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf(':')) + 1)
                : written;
        Path parent = from.getParent();
        if (root == null || parent == null || name.isEmpty()) {
            return bad(
                    at, "the file " + Inert.text(resource) + " is not at hand", "keep it in the folder of the model");
        }
        try {
            Path path = parent.resolve(name).normalize();
            Path real = Files.exists(path) ? path.toRealPath() : path;
            if (real.startsWith(root)) {
                return new Read.Good<>(new Found(path, elsewhere));
            }
        } catch (IOException | InvalidPathException e) {
            return bad(at, Inert.text(resource) + " is not the name of a file", "name a file beside the model");
        }
        return bad(
                at, Inert.text(resource) + " leads out of the folder of the model", "put it into the model's folder");
    }

    private static <T> Read<T> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }
}
