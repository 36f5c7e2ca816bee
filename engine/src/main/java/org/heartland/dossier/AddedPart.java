package org.heartland.dossier;

/**
 * A folder that an engine adds to dossiers, such as one of theories: each mapping in its YAML files is one item with an id.
 *
 * @param folder its name
 * @param word the word for one item in messages and in the types of expressions
 * @param type the immutable class each item is read into
 */
public record AddedPart<T>(String folder, String word, Class<T> type) {}
