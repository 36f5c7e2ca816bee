package org.heartland.panel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Judgement;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.Choices;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.jspecify.annotations.Nullable;

/** The judgements of a dossier as drawn. A key is a judgement's id, followed by a slash and the element it is drawn for, if any. */
public final class Judgements {
    /** Bound on the memory of lanes. */
    private static final long MAX_BYTES = 16L << 20;

    private static final String BOOK = "book/";
    private final Dossier dossier;
    private final Draws draws;
    private final BoundedMemory<String, Lanes> drawn = new BoundedMemory<>(MAX_BYTES, Lanes::bytes);
    /** Only for series in several books, so bounded by the rows of the dossier. */
    private final Map<String, List<String>> books = new ConcurrentHashMap<>();

    public Judgements(Dossier dossier, Draws draws) {
        this.dossier = dossier;
        this.draws = draws;
    }

    public Draws draws() {
        return draws;
    }

    /** The key under which a judgement is drawn for a receiver. */
    public static String key(Judgement judgement, String receiver) {
        return judgement.perReceiver() ? judgement.id() + "/" + receiver : judgement.id();
    }

    /** True if a key is drawn here as it is in others: its judgement is none of those that changed, or it stands for a choice of books. */
    public boolean isLikeIn(Judgements others, String key, Set<String> changed) {
        List<String> names = others.books.get(key);
        if (names != null) {
            books.put(key, names);
        }
        return names != null || !changed.contains(id(key));
    }

    /** True if a key is one of these judgements, or of one of them at a receiver. */
    public static boolean isOf(String key, Set<String> judgements) {
        return judgements.contains(id(key));
    }

    private static String id(String key) {
        return key.split("/", -1)[0];
    }

    /** The lanes behind a key that a run has named. */
    public Lanes lanes(String key) {
        return drawn.get(
                key,
                unseen -> key.startsWith(BOOK) ? draws.choose(key, Objects.requireNonNull(books.get(key))) : draw(key));
    }

    private Lanes draw(String key) {
        String[] parts = key.split("/", -1);
        Judgement judgement = Objects.requireNonNull(dossier.judgements().get(parts[0]), key);
        Judgement.Kind kind = judgement.kind();
        if (kind instanceof Judgement.Between between) {
            return draws.between(key, between.low(), between.high());
        }
        if (kind instanceof Judgement.Whole whole) {
            return draws.whole(key, whole.low(), whole.high());
        }
        if (kind instanceof Judgement.Choose choose) {
            return draws.choose(key, choose.drawn());
        }
        Judgement.Weights weights = (Judgement.Weights) kind;
        int[] concentrations =
                weights.concentrations().stream().mapToInt(Integer::intValue).toArray();
        return draws.dirichlet(parts[0], concentrations)[weights.names().indexOf(parts[1])];
    }

    /** The whole number that a judgement takes in each draw; null if the dossier has no such judgement. */
    public @Nullable Numbers whole(String id) {
        return dossier.judgements().containsKey(id) ? (Numbers) lanes(id) : null;
    }

    /** The lead below which two partners are tied, in each draw; 0 if the dossier declares no margin. */
    public Numbers tieMargin() {
        String id = dossier.ties().margin();
        return id == null ? Numbers.of(0) : (Numbers) lanes(id);
    }

    /** Over how many years shares are averaged before they are ranked, in each draw; 1 if the dossier declares none. */
    public Numbers tieYears() {
        String id = dossier.ties().years();
        return id == null ? Numbers.of(1) : (Numbers) lanes(id);
    }

    /** The judgements that decide on ties. */
    public List<String> tieKeys() {
        return Stream.of(dossier.ties().margin(), dossier.ties().years())
                .filter(Objects::nonNull)
                .toList();
    }

    /** The key under which one of several books is drawn for a receiver, for a whole series. */
    public String book(String indicator, String receiver, List<String> names) {
        String key = BOOK + indicator + "/" + receiver;
        books.put(key, names);
        return key;
    }

    /** The book that each draw uses. */
    public Choices chosenBook(String key) {
        return (Choices) lanes(key);
    }

    /**
     * What is at stake in a judgement.
     *
     * @param says the judgement in words; for a choice of books, the quantity
     * @param receiver the receiver for which it is drawn, or "" for all
     */
    public record Subject(boolean isBook, String says, String receiver) {}

    /** What the judgement behind a key is about. */
    public Subject subject(String key) {
        String[] parts = key.split("/", -1);
        if (key.startsWith(BOOK)) {
            return new Subject(true, indicator(parts[1]), parts[2]);
        }
        Judgement judgement = Objects.requireNonNull(dossier.judgements().get(parts[0]), key);
        return new Subject(false, judgement.says(), parts.length > 1 ? parts[1] : "");
    }

    private String indicator(String id) {
        var indicator = dossier.indicators().get(id);
        return indicator == null ? id : indicator.quantity();
    }

    /** True if the options are rival sources for one quantity. */
    public boolean rival(String key) {
        var judgement = dossier.judgements().get(id(key));
        return key.startsWith(BOOK) || judgement != null && judgement.rival();
    }
}
