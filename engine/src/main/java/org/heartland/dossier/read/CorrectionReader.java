package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.days.DayText;
import org.heartland.days.Days;
import org.heartland.dossier.Correction;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Mapping;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a ledger of known errors in sources: {@value #FILE} of a dossier, or the file beside a store. */
public final class CorrectionReader {
    public static final String FILE = "corrections.yaml";

    private static final List<String> STATUSES = Arrays.stream(Correction.Status.values())
            .map(Correction.Status::word)
            .toList();

    private final Problems problems;

    private CorrectionReader(Problems problems) {
        this.problems = problems;
    }

    private final class Keys extends Mapping {
        Keys(Yaml.Node node, String what) {
            super(node, what, CorrectionReader.this.problems);
        }

        double number(String key) {
            String written = text(key);
            OptionalDouble number = NumberText.read(written);
            if (number.isEmpty() && !written.isEmpty()) {
                problems.add(
                        at(key),
                        key + " is not a number: " + written,
                        "write one such as 12.5, in the indicator's unit");
            }
            return number.orElse(Double.NaN);
        }
    }

    /**
     * The corrections in a file, or all that is wrong with it.
     *
     * @param bytes null if there is no such file, and so no correction
     */
    public static Read<List<Correction>> read(String file, byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Read.Good<>(List.of());
        }
        Problems problems = new Problems();
        SourceText text = SourceText.of(file, bytes, problems);
        Yaml.Node root = text == null ? null : YamlReader.read(text, problems);
        List<Correction> corrections = root == null ? List.of() : new CorrectionReader(problems).all(root);
        return Read.of(corrections, problems.all());
    }

    /** Checks the corrections of a dossier against its rows. */
    static void check(Reading reading, Map<String, Indicator> indicators, List<Observation> observations) {
        Yaml.Node root = reading.folder.has(FILE) ? reading.tree(FILE) : null;
        if (root != null) {
            CorrectionReader reader = new CorrectionReader(reading.problems);
            for (Correction correction : reader.all(root)) {
                if (!indicators.containsKey(correction.indicator())) {
                    String what = "the dossier has no indicator " + correction.indicator() + " (yet)";
                    reading.notes.add(correction.at(), what, "this correction is made when it is imported");
                }
                observations.stream()
                        .filter(row -> isOf(correction, row, indicators.get(row.indicator())))
                        .forEach(row -> reader.check(correction, row, reading.notes));
            }
        }
    }

    private static boolean isOf(Correction correction, Observation row, @Nullable Indicator indicator) {
        boolean total = correction.sender().equals("world")
                && indicator != null
                && row.sender().equals(indicator.world());
        return row.indicator().equals(correction.indicator())
                && row.receiver().equals(correction.receiver())
                && (row.sender().equals(correction.sender()) || total)
                && row.from().equals(correction.period().first())
                && correction.isOf(row.value().source().id());
    }

    /** A row as the source has it waits for the next import, which makes the correction; any other value is a problem. */
    private void check(Correction correction, Observation row, Problems notes) {
        Double value = row.value().value();
        if (value == null || correction.isMade(value)) {
            return;
        }
        String has = "the dossier has " + NumberText.exact(value) + " at " + row.at();
        String of = "this correction, " + correction.says() + ", ";
        if (correction.expects(value)) {
            Double right = correction.right();
            String there = right == null ? "take the row out" : "write " + NumberText.exact(right) + " there";
            notes.add(correction.at(), of + "is not made: " + has, "import the file again, or " + there);
        } else {
            problems.add(
                    correction.at(),
                    of + "no longer matches: " + has,
                    "look at the source, and correct the one or the other");
        }
    }

    private List<Correction> all(Yaml.Node root) {
        Keys keys = new Keys(root, "a file of corrections");
        List<Correction> corrections = new ArrayList<>();
        for (Yaml.Node node : keys.list("corrections")) {
            Correction correction = one(new Keys(node, "a correction"));
            if (correction != null) {
                corrections.add(correction);
            }
        }
        keys.close();
        return corrections;
    }

    private @Nullable Correction one(Keys keys) {
        String source = keys.text("source");
        String indicator = keys.text("indicator");
        String sender = keys.text("sender", "");
        String receiver = keys.text("receiver");
        Days period = days(keys);
        double wrong = keys.number("wrong");
        Double right = keys.oneOf("right", "drop").equals("right") ? Double.valueOf(keys.number("right")) : null;
        if (right == null && keys.has("drop") && !keys.yes("drop")) {
            problems.add(keys.at("drop"), "drop is not yes", "write drop: yes, or the value that is right");
        }
        String because = keys.text("because");
        Correction.Status status = Correction.Status.values()[keys.choice("status", STATUSES)];
        return keys.close() && period != null
                ? new Correction(source, indicator, sender, receiver, period, wrong, right, because, status, keys.at())
                : null;
    }

    private @Nullable Days days(Keys keys) {
        String written = keys.text("period");
        Days days = DayText.days(written);
        if (days == null && !written.isEmpty()) {
            problems.add(
                    keys.at("period"),
                    written + " is no year, month or day",
                    "write one such as 2021, 2021-06 or 2021-06-30");
        }
        return days;
    }
}
