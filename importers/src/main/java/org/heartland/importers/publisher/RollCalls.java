package org.heartland.importers.publisher;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.FigureSink;
import org.heartland.importers.reading.Importer;
import org.heartland.importers.reading.RawFigure;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.naming.CodeScheme;
import org.jspecify.annotations.Nullable;

/**
 * Roll calls of the General Assembly of the United Nations, one row a vote of a state: the part of the roll calls of a session in which two states
 * voted alike (yes, abstain, no) among those in which both cast a vote. Needs the year of each roll call: a column {@code year} or {@code session}
 * (the session counts as 1945 plus its number), which the file of votes must have been given.
 */
public record RollCalls(TableMapping mapping) implements Importer {
    public static final String ID = "un_roll_calls";

    private static final Set<String> VOTES = Set.of("yes", "no", "abstain", "1", "2", "3");
    private static final int FIRST_SESSION = 1945;

    @Override
    public void read(RawTable table, String file, TableMapping asked, FigureSink sink) throws IOException {
        Votes votes = new Votes(sink);
        table.read(votes::row);
        votes.agreements(asked.measures());
    }

    private static final class Votes {
        private final FigureSink sink;
        private final Map<String, Map<String, Map<String, String>>> byYear = new TreeMap<>();
        private final Map<String, RawRow> firstRows = new LinkedHashMap<>();
        private @Nullable Headings headings;
        private int call;
        private int state;
        private int vote;
        private int year;
        private int session;

        Votes(FigureSink sink) {
            this.sink = sink;
        }

        boolean row(RawRow row) {
            if (headings == null) {
                Headings found = Headings.of(List.of(row.cells()));
                headings = found;
                call = found.find(List.of("rcid"));
                state = found.find(List.of("ccode", "country_code", "country"));
                vote = found.find(List.of("vote"));
                year = found.find(List.of("year"));
                session = found.find(List.of("session", "ga_number"));
                sink.heading(List.of(row));
                return true;
            }
            sink.row(row);
            vote(row);
            return true;
        }

        private void vote(RawRow row) {
            String when = year >= 0 ? row.cell(year) : session(row.cell(session));
            if (!row.flaw().isEmpty() || when.isEmpty()) {
                sink.reject(row, row.flaw().isEmpty() ? "no year of the roll call" : row.flaw());
            } else if (!VOTES.contains(row.cell(vote))) {
                sink.outOfScope("absent, or no vote", 1);
            } else {
                firstRows.putIfAbsent(when + " " + row.cell(state), row);
                byYear.computeIfAbsent(when, any -> new TreeMap<>())
                        .computeIfAbsent(row.cell(state), any -> new TreeMap<>())
                        .put(row.cell(call), row.cell(vote));
                sink.outOfScope("votes, counted into agreement", 1);
            }
        }

        private static String session(String number) {
            return number.matches("\\d{1,3}") ? Integer.toString(FIRST_SESSION + Integer.parseInt(number)) : "";
        }

        void agreements(List<MappedMeasure> measures) {
            byYear.forEach((when, states) -> {
                List<String> all = new ArrayList<>(states.keySet());
                for (String one : all) {
                    for (String other : all) {
                        if (!one.equals(other)) {
                            agreement(measures, when, one, other, states);
                        }
                    }
                }
            });
        }

        private void agreement(
                List<MappedMeasure> measures,
                String when,
                String one,
                String other,
                Map<String, Map<String, String>> states) {
            Map<String, String> its = states.getOrDefault(one, Map.of());
            Map<String, String> others = states.getOrDefault(other, Map.of());
            int both = 0;
            int alike = 0;
            for (Map.Entry<String, String> cast : its.entrySet()) {
                String theirs = others.get(cast.getKey());
                both += theirs == null ? 0 : 1;
                alike += cast.getValue().equals(theirs) ? 1 : 0;
            }
            RawRow row = firstRows.get(when + " " + one);
            if (both == 0 || row == null) {
                return;
            }
            CodeScheme scheme =
                    one.matches("\\d+") ? CodeScheme.COW : one.length() == 2 ? CodeScheme.ISO2 : CodeScheme.NAME;
            for (MappedMeasure measure : measures) {
                String value = BigDecimal.valueOf(alike)
                        .divide(BigDecimal.valueOf(both), MathContext.DECIMAL64)
                        .toPlainString();
                sink.figure(new RawFigure(
                        row,
                        measure,
                        new Name(one, scheme),
                        new Name(other, scheme),
                        when,
                        value,
                        "",
                        "computed: " + alike + " of " + both + " roll calls"));
            }
        }
    }
}
