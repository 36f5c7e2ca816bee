package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.importers.Edition;
import org.heartland.importers.ImportRequest;
import org.heartland.importers.PlainTable;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.store.ImportOrder;
import org.heartland.store.PlainFigures;
import org.heartland.store.StoreChange;
import org.heartland.store.StoreImport;
import org.jspecify.annotations.Nullable;

/** One run of {@code import} into a store. */
final class StoreImportSession {
    private final ImportCommand asked;
    private final Path store;

    /** Reads files with every state and year in scope. */
    interface Reading {
        Read<List<Edition>> read(PlainTable.Reader plain) throws IOException;
    }

    StoreImportSession(ImportCommand asked, Path store) {
        this.asked = asked;
        this.store = store;
    }

    /** True if a path is meant as a store: a dossier is a folder. */
    static boolean isStore(Path path) {
        return path.toString().endsWith(".duckdb") || Files.isRegularFile(path);
    }

    int run(String importer, ImportRequest request, Reading reading) throws IOException {
        refuseWhatBelongsToDossiers();
        ImportOrder order;
        try {
            order = order(importer, request);
        } catch (IOException e) {
            return Refusal.orShow(reading.read(table -> PlainTable.Taken.NONE), editions -> {
                throw e;
            });
        }
        Read<Boolean> known = StoreImport.isKnown(store, order);
        if (!(known instanceof Read.Good<Boolean> is)) {
            return Refusal.of(known.problems());
        }
        if (is.value()) {
            return nothingNew();
        }
        try (PlainFigures plain = new PlainFigures(store)) {
            return Refusal.orShow(reading.read(plain), editions -> keep(order, editions, plain));
        }
    }

    private void refuseWhatBelongsToDossiers() {
        boolean narrowed = !asked.receivers.isEmpty() || !asked.partners.isEmpty();
        if (narrowed || asked.domain != null || asked.replace) {
            throw WrongUse.because(
                    asked.spec,
                    "--receivers, --partners, --domain and --replace are for dossiers; a store keeps all states of a file, and its newest edition counts");
        }
    }

    private ImportOrder order(String importer, ImportRequest request) throws IOException {
        String options = String.join("\n", asked.measures) + "\n" + String.join("\n", asked.where) + "\n"
                + String.join(
                        "\n",
                        List.of(text(asked.scale), text(asked.published), text(asked.indicator), text(asked.unit)));
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return new ImportOrder(
                importer, options, ImportOrder.hashed(request.files()), asked.indicator, asked.unit, asked.says, now);
    }

    private static String text(@Nullable String option) {
        return option == null ? "" : option;
    }

    private int keep(ImportOrder order, List<Edition> editions, PlainFigures plain) throws IOException {
        editions.forEach(edition -> ImportReport.print(edition, null));
        return Refusal.orShow(StoreImport.into(store, order, editions, plain, this::rejected), changes -> {
            changes.forEach(StoreImportSession::print);
            if (changes.isEmpty()) {
                System.out.println("Nothing was written: no figure of these files is used.");
                return ExitCode.DONE;
            }
            boolean nothing = changes.stream().allMatch(change -> change.added() + change.changed() == 0);
            return nothing ? nothingNew() : done();
        });
    }

    private int done() {
        System.out.println("Wrote " + Inert.text(store.toString()));
        return ExitCode.DONE;
    }

    private static int nothingNew() {
        System.out.println("Nothing new: the store has all of this already.");
        return ExitCode.DONE;
    }

    private static void print(StoreChange change) {
        String against = change.against().isEmpty()
                ? ""
                : change.against().equals(change.source()) ? " since the last import" : " against " + change.against();
        System.out.println(change.series() + ", " + change.source() + against + ": " + change.added() + " new, "
                + change.same() + " as before, " + change.changed() + " changed, " + change.gone() + " gone");
        change.examples().forEach(example -> System.out.println("  " + Inert.text(example)));
        if (!change.against().isEmpty() && !change.against().equals(change.source())) {
            System.out.println(
                    "  " + change.against() + " counts for days before " + change.source() + " was published: --as-of");
        }
        if (!change.latest()) {
            System.out.println(
                    "  The store has a newer edition, which counts; this one does for earlier days: --as-of");
        }
    }

    /** Keeps rejected rows in a folder beside the store. */
    private void rejected(Map<String, String> files) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (!bytes.isEmpty()) {
            Path folder = store.resolveSibling(
                    String.valueOf(store.getFileName()).replaceFirst("\\.duckdb$", "") + "-imports");
            WholeFiles.writeAll(bytes, List.of(), folder);
            bytes.keySet()
                    .forEach(name -> System.out.println("  rejected rows are in "
                            + Inert.text(folder.resolve(name).toString())));
        }
    }
}
