package org.heartland.importers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.importers.mapping.Headings;
import org.heartland.importers.reading.RawFigure.Name;
import org.heartland.naming.CodeScheme;
import org.heartland.naming.ComparedWords;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;
import org.heartland.naming.LineNames;

/**
 * Whom a table means: first as the mapping says, then as the dossier calls its actors, then what everybody's tables have (the world, the rest, blocs),
 * then the crosswalk. Nothing is guessed.
 */
final class ActorNames {
    private static final String LATIN = "aceopxyABCEHKMOPTX";
    private static final String CYRILLIC = "асеорхуАВСЕНКМОРТХ";

    /** What a list of states begins with in the line of its first, or the number of a line. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:из них|в том числе|в т\\. ?ч\\.|of which|including|жумладан|оның ішінде|анын ичинде)\\s*[:,–—-]?\\s+|^\\d{1,3}[.)]\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Marks of footnotes at the end of a name: asterisks, daggers, raised digits, or a digit with a bracket. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\s*(?:[*†‡¹²³⁰⁴-⁹⁾]+|(?<=\\p{L})\\s*\\d{1,2}\\))$");

    private final Map<String, String> written = new HashMap<>();
    private final Map<String, String> patterns = new LinkedHashMap<>();
    private final Map<String, Actor> byName = new HashMap<>();
    private final Map<String, Actor> actors;
    private final Map<String, Meant> found = new HashMap<>();

    /** What a name stands for. */
    enum Kind {
        ACTOR,
        WORLD,
        RESIDUAL,
        BLOC,
        SKIPPED,
        UNKNOWN,
        AMBIGUOUS
    }

    /**
     * Whom a name means.
     *
     * @param id of an actor: its id in the dossier, or in the crosswalk if the dossier does not have it
     * @param why why it is not known
     */
    record Meant(Kind kind, String id, String why) {}

    /**
     * @param names what the mapping says of names
     */
    ActorNames(Map<String, Actor> actors, Map<String, String> names) {
        this.actors = actors;
        names.forEach((name, meaning) -> (Headings.isPattern(name) ? patterns : written)
                .put(Headings.isPattern(name) ? name : plain(name), meaning));
        for (Actor actor : actors.values()) {
            byName.put(plain(actor.id()), actor);
            byName.putIfAbsent(plain(actor.name()), actor);
            actor.names().values().forEach(name -> byName.putIfAbsent(plain(name), actor));
        }
    }

    private static String plain(String name) {
        String plain = ComparedWords.of(name);
        return plain.isEmpty() ? name.strip() : plain;
    }

    Meant meant(Name name, Days period) {
        String key = name.scheme() + " " + period.first() + " " + period.last() + " " + name.written();
        return found.computeIfAbsent(key, unseen -> {
            Meant meant = find(name, period);
            return meant.kind() == Kind.UNKNOWN ? withoutMark(name, period, meant) : meant;
        });
    }

    private Meant find(Name name, Days period) {
        String meaning = written.get(plain(name.written()));
        if (meaning != null) {
            return asWritten(meaning, period);
        }
        if (name.written().isBlank()) {
            return new Meant(Kind.UNKNOWN, "", "no name where an actor should be");
        }
        CodeScheme scheme = name.scheme() == null ? CodeScheme.NAME : name.scheme();
        Actor own =
                scheme == CodeScheme.NAME ? byName.get(plain(name.written())) : byCode(scheme, name.written(), period);
        return own != null ? ofActor(own) : byPattern(scheme, name, period);
    }

    /** Whom a name means without the mark of a footnote and words before it; what was found before if it has none, or means nobody without them either. */
    private Meant withoutMark(Name name, Days period, Meant before) {
        String unmarked =
                FOOTNOTE.matcher(LEAD.matcher(name.written()).replaceFirst("")).replaceFirst("");
        boolean marked = !unmarked.isBlank() && !unmarked.equals(name.written());
        Meant meant = marked ? find(new Name(unmarked, name.scheme()), period) : before;
        return meant.kind() == Kind.UNKNOWN ? before : meant;
    }

    private Meant byPattern(CodeScheme scheme, Name name, Days period) {
        for (Map.Entry<String, String> pattern : patterns.entrySet()) {
            if (Headings.fits(pattern.getKey(), name.written())) {
                return asWritten(pattern.getValue(), period);
            }
        }
        return byList(scheme, name, period);
    }

    private Meant byList(CodeScheme scheme, Name name, Days period) {
        Meant line = line(scheme, name.written());
        return line != null ? line : inCrosswalk(scheme, name.written(), period);
    }

    private Meant asWritten(String meaning, Days period) {
        return switch (meaning) {
            case "world" -> new Meant(Kind.WORLD, "", "");
            case "residual" -> new Meant(Kind.RESIDUAL, "", "");
            case "skip" -> new Meant(Kind.SKIPPED, "", "");
            default -> find(new Name(meaning, CodeScheme.NAME), period);
        };
    }

    private static Meant ofActor(Actor actor) {
        return switch (actor.kind()) {
            case WORLD -> new Meant(Kind.WORLD, actor.id(), "");
            case RESIDUAL -> new Meant(Kind.RESIDUAL, actor.id(), "");
            default -> new Meant(Kind.ACTOR, actor.id(), "");
        };
    }

    @org.jspecify.annotations.Nullable
    private Actor byCode(CodeScheme scheme, String code, Days period) {
        String plain = scheme == CodeScheme.M49 || scheme == CodeScheme.COMTRADE
                ? code.strip().replaceFirst("^0+(?=\\d)", "")
                : code.strip();
        return actors.values().stream()
                .filter(actor -> actor.codes().stream()
                        .anyMatch(own -> own.scheme().equalsIgnoreCase(scheme.word())
                                && own.code().replaceFirst("^0+(?=\\d)", "").equalsIgnoreCase(plain)
                                && own.valid().contains(period.year())))
                .findFirst()
                .orElse(null);
    }

    /** Lines of tables that are no states: the world, the rest, several states in one. */
    @org.jspecify.annotations.Nullable
    private static Meant line(CodeScheme scheme, String name) {
        LineNames.Kind kind = scheme == CodeScheme.NAME
                ? LineNames.kind(name)
                : scheme == CodeScheme.COMTRADE && name.matches("\\d{1,3}")
                        ? LineNames.kinds(List.of("398", name)).get(1)
                        : LineNames.Kind.PARTNER;
        return switch (kind) {
            case TOTAL -> new Meant(Kind.WORLD, "", "");
            case RESIDUAL -> new Meant(Kind.RESIDUAL, "", "");
            case BLOC -> new Meant(Kind.BLOC, "", "");
            case PARTNER -> null;
        };
    }

    private Meant inCrosswalk(CodeScheme scheme, String name, Days period) {
        Crosswalk.Bearer bearer = Crosswalk.shipped().bearer(scheme, name, period);
        if (bearer instanceof Crosswalk.Unknown
                && scheme == CodeScheme.NAME
                && !unmixed(name).equals(name)) {
            bearer = Crosswalk.shipped().bearer(scheme, unmixed(name), period);
        }
        if (bearer instanceof Crosswalk.Known known) {
            return new Meant(Kind.ACTOR, inDossier(known.actor().id()), "");
        }
        if (bearer instanceof Crosswalk.Ambiguous several) {
            String all = several.actors().stream().map(KnownActor::english).collect(Collectors.joining(" and "));
            return new Meant(Kind.AMBIGUOUS, "", "\"" + name + "\" may mean " + all);
        }
        List<String> near = ((Crosswalk.Unknown) bearer).near();
        String what = scheme == CodeScheme.NAME
                ? "no state is known as \"" + name + "\""
                : "no state has the code " + name + " of " + scheme.word().toUpperCase(Locale.ROOT);
        return new Meant(Kind.UNKNOWN, "", what + (near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")"));
    }

    /** The dossier's own id for a state of the crosswalk, if it has it under another one. */
    private String inDossier(String id) {
        if (actors.containsKey(id)) {
            return id;
        }
        return actors.values().stream()
                .filter(actor -> actor.codes().stream()
                        .anyMatch(code ->
                                code.scheme().equals("iso3") && code.code().equals(id)))
                .map(Actor::id)
                .findFirst()
                .orElse(id);
    }

    /** A name in Cyrillic whose Latin letters, put there by mistake, look like Cyrillic ones. */
    private static String unmixed(String name) {
        boolean cyrillic =
                name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        if (!cyrillic) {
            return name;
        }
        StringBuilder pure = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            int at = LATIN.indexOf(name.charAt(i));
            pure.append(at < 0 ? name.charAt(i) : CYRILLIC.charAt(at));
        }
        return pure.toString();
    }
}
