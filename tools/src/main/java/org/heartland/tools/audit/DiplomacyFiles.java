package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.heartland.dossier.Observation;

/** Votes and ideal points of the General Assembly, shared organisations, visits and institutes. */
final class DiplomacyFiles {
    private static final String IDEAL_POINTS = "unvotes/IdealpointsJuly2025.csv";
    private static final String ROLL_CALLS = "unvotes/un_roll_calls_1992-2020.csv";
    private static final String VOTES = "unvotes/un_votes_1992-2020_extract.csv";
    private static final String SHARED = "igo/cow_igo_v3_shared_memberships_extract.csv";
    private static final String DIPLOMACY = "visits/aiddata_chinese_public_diplomacy_central_asia_2000-2018.csv";
    /** The first session met in 1946. */
    private static final int YEAR_BEFORE_THE_FIRST_SESSION = 1945;

    private final RawFolder raw;
    private final States states;
    private final Map<String, Map<String, String>> votes = new HashMap<>();
    private final Map<String, List<String>> rollCalls = new HashMap<>();

    DiplomacyFiles(RawFolder raw, States states) {
        this.raw = raw;
        this.states = states;
    }

    void into(Rereadings all) {
        all.add("unga_ip_2025", "\\|line (\\d+) - line (\\d+)\\|, (\\w+)", "ideal_point_units", this::distance);
        all.add("unga_rc_2021", "session (\\d+): (\\d+) of (\\d+) roll calls .*", "%", this::alike);
        all.add(
                "unga_rc_2021",
                "session (\\d+): (\\d+) alike and (\\d+) halves of (\\d+) roll calls .*",
                "%",
                this::halves);
        all.add("cow_igo_3", "line (\\d+) of the extract: codes (\\d+) and (\\d+), dyadigos", "IGOs", this::shared);
        all.add("aiddata_cpd", "(\\w+) (\\d+), ((?:government|military)_visits)", "visits", this::ofYear);
        all.add("aiddata_cpd", "(\\w+) (\\d+), (inbound_students_to_china)", "students", this::ofYear);
        all.add("aiddata_cpd", "(\\w+) (\\d+) to (\\d+), confucius_institutes summed", "institutes", this::summed);
    }

    private double distance(Observation row, Matcher at) {
        return Math.abs(idealPoint(row, at.group(1), row.receiver(), at.group(3))
                - idealPoint(row, at.group(2), row.sender(), at.group(3)));
    }

    private double idealPoint(Observation row, String number, String state, String column) {
        CsvRecord line = raw.line(IDEAL_POINTS, Long.parseLong(number));
        Mismatch.unlessSame(state, line.getField(1), "the state of line " + number);
        Mismatch.unlessSame(String.valueOf(row.from().getYear()), line.getField(3), "the year of line " + number);
        return Double.parseDouble(
                line.getField(raw.line(IDEAL_POINTS, 1).getFields().indexOf(column)));
    }

    /** The votes of a pair in the roll calls of a session in which both cast one: alike, an abstention beside a yes or no, all. */
    private record Count(int alike, int halves, int all) {}

    private Count count(Observation row, String session) {
        Mismatch.unlessSame(
                row.from().getYear(), Integer.parseInt(session) + YEAR_BEFORE_THE_FIRST_SESSION, "the year");
        load();
        int alike = 0;
        int halves = 0;
        int all = 0;
        for (String call : rollCalls.getOrDefault(session, List.of())) {
            String one = votes.getOrDefault(call, Map.of()).get(states.iso2(row.sender()));
            String other = votes.getOrDefault(call, Map.of()).get(states.iso2(row.receiver()));
            if (one != null && other != null) {
                all++;
                alike += one.equals(other) ? 1 : 0;
                halves += !one.equals(other) && (one.equals("abstain") || other.equals("abstain")) ? 1 : 0;
            }
        }
        return new Count(alike, halves, all);
    }

    private void load() {
        if (!votes.isEmpty()) {
            return;
        }
        raw.table(VOTES)
                .values()
                .forEach(line -> votes.computeIfAbsent(line.getField(0), unseen -> new HashMap<>())
                        .put(line.getField(2), line.getField(3)));
        raw.table(ROLL_CALLS).values().stream()
                .filter(line -> votes.containsKey(line.getField(0)))
                .forEach(line -> rollCalls
                        .computeIfAbsent(line.getField(1), unseen -> new ArrayList<>())
                        .add(line.getField(0)));
    }

    private double alike(Observation row, Matcher at) {
        Count count = count(row, at.group(1));
        Mismatch.unlessSame(at.group(2) + " of " + at.group(3), count.alike + " of " + count.all, "the count");
        return 100.0 * count.alike / count.all;
    }

    private double halves(Observation row, Matcher at) {
        Count count = count(row, at.group(1));
        Mismatch.unlessSame(
                at.group(2) + ", " + at.group(3) + " of " + at.group(4),
                count.alike + ", " + count.halves + " of " + count.all,
                "the count");
        return 100.0 * (count.alike + count.halves / 2.0) / count.all;
    }

    private double shared(Observation row, Matcher at) {
        CsvRecord line = raw.line(SHARED, Long.parseLong(at.group(1)));
        Mismatch.unless(
                states.isCow(row.sender(), line.getField(0)) && states.isCow(row.receiver(), line.getField(1))
                        || states.isCow(row.receiver(), line.getField(0))
                                && states.isCow(row.sender(), line.getField(1)),
                "the pair is " + line.getField(0) + ", " + line.getField(1));
        Mismatch.unlessOfYear(row, line.getField(2));
        return Double.parseDouble(line.getField(3));
    }

    private double ofYear(Observation row, Matcher at) {
        Mismatch.unlessOfYear(row, at.group(2));
        return diplomacy(row, at.group(1), at.group(2), at.group(3));
    }

    private double summed(Observation row, Matcher at) {
        Mismatch.unlessOfYear(row, at.group(3));
        double sum = 0;
        for (int year = Integer.parseInt(at.group(2)); year <= Integer.parseInt(at.group(3)); year++) {
            sum += diplomacy(row, at.group(1), String.valueOf(year), "confucius_institutes");
        }
        return sum;
    }

    private double diplomacy(Observation row, String state, String year, String column) {
        Mismatch.unlessSame("CHN", row.sender(), "the sender");
        states.mustBe(row.receiver(), state);
        int field = raw.line(DIPLOMACY, 1).getFields().indexOf(column);
        return raw.table(DIPLOMACY).values().stream()
                .filter(line ->
                        line.getField(0).equals(state) && line.getField(1).equals(year))
                .mapToDouble(line -> Double.parseDouble(line.getField(field)))
                .findFirst()
                .orElseThrow(() -> new Mismatch("there is no line for " + state + " in " + year));
    }
}
