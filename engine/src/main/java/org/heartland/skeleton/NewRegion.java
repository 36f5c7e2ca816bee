package org.heartland.skeleton;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region as somebody writes it who begins a dossier, not understood yet.
 *
 * @param receivers, powers, partners codes of states, or the ids of what is no state
 * @param pairs two powers each, with a hyphen between; null = all pairs
 * @param title null = one that names the states
 * @param period the first and the last year; null = from 1992 to the year of {@code asOf}
 * @param asOf the day up to which publications count; null = today, or the last day of the period if that is earlier
 */
public record NewRegion(
        List<String> receivers,
        List<String> powers,
        List<String> partners,
        @Nullable List<String> pairs,
        @Nullable String title,
        @Nullable String period,
        @Nullable String asOf) {}
