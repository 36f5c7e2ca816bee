package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Indicator.Complete;
import org.heartland.dossier.Indicator.Kind;
import org.heartland.dossier.Indicator.Unnamed;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads indicators/*.yaml: what is measured, and which file has its rows. */
final class IndicatorReader {
    private static final int MAX_LAG_DAYS = 3_650;
    private static final int MAX_BRIDGE_YEARS = 50;

    private final Reading reading;
    private final SortedMap<String, Indicator> indicators = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, @Nullable Indicator>> byRows = new TreeMap<>();

    private final SortedMap<String, RowDefaults> defaults = new TreeMap<>();
    private final Set<String> meant = new TreeSet<>();
    private final Sums sums;

    IndicatorReader(Reading reading) {
        this.reading = reading;
        this.sums = new Sums(indicators, reading.problems);
    }

    SortedMap<String, Indicator> read() {
        reading.each(file -> file.startsWith("indicators/"), Thing.INDICATOR, fields -> {
            Indicator indicator = indicator(fields);
            if (indicator != null) {
                indicators.putIfAbsent(indicator.id(), indicator);
                sums.add(indicator, fields.at("sum_of"));
            }
        });
        reading.later(sums::report);
        return indicators;
    }

    /** The indicators whose rows are in a file, by id; null for those with a problem. Empty for a file that no indicator names. */
    SortedMap<String, @Nullable Indicator> in(String file) {
        return byRows.getOrDefault(file, new TreeMap<>());
    }

    /** What holds for all rows of a file that do not say otherwise. */
    RowDefaults defaults(String file) {
        return defaults.getOrDefault(file, RowDefaults.NONE);
    }

    /** True if this file is probably the one that an indicator failed to name (already reported). */
    boolean mayBeMeant(String file) {
        return meant.contains(file);
    }

    private @Nullable Indicator indicator(Fields fields) {
        String id = fields.define(Thing.INDICATOR);
        String says = fields.text("says");
        String domain = fields.refer("domain", Thing.DOMAIN);
        String quantity = fields.text("quantity");
        String reporter = fields.text("reporter");
        Kind kind = fields.choice("kind", Kind.values());
        String unit = fields.text("unit");
        Complete complete = absence(fields);
        String world = actor(fields, "world", Actor.Kind.WORLD);
        List<String> residual = residual(fields);
        Double whole = whole(fields, world);
        String window = window(fields, kind);
        String bridge = bridge(fields);
        Integer lag = fields.has("lag") ? fields.whole("lag", 0, MAX_LAG_DAYS) : null;
        List<String> sumOf = sumOf(fields);
        Indicator.Direction direction = fields.has("direction")
                ? fields.choice("direction", Indicator.Direction.values())
                : kind == Kind.DISTANCE ? Indicator.Direction.BOTH : Indicator.Direction.IN;
        List<Unnamed> unnamed = new UnnamedReader(reading, fields).read(!sumOf.isEmpty());
        boolean negative = negative(fields, kind);
        List<Indicator.Stored> store = fields.has("store") ? store(fields) : List.of();
        List<String> rows = rows(fields, id, unit, sumOf.isEmpty());
        Indicator indicator = fields.close()
                ? new Indicator(
                        id,
                        says,
                        domain,
                        quantity,
                        reporter,
                        kind,
                        unit,
                        complete != null,
                        complete,
                        world,
                        residual,
                        whole,
                        window,
                        bridge,
                        lag,
                        store,
                        sumOf,
                        unnamed,
                        negative,
                        direction)
                : null;
        if (!id.isEmpty()) {
            rows.forEach(file ->
                    byRows.computeIfAbsent(file, unseen -> new TreeMap<>()).put(id, indicator));
        }
        return indicator;
    }

    private @Nullable Complete absence(Fields fields) {
        boolean nil = fields.has("absent") && fields.choice("absent", List.of("unknown", "nil")) == 1;
        if (!nil) {
            Yaml.Node complete = fields.find("complete");
            boolean sure = !(fields.find("absent") instanceof Yaml.Word word)
                    || word.text().equals("unknown");
            if (complete != null && sure) {
                fields.forbid("complete", "it says where a missing row is nil, and absent is unknown");
            }
            return null;
        }
        Fields inside = fields.mapping("complete", "the reach of a complete register");
        Years years = inside.yearsInPeriod("years");
        List<String> receivers = inside.refers("receivers", Thing.ACTOR);
        boolean any =
                inside.find("senders") instanceof Yaml.Word word && word.text().equals("any");
        List<String> senders = any ? List.of() : inside.refers("senders", Thing.ACTOR);
        return inside.close() && years != null ? new Complete(years, receivers, senders) : null;
    }

    private @Nullable String actor(Fields fields, String key, Actor.Kind kind) {
        String id = fields.findRefer(key, Thing.ACTOR);
        if (id != null) {
            reading.mustBe(kind, id, key, fields.at(key));
        }
        return id;
    }

    private List<String> residual(Fields fields) {
        if (!fields.has("residual")) {
            return List.of();
        }
        for (Yaml.Node node : fields.list("residual")) {
            if (node instanceof Yaml.Word word) {
                reading.mustBe(Actor.Kind.RESIDUAL, word.text(), "residual", node.at());
            }
        }
        return fields.refers("residual", Thing.ACTOR);
    }

    private static boolean negative(Fields fields, Kind kind) {
        if (fields.has("kind") && (kind == Kind.TIE || kind == Kind.DISTANCE)) {
            fields.forbid("negative", "a tie and a distance are never negative");
        }
        return fields.yes("negative");
    }

    private @Nullable Double whole(Fields fields, @Nullable String world) {
        Double whole = fields.findNumber("whole");
        if (whole != null && whole <= 0) {
            reading.problems.add(fields.at("whole"), "a whole is greater than 0", "write 100 for per cents");
        }
        if (world != null) {
            fields.forbid("whole", "the indicator has a world total already");
        }
        return whole;
    }

    /** The judgement that draws the window; only flows can be summed over several periods. */
    private @Nullable String window(Fields fields, Kind kind) {
        if (fields.has("kind") && kind != Kind.FLOW) {
            fields.forbid("window", "the figures of several years are summed over it, and only those of a flow add up");
        }
        return wholeJudgement(fields, "window");
    }

    private @Nullable String wholeJudgement(Fields fields, String key) {
        String id = fields.findRefer(key, Thing.JUDGEMENT);
        if (id != null) {
            mustBeWhole(id, key, fields.at(key));
        }
        return id;
    }

    private void mustBeWhole(String id, String key, Place at) {
        Judgement judgement = reading.judgements.get(id);
        if (judgement != null && !(judgement.kind() instanceof Judgement.Whole)) {
            reading.problems.add(
                    at,
                    "the judgement " + id + " is not a range of whole years and cannot be the " + key,
                    "name one with whole: 5..10");
        }
    }

    /** A number of years, or the judgement that draws it. */
    private String bridge(Fields fields) {
        String written = fields.text("bridge", "0");
        if (!written.isEmpty() && !written.chars().allMatch(c -> c >= '0' && c <= '9')) {
            wholeJudgement(fields, "bridge");
            return written;
        }
        return fields.has("bridge") ? Integer.toString(fields.whole("bridge", 0, MAX_BRIDGE_YEARS)) : "0";
    }

    private List<String> sumOf(Fields fields) {
        if (!fields.has("sum_of")) {
            return List.of();
        }
        List<String> parts = fields.refers("sum_of", Thing.INDICATOR);
        if (parts.size() == 1) {
            reading.problems.add(fields.at("sum_of"), "a sum of one part", "name at least two parts");
        }
        return parts;
    }

    /** The files of the indicator's rows; none for a sum. */
    private List<String> rows(Fields fields, String id, String unit, boolean own) {
        if (!own) {
            fields.forbid("rows", "a sum has no rows of its own");
            fields.forbid("store", "a sum has no rows of its own");
            return List.of();
        }
        RowDefaults all = defaults(fields, id, unit, RowDefaults.NONE);
        if (!fields.has("store")) {
            return written(fields, id, unit, all);
        }
        List<String> files = new ArrayList<>(fields.has("rows") ? written(fields, id, unit, all) : List.of());
        stored(fields, id, all, files);
        return files;
    }

    /** The series that are wanted of a store: one, or a list. */
    private List<Indicator.Stored> store(Fields fields) {
        return fields.find("store") instanceof Yaml.Items all && !all.nodes().isEmpty()
                ? all.nodes().stream().map(node -> stored(fields, node)).toList()
                : List.of(new Indicator.Stored(fields.text("store"), Indicator.Total.PRINTED));
    }

    private Indicator.Stored stored(Fields fields, Yaml.Node node) {
        if (!(node instanceof Yaml.Keys)) {
            return new Indicator.Stored(fields.textOf(node, "store"), Indicator.Total.PRINTED);
        }
        Fields one = new Fields(node, "a series of a store", reading);
        String series = one.text("series");
        Indicator.Total total = one.choice("total", Indicator.Total.values());
        one.close();
        return new Indicator.Stored(series, total);
    }

    /** The file of the rows from a store, which must be there or come from the store. */
    private void stored(Fields fields, String id, RowDefaults all, List<String> files) {
        String stored = Folder.rowsOfStore(id);
        if (reading.folder.has(stored)) {
            defaults.put(stored, all);
            files.add(stored);
            return;
        }
        String what = "the rows of " + id + " come from a store, and none is here";
        String instead = "name it with --store STORE, or write them down with heartland compile";
        reading.later(() -> reading.problems.add(fields.at("store"), what, instead));
    }

    private List<String> written(Fields fields, String id, String unit, RowDefaults all) {
        if (!(fields.find("rows") instanceof Yaml.Items files)) {
            String yaml = fields.at().file();
            String stem = yaml.substring("indicators/".length(), yaml.length() - "yaml".length()) + "csv";
            String file = fields.has("rows") ? fields.text("rows") : stem;
            return List.of(file(fields, fields.has("rows") ? fields.at("rows") : fields.at(), file, all));
        }
        return files.nodes().stream()
                .map(node -> written(fields, node, id, unit, all))
                .toList();
    }

    private String written(Fields fields, Yaml.Node node, String id, String unit, RowDefaults all) {
        if (!(node instanceof Yaml.Keys)) {
            return file(fields, node.at(), fields.textOf(node, "rows"), all);
        }
        Fields one = new Fields(node, "a file of rows", reading);
        String file = one.text("file");
        RowDefaults its = defaults(one, id, unit, all);
        one.close();
        return file(one, one.at("file"), file, its);
    }

    private RowDefaults defaults(Fields fields, String id, String unit, RowDefaults otherwise) {
        String source = fields.findRefer("source", Thing.SOURCE);
        String locator = fields.findText("locator");
        return new RowDefaults(
                id,
                unit,
                source == null ? otherwise.source() : source,
                locator == null ? otherwise.locator() : locator);
    }

    /** A file with rows, which must be there. */
    private String file(Fields fields, Place at, String name, RowDefaults its) {
        String rows = "indicators/" + name;
        if (!reading.folder.has(rows)) {
            List<String> near = reading.problems.near(fields.at().file(), name, tables());
            near.forEach(other -> meant.add("indicators/" + other));
            String what = "its rows are missing: there is no file " + rows;
            reading.problems.add(new Problem(at, what, "write it, or name another under rows", near));
        }
        RowDefaults before = defaults.get(rows);
        defaults.put(rows, before == null ? its : before.and(its));
        return rows;
    }

    private List<String> tables() {
        return reading.folder.files().keySet().stream()
                .filter(file -> file.startsWith("indicators/") && file.endsWith(".csv"))
                .map(file -> file.substring("indicators/".length()))
                .toList();
    }
}
