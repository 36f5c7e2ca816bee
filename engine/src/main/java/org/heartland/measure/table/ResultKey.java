package org.heartland.measure.table;

import java.util.List;

/**
 * One number of a result: its key ({@code hhi.low}; {@code pairs[].krugman} for one in each row), what it means, its formula and where it was
 * published ("" for what needs none).
 */
public record ResultKey(String key, String says, String formula, String publication) {
    private static final String BETWEEN = " :: ";

    /** Reads one key a line: {@code key :: says :: formula :: publication}, the last two optional. */
    static List<ResultKey> listIn(String lines) {
        return lines.lines().map(ResultKey::parse).toList();
    }

    private static ResultKey parse(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return new ResultKey(parts[0], parts[1], parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : "");
    }
}
