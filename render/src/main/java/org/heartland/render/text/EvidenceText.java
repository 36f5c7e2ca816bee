package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.EvidenceRow;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Runs;
import org.heartland.render.words.Words;

/** Numbers the rows of evidence in order of first use, prints each once, and lists their sources at the end. */
final class EvidenceText {
    private final List<EvidenceRow> table;
    private final int width;
    private final PrintStream out;
    private final Words words;
    private final RowWords rowWords;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    EvidenceText(List<EvidenceRow> table, Words words, int width, PrintStream out) {
        this.words = words;
        this.rowWords = new RowWords(words);
        this.table = table;
        this.width = width;
        this.out = out;
    }

    /** Prints the rows that are new, and the numbers of those printed above. */
    void print(List<Integer> rows, int indent) {
        List<Integer> above = new ArrayList<>();
        for (int row : rows) {
            Integer number = numbers.get(row);
            if (number != null) {
                above.add(number);
            }
        }
        if (!above.isEmpty()) {
            print(" ".repeat(indent), words.say("rests on {0} above", ranges(above)), indent);
        }
        for (int row : rows) {
            if (!numbers.containsKey(row)) {
                numbers.put(row, numbers.size() + 1);
                String head = " ".repeat(indent) + "[" + numbers.size() + "] ";
                print(head, rowWords.line(table.get(row)), Wrap.columns(head));
            }
        }
    }

    private void print(String head, String text, int indent) {
        Wrap.lines(head, text, indent, width).forEach(out::println);
    }

    /** The numbers with consecutive ones joined: [1]-[4], [7]. */
    private static String ranges(List<Integer> numbers) {
        List<String> parts = new ArrayList<>();
        for (List<Integer> run : Runs.of(numbers.stream().sorted().distinct().toList())) {
            int first = run.get(0);
            int last = run.get(run.size() - 1);
            parts.add(first == last ? "[" + first + "]" : "[" + first + "]-[" + last + "]");
        }
        return String.join(", ", parts);
    }

    /** Lists the sources of the printed rows: author, title, edition, grade, address. */
    void sources() {
        Map<String, Source> sources = new TreeMap<>();
        numbers.keySet()
                .forEach(row -> sources.put(
                        table.get(row).source().id().id(), table.get(row).source()));
        if (sources.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("SOURCES"));
        sources.values().forEach(this::source);
    }

    private void source(Source source) {
        String repeats = source.origin() == null ? "" : "; " + words.say("only repeats {0}", source.origin());
        String text = source.id() + ": " + new SourceWords(words).line(source) + repeats
                + (source.url().isEmpty() ? "" : " " + source.url());
        print("", text, 2);
    }
}
