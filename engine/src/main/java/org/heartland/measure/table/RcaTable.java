package org.heartland.measure.table;

import java.util.List;
import java.util.Optional;
import org.heartland.measure.Balassa;
import org.heartland.problem.Read;

/** {@code rca}: in which sectors a unit does more than all units together do. */
final class RcaTable implements TableMeasure {
    private static final String KEYS = """
            units :: the units, in the table's order
            sectors :: the sectors, in the table's order
            cells[].unit :: a unit
            cells[].sector :: a sector
            cells[].value :: the table's value
            cells[].rca :: revealed comparative advantage; above 1: more than the whole :: (X_us / X_u) / (X_s / X) :: Balassa 1965
            cells[].rsca :: the same folded to −1 … 1, 0 for like the whole :: (RCA − 1) / (RCA + 1) :: Laursen 1998
            """;
    private static final String ZERO = "the unit or the sector sums to 0";

    @Override
    public String name() {
        return "rca";
    }

    @Override
    public String says() {
        return "In which sectors a state or power does more than all of them together do.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.needed("unit", "the state or power", Kind.NAME),
                Column.needed("sector", "the sector, product group or domain", Kind.NAME),
                Column.needed("value", "amount, all in one unit of account", Kind.AMOUNT));
    }

    @Override
    public List<ResultKey> results() {
        return ResultKey.listIn(KEYS);
    }

    @Override
    public List<String> remarks() {
        return List.of(
                "Every unit needs a row for every sector, with 0 where it is known to be nil.",
                "The whole is the units in the table.");
    }

    @Override
    public String example() {
        return """
                unit,sector,value
                RUS,energy,40
                RUS,other,60
                CHN,energy,10
                CHN,other,90
                """;
    }

    @Override
    public Read<MeasureResult> run(InputTable table, MeasureOptions settings) {
        Complaints complaints = table.complaints();
        Optional<ResultGrid> grid = ResultGrid.of(table, "unit", "sector", complaints);
        return grid.isPresent() ? new Read.Good<>(result(grid.get())) : complaints.bad();
    }

    private static MeasureResult result(ResultGrid grid) {
        double[][] rca = Balassa.of(grid.amounts());
        int sectors = grid.columns().size();
        ResultFields fields = new ResultFields()
                .words("units", grid.rows().names())
                .words("sectors", grid.columns().names())
                .rows("cells", grid.rows().size() * sectors, cell -> cell(grid, rca, cell / sectors, cell % sectors));
        return new MeasureResult("rca", fields.group(), List.of());
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
