package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.heartland.dossier.Observation;

/** Arms, obligations and exercises. */
final class SecurityFiles {
    private static final String ARMS = "new/five_states_deliveries_by_year_edition2026.csv";
    private static final String ALLIANCES = "alliances/atop5_1ddyr_extract.csv";
    private static final String EXERCISES = "exercises/mme_v7.csv";
    private static final String BORDERLANDS = "new/borderlands_datawrapper_v1.2.csv";
    private static final int LAST_ALLIANCE_YEAR = 2018;
    private static final int START_YEAR = 7;
    private static final int FIRST_PARTICIPANT = 25;
    private static final Map<String, Integer> OBLIGATIONS =
            Map.of("defence_obligation", 3, "nonaggression_obligation", 6, "consultation_obligation", 7);

    private final RawFolder raw;
    private final States states;

    SecurityFiles(RawFolder raw, States states) {
        this.raw = raw;
        this.states = states;
    }

    void into(Rereadings all) {
        all.add("sipri_at_2025", "lines? ([\\d ]+)", "million_TIV", this::delivered);
        all.add(
                "sipri_at_2025",
                "lines? ([\\d ]+)",
                "deals",
                (row, at) -> weapons(row, at).size());
        all.add("atop_5_1", "lines (\\d+)-(\\d+)", "obligation", this::bound);
        all.add("atop_5_1", "lines (\\d+) to (\\d+), and no line in the other years .*", "obligation", this::notBound);
        all.add("atop_5_1", "no line for this pair in these years .*", "obligation", this::noLine);
        all.add("mme_7", "lines ([\\d ]+)", "exercises", this::exercises);
        all.add("nbr_borderlands", "line (\\d+), (sec_03_military_engagement_ct)", "meetings", this::borderland);
        all.add("nbr_borderlands", "line (\\d+), (civ_03_total_visits_ct)", "visits", this::borderland);
        all.add("nbr_borderlands", "line (\\d+), (sec_04_joint_exercise_ct)", "exercises", this::borderland);
    }

    private List<CsvRecord> deliveries(Observation row, Matcher at) {
        return Arrays.stream(at.group(1).split(" "))
                .map(line -> raw.line(ARMS, Long.parseLong(line)))
                .peek(line -> {
                    states.mustBe(row.receiver(), line.getField(0));
                    Mismatch.unless(
                            row.sender().equals("OTH") || states.is(row.sender(), line.getField(1)),
                            "the supplier is " + line.getField(1));
                    Mismatch.unlessOfYear(row, line.getField(2));
                })
                .toList();
    }

    private double delivered(Observation row, Matcher at) {
        return deliveries(row, at).stream()
                .mapToDouble(line -> Double.parseDouble(line.getField(3)))
                .sum();
    }

    private TreeSet<String> weapons(Observation row, Matcher at) {
        TreeSet<String> weapons = new TreeSet<>();
        for (CsvRecord line : deliveries(row, at)) {
            Mismatch.unless(isFirst(line), line.getField(6) + " was delivered before " + line.getField(2));
            weapons.add(line.getField(5) + line.getField(6));
        }
        return weapons;
    }

    /** True if this supplier had not delivered this weapon to this receiver in an earlier year. */
    private boolean isFirst(CsvRecord delivery) {
        return raw.table(ARMS).values().stream()
                .filter(line ->
                        Stream.of(0, 1, 5, 6).allMatch(i -> line.getField(i).equals(delivery.getField(i))))
                .noneMatch(line -> Integer.parseInt(line.getField(2)) < Integer.parseInt(delivery.getField(2)));
    }

    /** 1 if each line codes the obligation, NaN if none does. */
    private double bound(Observation row, Matcher at) {
        List<String> coded = lines(row, at).stream()
                .map(line -> obligation(row, line))
                .distinct()
                .toList();
        Mismatch.unless(coded.size() == 1, "the obligation is not the same on all lines");
        return coded.get(0).equals("1") ? 1 : Double.NaN;
    }

    private double notBound(Observation row, Matcher at) {
        lines(row, at)
                .forEach(line ->
                        Mismatch.unlessSame("0", obligation(row, line), "the obligation of " + line.getField(2)));
        return Double.NaN;
    }

    private List<CsvRecord> lines(Observation row, Matcher at) {
        long first = Long.parseLong(at.group(1));
        long last = Long.parseLong(at.group(2));
        List<CsvRecord> lines =
                List.copyOf(raw.table(ALLIANCES).subMap(first, true, last, true).values());
        for (CsvRecord line : lines) {
            Mismatch.unless(
                    states.isCow(row.sender(), line.getField(0)) && states.isCow(row.receiver(), line.getField(1)),
                    "the pair is " + line.getField(0) + ", " + line.getField(1));
            Mismatch.unless(within(row, line.getField(2)), "the year is " + line.getField(2));
        }
        return lines;
    }

    private static boolean within(Observation row, String year) {
        int of = Integer.parseInt(year);
        int last = row.to() == null ? LAST_ALLIANCE_YEAR : row.to().getYear();
        return row.from().getYear() <= of && of <= last;
    }

    private static String obligation(Observation row, CsvRecord line) {
        return line.getField(Objects.requireNonNull(OBLIGATIONS.get(row.indicator())));
    }

    private double noLine(Observation row, Matcher at) {
        boolean any = raw.table(ALLIANCES).values().stream()
                .anyMatch(line -> states.isCow(row.sender(), line.getField(0))
                        && states.isCow(row.receiver(), line.getField(1))
                        && within(row, line.getField(2)));
        Mismatch.unless(!any, "the pair has a line");
        return Double.NaN;
    }

    private double exercises(Observation row, Matcher at) {
        String[] lines = at.group(1).split(" ");
        for (String number : lines) {
            CsvRecord line = raw.line(EXERCISES, Long.parseLong(number));
            Mismatch.unlessOfYear(row, line.getField(START_YEAR));
            for (String state : List.of(row.sender(), row.receiver())) {
                Mismatch.unless(
                        line.getFields().stream().skip(FIRST_PARTICIPANT).anyMatch(name -> states.is(state, name)),
                        state + " is not named on line " + number);
            }
        }
        return lines.length;
    }

    private double borderland(Observation row, Matcher at) {
        CsvRecord line = raw.line(BORDERLANDS, Long.parseLong(at.group(1)));
        Mismatch.unlessSame("CHN", row.sender(), "the sender");
        Mismatch.unlessOfYear(row, line.getField(0));
        states.mustBe(row.receiver(), line.getField(1));
        int column = raw.line(BORDERLANDS, 1).getFields().indexOf(at.group(2));
        Mismatch.unless(column >= 0, "there is no column " + at.group(2));
        return line.getField(column).equals("NA") ? Double.NaN : Double.parseDouble(line.getField(column));
    }
}
