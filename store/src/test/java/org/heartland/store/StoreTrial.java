package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dossier.Years;
import org.heartland.importers.Edition;
import org.heartland.importers.ImportRequest;
import org.heartland.importers.ImportRun;
import org.heartland.importers.ImportScope;
import org.heartland.importers.Importers;
import org.heartland.importers.PlainTable;
import org.heartland.naming.Crosswalk;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** Imports into stores, for tests. */
final class StoreTrial {
    static final LocalDateTime WHEN = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

    /** Deliveries in the layout of one row a delivery year; invented. */
    static final String DELIVERIES = """
            recipient,supplier,delivery_year,tiv_delivery
            Kazakhstan,Russia,2019,10
            Kazakhstan,Russia,2020,20.5
            Kazakhstan,China,2020,3
            Uzbekistan,China,2020,7
            """;

    private StoreTrial() {}

    static List<Edition> editions(String importer, Path file, @Nullable String published) {
        return editions(importer, file, published, table -> PlainTable.Taken.NONE);
    }

    static List<Edition> editions(String importer, Path file, @Nullable String published, PlainTable.Reader plain) {
        Set<String> states = Crosswalk.shipped().all().keySet();
        ImportScope scope = new ImportScope(Map.of(), states, states, null, new Years(1, 9999));
        ImportRequest request = new ImportRequest(
                Importers.shipped().find(importer).orThrow(), List.of(file), List.of(), List.of(), null, published);
        return ImportRun.read(request, scope, (name, bytes) -> {}, plain).orThrow();
    }

    static ImportOrder order(String importer, Path file, String options, @Nullable String unit) throws IOException {
        return new ImportOrder(importer, options, ImportOrder.hashed(List.of(file)), null, unit, null, WHEN);
    }

    /** Imports a table; the changes, one for each series. */
    static Read<List<StoreChange>> into(Path store, String importer, Path file, @Nullable String published) {
        try {
            ImportOrder order = order(importer, file, published, null);
            return StoreImport.into(
                    store, order, editions(importer, file, published), new PlainFigures(store), rejected -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path file(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query, their cells parted by blanks; an empty cell is a dash. */
    static List<String> ask(Path store, String query) throws SQLException {
        try (Store open = get(Store.open(store))) {
            return open.sql()
                    .rows(
                            row -> {
                                StringBuilder line = new StringBuilder();
                                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                    Object cell = row.getObject(i);
                                    line.append(i == 1 ? "" : " ").append(cell == null ? "-" : cell);
                                }
                                return line.toString();
                            },
                            query);
        }
    }

    static <T> T get(Read<T> read) {
        assertThat(read.problems()).isEmpty();
        return read.orThrow();
    }

    /** The one problem of what could not be done. */
    static String problem(Read<?> read) {
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).sentence();
    }
}
