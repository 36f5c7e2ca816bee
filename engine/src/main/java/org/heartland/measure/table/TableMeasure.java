package org.heartland.measure.table;

import java.util.List;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;

/**
 * A measure that runs on a user's own table, without a dossier: what it is, from which the page of measures is made, and how it is computed.
 *
 * @param name the name on the command line
 * @param says what it tells, in a sentence
 * @param columns the columns it knows, in the order of the usual header
 * @param unique the columns that no two rows may have alike
 * @param takesRange true if {@link MeasureOptions#range} means something to it
 * @param results every key of its result, in order
 * @param remarks what a reader of the numbers should know
 * @param example a small table to try it on
 * @param check what must hold of a table beyond its cells
 * @param computation the result of a table that has no problem
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

    /** Reports what is wrong with a table. Numbers that could not be read are NaN. */
    interface Check {
        void check(InputTable table, MeasureOptions options, Problems problems);
    }

    /** Computes the result of a table without problems. */
    interface Computation {
        ResultFields compute(InputTable table, MeasureOptions options);
    }

    /** A measure of which there is nothing to check but its cells. */
    static TableMeasure of(String description, Computation computation) {
        return of(description, (table, options, problems) -> {}, computation);
    }

    /** A measure by its description, see {@link MeasureDescription}. */
    static TableMeasure of(String description, Check check, Computation computation) {
        return MeasureDescription.parse(description).measure(check, computation);
    }

    /** The result, or all that is wrong with the table. The table was read with {@link #columns}. */
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
