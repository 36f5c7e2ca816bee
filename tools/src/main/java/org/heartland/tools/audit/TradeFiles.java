package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Observation;

/** Trade in goods: Correlates of War, the offices of Kazakhstan, Kyrgyzstan and Uzbekistan, Russia's customs. */
final class TradeFiles {
    private static final String MILLION = "million_USD_nominal";
    private static final double THOUSANDS_TO_MILLIONS = 1e-3;
    /** Half a unit of the last decimal that locators give. */
    private static final double ROUNDED = 0.00051;

    private static final String DYADS = "trade/Dyadic_COW_4.0_central_asia_1991-2014.csv";
    private static final String NATIONAL = "cow/National_COW_4.0_extract.csv";
    private static final Map<String, String> KYRGYZ = Map.of(
            "exports", "trade/kgz_nsc_exports_by_partner_1994-2023.xlsx",
            "imports", "trade/kgz_nsc_imports_by_partner_1994-2023.xlsx");
    /** The lines of the Kyrgyz tables that sum up others. */
    private static final Set<String> NOT_STATES =
            Set.of("The EU", "CIS", "SCO", "EAEU", "Europe", "Asia", "America", "Africa", "Australia and Oceania");

    private static final int FIRST_UZBEK_YEAR = 2010;
    private static final int FIRST_UZBEK_COLUMN = 4;
    /** In the sheets of Russia's customs exports stand above the line "Import". */
    private static final int FIRST_RUSSIAN_IMPORTS = 14;

    private final Dossier dossier;
    private final RawFolder raw;
    private final States states;
    private final Rereadings all;

    TradeFiles(Dossier dossier, RawFolder raw, States states, Rereadings all) {
        this.dossier = dossier;
        this.raw = raw;
        this.all = all;
        this.states = states;
    }

    void addAll() {
        all.add("cow_trade_4_dyadic", "line (\\d+), flow([12])", MILLION, this::pair);
        all.add("cow_trade_4_dyadic", "computed: (\\d+) other pairs", MILLION, this::otherPairs);
        all.add(
                "cow_trade_4_dyadic",
                "computed: sum of all pairs of the year \\(the national file has ([\\d.]+)\\)",
                MILLION,
                this::allPairs);
        all.add("cow_trade_4_national", "line (\\d+), (imports|exports)", MILLION, this::national);
        for (int year = 2019; year <= 2023; year++) {
            String file = "trade/kaz_bns_trade_by_partner_" + year + ".xls";
            all.add(
                    "kaz_bns_trade_" + year,
                    "sheet (\\w+), row (\\d+), column ([DF])",
                    MILLION,
                    (row, at) -> kazakh(row, at, file));
            all.add("kaz_bns_trade_" + year, "computed: total less the (\\d+) states listed here", MILLION, this::rest);
        }
        KYRGYZ.forEach((direction, file) -> {
            all.add(
                    "kgz_nsc_trade_" + direction,
                    "row (\\d+), column (\\w+)(?:, printed \"-\")?",
                    MILLION,
                    (row, at) -> kyrgyz(row, at, file, direction));
            all.add(
                    "kgz_nsc_trade_" + direction,
                    "computed: total less the (\\d+) states listed here(?: and less what has no name)?",
                    MILLION,
                    this::rest);
            all.add(
                    "kgz_nsc_trade_" + direction,
                    "computed: total \\(row (\\d+)\\) less all lines of states, column (\\w+)",
                    MILLION,
                    (row, at) -> inNoLine(row, at, file));
        });
        uzbek("uzb_stat_1105", "exports", "trade/uzb_stat_exports_by_partner_2010-2023_sdmx1105.csv");
        uzbek("uzb_stat_1176", "imports", "trade/uzb_stat_imports_by_partner_2010-2023_sdmx1176.csv");
        all.add("rus_fts_cis_2021", "sheet (\\d+), row (\\d+)", MILLION, this::russian);
    }

    private static boolean isExport(Observation row) {
        return row.indicator().contains("exports");
    }

    /** One flow of a pair: flow1 is what the first state imports from the second (COW Trade 4.0 codebook). */
    private double pair(Observation row, Matcher at) {
        CsvRecord line = raw.line(DYADS, Long.parseLong(at.group(1)));
        Mismatch.unlessOfYear(row, line.getField(2));
        boolean receiverFirst = states.isCow(row.receiver(), line.getField(0));
        Mismatch.unless(
                receiverFirst
                        ? states.isCow(row.sender(), line.getField(1))
                        : states.isCow(row.sender(), line.getField(0))
                                && states.isCow(row.receiver(), line.getField(1)),
                "the pair is " + line.getField(0) + ", " + line.getField(1));
        String flow = receiverFirst == isExport(row) ? "2" : "1";
        Mismatch.unlessSame(at.group(2), flow, "the direction");
        return Double.parseDouble(line.getField(flow.equals("1") ? 3 : 4));
    }

    private double otherPairs(Observation row, Matcher at) {
        double[] flows = pairs(row, named(row));
        Mismatch.unlessSame(Integer.parseInt(at.group(1)), flows.length, "the number of pairs");
        return Arrays.stream(flows).sum();
    }

    /** What stands for a national total that is smaller than its pairs together. */
    private double allPairs(Observation row, Matcher at) {
        double sum = Arrays.stream(pairs(row, List.of())).sum();
        double national = raw.table(NATIONAL).values().stream()
                .filter(line -> states.isCow(row.receiver(), line.getField(0))
                        && line.getField(1).equals(String.valueOf(row.from().getYear())))
                .mapToDouble(line -> Double.parseDouble(line.getField(isExport(row) ? 3 : 2)))
                .findFirst()
                .orElseThrow(() -> new Mismatch("the national file has no such year"));
        Mismatch.unless(
                Math.abs(Double.parseDouble(at.group(1)) - national) <= ROUNDED, "the national file has " + national);
        Mismatch.unless(sum > national, "the pairs do not exceed the total");
        return sum;
    }

    /** The flows of a receiver with all states but those named that are more than nothing. */
    private double[] pairs(Observation row, List<String> named) {
        return raw.table(DYADS).values().stream()
                .filter(line ->
                        line.getField(2).equals(String.valueOf(row.from().getYear())))
                .filter(line -> Stream.of(0, 1)
                        .anyMatch(i -> states.isCow(row.receiver(), line.getField(i))
                                && named.stream().noneMatch(state -> states.isCow(state, line.getField(1 - i)))))
                .mapToDouble(line -> Double.parseDouble(
                        line.getField(states.isCow(row.receiver(), line.getField(0)) == isExport(row) ? 4 : 3)))
                .filter(flow -> flow > 0)
                .toArray();
    }

    private double national(Observation row, Matcher at) {
        CsvRecord line = raw.line(NATIONAL, Long.parseLong(at.group(1)));
        Mismatch.unlessSame("WLD", row.sender(), "the sender");
        Mismatch.unless(states.isCow(row.receiver(), line.getField(0)), "the state is " + line.getField(0));
        Mismatch.unlessOfYear(row, line.getField(1));
        Mismatch.unlessSame(isExport(row) ? "exports" : "imports", at.group(2), "the direction");
        return Double.parseDouble(line.getField(isExport(row) ? 3 : 2));
    }

    /** The states that rows of the same series name in the same year. */
    private List<String> named(Observation row) {
        return alike(row)
                .filter(other -> kind(other) == Actor.Kind.STATE)
                .map(Observation::sender)
                .toList();
    }

    private Stream<Observation> alike(Observation row) {
        return dossier.observations().stream()
                .filter(other -> other.indicator().equals(row.indicator())
                        && other.receiver().equals(row.receiver())
                        && other.from().equals(row.from()));
    }

    /** The total less the states listed and what has no name, each as the file has it. */
    private double rest(Observation row, Matcher at) {
        Mismatch.unless(named(row).size() <= Integer.parseInt(at.group(1)), "more states are listed");
        return alike(row)
                .mapToDouble(other -> switch (kind(other)) {
                    case WORLD -> amount(other);
                    case STATE, RESIDUAL -> -amount(other);
                    default -> 0;
                })
                .sum();
    }

    private Actor.Kind kind(Observation row) {
        return Objects.requireNonNull(dossier.actors().get(row.sender())).kind();
    }

    private double amount(Observation row) {
        Double there = all.value(row, MILLION);
        return there == null || Double.isNaN(there) ? 0 : there;
    }

    private double kazakh(Observation row, Matcher at, String file) {
        Mismatch.unless(at.group(1).endsWith(String.valueOf(row.from().getYear())), "the sheet is " + at.group(1));
        Mismatch.unlessSame("KAZ", row.receiver(), "the receiver");
        Mismatch.unlessSame(isExport(row) ? "D" : "F", at.group(3), "the direction");
        int line = Integer.parseInt(at.group(2));
        states.mustBe(row.sender(), RawFolder.text(raw.cell(file, at.group(1), line, "A")));
        return raw.cell(file, at.group(1), line, at.group(3)).getNumericCellValue() * THOUSANDS_TO_MILLIONS;
    }

    private double kyrgyz(Observation row, Matcher at, String file, String direction) {
        Mismatch.unlessSame("KGZ", row.receiver(), "the receiver");
        Mismatch.unlessSame(isExport(row), direction.equals("exports"), "the direction");
        int line = Integer.parseInt(at.group(1));
        String year = RawFolder.text(raw.cell(file, "", direction.equals("exports") ? 4 : 3, at.group(2)));
        Mismatch.unlessOfYear(row, year.substring(0, Math.min(4, year.length())));
        String russian = RawFolder.text(raw.cell(file, "", line, "B"));
        String english = RawFolder.text(raw.cell(file, "", line, "C"));
        Mismatch.unless(
                states.is(row.sender(), russian) || states.is(row.sender(), english),
                "the file says " + english + ", not " + row.sender());
        Cell cell = raw.cell(file, "", line, at.group(2));
        return cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().strip().equals("-")
                ? Double.NaN
                : cell.getNumericCellValue() * THOUSANDS_TO_MILLIONS;
    }

    private void uzbek(String source, String direction, String file) {
        all.add(source, "line (\\d+), column (\\d+)", MILLION, (row, at) -> {
            CsvRecord line = raw.line(file, Long.parseLong(at.group(1)));
            mustBeUzbek(row, direction, at.group(2));
            Mismatch.unlessSame(states.m49(row.sender()), line.getField(0).replace("\ufeff", ""), "the code");
            return uzbek(line, row);
        });
        all.add(
                source,
                "sum of all (\\d+) partner lines, column (\\d+) \\(no total is printed\\)",
                MILLION,
                (row, at) -> {
                    mustBeUzbek(row, direction, at.group(2));
                    Mismatch.unlessSame(
                            Integer.parseInt(at.group(1)), raw.table(file).size() - 1, "the number of lines");
                    return raw.table(file).values().stream()
                            .skip(1)
                            .mapToDouble(line -> uzbek(line, row))
                            .sum();
                });
        all.add(
                source,
                "computed: total less the (\\d+) states listed here and less \"Other countries\" \\(line (\\d+)\\)",
                MILLION,
                (row, at) -> {
                    Mismatch.unlessSame(
                            "0", raw.line(file, Long.parseLong(at.group(2))).getField(0), "the code");
                    return rest(row, at);
                });
    }

    /** The part of a Kyrgyz total that stands in the line of no state. */
    private double inNoLine(Observation row, Matcher at, String file) {
        int total = Integer.parseInt(at.group(1));
        String column = at.group(2);
        String year = RawFolder.text(raw.cell(file, "", total - 1, column));
        Mismatch.unlessOfYear(row, year.substring(0, Math.min(4, year.length())));
        double left = raw.cell(file, "", total, column).getNumericCellValue()
                - raw.below(file, total, column, "C", NOT_STATES);
        return left * THOUSANDS_TO_MILLIONS;
    }

    private static void mustBeUzbek(Observation row, String direction, String year) {
        Mismatch.unlessSame("UZB", row.receiver(), "the receiver");
        Mismatch.unlessSame(isExport(row), direction.equals("exports"), "the direction");
        Mismatch.unlessOfYear(row, year);
    }

    private static double uzbek(CsvRecord line, Observation row) {
        String field = line.getField(FIRST_UZBEK_COLUMN + row.from().getYear() - FIRST_UZBEK_YEAR);
        return field.isBlank() ? 0 : Double.parseDouble(field) * THOUSANDS_TO_MILLIONS;
    }

    /** Russia's exports are the receiver's imports, as Russia books them. */
    private double russian(Observation row, Matcher at) {
        String file = "trade/rus_fts_trade_with_cis_1994-2021.xlsx";
        Mismatch.unlessOfYear(row, at.group(1));
        Mismatch.unlessSame("RUS", row.sender(), "the sender");
        int line = Integer.parseInt(at.group(2));
        states.mustBe(row.receiver(), RawFolder.text(raw.cell(file, at.group(1), line, "A")));
        Mismatch.unlessSame(isExport(row), line < FIRST_RUSSIAN_IMPORTS, "the direction");
        return raw.cell(file, at.group(1), line, "B").getNumericCellValue();
    }
}
