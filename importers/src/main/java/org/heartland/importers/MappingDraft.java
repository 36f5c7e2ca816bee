package org.heartland.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.heartland.importers.DraftGuesses.Way;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.yaml.YamlQuotes;

/** A mapping file for a table that nobody has described yet: what can be told from its first rows is filled in, the rest is asked for in comments. */
public final class MappingDraft {
    private final DraftGuesses guesses;

    private MappingDraft(DraftGuesses guesses) {
        this.guesses = guesses;
    }

    /** The text of the mapping file. */
    public static Read<String> of(Path file) {
        try {
            List<RawRow> first = Importers.firstRows(RawTable.open(file, bytes -> {}));
            return new Read.Good<>(new MappingDraft(new DraftGuesses(first)).text(String.valueOf(file.getFileName())));
        } catch (IOException e) {
            String what =
                    e instanceof RawTable.Unreadable ? String.valueOf(e.getMessage()) : "this file cannot be read";
            return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, "")));
        }
    }

    private String text(String file) {
        String id = file.replaceFirst("\\.[^.]*$", "")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toLowerCase(Locale.ROOT);
        String sheet = guesses.sheet();
        List<Integer> who = guesses.who();
        String named = guesses.receiver();
        String receiver = who.size() > 1 ? column(who.get(1)) : "{is: " + (named.isEmpty() ? "XXX" : named) + "}";
        return template("draft.yaml")
                .replace("{{id}}", id.matches("[a-z].*") ? id : "t_" + id)
                .replace("{{title}}", YamlQuotes.of(file))
                .replace(
                        "{{sheets}}",
                        sheet.isEmpty() ? "" : "sheets: " + YamlQuotes.of(sheet) + "   # ? the sheet that is meant\n")
                .replace("{{has}}", guesses.has().stream().map(YamlQuotes::of).collect(Collectors.joining(", ")))
                .replace("{{rows}}", guesses.headerRows() == 1 ? "" : ", rows: " + guesses.headerRows())
                .replace("{{receiver}}", receiver)
                .replace("{{sender}}", column(who.isEmpty() ? -1 : who.get(0)))
                .replace("{{period}}", guesses.isWide() ? "{wide: yes}" : column(guesses.when()))
                .replace("{{measures}}", measures());
    }

    /** A measure for exports and one for imports where headings name both, else one. */
    private String measures() {
        List<String> headings = guesses.isWide()
                ? guesses.groups()
                : guesses.values().stream().map(guesses::heading).toList();
        List<Integer> out = places(headings, Way.OUT);
        List<Integer> in = places(headings, Way.IN);
        if (out.isEmpty() || in.isEmpty()) {
            Way said = headings.isEmpty() ? Way.UNKNOWN : DraftGuesses.way(headings.get(0));
            return measure(said != Way.UNKNOWN ? said : guesses.isImports() ? Way.IN : Way.OUT, value(0));
        }
        return measure(Way.OUT, value(out.get(0))) + measure(Way.IN, value(in.get(0)));
    }

    private static List<Integer> places(List<String> headings, Way way) {
        return IntStream.range(0, headings.size())
                .filter(at -> DraftGuesses.way(headings.get(at)) == way)
                .boxed()
                .toList();
    }

    private String measure(Way way, String value) {
        boolean in = way == Way.IN;
        return template("draft-measure.yaml")
                .replace("{{measure}}", in ? "imports" : "exports")
                .replace("{{way}}", in ? "from" : "to")
                .replace("{{direction}}", in ? "in" : "out")
                .replace("{{times}}", guesses.isInThousands() ? "0.001" : "1")
                .replace("{{world}}", guesses.hasTotal() ? "yes" : "no")
                .replace("{{value}}", value);
    }

    /** Where the values of a measure stand. */
    private String value(int at) {
        if (guesses.isWide()) {
            List<String> groups = guesses.groups();
            return groups.isEmpty()
                    ? ""
                    : "    value: " + YamlQuotes.of(groups.get(at)) + "   # ? under which heading the years stand"
                            + others(without(groups, at)) + "\n";
        }
        List<Integer> values = guesses.values();
        return "    value: " + column(values.isEmpty() ? -1 : values.get(at)) + "   # ? the column of the values"
                + others(without(values.stream().map(guesses::heading).toList(), at)) + "\n";
    }

    private static List<String> without(List<String> names, int at) {
        return IntStream.range(0, names.size())
                .filter(place -> place != at)
                .mapToObj(names::get)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String others(List<String> names) {
        return names.isEmpty() ? "" : "; others: " + String.join(", ", names).replaceAll("\\s+", " ");
    }

    private static String template(String name) {
        try (InputStream text = Objects.requireNonNull(MappingDraft.class.getResourceAsStream(name), name)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String column(int column) {
        String heading = guesses.heading(column);
        return heading.isEmpty()
                ? "{at: " + CellReference.convertNumToColString(Math.max(0, column)) + "}"
                : "{heading: " + YamlQuotes.of(heading) + "}";
    }
}
