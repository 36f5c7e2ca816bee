package org.heartland.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.days.Days;
import org.heartland.naming.KnownActor.DatedCode;

/** Reads {@code actors.csv} and {@code other-names.txt}. */
final class CrosswalkTable {
    private static final int ID = 0;
    private static final int COW = 4;
    private static final int GW = 6;
    private static final int LIFE = 9;
    private static final int ENGLISH = 10;
    private static final int RUSSIAN = 11;
    private static final int BEFORE = 12;
    private static final Map<CodeScheme, Integer> COLUMNS = new EnumMap<>(Map.of(
            CodeScheme.ISO3, 1,
            CodeScheme.ISO2, 2,
            CodeScheme.M49, 3,
            CodeScheme.COW, COW,
            CodeScheme.COW_LETTERS, 5,
            CodeScheme.GW, GW,
            CodeScheme.CAMEO, 7,
            CodeScheme.FIPS, 8));
    /** UN Comtrade, reference table of partner areas: the codes that differ from M49. */
    private static final Map<String, String> COMTRADE =
            Map.of("USA", "842", "FRA", "251", "NOR", "579", "CHE", "757", "IND", "699", "ITA", "381");

    private final Map<String, List<String>> otherNames = new HashMap<>();

    private CrosswalkTable() {
        for (String line : lines("other-names.txt")) {
            int blank = line.indexOf(' ');
            otherNames.put(
                    line.substring(0, blank), List.of(line.substring(blank + 1).split("; ")));
        }
    }

    static List<KnownActor> read() {
        CrosswalkTable table = new CrosswalkTable();
        return lines("actors.csv").stream()
                .skip(1)
                .map(line -> table.actor(line.split(",", -1)))
                .toList();
    }

    private KnownActor actor(String[] cells) {
        Map<CodeScheme, List<DatedCode>> codes = new EnumMap<>(CodeScheme.class);
        COLUMNS.forEach((scheme, column) -> {
            String cell = cells[column].equals("=") ? cells[scheme == CodeScheme.GW ? COW : ID] : cells[column];
            List<DatedCode> own = codes(cell);
            if (!own.isEmpty()) {
                codes.put(scheme, own);
            }
        });
        List<DatedCode> comtrade = new ArrayList<>(codes.getOrDefault(CodeScheme.M49, List.of()));
        if (COMTRADE.containsKey(cells[ID])) {
            comtrade.add(new DatedCode(COMTRADE.get(cells[ID]), Crosswalk.ALWAYS));
        }
        codes.put(CodeScheme.COMTRADE, List.copyOf(comtrade));
        return new KnownActor(
                cells[ID],
                cells[ENGLISH],
                cells[RUSSIAN],
                otherNames.getOrDefault(cells[ID], List.of()),
                codes,
                words(cells[LIFE]).stream().map(CrosswalkTable::span).toList(),
                words(cells[BEFORE]));
    }

    private static List<DatedCode> codes(String cell) {
        return words(cell).stream()
                .map(word -> {
                    int at = word.indexOf('@');
                    return at < 0
                            ? new DatedCode(word, Crosswalk.ALWAYS)
                            : new DatedCode(word.substring(0, at), span(word.substring(at + 1)));
                })
                .toList();
    }

    private static Days span(String written) {
        String[] ends = written.split("\\.\\.", -1);
        return new Days(
                ends[0].isEmpty() ? Crosswalk.ALWAYS.first() : LocalDate.parse(ends[0]),
                ends[1].isEmpty() ? Crosswalk.ALWAYS.last() : LocalDate.parse(ends[1]));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static List<String> lines(String file) {
        try (InputStream list = Objects.requireNonNull(CrosswalkTable.class.getResourceAsStream(file), file)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
