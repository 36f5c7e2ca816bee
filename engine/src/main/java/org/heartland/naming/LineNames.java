package org.heartland.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a publisher's table stands for, by its name: a partner, a remainder that is not broken down, the sum of all, or a bloc.
 * Capitals, accents, blanks and punctuation make no difference. The list, with its sources, is {@code lines.txt}.
 */
public final class LineNames {
    /** What a line stands for. */
    public enum Kind {
        PARTNER,
        RESIDUAL,
        TOTAL,
        BLOC
    }

    private static final Pattern CODE = Pattern.compile("\\d{1,3}");
    private static final Set<String> WORDS_OF_TOTALS =
            Set.of("total", "totals", "of", "for", "the", "all", "sum", "всего", "итого", "по", "странам", "все");

    private final Map<String, Entry> exact = new HashMap<>();
    private final List<Entry> beginnings = new ArrayList<>();
    private final List<Entry> ends = new ArrayList<>();

    private record Entry(Kind kind, String words, @Nullable Bloc bloc) {}

    private static final class Holder {
        static final LineNames LIST = new LineNames();
    }

    private LineNames() {
        try (InputStream list = Objects.requireNonNull(LineNames.class.getResourceAsStream("lines.txt"), "lines.txt")) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a line of this name stands for. */
    public static Kind kind(String name) {
        Entry entry = Holder.LIST.find(ComparedWords.of(name));
        return entry == null ? Kind.PARTNER : entry.kind();
    }

    /** What the lines of a column of names stand for; if it holds numeric codes, those of UN Comtrade count. */
    public static List<Kind> kinds(Collection<String> column) {
        boolean codes = !column.isEmpty() && column.stream().allMatch(CODE.asMatchPredicate());
        boolean areas = codes && column.stream().anyMatch(code -> code.length() == 3);
        return column.stream()
                .map(name -> codes && !areas ? Kind.PARTNER : codes ? ofCode(name) : kind(name))
                .toList();
    }

    private static Kind ofCode(String code) {
        Entry entry = Holder.LIST.exact.get("#" + Integer.parseInt(code));
        return entry == null ? Kind.PARTNER : entry.kind();
    }

    /** The bloc of this name; null if it is none that is known. */
    public static @Nullable Bloc bloc(String name) {
        Entry entry = Holder.LIST.find(ComparedWords.of(name));
        return entry == null ? null : entry.bloc();
    }

    // ---- The list.

    private void add(String line) {
        int blank = line.indexOf(' ');
        String word = line.substring(0, blank);
        String[] parts = line.substring(blank + 1).split(":", -1);
        String[] names = parts[parts.length - 1].split(";");
        Kind kind = Kind.valueOf(word.toUpperCase(Locale.ROOT));
        Bloc bloc = kind == Kind.BLOC ? new Bloc(parts[0], members(parts[1].strip())) : null;
        if (bloc != null && !bloc.members().isEmpty()) {
            add(new Entry(kind, bloc.id(), bloc));
        }
        for (String name : names) {
            add(new Entry(kind, name.strip(), bloc));
        }
    }

    private void add(Entry named) {
        String words = ComparedWords.of(named.words());
        Entry entry = new Entry(named.kind(), words, named.bloc());
        if (CODE.matcher(named.words()).matches()) {
            exact.put("#" + Integer.parseInt(named.words()), entry);
        } else if (named.words().endsWith(" *")) {
            beginnings.add(entry);
        } else if (named.words().startsWith("* ")) {
            ends.add(entry);
        } else {
            exact.put(closed(words), entry);
        }
    }

    private static List<Bloc.Member> members(String written) {
        List<Bloc.Member> members = new ArrayList<>();
        for (String member : written.isEmpty() ? new String[0] : written.split(" ")) {
            String[] years = member.substring(3).replace("@", "").split("-", -1);
            int first = years[0].isEmpty() ? Bloc.FIRST : Integer.parseInt(years[0]);
            int last = years.length < 2 || years[1].isEmpty() ? Bloc.LAST : Integer.parseInt(years[1]);
            members.add(new Bloc.Member(member.substring(0, 3), first, last));
        }
        return List.copyOf(members);
    }

    private @Nullable Entry find(String words) {
        Entry whole = exact.get(closed(words));
        if (whole != null || words.isEmpty()) {
            return whole;
        }
        Entry part = null;
        for (Entry entry : beginnings) {
            part = part == null && words.startsWith(entry.words() + " ") ? entry : part;
        }
        for (Entry entry : ends) {
            part = part == null && words.endsWith(" " + entry.words()) ? entry : part;
        }
        return part != null && part.kind() == Kind.TOTAL ? ofWhat(words, part) : part;
    }

    /** The sum of a bloc is the bloc: "Total CIS", "EU-27, total". */
    private Entry ofWhat(String words, Entry total) {
        Set<String> left = new LinkedHashSet<>(List.of(words.split(" ")));
        left.removeAll(WORDS_OF_TOTALS);
        Entry of = left.size() == new HashSet<>(List.of(words.split(" "))).size() ? null : find(String.join(" ", left));
        return of == null ? total : of;
    }

    private static String closed(String words) {
        return words.replace(" ", "");
    }
}
