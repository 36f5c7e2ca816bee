package org.heartland.measure.table;

import java.util.List;
import java.util.Optional;
import org.heartland.problem.Near;
import org.jspecify.annotations.Nullable;

/** Every measure that runs on a user's own table, in the order in which they are listed. */
public final class TableMeasures {
    private static final List<TableMeasure> ALL = List.of(
            ConcentrationTable.MEASURE,
            SimilarityTable.MEASURE,
            SpecialisationTable.MEASURE,
            CincTable.MEASURE,
            RcaTable.MEASURE,
            InterdependenceTable.MEASURE,
            ArmsWindowTable.MEASURE,
            CohesionTable.MEASURE,
            BrierTable.MEASURE);

    private TableMeasures() {}

    public static List<TableMeasure> catalogue() {
        return ALL;
    }

    /** Says that there is no measure of this name, or that none was named, and which there are. */
    public static String missing(@Nullable String name) {
        List<String> names = ALL.stream().map(TableMeasure::name).toList();
        String known = "the measures are " + String.join(", ", names);
        if (name == null) {
            return "measure needs a name and a table: measure NAME TABLE.csv; " + known;
        }
        List<String> near = Near.to(name, names);
        String hint = near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")";
        return "there is no measure \"" + name + "\"; " + known + hint;
    }

    public static Optional<TableMeasure> find(String name) {
        return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }
}
