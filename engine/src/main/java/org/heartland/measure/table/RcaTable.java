package org.heartland.measure.table;

import org.heartland.measure.Balassa;
import org.heartland.problem.Problems;

/** {@code rca}: in which sectors a unit is more specialised than all units together. */
final class RcaTable {
    static final TableMeasure MEASURE = TableMeasure.of("""
            measure rca :: In which sectors a state or power does more than all of them together do.
            column unit :: the state or power :: NAME
            column sector :: the sector, product group or domain :: NAME
            column value :: amount, all in one unit of account :: AMOUNT
            unique unit, sector
            key units :: the units, in the table's order
            key sectors :: the sectors, in the table's order
            key cells[].unit :: a unit
            key cells[].sector :: a sector
            key cells[].value :: the table's value
            key cells[].rca :: revealed comparative advantage; above 1: more than the whole :: (X_us / X_u) / (X_s / X) :: Balassa 1965
            key cells[].rsca :: the same folded to −1 … 1, 0 for like the whole :: (RCA − 1) / (RCA + 1) :: Laursen 1998
            remark Every unit needs a row for every sector, with 0 where it is known to be nil.
            remark The whole is the units in the table.
            example
            unit,sector,value
            RUS,energy,40
            RUS,other,60
            CHN,energy,10
            CHN,other,90
            """, RcaTable::check, RcaTable::compute);

    private static final String ZERO = "the unit or the sector sums to 0";

    private static void check(InputTable table, MeasureOptions options, Problems problems) {
        ResultGrid.check(table, "unit", "sector", problems);
    }

    private static ResultFields compute(InputTable table, MeasureOptions options) {
        ResultGrid grid = ResultGrid.of(table, "unit", "sector");
        double[][] rca = Balassa.of(grid.amounts());
        int sectors = grid.columns().size();
        return new ResultFields()
                .words("units", grid.rows().names())
                .words("sectors", grid.columns().names())
                .rows("cells", grid.rows().size() * sectors, cell -> cell(grid, rca, cell / sectors, cell % sectors));
    }

    private static ResultFields cell(ResultGrid grid, double[][] rca, int u, int s) {
        return new ResultFields()
                .word("unit", grid.rows().names().get(u))
                .word("sector", grid.columns().names().get(s))
                .figure("value", grid.amounts()[u][s], "")
                .figure("rca", rca[u][s], ZERO)
                .figure("rsca", Balassa.symmetric(rca[u][s]), ZERO);
    }
}
