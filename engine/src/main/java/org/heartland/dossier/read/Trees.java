package org.heartland.dossier.read;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/**
 * The trees of the YAML files of a folder. Each is parsed once, by the thread that needs it first or asks for all; of a folder with more than
 * {@value #MAX_KEPT_BYTES} bytes of YAML none is kept, and each is parsed whenever it is needed.
 */
final class Trees {
    private static final long MAX_KEPT_BYTES = 8_000_000;

    private final Map<String, FutureTask<Tree>> kept = new TreeMap<>();

    /** The tree of a file, null if it is unreadable, and what is wrong with the file as YAML. */
    record Tree(Yaml.@Nullable Node root, List<Problem> problems) {
        static final Tree NONE = new Tree(null, List.of());
    }

    Trees(SortedMap<String, byte[]> files) {
        long bytes = files.entrySet().stream()
                .filter(file -> Layout.isYaml(file.getKey()))
                .mapToLong(file -> file.getValue().length)
                .sum();
        if (bytes <= MAX_KEPT_BYTES) {
            files.forEach((file, content) -> {
                if (Layout.isYaml(file)) {
                    kept.put(file, new FutureTask<>(() -> parsed(file, content)));
                }
            });
        }
    }

    /** Parses all that is to be kept and that no other thread has begun. */
    void parse() {
        kept.values().forEach(FutureTask::run);
    }

    Tree of(String file, byte[] content) {
        FutureTask<Tree> task = kept.get(file);
        if (task == null) {
            return parsed(file, content);
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a file was not parsed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file is parsed", e);
        }
    }

    private static Tree parsed(String file, byte[] content) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, content, problems);
        Yaml.Node root = source == null ? null : YamlReader.read(source, problems);
        return new Tree(root, problems.all());
    }
}
