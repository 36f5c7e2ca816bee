package org.heartland.citation;

/** The key of a source in a dossier's sources file. */
public record SourceId(String id) implements Comparable<SourceId> {
    @Override
    public int compareTo(SourceId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
