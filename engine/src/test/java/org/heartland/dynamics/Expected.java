package org.heartland.dynamics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.dynamics.run.RunResult;

/** Expected output of a case of the suites, and how far a result is from it. */
final class Expected {
    /** Values by canonical column and time, as they are printed. */
    final Map<String, Map<Double, String>> columns = new LinkedHashMap<>();

    static Expected read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\ufeff", "");
        Expected expected = new Expected();
        if (file.toString().endsWith(".dat")) {
            expected.dat(text);
        } else {
            expected.table(text, file.toString().endsWith(".tab") ? '\t' : ',');
        }
        return expected;
    }

    private void dat(String text) {
        Map<Double, String> column = Map.of();
        for (String line : text.split("\\r\\n|\\r|\\n")) {
            String[] pair = line.split("\t");
            if (pair.length == 2) {
                column.put(Double.parseDouble(pair[0]), pair[1].strip());
            } else if (!line.isBlank()) {
                column = columns.computeIfAbsent(canonical(line), n -> new LinkedHashMap<>());
            }
        }
    }

    private void table(String text, char separator) {
        List<String> header = null;
        for (String line : text.split("\\r\\n|\\r|\\n")) {
            List<String> cells = cells(line, separator);
            if (header == null) {
                header = cells;
                continue;
            }
            if (cells.get(0).isBlank()) {
                continue;
            }
            for (int c = 1; c < Math.min(cells.size(), header.size()); c++) {
                if (!cells.get(c).isBlank()) {
                    columns.computeIfAbsent(canonical(header.get(c)), n -> new LinkedHashMap<>())
                            .put(
                                    Double.parseDouble(cells.get(0).replace(",", "")),
                                    cells.get(c).strip().replace(",", ""));
                }
            }
        }
    }

    private static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c == separator && !quoted && depth == 0) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c != '"' || separator == '\t') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static String canonical(String name) {
        return name.strip()
                .replaceAll("\\\\n", " ")
                .replace("\"", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\u00a0_]+", " ")
                .replaceAll("\\s*([\\[\\],])\\s*", "$1");
    }

    /** Everything that differs by more than 1e-5 (relative above 1) or half a unit in the last printed digit; columns in common counted. */
    List<String> differences(RunResult result, String model, int[] common) {
        List<String> out = new ArrayList<>();
        Map<String, Integer> ours = new LinkedHashMap<>();
        for (int c = 0; c < result.names().size(); c++) {
            ours.put(canonical(result.names().get(c)), c);
        }
        columns.forEach((name, values) -> {
            Integer column = ours.get(name);
            if (column == null) {
                if (isHeld(name, model)) {
                    out.add(name + " is missing");
                }
                return;
            }
            common[0]++;
            String worst = null;
            int bad = 0;
            for (Map.Entry<Double, String> entry : values.entrySet()) {
                int row = row(result.times(), entry.getKey());
                if (row < 0) {
                    bad++;
                    worst = worst == null ? "no time " + entry.getKey() : worst;
                    continue;
                }
                double got = result.at(column, row, 0);
                double want = Double.parseDouble(entry.getValue());
                if (!near(got, want, entry.getValue())) {
                    bad++;
                    worst = worst == null ? "at " + entry.getKey() + " " + got + " for " + entry.getValue() : worst;
                }
            }
            if (bad > 0) {
                out.add(name + ": " + bad + " of " + values.size() + ", " + worst);
            }
        });
        return out;
    }

    /**
     * True if the model has the variable: some expected files are of another version of it, or hold parts of Vensim's
     * own.
     */
    private static boolean isHeld(String name, String model) {
        String base = name.substring(name.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
        return !List.of("saveper", "time step", "initial time", "final time", "time")
                        .contains(base)
                && canonical(model).contains("name=" + base);
    }

    private static int row(double[] times, double time) {
        for (int i = 0; i < times.length; i++) {
            if (Math.abs(times[i] - time) < 1e-4) {
                return i;
            }
        }
        return -1;
    }

    private static boolean near(double got, double want, String printed) {
        if (Double.compare(got, want) == 0) {
            return true;
        }
        double tolerance = Math.max(1e-5 * Math.max(Math.abs(want), 1), half(printed));
        return Math.abs(got - want) <= tolerance;
    }

    private static double half(String printed) {
        String digits = printed.toLowerCase(Locale.ROOT);
        int e = digits.indexOf('e');
        int exponent = e < 0 ? 0 : Integer.parseInt(digits.substring(e + 1).replace("+", ""));
        String mantissa = e < 0 ? digits : digits.substring(0, e);
        int point = mantissa.indexOf('.');
        int decimals = point < 0 ? 0 : mantissa.length() - point - 1;
        return decimals == 0 && e < 0 ? 0 : 0.5 * Math.pow(10, exponent - decimals) * (1 + 1e-9);
    }
}
