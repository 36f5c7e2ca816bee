package org.heartland.measure.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The data that lie beside the checkout and may not be shipped with it. Without them a test that needs them is skipped, and says so. */
public final class Shared {
    private Shared() {}

    /** The file {@code shared/data/NAME} beside the checkout or above it; skips the test where there is none. */
    public static Path file(String name) {
        Path home = Path.of(System.getProperty("heartland.home", "")).toAbsolutePath();
        for (Path folder = home; folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared").resolve("data").resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        Assumptions.abort("skipped: there is no shared/data/" + name + " beside the checkout");
        throw new AssertionError("aborted");
    }

    /** The rows of a plain CSV file without quoted commas, cells by column. */
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        String[] header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int k = 0; k < header.length; k++) {
                row.put(header[k], k < cells.length ? cells[k] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String[] cells(String line) {
        return line.replace("\"", "").split(",", -1);
    }
}
