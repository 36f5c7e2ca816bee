package org.heartland.tools.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Observation;

/**
 * Reads every row of the shipped dossier that has a publisher's file at hand once more from that file, by its locator: value, unit, year,
 * pair and direction.
 *
 * @param read the number of rows read again, by source
 * @param wrong a sentence for each row that differs from its file
 * @param unread rows of sources with a file whose locator is of a form that is not known
 */
public record Audit(SortedMap<String, Integer> read, List<String> wrong, List<String> unread) {
    /** Audits a dossier against a folder of publishers' files. */
    public static Audit of(Dossier dossier, Path data) throws IOException {
        return of(dossier, dossier.observations(), data);
    }

    static Audit of(Dossier dossier, List<Observation> rows, Path data) throws IOException {
        Audit audit = new Audit(new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        try (RawFolder raw = new RawFolder(data)) {
            Rereadings rereadings = new Rereadings();
            States states = new States(dossier, raw);
            new TradeFiles(dossier, raw, states, rereadings).addAll();
            new SecurityFiles(raw, states).into(rereadings);
            new DiplomacyFiles(raw, states).into(rereadings);
            new MoneyFiles(raw, states).into(rereadings);
            for (Observation row : rows) {
                if (rereadings.has(row.value().source().id())) {
                    audit.reread(
                            row,
                            rereadings,
                            Objects.requireNonNull(dossier.indicators().get(row.indicator()))
                                    .unit());
                }
            }
        }
        return audit;
    }

    private void reread(Observation row, Rereadings rereadings, String unit) {
        String where = row.at() + ": " + row.sender() + " " + row.receiver() + " "
                + row.from().getYear() + ", " + row.value().at();
        try {
            Double there = rereadings.value(row, unit);
            if (there == null) {
                unread.add(where);
                return;
            }
            read.merge(row.value().source().id(), 1, Integer::sum);
            Double here = row.value().value();
            if (here == null != Double.isNaN(there)) {
                wrong.add(where + ": " + there + " there and " + here + " here");
            } else if (here != null && Math.abs(here - there) > rounding(here)) {
                wrong.add(where + ": " + there + " there and " + here + " here");
            }
        } catch (Mismatch mismatch) {
            wrong.add(where + ": " + mismatch.getMessage());
        }
    }

    /** Half a unit of the last decimal that the row gives, and a little for the arithmetic of binary fractions. */
    private static double rounding(double here) {
        return 0.5 * Math.pow(10, -BigDecimal.valueOf(here).scale()) * (1 + 1e-6);
    }

    /** The number of rows read again. */
    public int count() {
        return read.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Prints how many rows were read again, by source, and each that is wrong; the arguments are the dossier and the folder of files. */
    public static void main(String[] arguments) throws IOException {
        Audit audit = of(Contributors.SHIPPED.read(Path.of(arguments[0])).orThrow(), Path.of(arguments[1]));
        audit.read.forEach((source, rows) -> System.out.println(source + "\t" + rows));
        audit.unread.forEach(row -> System.out.println("not read: " + row));
        audit.wrong.forEach(row -> System.out.println("wrong: " + row));
        System.out.println(audit.count() + " rows read again, " + audit.wrong.size() + " wrong");
    }
}
