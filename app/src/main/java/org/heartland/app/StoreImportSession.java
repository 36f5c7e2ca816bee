package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Correction;
import org.heartland.dossier.read.CorrectionReader;
import org.heartland.importers.Edition;
import org.heartland.importers.ImportRequest;
import org.heartland.importers.PlainTable;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Inert;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.store.ImportOrder;
import org.heartland.store.PlainFigures;
import org.heartland.store.StoreChange;
import org.heartland.store.StoreContents;
import org.heartland.store.StoreImport;
import org.heartland.store.StoreQuality;
import org.jspecify.annotations.Nullable;

/** One run of {@code import} into a store. */
final class StoreImportSession {
    private final ImportCommand asked;
    private final Path store;
    private final PrintStream out;

    /** Makes the corrections of a ledger in what was read. */
    interface Correcting {
        Read<List<Edition>> correct(List<Edition> editions, Read<List<Correction>> corrections);
    }

    /** Reads files with every state and year in scope. */
    interface Reading {
        Read<List<Edition>> read(PlainTable.Reader plain) throws IOException;
    }

    StoreImportSession(ImportCommand asked, Path store) {
        this.asked = asked;
        this.store = store;
        this.out = asked.json ? System.err : System.out;
    }

    /** True if a path is meant as a store: a dossier is a folder. */
    static boolean isStore(Path path) {
        return path.toString().endsWith(".duckdb") || Files.isRegularFile(path);
    }

    int run(String importer, ImportRequest request, Correcting correcting, Reading reading) throws IOException {
        refuseWhatBelongsToDossiers();
        Path ledger = beside("-corrections.yaml");
        byte @Nullable [] corrections = Files.isRegularFile(ledger) ? Files.readAllBytes(ledger) : null;
        ImportOrder order;
        try {
            order = order(
                    importer, request, corrections == null ? "" : new String(corrections, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Refusal.orShow(reading.read(table -> PlainTable.Taken.NONE), editions -> {
                throw e;
            });
        }
        Read<Boolean> before = StoreImport.isKnown(store, order);
        if (!(before instanceof Read.Good<Boolean> is)) {
            return Refusal.of(before.problems());
        }
        if (is.value()) {
            return nothingNew();
        }
        Read<List<Correction>> known = CorrectionReader.read(String.valueOf(ledger.getFileName()), corrections);
        try (PlainFigures plain = new PlainFigures(store)) {
            PlainTable.Reader rows = corrections == null ? plain : table -> PlainTable.Taken.NONE;
            Read<List<Edition>> read = reading.read(rows).then(editions -> correcting.correct(editions, known));
            return Refusal.orShow(read, editions -> keep(order, editions, plain));
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

    private ImportOrder order(String importer, ImportRequest request, String corrections) throws IOException {
        String options = String.join("\n", asked.measures) + "\n" + String.join("\n", asked.where) + "\n"
                + String.join(
                        "\n",
                        List.of(text(asked.scale), text(asked.published), text(asked.indicator), text(asked.unit)))
                + (corrections.isEmpty() ? "" : "\n" + corrections);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        return new ImportOrder(
                importer, options, ImportOrder.hashed(request.files()), asked.indicator, asked.unit, asked.says, now);
    }

    private static String text(@Nullable String option) {
        return option == null ? "" : option;
    }

    private int keep(ImportOrder order, List<Edition> editions, PlainFigures plain) throws IOException {
        editions.forEach(edition -> ImportReport.print(edition, null, out));
        return Refusal.orShow(StoreImport.into(store, order, editions, plain, this::rejected), changes -> {
            changes.forEach(this::print);
            List<QualityFinding> found = changes.isEmpty() ? List.of() : quality(editions, changes);
            if (asked.json) {
                ImportJson.write(
                        editions, changes.stream().map(ImportJson.Change::of).toList(), found, System.out);
            }
            if (changes.isEmpty()) {
                out.println(ImportReport.NOTHING_USED);
                return ExitCode.DONE;
            }
            boolean nothing = changes.stream().allMatch(change -> change.added() + change.changed() == 0);
            return nothing ? nothingNew() : done();
        });
    }

    /** Reports on the series that were imported; a store that is too large for it is no reason to fail. */
    private List<QualityFinding> quality(List<Edition> editions, List<StoreChange> changes) {
        Set<String> imported = new TreeSet<>();
        editions.forEach(edition -> changes.stream()
                .filter(change -> change.source().equals(edition.sourceId()))
                .forEach(change -> imported.add(edition.source().id() + "/" + change.series())));
        Read<List<QualityFinding>> report = StoreQuality.of(store, StoreContents.LATEST, imported::contains);
        if (report instanceof Read.Good<List<QualityFinding>> found) {
            QualityText.print(found.value(), ImportReport.LISTED, out);
            return found.value();
        }
        report.problems().forEach(why -> out.println("No report on quality: " + why.sentence()));
        return List.of();
    }

    private int done() {
        out.println("Wrote " + Inert.text(store.toString()));
        return ExitCode.DONE;
    }

    private int nothingNew() {
        out.println("Nothing new: the store has all of this already.");
        return ExitCode.DONE;
    }

    private void print(StoreChange change) {
        out.println(change.series() + ", " + ImportReport.compared(change.source(), change.against()) + ": "
                + change.added() + " new, " + change.same() + " as before, " + change.changed() + " changed, "
                + change.gone() + " gone");
        if (change.changed() > 0) {
            out.println("  " + change.revision().says());
        }
        change.examples().forEach(example -> out.println("  " + Inert.text(example)));
        if (!change.against().isEmpty() && !change.against().equals(change.source())) {
            out.println(
                    "  " + change.against() + " counts for days before " + change.source() + " was published: --as-of");
        }
        if (!change.latest()) {
            out.println("  The store has a newer edition, which counts; this one does for earlier days: --as-of");
        }
    }

    /** What belongs to the store, by the end of its name. */
    private Path beside(String end) {
        return store.resolveSibling(String.valueOf(store.getFileName()).replaceFirst("\\.duckdb$", "") + end);
    }

    /** Keeps rejected rows in a folder beside the store. */
    private void rejected(Map<String, String> files) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (!bytes.isEmpty()) {
            Path folder = beside("-imports");
            WholeFiles.writeAll(bytes, List.of(), folder);
            bytes.keySet()
                    .forEach(name -> out.println("  rejected rows are in "
                            + Inert.text(folder.resolve(name).toString())));
        }
    }
}
