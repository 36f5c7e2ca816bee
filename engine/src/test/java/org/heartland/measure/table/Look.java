package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds one cell of a result by a key such as {@code hhi.low} or {@code pairs[one=A,other=B].krugman} (the first row whose cells agree). */
public final class Look {
    private Look() {}

    /** What the cell shows: a number, a text, "undefined"; "none" where no row agrees. */
    public static String up(ResultCell.Group body, String key) {
        ResultCell at = body;
        for (String step : key.split("\\.(?![^\\[]*\\])")) {
            int bracket = step.indexOf('[');
            at = field((ResultCell.Group) at, bracket < 0 ? step : step.substring(0, bracket));
            if (bracket >= 0) {
                at = row(
                        (ResultCell.Rows) at,
                        step.substring(bracket + 1, step.length() - 1).split(","));
            }
            if (at == null) {
                return "none";
            }
        }
        return show(at);
    }

    public static double number(ResultCell.Group body, String key) {
        return Double.parseDouble(up(body, key));
    }

    /** Every key of a result, rows as {@code shares[].partner}, in order. */
    public static List<String> keys(ResultCell.Group body) {
        List<String> keys = new ArrayList<>();
        for (ResultCell.Field field : body.fields()) {
            if (field.cell() instanceof ResultCell.Group group) {
                keys(group).forEach(key -> keys.add(field.key() + "." + key));
            } else if (field.cell() instanceof ResultCell.Rows rows) {
                keys(rows.at().apply(0)).forEach(key -> keys.add(field.key() + "[]." + key));
            } else {
                keys.add(field.key());
            }
        }
        return keys;
    }

    private static ResultCell field(ResultCell.Group group, String key) {
        for (ResultCell.Field field : group.fields()) {
            if (field.key().equals(key)) {
                return field.cell();
            }
        }
        throw new AssertionError("no key " + key);
    }

    private static ResultCell row(ResultCell.Rows rows, String[] conditions) {
        Map<String, String> wanted = new TreeMap<>();
        for (String condition : conditions) {
            int equals = condition.indexOf('=');
            wanted.put(condition.substring(0, equals), condition.substring(equals + 1));
        }
        for (int k = 0; k < rows.size(); k++) {
            ResultCell.Group row = rows.at().apply(k);
            if (wanted.entrySet().stream()
                    .allMatch(w -> show(field(row, w.getKey())).equals(w.getValue()))) {
                return row;
            }
        }
        return null;
    }

    private static String show(ResultCell cell) {
        if (cell instanceof ResultCell.Figure figure) {
            return Double.toString(figure.value());
        } else if (cell instanceof ResultCell.Count count) {
            return Long.toString(count.value());
        } else if (cell instanceof ResultCell.Word word) {
            return word.text();
        } else if (cell instanceof ResultCell.Undefined) {
            return "undefined";
        }
        return cell.toString();
    }
}
