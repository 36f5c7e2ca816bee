package org.heartland.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The codes of the actors of a store, by their numbers.
 *
 * @param codes by number; "" where no actor has it
 * @param inOrder the numbers in the alphabetical order of codes
 * @param world, residual the numbers of a source's total and of what it does not name; 0 if the store has none
 */
record ActorCodes(String[] codes, int[] inOrder, int world, int residual) {
    static ActorCodes of(Sql sql) throws SQLException {
        Map<String, Integer> numbers = new TreeMap<>();
        sql.each("SELECT code, id FROM actor", row -> numbers.put(row.getString(1), row.getInt(2)));
        int most = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        String[] codes = new String[most + 1];
        Arrays.fill(codes, "");
        numbers.forEach((code, number) -> codes[number] = code);
        int[] inOrder = numbers.values().stream().mapToInt(Integer::intValue).toArray();
        return new ActorCodes(codes, inOrder, numbers.getOrDefault("world", 0), numbers.getOrDefault("residual", 0));
    }

    int numbers() {
        return codes.length;
    }

    String code(int number) {
        return codes[number];
    }
}
