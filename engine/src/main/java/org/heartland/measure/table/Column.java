package org.heartland.measure.table;

/** One column that a table may have: its name in the header, what it means, what a cell holds, whether the table needs it. */
public record Column(String name, String says, CellKind kind, boolean required) {}
