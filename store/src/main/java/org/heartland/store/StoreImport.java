package org.heartland.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.importers.Edition;
import org.heartland.importers.Edition.Corrected;
import org.heartland.importers.PlainTable;
import org.heartland.importers.Tally;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** Brings editions into a store in one transaction: whenever the program is stopped, the store is as it was before, or has all of them. */
public final class StoreImport {
    private final Sql sql;
    private final ImportOrder order;
    private final StoreNames names;
    private final int log;
    private final PlainFigures plain;
    private final @Nullable PlainTable taken;

    /** Keeps the rejected rows of an import beside the store, by the names of files, before anything in the store counts. */
    public interface Beside {
        void keep(Map<String, String> files) throws IOException;
    }

    private StoreImport(Sql sql, ImportOrder order, PlainFigures plain) throws SQLException {
        this.sql = sql;
        this.plain = plain;
        this.taken = plain.taken();
        this.order = order;
        this.names = new StoreNames(sql);
        this.log = names.next("import_log");
    }

    /** True if just this was imported before: the same files in the same way. */
    public static Read<Boolean> isKnown(Path store, ImportOrder order) {
        if (!Files.isRegularFile(store)) {
            return new Read.Good<>(false);
        }
        return Store.look(store).then(open -> {
            try (open) {
                return new Read.Good<>(StoreLayout.of(open.sql()) == StoreLayout.NEWEST
                        && open.sql().number("SELECT count(*) FROM import_log WHERE request = ?", order.request()) > 0);
            } catch (SQLException e) {
                return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
            }
        });
    }

    /**
     * Brings editions into a store; the changes, series by series, or why nothing was changed. Without any figure there is nothing to bring.
     *
     * @param plain the plain rows that the editions lack
     */
    public static Read<List<StoreChange>> into(
            Path store, ImportOrder order, List<Edition> editions, PlainFigures plain, Beside beside)
            throws IOException {
        PlainTable taken = plain.taken();
        if (editions.stream()
                .allMatch(edition -> SeriesNames.withFigures(edition, taken).isEmpty())) {
            beside.keep(rejected(editions));
            return new Read.Good<>(List.of());
        }
        List<Problem> wrong = SeriesNames.problems(order, editions, taken);
        Read<Store> opened = !wrong.isEmpty()
                ? new Read.Bad<>(wrong)
                : taken == null ? Store.openToWrite(store) : Store.openToWriteRows(store);
        if (!(opened instanceof Read.Good<Store> good)) {
            return new Read.Bad<>(opened.problems());
        }
        try (Store open = good.value()) {
            return into(open, order, editions, plain, beside);
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
        }
    }

    private static Read<List<StoreChange>> into(
            Store open, ImportOrder order, List<Edition> editions, PlainFigures plain, Beside beside)
            throws IOException, SQLException {
        open.sql().run("BEGIN TRANSACTION");
        open.prepare();
        StoreImport run = new StoreImport(open.sql(), order, plain);
        List<Problem> units = run.otherUnits(editions);
        if (!units.isEmpty()) {
            return new Read.Bad<>(units);
        }
        List<StoreChange> changes = run.all(editions);
        beside.keep(rejected(editions));
        open.sql().run("COMMIT");
        return new Read.Good<>(changes);
    }

    private List<Problem> otherUnits(List<Edition> editions) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : editions) {
            for (MappedMeasure measure : SeriesNames.withFigures(edition, taken)) {
                String name = SeriesNames.of(order, measure);
                String unit = SeriesNames.unit(order, measure);
                String there = names.unit(edition.source().id(), name);
                if (!there.isEmpty() && !there.equals(unit)) {
                    String what = "the store has this series in " + there + ", and the figures are in " + unit;
                    problems.add(Problem.at(Place.of(name), what, "name another with --indicator"));
                }
            }
        }
        return problems;
    }

    private List<StoreChange> all(List<Edition> editions) throws SQLException {
        log(editions);
        List<StoreChange> changes = new ArrayList<>();
        StagedFigures staged = new StagedFigures(sql);
        for (Edition edition : editions) {
            if (SeriesNames.withFigures(edition, taken).isEmpty()) {
                continue;
            }
            int id = names.edition(edition);
            Map<String, Integer> series = new LinkedHashMap<>();
            for (MappedMeasure measure : SeriesNames.withFigures(edition, taken)) {
                series.put(measure.definition().id(), names.series(edition, measure, order));
            }
            staged.fill(edition.figures().values(), series);
            plain.register(sql, staged.numbers(plain.bearers()));
            EditionFigures figures = new EditionFigures(sql, log, id, edition, plain);
            for (Map.Entry<String, Integer> one : series.entrySet()) {
                changes.add(figures.add(one.getValue()));
            }
            for (Corrected made : edition.corrected()) {
                Integer number = series.get(made.key().measure());
                if (made.correction().right() == null && number != null) {
                    figures.drop(number, made.key());
                }
            }
        }
        return changes;
    }

    private void log(List<Edition> editions) throws SQLException {
        long rows =
                editions.stream().mapToLong(edition -> edition.tally().rows()).sum();
        long read =
                editions.stream().mapToLong(edition -> edition.tally().read()).sum();
        long used =
                editions.stream().mapToLong(edition -> edition.tally().used()).sum();
        String insert = "INSERT INTO import_log VALUES (?, ?, ?, ?, ?, ?, ?)";
        sql.run(insert, log, order.at(), order.request(), order.importer(), rows, read, used);
        for (ImportOrder.HashedFile file : order.files()) {
            sql.run("INSERT INTO imported_file VALUES (?, ?, ?, ?)", log, file.name(), file.sha256(), file.bytes());
        }
        for (Edition edition : editions) {
            leftOut(false, edition.tally().outOfScope());
            leftOut(true, edition.tally().rejected());
        }
    }

    private void leftOut(boolean rejected, Map<String, Tally.Count> counts) throws SQLException {
        for (Map.Entry<String, Tally.Count> count : counts.entrySet()) {
            long figures = count.getValue().figures();
            sql.run("INSERT INTO left_out VALUES (?, ?, ?, ?)", log, rejected, count.getKey(), figures);
        }
    }

    private static Map<String, String> rejected(List<Edition> editions) {
        Map<String, String> files = new LinkedHashMap<>();
        editions.forEach(edition -> files.putAll(edition.rejectedFiles()));
        return files;
    }
}
