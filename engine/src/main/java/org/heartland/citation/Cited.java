package org.heartland.citation;

/**
 * A value with its source. Nothing enters a dossier without one.
 *
 * @param <T> the kind of value
 */
public record Cited<T>(T value, SourceId source, Locator at) {}
