package org.heartland.render.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.problem.Inert;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** A row of a table while it is filled, cell by cell; what is not known leaves its cell empty. */
final class TableRow {
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final List<String> cells = new ArrayList<>();

    List<String> cells() {
        return List.copyOf(cells);
    }

    /**
     * A text. An apostrophe goes before one that a spreadsheet would take for a formula, since texts come from strangers; numbers are written by
     * {@link #number} and are never changed.
     */
    TableRow text(@Nullable String text) {
        String inert = text == null ? "" : Inert.text(text);
        cells.add(!inert.isEmpty() && BEGINS_FORMULA.indexOf(inert.charAt(0)) >= 0 ? "'" + inert : inert);
        return this;
    }

    /** Ids with spaces between. */
    TableRow texts(Collection<String> texts) {
        return text(String.join(" ", texts));
    }

    /** A number with all its digits and a decimal point. */
    TableRow number(@Nullable Double number) {
        cells.add(number == null || number.isNaN() ? "" : NumberText.exact(number));
        return this;
    }

    TableRow whole(int number) {
        cells.add(Integer.toString(number));
        return this;
    }

    /** A year; 0 where there is none. */
    TableRow year(int year) {
        cells.add(year == 0 ? "" : Integer.toString(year));
        return this;
    }

    TableRow wholes(int... numbers) {
        cells.add(Arrays.stream(numbers).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
        return this;
    }

    TableRow truth(@Nullable Boolean truth) {
        cells.add(truth == null ? "" : truth.toString());
        return this;
    }

    /** A day as YYYY-MM-DD. */
    TableRow day(@Nullable LocalDate day) {
        cells.add(day == null ? "" : day.toString());
        return this;
    }
}
