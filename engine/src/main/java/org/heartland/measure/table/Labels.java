package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The different names in a column, in order of first appearance, and for each row the index of its name. */
record Labels(List<String> names, int[] of) {

    static Labels of(String[] cells) {
        Map<String, Integer> index = new LinkedHashMap<>();
        int[] of = new int[cells.length];
        for (int row = 0; row < cells.length; row++) {
            Integer known = index.putIfAbsent(cells[row], index.size());
            of[row] = known == null ? index.size() - 1 : known;
        }
        return new Labels(new ArrayList<>(index.keySet()), of);
    }

    int size() {
        return names.size();
    }
}
