package org.heartland.bargain.issue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.CsvText;
import org.heartland.text.NumberText;
import org.heartland.text.SourceText;

/**
 * Issues in the CSV form of KTAB: a line with name, description, number of actors and of dimensions; a line of headings; then a line for each
 * actor with its name, description, power, and position and salience on each dimension. A comma at the end of a line is allowed.
 */
public final class KtabFile implements CsvRows.Reader {
    private static final Ground AS_GIVEN = new Ground.Judged("as in the file", false);
    private static final int BEFORE = 3;

    private final Problems problems;
    private final TreeSet<String> ids = new TreeSet<>();
    private final List<Bargainer> actors = new ArrayList<>();
    private List<IssueDimension> scales = List.of();
    private String name = "";
    private String question = "";
    private int declared;
    private int dimensions;
    private int lines;
    private boolean readable = true;

    private KtabFile(Problems problems) {
        this.problems = problems;
    }

    /** Reads an issue. */
    public static Read<Issue> read(String file, byte[] bytes) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, bytes, problems);
        if (source == null) {
            return new Read.Bad<>(problems.all());
        }
        KtabFile reader = new KtabFile(problems);
        if (!CsvRows.readUneven(source, problems, reader)) {
            problems.add(Place.of(file), "this file is empty", "begin it with name, description, actors, dimensions");
        } else if (problems.isEmpty() && reader.actors.size() != reader.declared) {
            String what =
                    "the first line declares " + reader.declared + " actors and " + reader.actors.size() + " follow";
            problems.add(new Place(file, 1, 1), what, "correct the number or the rows");
        }
        return problems.isEmpty() ? new Read.Good<>(reader.issue()) : new Read.Bad<>(problems.all());
    }

    private Issue issue() {
        return new Issue(name, question, null, scales, actors, null, RuleText.NONE, null);
    }

    @Override
    public boolean header(CsvRow row) {
        List<String> fields = trimmed(row);
        if (fields.size() < 4) {
            problems.add(row.at(), "the first line has no name, description, actors and dimensions", "write all four");
            return false;
        }
        if (fields.stream().noneMatch(field -> field.chars().anyMatch(Character::isDigit))) {
            String what = "this is a table of actors; in KTAB's CSV a line before it has the name, the description, the"
                    + " number of actors and that of dimensions";
            problems.add(row.at(), what, "add that line and a description of each actor, or write the issue as YAML");
            return false;
        }
        name = fields.get(0);
        question = fields.get(1);
        declared = whole(row, 2, Issue.MAX_ACTORS, "actors");
        dimensions = whole(row, 3, Issue.MAX_DIMENSIONS, "dimensions");
        return problems.isEmpty();
    }

    private int whole(CsvRow row, int field, int most, String of) {
        OptionalInt value = NumberText.whole(row.text(field));
        if (value.isEmpty() || value.getAsInt() < 1 || value.getAsInt() > most) {
            String what = "\"" + row.text(field) + "\" is not a number of " + of;
            problems.add(row.at(field), what, "write a whole number from 1 to " + most);
            return 1;
        }
        return value.getAsInt();
    }

    @Override
    public boolean row(CsvRow row) {
        List<String> fields = trimmed(row);
        if (fields.size() != BEFORE + 2 * dimensions) {
            String what = "this line has " + fields.size() + " fields; " + dimensions + " dimensions need "
                    + (BEFORE + 2 * dimensions);
            problems.add(row.at(), what, "write actor, description, power, and position and salience each time");
        } else if (lines == 0) {
            scales(fields);
        } else {
            actor(row, fields);
        }
        lines++;
        return readable;
    }

    private void scales(List<String> fields) {
        List<IssueDimension> read = new ArrayList<>();
        for (int k = 0; k < dimensions; k++) {
            read.add(new IssueDimension(fields.get(BEFORE + 2 * k), "0", "100"));
        }
        scales = read;
    }

    private void actor(CsvRow row, List<String> fields) {
        if (actors.size() == declared) {
            String what = "more actors follow than the " + declared + " that the first line declares";
            problems.add(row.at(), what, "correct the number or the rows");
            readable = false;
            return;
        }
        String id = fields.get(0);
        if (id.isEmpty() || !ids.add(id)) {
            problems.add(
                    row.at(),
                    id.isEmpty() ? "this actor has no name" : "the actor " + id + " is named twice",
                    "give each a name of its own");
        }
        List<Given> positions = new ArrayList<>();
        List<Given> saliences = new ArrayList<>();
        Given power = number(row, 2, Issue.LEAST_CAPABILITY, Issue.MAX_CAPABILITY);
        for (int k = 0; k < dimensions; k++) {
            positions.add(number(row, BEFORE + 2 * k, 0, Issue.END));
            saliences.add(number(row, BEFORE + 2 * k + 1, 0, Issue.END));
        }
        actors.add(new Bargainer(id, fields.get(1), positions, saliences, power));
    }

    private Given number(CsvRow row, int field, double low, double high) {
        OptionalDouble value = NumberText.read(row.number(field));
        boolean good = value.isPresent() && value.getAsDouble() >= low && value.getAsDouble() <= high;
        if (!good) {
            String bounds = NumberText.exact(low) + " to " + NumberText.exact(high);
            problems.add(row.at(field), "\"" + row.text(field) + "\" is not a number from " + bounds, "write one");
        }
        return new Given(new IssueNumber.Value(good ? value.getAsDouble() : high), AS_GIVEN);
    }

    /** The fields without empty ones at the end. */
    private static List<String> trimmed(CsvRow row) {
        int size = row.size();
        while (size > 0 && row.text(size - 1).isEmpty()) {
            size--;
        }
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            fields.add(row.text(i));
        }
        return fields;
    }

    /** Writes an issue; a number that is a range is written as its middle. */
    public static String write(Issue issue) {
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        csv.row(List.of(
                issue.id(),
                issue.question(),
                "" + issue.actors().size(),
                "" + issue.dimensions().size()));
        List<String> header = new ArrayList<>(List.of("Actor", "Description", "Power"));
        for (int k = 0; k < issue.dimensions().size(); k++) {
            header.add(
                    issue.dimensions().get(k).name().isBlank()
                            ? "Position " + (k + 1)
                            : issue.dimensions().get(k).name());
            header.add("Salience " + (k + 1));
        }
        csv.row(header);
        for (Bargainer actor : issue.actors()) {
            double[] numbers = new double[1 + 2 * issue.dimensions().size()];
            numbers[0] = actor.capability().number().middle();
            for (int k = 0; k < issue.dimensions().size(); k++) {
                numbers[1 + 2 * k] = actor.position().get(k).number().middle();
                numbers[2 + 2 * k] = actor.salience().get(k).number().middle();
            }
            csv.row(List.of(actor.id(), actor.name()), numbers);
        }
        return out.toString();
    }
}
