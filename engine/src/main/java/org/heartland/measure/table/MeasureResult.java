package org.heartland.measure.table;

import java.util.List;

/** What a measure says of a table: numbers under stable keys, and what a reader must know to read them rightly. */
public record MeasureResult(String measure, ResultCell.Group body, List<String> notes) {}
