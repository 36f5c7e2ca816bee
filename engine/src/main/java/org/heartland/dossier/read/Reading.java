package org.heartland.dossier.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Written;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvTable;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** A reading in progress: the folder, the problems so far, the ids seen so far, and checks deferred to the end. */
final class Reading {
    /** No table of ours begins earlier; an earlier year is mistyped. */
    private static final int EARLIEST_YEAR = 1800;

    final Folder folder;
    final Layout layout;
    final Problems problems = new Problems();
    /** What need not be wrong, for {@code check}. */
    final Problems notes = Problems.ofNotes();

    final Ids names = new Ids(problems);
    final Values values = new Values(problems);
    final SortedMap<String, Source> sources = new TreeMap<>();
    final SortedMap<String, Actor> actors = new TreeMap<>();
    final SortedMap<String, Judgement> judgements = new TreeMap<>();
    final Map<String, JudgedText> texts = new LinkedHashMap<>();
    final SortedSet<String> kindsOfEvents = new TreeSet<>();
    /** Every expression that could be parsed. */
    final List<Written> expressions = new ArrayList<>();

    private final SortedMap<String, List<Place>> leftOut = new TreeMap<>();
    private final List<Runnable> later = new ArrayList<>();
    private @Nullable Years period;
    private @Nullable LocalDate asOf;

    Reading(Folder folder) {
        this(folder, List.of());
    }

    Reading(Folder folder, List<PartReader<?>> added) {
        this.folder = folder;
        this.layout = new Layout(added);
    }

    /** From now on all dates of the dossier must be in this period. */
    void period(@Nullable Years years) {
        period = years;
    }

    /** Sets the day up to which publications count, for predictions. */
    void asOf(LocalDate day) {
        asOf = day;
    }

    /** Adds the ids and bounds of a dossier that was read before. */
    void know(Dossier dossier) {
        Place there = Place.of(dossier.folder());
        period = dossier.identity().period();
        asOf = dossier.identity().now().asOf();
        actors.putAll(dossier.actors());
        judgements.putAll(dossier.judgements());
        dossier.actors().keySet().forEach(id -> names.define(Thing.ACTOR, id, there));
        dossier.institutions().keySet().forEach(id -> names.define(Thing.INSTITUTION, id, there));
        dossier.indicators().keySet().forEach(id -> names.define(Thing.INDICATOR, id, there));
        dossier.judgements().keySet().forEach(id -> names.define(Thing.JUDGEMENT, id, there));
        dossier.events().stream().map(Event::id).distinct().forEach(id -> names.define(Thing.EVENT, id, there));
    }

    boolean isFuture(LocalDate day) {
        return asOf != null && day.isAfter(asOf);
    }

    boolean isPast(LocalDate horizon) {
        return asOf != null && !horizon.isAfter(asOf);
    }

    void inPeriod(int year, Place at) {
        if (period != null && !withinPeriod(year)) {
            String bounds = period.first() + ".." + period.last();
            problems.add(
                    at,
                    year + " lies outside the dossier's period",
                    "it runs " + bounds + "; correct the date or the period");
        }
    }

    boolean withinPeriod(int year) {
        return period == null || period.contains(year);
    }

    boolean overlapsPeriod(int first, int last) {
        return period == null || first <= period.last() && last >= period.first();
    }

    /** True if something cited may be of a year outside the period: no mistyped one, such as 2202 or 202. */
    boolean mayBeRight(int year, SourceId cited) {
        Source source = sources.get(cited.id());
        int published = source == null ? 0 : source.published().getYear();
        int latest = Math.max(published, asOf == null ? 0 : asOf.getYear());
        return withinPeriod(year) || year >= EARLIEST_YEAR && year <= latest;
    }

    /** Notes a row that is left out since it lies outside the period. */
    void leftOut(Place at) {
        leftOut.computeIfAbsent(at.file(), file -> new ArrayList<>()).add(at);
    }

    /** Defers a check across parts until all of them have been read. */
    void later(Runnable check) {
        later.add(check);
    }

    void finish() {
        leftOut.values().forEach(places -> {
            int rows = places.size();
            String what = rows == 1
                    ? "this row lies outside the dossier's period and is left out"
                    : rows + " rows, of which this is the first, lie outside the dossier's period and are left out";
            notes.add(places.get(0), what, "");
        });
        names.resolve();
        later.forEach(Runnable::run);
    }

    /** Checks in the end that an id used here is that of an actor of this kind; whether it exists is checked elsewhere. */
    void mustBe(Actor.Kind kind, String id, String as, Place at) {
        mustBe(List.of(kind), id, as, at);
    }

    void mustBe(List<Actor.Kind> kinds, String id, String as, Place at) {
        later(() -> {
            Actor actor = actors.get(id);
            if (actor != null && !kinds.contains(actor.kind())) {
                String word = kinds.stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" or "));
                problems.add(
                        at, id + " is not of kind " + word + " and cannot be " + as, "name an actor of kind " + word);
            }
        });
    }

    /** The tree of a file; null if unreadable (reported). */
    Yaml.@Nullable Node tree(String file) {
        Trees.Tree tree = folder.tree(file);
        problems.addAll(tree.problems());
        return tree.root();
    }

    /** The readable rows of a CSV file. */
    List<CsvRow> rows(String file, List<String> header) {
        byte[] bytes = folder.files().get(file);
        SourceText source = bytes == null ? null : SourceText.of(file, bytes, problems);
        return source == null ? List.of() : CsvTable.read(source, header, problems);
    }

    /** Reads each mapping of some YAML files, in the order of their names; a file holds one mapping or a list of them. */
    void each(Predicate<String> files, Thing thing, Consumer<Fields> reader) {
        for (String file : folder.files().keySet()) {
            if (files.test(file) && file.endsWith(".yaml")) {
                Yaml.Node root = tree(file);
                if (root instanceof Yaml.Items items) {
                    items.nodes().stream()
                            .takeWhile(node -> !problems.full(file))
                            .forEach(node -> reader.accept(new Fields(node, thing.one(), this)));
                } else if (root != null) {
                    reader.accept(new Fields(root, thing.one(), this));
                }
                unsureIfCut(root, thing);
            }
        }
    }

    /** Records that items may be missing if their file could not be read to its end. */
    void unsureIfCut(Yaml.@Nullable Node root, Thing... things) {
        boolean cut = root == null
                || root instanceof Yaml.Items items && items.cut()
                || root instanceof Yaml.Keys keys && keys.cut();
        for (Thing thing : things) {
            if (cut) {
                names.unsure(thing);
            }
        }
    }
}
