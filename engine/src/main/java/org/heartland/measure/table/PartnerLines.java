package org.heartland.measure.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heartland.naming.Bloc;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.LineNames;
import org.heartland.naming.LineNames.Kind;
import org.heartland.naming.Overlap;

/**
 * What the rows of a table of partners stand for, by their names or by what the table says of them. A bloc counts as one partner where none
 * of its members has a row, else not at all.
 */
final class PartnerLines {
    /** What a table may say of a row itself. */
    static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final String[] names;
    private final Kind[] kinds;
    private final Map<String, Set<String>> membersNamed = new LinkedHashMap<>();
    private final Set<String> alone;
    private final boolean anyPartner;

    private PartnerLines(String[] names, Kind[] kinds) {
        this.names = names;
        this.kinds = kinds;
        this.anyPartner = Arrays.asList(kinds).contains(Kind.PARTNER);
        Map<String, String> states = new TreeMap<>();
        Map<String, Set<String>> members = new LinkedHashMap<>();
        for (int row = 0; row < names.length; row++) {
            String state = kinds[row] == Kind.PARTNER ? Crosswalk.idOf(names[row]) : "";
            if (!state.isEmpty()) {
                states.put(state, names[row]);
            }
        }
        for (int row = 0; row < names.length; row++) {
            if (kinds[row] == Kind.BLOC) {
                Set<String> of = members(names[row]);
                members.put(names[row], of);
                membersNamed.put(
                        names[row],
                        of.stream()
                                .map(states::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        alone = Set.copyOf(Overlap.alone(members, states.keySet()));
    }

    /** The lines of a column of names, of which the table may say itself what they are. */
    static PartnerLines of(String[] names, String[] said) {
        List<Kind> known = LineNames.kinds(List.of(names));
        Kind[] kinds = new Kind[names.length];
        for (int row = 0; row < names.length; row++) {
            int at = KINDS.indexOf(said[row]);
            kinds[row] = at >= 0 ? Kind.values()[at] : known.get(row);
        }
        return new PartnerLines(names, kinds);
    }

    static PartnerLines of(String[] names) {
        String[] nothing = new String[names.length];
        Arrays.fill(nothing, "");
        return of(names, nothing);
    }

    private static Set<String> members(String name) {
        Bloc bloc = LineNames.bloc(name);
        return bloc == null
                ? Set.of()
                : bloc.members().stream()
                        .map(Bloc.Member::iso3)
                        .filter(bloc::has)
                        .collect(Collectors.toSet());
    }

    /** True if a row is the sum of all. */
    boolean isTotal(int row) {
        return kinds[row] == Kind.TOTAL;
    }

    /** True if a row stands for what is not broken down by partner. */
    boolean isResidual(int row) {
        return kinds[row] == Kind.RESIDUAL;
    }

    /** True if a row counts as one partner. */
    boolean isPartner(int row) {
        return kinds[row] == Kind.PARTNER || kinds[row] == Kind.BLOC && alone.contains(names[row]);
    }

    /** True if a row is a bloc whose members the program does not know, beside partners that may be among them. */
    boolean isOpen(int row) {
        return kinds[row] == Kind.BLOC
                && LineNames.bloc(names[row]) != null
                && members(names[row]).isEmpty()
                && anyPartner;
    }

    /** What a reader must know of the blocs that count as partners. */
    List<String> notesOnBlocsAlone() {
        return membersNamed.keySet().stream()
                .filter(alone::contains)
                .map(bloc -> bloc + " has no members beside it and counts as one partner.")
                .toList();
    }

    /** What a reader must know of the blocs that do not count. */
    List<String> notesOnBlocsLeftOut() {
        return membersNamed.entrySet().stream()
                .filter(bloc -> !alone.contains(bloc.getKey()))
                .map(bloc -> bloc.getKey() + " stands beside "
                        + (bloc.getValue().isEmpty()
                                ? "a larger bloc with the same members"
                                : "its members " + String.join(", ", bloc.getValue()))
                        + " and is left out of the sum.")
                .toList();
    }
}
