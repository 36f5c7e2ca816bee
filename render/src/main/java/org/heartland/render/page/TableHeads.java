package org.heartland.render.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The heads of the tables of a page. On a narrow screen the cells of a line stand one below the other, each behind the head of its column: the
 * style sheet says them once for each kind of table.
 */
final class TableHeads {
    private final Map<Key, String> names = new LinkedHashMap<>();

    private record Key(List<String> head, List<Integer> numeric) {}

    /** The class of tables with this head and these columns of numbers. */
    String name(Block.Table table) {
        Key key = new Key(table.head(), table.numeric());
        return names.computeIfAbsent(key, unseen -> "h" + (names.size() + 1));
    }

    /**
     * The style sheet: on a wide screen and paper it sets numbers right, on a narrow screen it says the heads of the columns, of which the
     * first needs none.
     */
    String css() {
        StringBuilder wide = new StringBuilder("@media print,(min-width:40.01rem){");
        StringBuilder narrow = new StringBuilder("@media screen and (max-width:40rem){");
        names.forEach((key, name) -> {
            for (int column = 0; column < key.head().size(); column++) {
                String cells = "." + name + " tr>:nth-child(" + (column + 1) + ")";
                if (key.numeric().contains(column)) {
                    wide.append(cells).append("{text-align:right;white-space:nowrap}");
                }
                if (column > 0) {
                    String head = CssString.of(key.head().get(column) + ": ");
                    narrow.append(cells)
                            .append("::before{content:")
                            .append(head)
                            .append('}');
                }
            }
        });
        return wide.append("}\n").append(narrow).append("}\n").toString();
    }
}
