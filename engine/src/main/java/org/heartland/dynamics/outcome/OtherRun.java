package org.heartland.dynamics.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.NumberText;
import org.heartland.text.SourceText;

/**
 * What a run is compared with: another run, or data, variable by variable over times of their own.
 *
 * @param name how it is called beside the run: the values that were changed, or the name of a file
 * @param changed the variables that it holds at other values; empty for data
 * @param values the variables by the name that the run gives them; NaN where nothing is known
 */
public record OtherRun(String name, List<String> changed, double[] times, Map<String, double[]> values) {
    private static final long MAX_BYTES = 20_000_000;

    /** A run of the same model under another name. */
    public static OtherRun of(String name, List<String> changed, RunResult result) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int column = 0; column < result.names().size(); column++) {
            values.put(result.names().get(column), result.values(column));
        }
        return new OtherRun(name, changed, result.times(), values);
    }

    /**
     * Reads a table whose first column is time and whose others are variables of the run; an empty cell is not known.
     * Columns that the run does not have are added to {@code unknown} and left out.
     */
    public static Read<OtherRun> read(Path path, List<String> names, List<Problem> unknown) {
        String file = path.toString();
        Problems problems = new Problems();
        SourceText source;
        try {
            if (!Files.isRegularFile(path)) {
                return bad(file, "there is no such file", "name a table whose first column is time");
            }
            if (Files.size(path) > MAX_BYTES) {
                return bad(file, "this file has more bytes than the bound of " + MAX_BYTES, "leave out rows");
            }
            source = SourceText.of(file, Files.readAllBytes(path), problems);
        } catch (IOException e) {
            return bad(file, "this file cannot be read", "look at its permissions");
        }
        return source == null ? new Read.Bad<>(problems.all()) : table(path, source, names, unknown, problems);
    }

    private static Read<OtherRun> table(
            Path path, SourceText source, List<String> names, List<Problem> unknown, Problems problems) {
        Table table = new Table(names, unknown, problems);
        if (!CsvRows.read(source, 0, problems, table)) {
            problems.add(Place.of(source.file()), "this file is empty", "begin it with a line such as time,arms");
        }
        return problems.isEmpty() ? table.other(path) : new Read.Bad<>(problems.all());
    }

    private static <T> Read<T> bad(String file, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file), what, instead)));
    }

    /** The value of a variable at a time, along straight lines between those known; NaN outside of them or if none is. */
    double at(String variable, double time) {
        double[] of = values.get(variable);
        return of == null ? Double.NaN : at(times, of, time);
    }

    /** The value at a time along straight lines between known times; NaN before the first and after the last. */
    static double at(double[] times, double[] values, double time) {
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return values[found];
        }
        int next = -found - 1;
        if (next == 0 || next == times.length) {
            double end = times[next == 0 ? 0 : times.length - 1];
            boolean rounded = Math.abs(end - time) <= 1e-9 * Math.max(1, Math.abs(end));
            return rounded ? values[next == 0 ? 0 : times.length - 1] : Double.NaN;
        }
        double part = (time - times[next - 1]) / (times[next] - times[next - 1]);
        return values[next - 1] + part * (values[next] - values[next - 1]);
    }

    /** The rows of a table as they are read. */
    private static final class Table implements CsvRows.Reader {
        private final List<String> names;
        private final List<Problem> unknown;
        private final Problems problems;
        private final Map<Integer, String> fields = new LinkedHashMap<>();
        private final List<double[]> rows = new ArrayList<>();

        Table(List<String> names, List<Problem> unknown, Problems problems) {
            this.names = names;
            this.unknown = unknown;
            this.problems = problems;
        }

        @Override
        public boolean header(CsvRow row) {
            for (int field = 1; field < row.size(); field++) {
                column(row, field);
            }
            if (fields.isEmpty()) {
                String what = "no column of this table is a variable of the model";
                problems.add(row.at(), what, "begin with time, then name variables as the model does");
            }
            return !fields.isEmpty();
        }

        private void column(CsvRow row, int field) {
            String written = row.text(field);
            String known = names.stream()
                    .filter(name -> Overrides.same(name, written))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                String what = "the model has no variable " + written + ", so this column is left out";
                unknown.add(new Problem(row.at(field), what, "name it as in the model", Near.to(written, names)));
            } else if (fields.containsValue(known)) {
                problems.add(row.at(field), known + " has two columns", "keep one of them");
            } else {
                fields.put(field, known);
            }
        }

        @Override
        public boolean row(CsvRow row) {
            double[] cells = new double[fields.size() + 1];
            cells[0] = number(row, 0);
            if (Double.isNaN(cells[0])) {
                problems.add(row.at(0), "this row has no time", "write the time in the first column");
            } else if (!rows.isEmpty() && cells[0] <= rows.get(rows.size() - 1)[0]) {
                problems.add(row.at(0), "this time is not later than the one before", "sort the rows by time");
            }
            int next = 1;
            for (int field : fields.keySet()) {
                cells[next++] = number(row, field);
            }
            rows.add(cells);
            return true;
        }

        private double number(CsvRow row, int field) {
            String cell = row.number(field);
            OptionalDouble value = NumberText.read(cell);
            if (value.isEmpty() && !cell.isEmpty() && !cell.equals("NaN")) {
                problems.add(row.at(field), "this is not a number", "write one such as -1.25, or nothing if not known");
            }
            return value.orElse(Double.NaN);
        }

        Read<OtherRun> other(Path path) {
            if (rows.isEmpty()) {
                return bad(path.toString(), "this table has no rows", "give a row for each time");
            }
            Map<String, double[]> values = new LinkedHashMap<>();
            int next = 1;
            for (String name : fields.values()) {
                int column = next++;
                values.put(
                        name, rows.stream().mapToDouble(cells -> cells[column]).toArray());
            }
            double[] times = rows.stream().mapToDouble(cells -> cells[0]).toArray();
            String name = String.valueOf(path.getFileName());
            return new Read.Good<>(new OtherRun(name, List.of(), times, values));
        }
    }
}
