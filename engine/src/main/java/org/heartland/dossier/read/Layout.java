package org.heartland.dossier.read;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.problem.Near;
import org.heartland.review.Review;

/** The files and folders of a dossier: those that every dossier may have, and those that engines add. */
final class Layout {
    static final String DOSSIER = "dossier.yaml";
    static final String EVENTS = "events.csv";

    /** A fit as the program wrote it, which is no part of the dossier. */
    private static final String FIT = ".fit";

    private static final List<String> ROOT =
            List.of(DOSSIER, EVENTS, CorrectionReader.FILE, Review.DECISIONS, Review.REPORTS);

    /** The kinds of items defined in the files of each folder. */
    private static final Map<String, Set<Thing>> FOLDERS = Map.of(
            "actors", Set.of(Thing.ACTOR),
            "claims", Set.of(Thing.CLAIM),
            "indicators", Set.of(Thing.INDICATOR),
            "institutions", Set.of(Thing.INSTITUTION),
            "lang", Set.of(),
            "roles", Set.of(Thing.ROLE),
            "scenarios", Set.of(Thing.SCENARIO));

    /** The folders that are no part of the dossier itself: models and what imports left over stand beside it, the others come later. */
    private static final List<String> LATER = List.of("imports", "issues", "models", "theories");

    /** The suffixes of files that a dossier may be made of, as they should be and as they are met. */
    private static final Map<String, String> SUFFIXES =
            Map.of("yaml", "yaml", "yml", "yaml", "csv", "csv", "tsv", "csv");

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
        return "a dossier consists of dossier.yaml, sources*.yaml, events.csv, corrections.yaml, review.yaml, reports.jsonld, *.md, and *.yaml in "
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
        if (!folder.isEmpty() && ofFolder(folder) == Part.FOREIGN) {
            return Part.FOREIGN;
        }
        if (name.indexOf('/') >= 0) {
            return isYaml(name) ? Part.UNEXPECTED : Part.FOREIGN;
        }
        if (name.endsWith(".md") || name.endsWith(FIT)) {
            return Part.IGNORED;
        }
        boolean right = folder.isEmpty() ? isRootFile(name) : isFileOf(folder, name);
        return right ? Part.READ : SUFFIXES.containsKey(suffix(name)) ? Part.UNEXPECTED : Part.FOREIGN;
    }

    /** The part of a folder inside the dossier, by its name relative to it. */
    Part ofFolder(String folder) {
        boolean hidden = folder.startsWith(".") || folder.contains("/.");
        if (hidden || isIgnored(folder)) {
            return Part.IGNORED;
        }
        if (folders.containsKey(folder)) {
            return Part.READ;
        }
        boolean near = folder.indexOf('/') < 0 && !Near.to(folder, folders()).isEmpty();
        return near ? Part.UNEXPECTED : Part.FOREIGN;
    }

    /** True if a file of this name is one of those in which items are defined, wherever it is. */
    static boolean isYaml(String file) {
        return SUFFIXES.getOrDefault(suffix(file), "").equals("yaml");
    }

    /** The name that an unexpected file may have been meant to have, or "". */
    String meant(String file) {
        int slash = file.indexOf('/');
        String suffix = suffix(file);
        String right = file.substring(0, file.length() - suffix.length()) + SUFFIXES.getOrDefault(suffix, suffix);
        if (!right.equals(file) && ofFile(right) == Part.READ) {
            return right;
        }
        List<String> near = slash < 0
                ? Near.to(
                        right,
                        Stream.concat(ROOT.stream(), Stream.of("sources.yaml")).toList())
                : List.of();
        return near.isEmpty() ? "" : near.get(0);
    }

    private static String suffix(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
        return ROOT.contains(name) || isSources(name);
    }

    private boolean isFileOf(String folder, String name) {
        boolean fits = name.endsWith(".yaml") || folder.equals("indicators") && name.endsWith(".csv");
        return folders.containsKey(folder) && fits;
    }
}
