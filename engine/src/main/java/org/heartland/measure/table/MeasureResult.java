package org.heartland.measure.table;

import java.util.List;

/** The result of a measure on a table: numbers under stable keys, and notes needed to read them correctly. */
public record MeasureResult(String measure, ResultCell.Group body, List<String> notes) {}
