package org.heartland.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The modules of the project, as its POM lists them; this list is the only one. */
public final class Modules {
    private static final Pattern MODULE = Pattern.compile("<module>([\\w-]+)</module>");

    private Modules() {}

    /** The folders of all modules, the module of benchmarks among them. */
    public static List<Path> folders(Path home) throws IOException {
        return MODULE.matcher(Files.readString(home.resolve("pom.xml")))
                .results()
                .map(module -> home.resolve(module.group(1)))
                .toList();
    }
}
