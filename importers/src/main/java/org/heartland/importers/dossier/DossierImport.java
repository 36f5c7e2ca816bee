package org.heartland.importers.dossier;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.assess.CheckReport;
import org.heartland.assess.Contributors;
import org.heartland.citation.Source;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Years;
import org.heartland.dossier.read.Folder;
import org.heartland.importers.Edition;
import org.heartland.importers.Imported;
import org.heartland.importers.Revision;
import org.heartland.importers.dossier.RowText.Row;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.plausibility.Quality;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.yaml.YamlQuotes;
import org.jspecify.annotations.Nullable;

/** Plans what an import writes into a dossier, and tries whether the dossier is then still in order; if not, nothing is to be written. */
public final class DossierImport {
    private static final Pattern ROWS = Pattern.compile("(?m)^rows:.*\\n?(?:^[ \\t]+.*\\n?|^- .*\\n?)*");

    private final Folder folder;
    private final Dossier dossier;
    private final ImportTarget target;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final TreeSet<String> removed = new TreeSet<>();
    private final List<SeriesChange> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final NamedInDossier named;
    private final List<QualityFinding> quality = new ArrayList<>();

    private DossierImport(Folder folder, Dossier dossier, ImportTarget target) {
        this.folder = folder;
        this.dossier = dossier;
        this.target = target;
        this.named = new NamedInDossier(dossier, files, this::text);
    }

    /** The files to write for these editions, the oldest first. */
    public static Read<ImportPlan> plan(Folder folder, Dossier dossier, List<Edition> editions, ImportTarget target) {
        DossierImport plan = new DossierImport(folder, dossier, target);
        Map<String, List<Edition>> byMeasure = byMeasure(editions);
        if (target.indicator() != null && withFigures(byMeasure) > 1) {
            plan.wrong(
                    "--indicator",
                    "several measures are imported: " + String.join(", ", byMeasure.keySet()),
                    "name one with --measure");
        } else {
            byMeasure.forEach(plan::series);
            editions.forEach(plan::leftOver);
        }
        if (plan.problems.isEmpty()) {
            plan.tryOut();
        }
        return Read.of(new ImportPlan(plan.files, plan.removed, plan.changes, plan.quality), plan.problems);
    }

    private static Map<String, List<Edition>> byMeasure(List<Edition> editions) {
        Map<String, List<Edition>> byMeasure = new LinkedHashMap<>();
        editions.forEach(edition -> edition.measures()
                .forEach(measure -> byMeasure
                        .computeIfAbsent(measure.definition().id(), id -> new ArrayList<>())
                        .add(edition)));
        return byMeasure;
    }

    private static long withFigures(Map<String, List<Edition>> byMeasure) {
        return byMeasure.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(edition -> has(edition, one.getKey())))
                .count();
    }

    private static boolean has(Edition edition, String measure) {
        return edition.figures().keySet().stream().anyMatch(key -> key.measure().equals(measure));
    }

    private void wrong(String at, String what, String instead) {
        problems.add(Problem.at(Place.of(at), what, instead));
    }

    private String text(String file) {
        byte[] there = folder.files().get(file);
        String planned = files.get(file);
        return planned != null ? planned : there == null ? "" : new String(there, StandardCharsets.UTF_8);
    }

    // ---- One indicator.

    private void series(String measureId, List<Edition> editions) {
        List<Edition> withRows =
                editions.stream().filter(edition -> has(edition, measureId)).toList();
        if (withRows.isEmpty()) {
            return;
        }
        String wanted = target.indicator();
        String id = wanted == null ? measureId : wanted;
        MappedMeasure measure = withRows.get(0).measures().stream()
                .filter(one -> one.definition().id().equals(measureId))
                .findFirst()
                .orElseThrow();
        Indicator there = dossier.indicators().get(id);
        String unit = target.unit() == null ? measure.definition().unit() : target.unit();
        if (there == null && unit.equals("as_published")) {
            wrong(id, "the file does not say in which unit its figures are", "say it with --unit, such as --unit %");
            return;
        }
        if (there != null && !there.unit().equals(unit) && !unit.equals("as_published")) {
            wrong(
                    id,
                    "the dossier has this indicator in " + there.unit() + ", and the figures are in " + unit,
                    "name another with --indicator");
            return;
        }
        String yaml = "indicators/" + id + ".yaml";
        String definition = text(yaml);
        if (there != null && (definition.isEmpty() || definition.startsWith("- "))) {
            wrong(
                    id,
                    "the dossier defines this indicator in a file with another name or with others",
                    "give it a file of its own, " + yaml);
            return;
        }
        Map<String, String> rowFiles = new LinkedHashMap<>();
        boolean[] totalsUsed = new boolean[2];
        for (Edition edition : withRows) {
            rows(id, measure, edition, there, rowFiles, totalsUsed);
            named.source(edition, target.today());
        }
        String written = there == null ? definition(id, measure, unit, withRows) : definition.stripTrailing() + "\n";
        files.put(yaml, withRows(written, id, there, rowFiles, totalsUsed));
    }

    private void rows(
            String id,
            MappedMeasure measure,
            Edition edition,
            @Nullable Indicator there,
            Map<String, String> rowFiles,
            boolean[] totalsUsed) {
        String measureId = measure.definition().id();
        RowText before = observed(id, edition.sourceId());
        RowText after = before.copy();
        RowText fresh = new RowText();
        boolean holds = !measure.definition().kind().equals("flow");
        for (Imported figure : edition.figures().values()) {
            if (figure.key().measure().equals(measureId)) {
                Row row = row(figure, there, holds, totalsUsed);
                after.put(row);
                fresh.put(row);
            }
        }
        edition.corrected().stream()
                .filter(made -> made.correction().right() == null
                        && made.key().measure().equals(measureId))
                .forEach(made ->
                        after.remove(row(new Imported(made.key(), BigDecimal.ZERO, ""), there, holds, totalsUsed)));
        String other = before.isEmpty() ? newest(id, edition.sourceId()) : edition.sourceId();
        changes.add(change(id, edition.sourceId(), other, before.isEmpty() ? observed(id, other) : before, fresh));
        String pattern = after.pattern();
        String name = id + "-" + edition.sourceId() + ".csv";
        files.put("indicators/" + name, after.text(pattern));
        rowFiles.put(
                name,
                "  - {file: " + name + ", source: " + edition.sourceId()
                        + (pattern.isEmpty() ? "" : ", locator: " + YamlQuotes.of(pattern)) + "}\n");
    }

    private Row row(Imported figure, @Nullable Indicator there, boolean holds, boolean[] totalsUsed) {
        String sender = figure.key().sender();
        if (sender.equals("world")) {
            totalsUsed[0] = true;
            String declared = there == null ? null : there.world();
            sender = named.total(Actor.Kind.WORLD, declared, "WLD", "World (all partners)", "Мир (все партнёры)");
        } else if (sender.equals("residual")) {
            totalsUsed[1] = true;
            String declared = there == null || there.residual().isEmpty()
                    ? null
                    : there.residual().get(0);
            sender = named.total(Actor.Kind.RESIDUAL, declared, "OTH", "Other partners", "Прочие партнёры");
        } else if (!sender.isEmpty()) {
            named.actor(sender);
        }
        named.actor(figure.key().receiver());
        Days period = figure.key().period();
        return new Row(
                sender,
                figure.key().receiver(),
                RowDays.from(period),
                RowDays.to(period, holds),
                figure.valueText(),
                figure.locator());
    }

    /** The rows of a series that the dossier has from a source. */
    private RowText observed(String id, String source) {
        RowText rows = new RowText();
        Indicator indicator = dossier.indicators().get(id);
        for (Observation row : dossier.observations()) {
            if (row.indicator().equals(id) && row.value().source().id().equals(source)) {
                Double value = row.value().value();
                boolean holds = indicator != null && indicator.holds();
                Days days = new Days(row.from(), row.to() == null ? row.from() : row.to());
                rows.put(new Row(
                        row.sender(),
                        row.receiver(),
                        RowDays.from(days),
                        row.to() == null ? "" : RowDays.to(days, holds),
                        value == null ? "" : NumberText.exact(value),
                        row.value().at().text()));
            }
        }
        return rows;
    }

    /** The source of the latest edition that the dossier has of an indicator, beside one; "" if none. */
    private String newest(String id, String beside) {
        return dossier.observations().stream()
                .filter(row -> row.indicator().equals(id))
                .map(row -> row.value().source().id())
                .filter(source -> !source.equals(beside))
                .flatMap(source -> Stream.ofNullable(dossier.sources().get(source)))
                .max(Comparator.comparing(Source::published))
                .map(source -> source.id().id())
                .orElse("");
    }

    private SeriesChange change(String id, String source, String against, RowText before, RowText fresh) {
        Map<String, Row> old = new HashMap<>();
        before.rows().forEach(row -> old.put(row.key(), row));
        int added = 0;
        int same = 0;
        Map<String, Double> changed = new TreeMap<>();
        List<double[]> revised = new ArrayList<>();
        for (Row row : fresh.rows()) {
            Row was = old.remove(row.key());
            double now = Double.parseDouble(row.value());
            double then = was == null || was.value().isEmpty() ? Double.NaN : Double.parseDouble(was.value());
            if (was == null) {
                added++;
            } else if (now == then) {
                same++;
            } else {
                double size = Math.abs(now - then) / Math.max(Math.abs(now), Math.abs(then));
                revised.add(new double[] {then, now});
                changed.put(row.says() + ": " + was.value() + " before, " + row.value() + " now", -size);
            }
        }
        List<String> largestFirst = changed.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        List<String> gone = against.equals(source)
                ? List.of()
                : old.values().stream()
                        .map(row -> row.says() + ": " + row.value())
                        .sorted()
                        .toList();
        return new SeriesChange(id, source, against, added, same, largestFirst, gone, revision(revised));
    }

    private static Revision revision(List<double[]> revised) {
        return Revision.of(
                revised.stream().mapToDouble(pair -> pair[0]).toArray(),
                revised.stream().mapToDouble(pair -> pair[1]).toArray());
    }

    // ---- Files.

    private String definition(String id, MappedMeasure measure, String unit, List<Edition> editions) {
        MappedMeasure.Definition of = measure.definition();
        String domain = target.domain() == null ? of.domain() : target.domain();
        if (!dossier.domains().containsKey(domain)) {
            wrong(
                    id,
                    "the dossier has no domain " + domain,
                    "name one with --domain: "
                            + String.join(", ", dossier.domains().keySet()));
        }
        StringBuilder text = new StringBuilder("# Imported by heartland import.\n");
        text.append("id: ").append(id).append('\n');
        text.append("says: ")
                .append(YamlQuotes.of(target.says() == null ? of.says() : target.says()))
                .append('\n');
        text.append("domain: ").append(domain).append('\n');
        text.append("quantity: ").append(YamlQuotes.of(of.quantity())).append('\n');
        text.append("reporter: ").append(YamlQuotes.of(of.reporter())).append('\n');
        text.append("kind: ").append(of.kind()).append('\n');
        text.append("unit: ").append(YamlQuotes.of(unit)).append('\n');
        if (!of.direction().equals("in")) {
            text.append("direction: ").append(of.direction()).append('\n');
        }
        if (of.negative() && !of.kind().equals("tie") && !of.kind().equals("distance")) {
            text.append("negative: yes\n");
        }
        if (of.lag() >= 0) {
            text.append("lag: ").append(of.lag()).append('\n');
        }
        complete(editions, text);
        return text.toString();
    }

    /** A register that lists everything in some years says so: there a missing row is nil. */
    private void complete(List<Edition> editions, StringBuilder text) {
        Years years = editions.get(editions.size() - 1).completeYears();
        Years period = dossier.identity().period();
        int first = years == null ? 0 : Math.max(years.first(), period.first());
        int last = years == null ? -1 : Math.min(years.last(), period.last());
        if (first <= last) {
            text.append("absent: nil\ncomplete: {years: ")
                    .append(first)
                    .append("..")
                    .append(last);
            text.append(", receivers: [")
                    .append(String.join(", ", dossier.identity().receivers()))
                    .append("], senders: any}\n");
        } else {
            text.append("absent: unknown\n");
        }
    }

    /** The definition with its files of rows, the earlier ones among them unless they are replaced. */
    private String withRows(
            String definition,
            String id,
            @Nullable Indicator there,
            Map<String, String> rowFiles,
            boolean[] totalsUsed) {
        StringBuilder rows = new StringBuilder("rows:\n");
        if (there != null) {
            earlier(definition, id, rowFiles.keySet()).forEach(rows::append);
        }
        rowFiles.values().forEach(rows::append);
        String text = ROWS.matcher(definition).replaceAll("");
        StringBuilder whole = new StringBuilder(text.stripTrailing()).append('\n');
        totals(whole, there, totalsUsed);
        return whole.append(rows).toString();
    }

    private void totals(StringBuilder whole, @Nullable Indicator there, boolean[] totalsUsed) {
        if (totalsUsed[0] && (there == null || there.world() == null)) {
            whole.append("world: ").append(named.total("WLD")).append('\n');
        }
        if (totalsUsed[1] && (there == null || there.residual().isEmpty())) {
            whole.append("residual: [").append(named.total("OTH")).append("]\n");
        }
    }

    private List<String> earlier(String definition, String id, Set<String> now) {
        List<String> lines = new ArrayList<>();
        java.util.regex.Matcher found = ROWS.matcher(definition);
        String block = found.find() ? found.group() : "";
        List<String> items = block.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line + "\n")
                .toList();
        if (items.isEmpty()) {
            String own = block.isEmpty()
                    ? id + ".csv"
                    : block.replaceFirst("rows:", "").strip();
            items = folder.files().containsKey("indicators/" + own) ? List.of("  - " + own + "\n") : List.of();
        }
        for (String item : items) {
            String file = item.replaceFirst("^\\s*-\\s*(\\{file:\\s*)?", "")
                    .replaceFirst("[,}\\s].*", "")
                    .strip();
            boolean empty = text("indicators/" + file).lines().skip(1).allMatch(String::isBlank);
            if (now.contains(file)) {
                continue;
            }
            if (target.replace() || empty) {
                removed.add("indicators/" + file);
            } else {
                lines.add(item.startsWith(" ") ? item : "  " + item);
            }
        }
        return lines;
    }

    private void leftOver(Edition edition) {
        edition.rejectedFiles().forEach((file, text) -> files.put("imports/" + file, text));
    }

    // ---- The trial.

    /** Reads the dossier as it would be; what was wrong with it before is not the import's fault. */
    private void tryOut() {
        SortedMap<String, byte[]> bytes = new TreeMap<>(folder.files());
        bytes.keySet().removeAll(removed);
        files.forEach((file, text) -> bytes.put(file, text.getBytes(StandardCharsets.UTF_8)));
        Folder after = Folder.ofBytes(folder.name(), bytes, Contributors.SHIPPED.parts());
        List<Problem> found = new ArrayList<>(after.problems());
        CheckReport report = CheckReport.of(after, Contributors.SHIPPED);
        found.addAll(report.problems());
        problems.addAll(found.stream().distinct().toList());
        Set<String> imported = changes.stream().map(SeriesChange::indicator).collect(Collectors.toSet());
        quality.addAll(Quality.of(report.readable(), imported::contains));
    }
}
