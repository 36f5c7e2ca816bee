package org.heartland.render.words;

import java.util.List;

/**
 * A step of a derivation, ready to print.
 *
 * @param says the question
 * @param value the result
 * @param place the index of the question among those that were expanded; 0 if this is not a question
 * @param again true if it was expanded before, at its place, with everything below it
 * @param rows the rows of the table that it uses directly, besides those of the steps below it
 */
public record Branch(String says, String value, int place, boolean again, List<Branch> from, List<Integer> rows) {}
