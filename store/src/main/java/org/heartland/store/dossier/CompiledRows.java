package org.heartland.store.dossier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.assessment.Withheld;
import org.heartland.assessment.Withheld.WrittenRow;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written so that a dossier has the rows of a store as files of its own. It was tried: the dossier is in order afterwards.
 *
 * @param files those with other contents than before
 * @param removed files of an earlier run that are of no more use
 * @param changes of each file of rows that changes
 */
public record CompiledRows(SortedMap<String, byte[]> files, SortedSet<String> removed, List<FileChange> changes) {

    /** How many rows of a file are new, have another value, source or place, or are gone. */
    public record FileChange(String file, int added, int changed, int gone) {}

    /**
     * Tries out the rows of a store in a dossier.
     *
     * @param asOf the day by which editions must have been published; null = that of the dossier
     */
    public static Read<CompiledRows> of(Folder folder, Path store, @Nullable LocalDate asOf) {
        OwnFiles own = OwnFiles.of(folder);
        return StoredRows.files(own, store, asOf).then(files -> tried(folder, own.files(), files));
    }

    private static Read<CompiledRows> tried(Folder folder, Folder own, SortedMap<String, byte[]> files) {
        Folder after = own.with(files, List.of());
        List<Problem> problems = new ArrayList<>(after.problems());
        problems.addAll(CheckReport.of(after, Contributors.SHIPPED).problems());
        problems.addAll(withheld(Contributors.SHIPPED.inspect(after).readable(), files));
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changed.entrySet()
                .removeIf(file -> Arrays.equals(file.getValue(), folder.files().get(file.getKey())));
        SortedSet<String> removed = new TreeSet<>(folder.files().keySet());
        removed.removeAll(after.files().keySet());
        List<FileChange> changes = new ArrayList<>();
        changed.forEach((file, bytes) -> {
            if (file.endsWith(".csv")) {
                changes.add(change(file, rows(folder.files().get(file)), rows(bytes)));
            }
        });
        return Read.of(
                new CompiledRows(changed, removed, changes),
                problems.stream().distinct().toList());
    }

    /** Rows of sources that may not be passed on as tables; a dossier that is sent to others would do that. */
    private static List<Problem> withheld(Dossier dossier, SortedMap<String, byte[]> files) {
        return Withheld.of(
                PassedOn.ROWS,
                dossier.observations().stream()
                        .filter(row -> files.containsKey(row.at().file()))
                        .map(row -> new WrittenRow(
                                Objects.requireNonNull(dossier.sources()
                                        .get(row.value().source().id())),
                                row.at())));
    }

    private static FileChange change(String file, Map<String, String> before, Map<String, String> after) {
        int added = 0;
        int changed = 0;
        for (Map.Entry<String, String> row : after.entrySet()) {
            String was = before.remove(row.getKey());
            added += was == null ? 1 : 0;
            changed += was == null || was.equals(row.getValue()) ? 0 : 1;
        }
        return new FileChange(file, added, changed, before.size());
    }

    /** The rows of a file that this program wrote, by the four cells, without commas in them, that say of what they are. */
    private static Map<String, String> rows(byte @Nullable [] bytes) {
        Map<String, String> rows = new TreeMap<>();
        if (bytes != null) {
            new String(bytes, StandardCharsets.UTF_8).lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", 5);
                rows.put(String.join(",", Arrays.copyOf(cells, Math.min(4, cells.length))), line);
            });
        }
        return rows;
    }
}
