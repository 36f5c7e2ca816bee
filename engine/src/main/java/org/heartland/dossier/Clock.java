package org.heartland.dossier;

import java.time.LocalDate;

/**
 * A point from which things are judged: what was published by {@code asOf}, about {@code year} where a check says just {@code year}.
 */
public record Clock(LocalDate asOf, int year) {}
