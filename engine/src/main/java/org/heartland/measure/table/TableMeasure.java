package org.heartland.measure.table;

import java.util.List;
import org.heartland.problem.Read;

/** A measure that runs on a user's own table, without a dossier. It describes itself; the page of measures is made from that. */
public interface TableMeasure {

    /** The name on the command line. */
    String name();

    /** What it tells, in a sentence. */
    String says();

    /** The columns it knows, in the order of the usual header. */
    List<Column> columns();

    /** Every key of its result, in order. */
    List<ResultKey> results();

    /** What a reader of the numbers should know. */
    List<String> remarks();

    /** A small table to try it on. */
    String example();

    /** Whether {@link MeasureOptions#range} means something to it. */
    default boolean takesRange() {
        return false;
    }

    /** The result, or all that is wrong with the table. The table was read with {@link #columns}. */
    Read<MeasureResult> run(InputTable table, MeasureOptions settings);
}
