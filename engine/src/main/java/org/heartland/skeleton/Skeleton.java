package org.heartland.skeleton;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.dossier.Dossier.Pair;
import org.heartland.dossier.Years;
import org.heartland.naming.CodeScheme;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;
import org.heartland.naming.KnownActor.DatedCode;
import org.heartland.naming.LineNames;
import org.heartland.text.yaml.YamlQuotes;
import org.jspecify.annotations.Nullable;

/**
 * A dossier without any data yet: every file with content that fits any region, and comments on what belongs there.
 *
 * @param title its title; null = a title made of the names of the states
 * @param partners further states, neither receivers nor powers
 */
public record Skeleton(
        @Nullable String title,
        List<String> receivers,
        List<String> powers,
        List<String> partners,
        List<Pair> pairs,
        Years period,
        LocalDate asOf) {
    private static final List<String> FILES = List.of(
            "README.md",
            "dossier.yaml",
            "sources.yaml",
            "actors/states.yaml",
            "actors/totals.yaml",
            "institutions/alliance.yaml",
            "indicators/arms.yaml",
            "indicators/arms_deals.yaml",
            "indicators/defence_treaty.yaml",
            "indicators/exports.yaml",
            "indicators/imports.yaml",
            "indicators/trade.yaml",
            "indicators/debt.yaml",
            "events.csv",
            "roles/guarantor.yaml",
            "roles/provider.yaml",
            "claims/article.yaml",
            "lang/ru.yaml");
    private static final List<String> TABLES =
            List.of("arms", "arms_deals", "defence_treaty", "exports", "imports", "debt");
    /** The codes that are filled in. */
    private static final List<CodeScheme> CODES = List.of(
            CodeScheme.ISO3,
            CodeScheme.ISO2,
            CodeScheme.M49,
            CodeScheme.COW,
            CodeScheme.GW,
            CodeScheme.CAMEO,
            CodeScheme.FIPS);

    private static final String ROWS = "indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n";

    public Skeleton {
        receivers = List.copyOf(receivers);
        powers = List.copyOf(powers);
        partners = List.copyOf(partners);
        pairs = List.copyOf(pairs);
    }

    /** A sentence for each code by which no state and no bloc is known: it is taken, since a dossier may be about any region. */
    public List<String> doubts(Crosswalk known) {
        return Stream.of(receivers, powers, partners)
                .flatMap(List::stream)
                .filter(id -> known.find(id) == null && LineNames.bloc(id) == null)
                .map(id -> doubt(id, known.near(id)))
                .toList();
    }

    private static String doubt(String id, List<String> near) {
        return "no state with the code " + id + " is known"
                + (near.isEmpty() ? "" : " (near: " + String.join(", ", near) + ")")
                + "; it was taken as it is: write its name into actors/states.yaml";
    }

    /** The files by their names. */
    public SortedMap<String, String> files(Crosswalk known) {
        Map<String, String> words = words(known);
        SortedMap<String, String> files = new TreeMap<>();
        for (String file : FILES) {
            String text = template(file);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("{{" + word.getKey() + "}}", word.getValue());
            }
            files.put(file, text);
        }
        TABLES.forEach(table -> files.put("indicators/" + table + ".csv", ROWS));
        return files;
    }

    /**
     * The replacements of the placeholders in the templates. The title comes last, so that no placeholder in it is
     * replaced.
     */
    private Map<String, String> words(Crosswalk known) {
        int year = Math.max(period.first(), asOf.getYear() - 1);
        Map<String, String> words = new LinkedHashMap<>();
        words.put("receivers", String.join(", ", receivers));
        words.put("powers", String.join(", ", powers));
        words.put("receiver", receivers.get(0));
        words.put("power", powers.get(0));
        words.put("receiver_name", name(known, receivers.get(0)));
        words.put("power_name", name(known, powers.get(0)));
        words.put("receiver_ru", inRussian(known, receivers.get(0)));
        words.put("power_ru", inRussian(known, powers.get(0)));
        words.put("pairs", pairs.isEmpty() ? "# pairs: the pairs of powers to compare" : "pairs: " + pairsWritten());
        words.put("period", period.first() + ".." + period.last());
        words.put("as_of", asOf.toString());
        words.put("begins", Integer.toString(period.first()));
        words.put("year", Integer.toString(year));
        words.put("first", Integer.toString(Math.max(period.first(), year - 5)));
        words.put("states", states(known));
        String heading = title == null ? names(known, receivers) + " between " + names(known, powers) : title;
        String region = String.join(
                ", ", receivers.stream().map(id -> inRussian(known, id)).toList());
        String rivals = String.join(
                ", ", powers.stream().map(id -> inRussian(known, id)).toList());
        words.put("title_ru", YamlQuotes.of(title == null ? "Государства: " + region + ". Державы: " + rivals : title));
        words.put("title", YamlQuotes.of(heading));
        words.put("heading", heading);
        return words;
    }

    private String pairsWritten() {
        return pairs.stream()
                .map(pair -> "[" + pair.first() + ", " + pair.second() + "]")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String states(Crosswalk known) {
        List<String> lines = new ArrayList<>();
        all().forEach(id -> lines.add(state(id, known.find(id), known)));
        return String.join("\n", lines);
    }

    private String state(String id, @Nullable KnownActor state, Crosswalk known) {
        if (LineNames.bloc(id) != null && state == null) {
            return "- {id: " + id + ", name: " + id
                    + ", kind: bloc}  # a bloc: write its name, and its members if you like";
        }
        if (state == null) {
            return "- {id: " + id + ", name: " + id
                    + ", kind: state}  # no state with this code is known: write its name";
        }
        String codes = CODES.stream()
                .filter(scheme -> !state.code(scheme).isEmpty())
                .map(scheme -> scheme.word() + ": " + code(state, scheme, known))
                .collect(Collectors.joining(", "));
        return "- {id: " + id + ", name: " + YamlQuotes.of(state.english()) + ", names: {ru: "
                + YamlQuotes.of(state.russian()) + "}, kind: state" + life(state) + ", codes: {" + codes + "}}";
    }

    /** The code of a state, with the years in which it bears it if another state of the region bears the same one in others. */
    private String code(KnownActor state, CodeScheme scheme, Crosswalk known) {
        DatedCode code = state.lastCode(scheme);
        boolean passedOn = all().map(known::find)
                .anyMatch(other -> other != null
                        && !other.id().equals(state.id())
                        && other.codes().getOrDefault(scheme, List.of()).stream()
                                .anyMatch(its -> its.code().equals(code.code())));
        if (!passedOn) {
            return code.code();
        }
        LocalDate first = code.valid().first();
        LocalDate last = code.valid().last();
        String from = first.equals(Crosswalk.ALWAYS.first())
                ? ""
                : ", from: " + (first.getYear() + (first.getMonthValue() > Month.JUNE.getValue() ? 1 : 0));
        String to = last.equals(Crosswalk.ALWAYS.last())
                ? ""
                : ", to: " + (last.getYear() - (last.getMonthValue() > Month.JUNE.getValue() ? 0 : 1));
        return "[{code: " + code.code() + from + to + "}]";
    }

    /** All states of the region. */
    private Stream<String> all() {
        return Stream.of(receivers, powers, partners).flatMap(List::stream);
    }

    /** The years in which a state existed, where an end of them is known, and who came before it, if that is written down too. */
    private String life(KnownActor state) {
        StringBuilder life = new StringBuilder();
        state.lastLife().ifPresent(span -> {
            life.append(", from: ").append(span.first().getYear());
            if (span.last().isBefore(Crosswalk.ALWAYS.last())) {
                life.append(", to: ").append(span.last().getYear());
            }
        });
        all().filter(state.before()::contains)
                .findFirst()
                .ifPresent(before -> life.append(", predecessor: ").append(before));
        return life.toString();
    }

    private static String names(Crosswalk known, List<String> ids) {
        List<String> names = ids.stream().map(id -> name(known, id)).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String name(Crosswalk known, String id) {
        KnownActor state = known.find(id);
        return state == null ? id : state.english();
    }

    private static String inRussian(Crosswalk known, String id) {
        KnownActor state = known.find(id);
        return state == null ? id : state.russian();
    }

    private static String template(String file) {
        try (InputStream text = Objects.requireNonNull(Skeleton.class.getResourceAsStream(file), file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
