package org.heartland.web.page;

import java.util.List;
import java.util.Map;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.DifferenceWords.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as it is being built, and what it changes.
 *
 * @param shipped the scenarios of the dossier
 * @param action where the controls post to: the address of the scenario
 * @param changes what is supposed so far
 * @param draft the change that is being written
 * @param result what follows; null if nothing is supposed yet, or it cannot be read
 * @param empty the address without any change
 */
public record WhatIfView(
        List<Shipped> shipped,
        String action,
        List<Supposed> changes,
        Controls controls,
        Draft draft,
        @Nullable Result result,
        Keeping keeping,
        String empty,
        boolean full) {

    /** A scenario of the dossier. */
    public record Shipped(String address, String title, boolean here) {}

    /**
     * A change.
     *
     * @param says what is supposed, and why; the keys as written if it cannot be read
     * @param problems what is wrong with it, in sentences
     * @param change the address at which it can be changed; {@code remove} without it
     */
    public record Supposed(
            int number, String says, String because, List<String> problems, String change, String remove) {}

    /** What a control offers: a value and its words. */
    public record Option(String value, String words) {}

    /**
     * What the controls offer.
     *
     * @param period the first and the last year of the dossier
     */
    public record Controls(
            String period,
            List<Option> memberships,
            List<Option> institutions,
            List<Option> actors,
            List<Option> indicators,
            List<Option> senders,
            List<Option> receivers,
            List<Option> kinds,
            List<Option> events,
            List<Option> choices,
            List<Option> values) {}

    /**
     * The change that is being written.
     *
     * @param control the name of its control, or ""
     * @param fields what is written in it
     * @param problems what is wrong with it, in sentences
     */
    public record Draft(String control, Map<String, String> fields, List<String> problems) {
        /** True if this is its control. */
        public boolean isIn(String name) {
            return control.equals(name);
        }

        /** What is written in a field of a control. */
        public String of(String name, String field) {
            return isIn(name) ? fields.getOrDefault(field, "") : "";
        }

        /** True if a field of a control has this value. */
        public boolean is(String name, String field, String value) {
            return of(name, field).equals(value);
        }
    }

    /**
     * What follows.
     *
     * @param changes what changes; null while it is being computed, or if it was stopped
     * @param going true while it is being computed
     * @param says how far it is, in a sentence
     * @param address where this stands; asked again, it begins again
     */
    public record Result(
            @Nullable Changes changes, boolean going, String says, String address, String json, String csv) {}

    /** What changes; statements with the addresses of what is behind them. */
    public record Changes(
            String rest, List<Cell> cells, List<Answer> shares, List<Linked> statements, List<Answer> notes) {}

    public record Linked(Answer answer, String address) {}

    /**
     * How the scenario is kept.
     *
     * @param yaml the file; {@code download} its address
     * @param command the command that gives the same
     * @param writes true if it can be saved beside the dossier
     * @param file where
     * @param taken true if a scenario stands there that saving would replace
     * @param says what was saved, or why it cannot be, in a sentence; or ""
     */
    public record Keeping(
            String id,
            String title,
            String because,
            String yaml,
            String download,
            String command,
            boolean writes,
            String file,
            boolean taken,
            String says) {}
}
