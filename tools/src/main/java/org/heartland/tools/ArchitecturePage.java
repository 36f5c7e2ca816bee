package org.heartland.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code docs/architecture.md}: a hand-written text, and the rooms of {@link HousePlan} with the sentence of each
 * package.
 */
final class ArchitecturePage {
    private static final Pattern PACKAGE_INFO =
            Pattern.compile("/\\*\\*(.*?)\\*/\\s*package org\\.heartland\\.([\\w.]+);", Pattern.DOTALL);

    private ArchitecturePage() {}

    static String text(Path home) throws IOException {
        try (InputStream in = Objects.requireNonNull(ArchitecturePage.class.getResourceAsStream("architecture.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{{rooms}}", rooms(home));
        }
    }

    /** A table with a row for each room, the top floor first. */
    private static String rooms(Path home) throws IOException {
        Map<String, String> sentences = sentences(home);
        Map<String, Integer> floors = HousePlan.floors();
        List<String> rows = new ArrayList<>(List.of(
                "| floor | room | what it is | why it knows no more | what it knows |", "|---|---|---|---|---|"));
        HousePlan.rooms().stream()
                .sorted((a, b) -> Integer.compare(floors.getOrDefault(b.name(), 0), floors.getOrDefault(a.name(), 0)))
                .forEach(room -> rows.add(String.format(
                        Locale.ROOT,
                        "| %d | `%s` | %s | %s | %s |",
                        floors.get(room.name()),
                        room.name(),
                        sentences.get(room.name()),
                        room.because(),
                        String.join(", ", room.knows()))));
        return String.join("\n", rows);
    }

    private static Map<String, String> sentences(Path home) throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        for (Path module : Modules.folders(home)) {
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                for (Path file :
                        files.filter(each -> each.endsWith("package-info.java")).toList()) {
                    Matcher info = PACKAGE_INFO.matcher(Files.readString(file));
                    if (info.find()) {
                        sentences.put(
                                info.group(2),
                                info.group(1).replaceAll("\\s*\\*\\s*", " ").strip());
                    }
                }
            }
        }
        return sentences;
    }
}
