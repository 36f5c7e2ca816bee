package org.heartland.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is shipped beside our own code, and on which terms. Whoever adds a library adds it here with its licence. */
class ShippedLibrariesTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Pattern DEPENDENCY =
            Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Set<String> PERMISSIVE = Set.of("Apache-2.0", "BSD-3-Clause", "MIT");
    private static final SortedMap<String, String> LICENCES = new TreeMap<>(Map.ofEntries(
            Map.entry("com.fasterxml.jackson.core:jackson-core", "Apache-2.0"),
            Map.entry("com.github.weisj:jsvg", "MIT"),
            Map.entry("de.siegmar:fastcsv", "MIT"),
            Map.entry("gg.jte:jte-runtime", "Apache-2.0"),
            Map.entry("info.picocli:picocli", "Apache-2.0"),
            Map.entry("io.javalin:javalin", "Apache-2.0"),
            Map.entry("org.apache.poi:poi-ooxml", "Apache-2.0"),
            Map.entry("org.duckdb:duckdb_jdbc", "MIT"),
            Map.entry("org.hipparchus:hipparchus-core", "Apache-2.0"),
            Map.entry("org.jsoup:jsoup", "MIT"),
            Map.entry("org.jspecify:jspecify", "Apache-2.0"),
            Map.entry("org.ow2.asm:asm", "BSD-3-Clause"),
            Map.entry("org.slf4j:slf4j-nop", "MIT"),
            Map.entry("org.snakeyaml:snakeyaml-engine", "Apache-2.0")));

    @Test
    void fourteen_libraries_are_shipped_all_under_permissive_licences() throws IOException {
        SortedMap<String, String> shipped = new TreeMap<>();
        for (String module : new String[] {"engine", "render", "web", "importers", "store", "app"}) {
            String pom = Files.readString(HOME.resolve(module).resolve("pom.xml"));
            Matcher dependency = DEPENDENCY.matcher(pom.replaceAll("(?s)<profiles>.*</profiles>|<!--.*?-->", ""));
            while (dependency.find()) {
                String name = dependency.group(1) + ":" + dependency.group(2);
                if (!dependency.group(1).equals("org.heartland")) {
                    shipped.put(name, LICENCES.getOrDefault(name, "unknown"));
                }
            }
        }
        assertThat(shipped).isEqualTo(LICENCES);
        assertThat(shipped.values()).allMatch(PERMISSIVE::contains);
    }
}
