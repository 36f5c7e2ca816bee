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
import org.heartland.importers.Tally;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Brings editions into a store in one transaction: whenever the program is stopped, the store is as it was before, or has all of them. */
public final class StoreImport {
    private final Sql sql;
    private final ImportOrder order;
    private final StoreNames names;
    private final int log;

    /** Keeps the rejected rows of an import beside the store, by the names of files, before anything in the store counts. */
    public interface Beside {
        void keep(Map<String, String> files) throws IOException;
    }

    private StoreImport(Sql sql, ImportOrder order) throws SQLException {
        this.sql = sql;
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

    /** Brings editions into a store; the changes, series by series, or why nothing was changed. */
    public static Read<List<StoreChange>> into(Path store, ImportOrder order, List<Edition> editions, Beside beside)
            throws IOException {
        List<Problem> wrong = SeriesNames.problems(order, editions);
        Read<Store> opened = wrong.isEmpty() ? Store.openToWrite(store) : new Read.Bad<>(wrong);
        return opened instanceof Read.Good<Store> good
                ? into(good.value(), order, editions, beside)
                : new Read.Bad<>(opened.problems());
    }

    private static Read<List<StoreChange>> into(Store store, ImportOrder order, List<Edition> editions, Beside beside)
            throws IOException {
        try (Store open = store) {
            open.sql().run("BEGIN TRANSACTION");
            open.prepare();
            StoreImport run = new StoreImport(open.sql(), order);
            List<Problem> units = run.otherUnits(editions);
            if (!units.isEmpty()) {
                return new Read.Bad<>(units);
            }
            List<StoreChange> changes = run.all(editions);
            beside.keep(rejected(editions));
            open.sql().run("COMMIT");
            return new Read.Good<>(changes);
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(store.file(), e)));
        }
    }

    private List<Problem> otherUnits(List<Edition> editions) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : editions) {
            for (MappedMeasure measure : SeriesNames.withFigures(edition)) {
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
            int id = names.edition(edition);
            Map<String, Integer> series = new LinkedHashMap<>();
            for (MappedMeasure measure : SeriesNames.withFigures(edition)) {
                series.put(measure.definition().id(), names.series(edition, measure, order));
            }
            staged.fill(edition.figures().values(), series);
            EditionFigures figures = new EditionFigures(sql, log, id, edition);
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
