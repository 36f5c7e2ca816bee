package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Correction;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.CorrectionReader;
import org.heartland.dossier.read.Folder;
import org.heartland.importers.CorrectedEditions;
import org.heartland.importers.Edition;
import org.heartland.importers.ImportRequest;
import org.heartland.importers.ImportRun;
import org.heartland.importers.ImportScope;
import org.heartland.importers.Importers;
import org.heartland.importers.PlainTable;
import org.heartland.importers.dossier.DossierImport;
import org.heartland.importers.dossier.ImportPlan;
import org.heartland.importers.dossier.ImportTarget;
import org.heartland.importers.mapping.RowFilter;
import org.heartland.importers.reading.Importer;
import org.heartland.naming.Crosswalk;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** One run of {@code import}: reads, plans, writes and says what became of every figure. */
final class ImportSession {
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private final ImportCommand asked;

    /** Where lines for people go: with --json beside the answer, not into it. */
    private final PrintStream out;

    ImportSession(ImportCommand asked) {
        this.asked = asked;
        this.out = asked.json ? System.err : System.out;
    }

    int run() throws IOException {
        Importer importer = null;
        List<String> files = asked.words;
        String first = files.get(0);
        boolean named = !Files.exists(Path.of(first)) || first.endsWith(".yaml") || first.endsWith(".yml");
        if (named) {
            files = files.subList(1, files.size());
            if (!first.equals("auto")) {
                Read<Importer> found = Importers.shipped().find(first);
                if (!(found instanceof Read.Good<Importer> good)) {
                    return Refusal.of(found.problems());
                }
                importer = good.value();
            }
        }
        if (files.isEmpty()) {
            throw WrongUse.because(asked.spec, "name a file to import, such as import " + first + " table.csv");
        }
        Path into = asked.into;
        if (into != null && StoreImportSession.isStore(into)) {
            ImportRequest request = request(importer, files);
            return new StoreImportSession(asked, into)
                    .run(
                            importer == null ? "auto" : importer.id(),
                            request,
                            this::corrected,
                            plain -> read(request, wholeScope(), plain));
        }
        return into == null ? look(importer, files) : into(importer, files, into);
    }

    private ImportRequest request(@Nullable Importer importer, List<String> files) {
        List<RowFilter> where = new ArrayList<>();
        for (String condition : asked.where) {
            int at = condition.indexOf('=');
            if (at < 1) {
                throw WrongUse.because(asked.spec, "--where is " + condition + "; write COLUMN=TEXT");
            }
            where.add(new RowFilter(condition.substring(0, at), List.of(condition.substring(at + 1))));
        }
        return new ImportRequest(
                importer, files.stream().map(Path::of).toList(), asked.measures, where, asked.scale, asked.published);
    }

    /** Without a dossier: every state and year is in scope. */
    private ImportScope wholeScope() {
        Set<String> states =
                asked.receivers.isEmpty() ? Crosswalk.shipped().all().keySet() : new LinkedHashSet<>(asked.receivers);
        return new ImportScope(Map.of(), states, states, null, new Years(FIRST_YEAR, LAST_YEAR));
    }

    private int look(@Nullable Importer importer, List<String> files) throws IOException {
        return Refusal.orShow(read(request(importer, files), wholeScope()), editions -> {
            editions.forEach(edition -> ImportReport.print(edition, null, out));
            out.println("Nothing was written: name a dossier or a store with --into.");
            json(editions, List.of(), List.of());
            return ExitCode.DONE;
        });
    }

    private Read<List<Edition>> read(ImportRequest request, ImportScope scope) throws IOException {
        return read(request, scope, table -> PlainTable.Taken.NONE);
    }

    private static Read<List<Edition>> read(ImportRequest request, ImportScope scope, PlainTable.Reader plain)
            throws IOException {
        return ImportRun.read(request, scope, new ImportProgress(request.files()), plain);
    }

    private int into(@Nullable Importer importer, List<String> files, Path into) throws IOException {
        Read<Folder> folder = Contributors.SHIPPED.folder(into);
        if (!(folder instanceof Read.Good<Folder> whole)) {
            return Refusal.of(folder.problems());
        }
        Read<Dossier> dossier = Contributors.SHIPPED.read(whole.value());
        if (!(dossier instanceof Read.Good<Dossier> good)) {
            System.err.println("heartland: the dossier itself has problems; correct them first");
            return Refusal.of(dossier.problems());
        }
        Read<List<Edition>> read = read(request(importer, files), scope(good.value()))
                .then(editions -> corrected(editions, corrections(whole.value())));
        return Refusal.orShow(read, editions -> {
            ImportTarget target = new ImportTarget(
                    asked.indicator, asked.domain, asked.unit, asked.says, asked.replace, LocalDate.now());
            Read<ImportPlan> plan = DossierImport.plan(whole.value(), good.value(), editions, target);
            editions.forEach(edition -> ImportReport.print(edition, good.value(), out));
            return Refusal.orShow(plan, planned -> {
                int code = write(planned, whole.value(), into);
                json(
                        editions,
                        planned.changes().stream().map(ImportJson.Change::of).toList(),
                        planned.quality());
                return code;
            });
        });
    }

    private static Read<List<Correction>> corrections(Folder folder) {
        return CorrectionReader.read(CorrectionReader.FILE, folder.files().get(CorrectionReader.FILE));
    }

    private Read<List<Edition>> corrected(List<Edition> editions, Read<List<Correction>> corrections) {
        String indicator = asked.indicator;
        return corrections.then(
                known -> CorrectedEditions.of(editions, known, measure -> indicator == null ? measure : indicator));
    }

    private void json(List<Edition> editions, List<ImportJson.Change> changes, List<QualityFinding> found)
            throws IOException {
        if (asked.json) {
            ImportJson.write(editions, changes, found, System.out);
        }
    }

    private ImportScope scope(Dossier dossier) {
        Set<String> receivers = asked.receivers.isEmpty()
                ? new LinkedHashSet<>(dossier.identity().receivers())
                : asked.receivers.stream()
                        .map(id -> id.toUpperCase(Locale.ROOT))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> own = new LinkedHashSet<>(receivers);
        own.addAll(dossier.identity().powers());
        Set<String> partners = asked.partners.contains("all")
                ? null
                : dossier.actors().values().stream()
                        .filter(actor -> actor.kind() != Actor.Kind.WORLD && actor.kind() != Actor.Kind.RESIDUAL)
                        .map(Actor::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        if (partners != null) {
            asked.partners.stream().map(id -> id.toUpperCase(Locale.ROOT)).forEach(partners::add);
        }
        return new ImportScope(
                dossier.actors(), receivers, own, partners, dossier.identity().period());
    }

    private int write(ImportPlan plan, Folder folder, Path into) {
        SortedMap<String, byte[]> changed = new TreeMap<>();
        plan.files().forEach((file, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] there = file.startsWith("imports/")
                    ? bytes(into.resolve(file))
                    : folder.files().get(file);
            if (there == null || !Arrays.equals(there, bytes)) {
                changed.put(file, bytes);
            }
        });
        plan.changes().forEach(change -> ImportReport.print(change, out));
        QualityText.print(plan.quality(), ImportReport.LISTED, out);
        if (changed.isEmpty() && plan.removed().isEmpty()) {
            out.println(
                    plan.changes().isEmpty()
                            ? ImportReport.NOTHING_USED
                            : "Nothing new: the dossier has all of this already.");
            return ExitCode.DONE;
        }
        return ChangedFiles.write(changed, plan.removed(), into, out);
    }

    private static byte @Nullable [] bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            return null;
        }
    }
}
