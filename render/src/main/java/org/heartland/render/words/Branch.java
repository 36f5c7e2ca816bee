package org.heartland.render.words;

import java.util.List;

/**
 * A step of how a value came about, ready to be shown.
 *
 * @param says what was asked
 * @param value what came out of it
 * @param place the number of the question among those that were unfolded; 0 for what is no question
 * @param again whether it was unfolded before, at its place, with all that is under it
 * @param rows the rows of the table that it rests on itself, beside those of the steps under it
 */
public record Branch(String says, String value, int place, boolean again, List<Branch> from, List<Integer> rows) {}
