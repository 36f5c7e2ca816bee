package org.heartland.assessment;

import java.util.Map;

/**
 * A text of the dossier in which figures are filled in from the data.
 *
 * @param raw the text as written, with its figures as expressions in braces; its translations are found by it
 * @param figures the value of each expression, by the expression as written
 * @param rows the numbers of the rows of evidence behind it
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Sentence(String raw, Map<String, Explanation.Value> figures, int[] rows) {}
