package org.heartland.problem;

/** A position in a file: the file named relative to what was read, a line and a column, both counted from 1 (0 = the whole file). */
public record Place(String file, int line, int column) implements Comparable<Place> {

    /** The place of a file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file + ":" + line + ":" + column;
    }
}
