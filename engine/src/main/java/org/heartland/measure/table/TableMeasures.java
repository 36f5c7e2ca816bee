package org.heartland.measure.table;

import java.util.List;
import java.util.Optional;

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

    public static Optional<TableMeasure> find(String name) {
        return ALL.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }
}
