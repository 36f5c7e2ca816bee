package org.heartland.measure.table;

import java.util.List;
import java.util.stream.Collectors;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;

/**
 * A measure that runs on a user's own table, without a dossier: its description, from which the page of measures is made, and its
 * computation.
 *
 * @param name the name on the command line
 * @param says what it measures, in a sentence
 * @param columns its columns, in the order of the usual header
 * @param unique the columns that together must differ between rows
 * @param takesRange true if it uses {@link MeasureOptions#range}
 * @param results every key of its result, in order
 * @param remarks what a reader of the numbers should know
 * @param example a small table to try it on
 * @param check checks a table beyond its cells
 * @param computation computes the result of a table without problems
 */
public record TableMeasure(
        String name,
        String says,
        List<Column> columns,
        List<String> unique,
        boolean takesRange,
        List<ResultKey> results,
        List<String> remarks,
        String example,
        Check check,
        Computation computation) {

    /** Reports the problems of a table. Numbers that could not be read are NaN. */
    interface Check {
        void check(InputTable table, MeasureOptions options, Problems problems);
    }

    /** Computes the result of a table without problems. */
    interface Computation {
        ResultFields compute(InputTable table, MeasureOptions options);
    }

    /** A measure whose tables need no check beyond their cells. */
    static TableMeasure of(String description, Computation computation) {
        return of(description, (table, options, problems) -> {}, computation);
    }

    /** A measure from its description, see {@link MeasureDescription}. */
    static TableMeasure of(String description, Check check, Computation computation) {
        return MeasureDescription.parse(description).measure(check, computation);
    }

    /** The names of its columns as in the header of a table, those that may be left out in brackets. */
    public String header() {
        return columns.stream()
                .map(column -> column.required() ? column.name() : "[" + column.name() + "]")
                .collect(Collectors.joining(","));
    }

    /** The result, or all problems of the table. The table was read with {@link #columns}. */
    public Read<MeasureResult> run(InputTable table, MeasureOptions options) {
        Problems problems = table.problems();
        table.demandUnique(problems, unique);
        check.check(table, options, problems);
        if (!problems.isEmpty()) {
            return new Read.Bad<>(problems.all());
        }
        ResultFields fields = computation.compute(table, options);
        return new Read.Good<>(new MeasureResult(name, fields.group(), fields.notes()));
    }
}
