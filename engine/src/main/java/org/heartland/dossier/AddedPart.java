package org.heartland.dossier;

/**
 * A folder that an engine adds to dossiers, such as one of theories: each mapping in its YAML files is one thing with an id.
 *
 * @param folder its name
 * @param word what one thing is called in messages and in the types of expressions
 * @param type what each is read into; immutable
 */
public record AddedPart<T>(String folder, String word, Class<T> type) {}
