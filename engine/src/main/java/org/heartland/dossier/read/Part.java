package org.heartland.dossier.read;

import java.util.List;
import java.util.Set;

/** Which files a dossier consists of. */
enum Part {
    /** A file that the dossier is read from. */
    READ,
    /** A file that may stand beside: hidden, for people to read, or of a kind that is not read yet. */
    IGNORED,
    /** A file that has no business there. */
    STRANGE;

    static final String DOSSIER = "dossier.yaml";
    static final String EVENTS = "events.csv";
    static final List<String> FOLDERS =
            List.of("actors", "claims", "indicators", "institutions", "lang", "roles", "scenarios");
    private static final List<String> LATER = List.of("issues", "theories");

    /** The part that a file plays, by its name relative to the folder. */
    static Part of(String file) {
        int slash = file.indexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        String name = file.substring(slash + 1);
        if (file.startsWith(".") || name.startsWith(".") || LATER.contains(folder)) {
            return IGNORED;
        }
        if (name.indexOf('/') >= 0) {
            return STRANGE;
        }
        if (name.endsWith(".md")) {
            return IGNORED;
        }
        return folder.isEmpty() ? ofRoot(name) : ofFolder(folder, name);
    }

    /** The part that a folder inside the dossier plays, by its name relative to it. */
    static Part ofFolder(String folder) {
        boolean hidden = folder.startsWith(".") || folder.contains("/.");
        return FOLDERS.contains(folder) ? READ : hidden || LATER.contains(folder) ? IGNORED : STRANGE;
    }

    static boolean isSources(String file) {
        return file.indexOf('/') < 0 && file.startsWith("sources") && file.endsWith(".yaml");
    }

    /** The things that are defined in a file or folder of this name. */
    static Set<Thing> things(String file) {
        int slash = file.indexOf('/');
        return switch (slash < 0 ? file : file.substring(0, slash)) {
            case "actors" -> Set.of(Thing.ACTOR);
            case "institutions" -> Set.of(Thing.INSTITUTION);
            case "indicators" -> file.endsWith(".csv") ? Set.of() : Set.of(Thing.INDICATOR);
            case "roles" -> Set.of(Thing.ROLE);
            case "claims" -> Set.of(Thing.CLAIM);
            case "scenarios" -> Set.of(Thing.SCENARIO);
            case EVENTS -> Set.of(Thing.EVENT);
            case DOSSIER -> Set.of(Thing.DOMAIN, Thing.JUDGEMENT);
            default -> isSources(file) ? Set.of(Thing.SOURCE) : Set.of();
        };
    }

    private static Part ofRoot(String name) {
        return name.equals(DOSSIER) || name.equals(EVENTS) || isSources(name) ? READ : STRANGE;
    }

    private static Part ofFolder(String folder, String name) {
        boolean fits = name.endsWith(".yaml") || folder.equals("indicators") && name.endsWith(".csv");
        return FOLDERS.contains(folder) && fits ? READ : STRANGE;
    }
}
