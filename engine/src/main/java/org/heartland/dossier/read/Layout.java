package org.heartland.dossier.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files and folders of a dossier: those that every dossier may have, and those that engines add. */
final class Layout {
    static final String DOSSIER = "dossier.yaml";
    static final String EVENTS = "events.csv";

    /** The kinds of items defined in the files of each folder. */
    private static final Map<String, Set<Thing>> FOLDERS = Map.of(
            "actors", Set.of(Thing.ACTOR),
            "claims", Set.of(Thing.CLAIM),
            "indicators", Set.of(Thing.INDICATOR),
            "institutions", Set.of(Thing.INSTITUTION),
            "lang", Set.of(),
            "roles", Set.of(Thing.ROLE),
            "scenarios", Set.of(Thing.SCENARIO));

    private static final List<String> LATER = List.of("issues", "theories");

    private final SortedMap<String, Set<Thing>> folders = new TreeMap<>(FOLDERS);

    Layout(List<PartReader<?>> added) {
        added.forEach(reader -> folders.put(reader.part().folder(), Set.of(reader.thing())));
    }

    /** The names of the folders that are read, sorted. */
    Collection<String> folders() {
        return folders.keySet();
    }

    /** The layout in words, for messages about unexpected files. */
    String says() {
        return "a dossier consists of dossier.yaml, sources*.yaml, events.csv, *.md, and *.yaml in "
                + String.join(", ", folders()) + " (*.csv in indicators)";
    }

    /** The part of a file, by its name relative to the dossier's folder. */
    Part ofFile(String file) {
        int slash = file.indexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        String name = file.substring(slash + 1);
        if (file.startsWith(".") || name.startsWith(".") || isIgnored(folder)) {
            return Part.IGNORED;
        }
        if (name.indexOf('/') >= 0) {
            return Part.UNEXPECTED;
        }
        if (name.endsWith(".md")) {
            return Part.IGNORED;
        }
        return readIf(folder.isEmpty() ? isRootFile(name) : isFileOf(folder, name));
    }

    /** The part of a folder inside the dossier, by its name relative to it. */
    Part ofFolder(String folder) {
        boolean hidden = folder.startsWith(".") || folder.contains("/.");
        return hidden || isIgnored(folder) ? Part.IGNORED : readIf(folders.containsKey(folder));
    }

    static boolean isSources(String file) {
        return file.indexOf('/') < 0 && file.startsWith("sources") && file.endsWith(".yaml");
    }

    /** The kinds of items defined in a file or folder of this name. */
    Set<Thing> things(String file) {
        int slash = file.indexOf('/');
        if (file.equals(EVENTS)) {
            return Set.of(Thing.EVENT);
        }
        if (file.equals(DOSSIER)) {
            return Set.of(Thing.DOMAIN, Thing.JUDGEMENT);
        }
        if (isSources(file)) {
            return Set.of(Thing.SOURCE);
        }
        String folder = slash < 0 ? file : file.substring(0, slash);
        boolean rows = folder.equals("indicators") && file.endsWith(".csv");
        return rows ? Set.of() : folders.getOrDefault(folder, Set.of());
    }

    private boolean isIgnored(String folder) {
        return LATER.contains(folder) && !folders.containsKey(folder);
    }

    private static boolean isRootFile(String name) {
        return name.equals(DOSSIER) || name.equals(EVENTS) || isSources(name);
    }

    private boolean isFileOf(String folder, String name) {
        boolean fits = name.endsWith(".yaml") || folder.equals("indicators") && name.endsWith(".csv");
        return folders.containsKey(folder) && fits;
    }

    private static Part readIf(boolean known) {
        return known ? Part.READ : Part.UNEXPECTED;
    }
}
