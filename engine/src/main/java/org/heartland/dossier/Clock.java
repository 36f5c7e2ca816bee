package org.heartland.dossier;

import java.time.LocalDate;

/**
 * A point in time from which claims are judged: {@code asOf} is the last day of publication, {@code year} the value of {@code year} in
 * checks.
 */
public record Clock(LocalDate asOf, int year) {}
