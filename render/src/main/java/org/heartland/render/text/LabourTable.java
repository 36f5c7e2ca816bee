package org.heartland.render.text;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Labour;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject;
import org.heartland.render.words.DayWords;
import org.heartland.render.words.Figure;
import org.heartland.render.words.Words;

/** The division of labour of a pair of powers at each receiver: the index with its interval, and the shares. */
final class LabourTable {
    private final Assessment assessment;
    private final Words words;
    private final Subject.Pair pair;

    LabourTable(Assessment assessment, Words words, Subject.Pair pair) {
        this.assessment = assessment;
        this.words = words;
        this.pair = pair;
    }

    List<String> lines(List<Integer> years, int width) {
        YearTable table = new YearTable(years);
        for (String receiver : assessment.subject().receivers()) {
            List<Labour> rows = assessment.divisionOfLabour().stream()
                    .filter(row ->
                            row.first().equals(pair.first()) && row.second().equals(pair.second()))
                    .filter(row -> row.receiver().equals(receiver) && years.contains(row.year()))
                    .toList();
            if (rows.size() == years.size()) {
                rows(table, receiver, rows);
            }
        }
        return table.lines(width);
    }

    private void rows(YearTable table, String receiver, List<Labour> rows) {
        table.heading(words.actor(receiver));
        table.row(
                "  " + words.say("difference (Krugman)"),
                rows.stream().map(row -> Figure.index(row.krugman().median())).toList());
        if (rows.stream().anyMatch(row -> !interval(row.krugman()).isEmpty())) {
            table.row("", rows.stream().map(row -> interval(row.krugman())).toList());
        }
        for (String domain : assessment.subject().profile()) {
            List<String> cells = rows.stream().map(row -> shares(row, domain)).toList();
            table.row(
                    "  " + words.named(domain) + ", " + words.actor(pair.first()) + "/" + words.actor(pair.second()),
                    cells);
        }
    }

    private static String interval(Spread spread) {
        String low = Figure.index(spread.low());
        String high = Figure.index(spread.high());
        return low.equals(high) ? "" : low + "-" + high;
    }

    private String shares(Labour labour, String domain) {
        List<String> shares = new ArrayList<>();
        String part = "";
        for (Level level : labour.levels()) {
            if (level.domain().equals(domain)) {
                shares.add(Figure.wholePercent(level.share()));
                part = new DayWords(words).brief(level.cover());
            }
        }
        boolean none = shares.stream().allMatch(Figure.UNKNOWN::equals);
        return none ? Figure.UNKNOWN : (String.join("/", shares) + " " + part).strip();
    }
}
