package org.heartland.text;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** The rows of a CSV file under one exact header. */
public final class CsvTable implements CsvRows.Reader {
    private final List<String> header;
    private final Problems problems;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(List<String> header, Problems problems) {
        this.header = header;
        this.problems = problems;
    }

    /** The readable rows; problems in the others are reported. */
    public static List<CsvRow> read(SourceText source, List<String> header, Problems problems) {
        CsvTable table = new CsvTable(header, problems);
        if (!CsvRows.read(source, header.size(), problems, table)) {
            String instead = "begin it with the line " + String.join(",", header);
            problems.add(Place.of(source.file()), "this file is empty", instead);
        }
        return table.rows;
    }

    @Override
    public boolean header(CsvRow row) {
        boolean right = row.fields().equals(header);
        if (!right) {
            int at = 0;
            while (at < Math.min(row.size(), header.size()) && row.text(at).equals(header.get(at))) {
                at++;
            }
            Place place = at < row.size() ? row.at(at) : row.at();
            problems.add(Problem.at(
                    place, "this is not the header that is wanted", "the first line is " + String.join(",", header)));
        }
        return right;
    }

    @Override
    public boolean row(CsvRow row) {
        rows.add(row);
        return true;
    }
}
