package org.heartland.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heartland.days.Days;
import org.heartland.dossier.Years;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.RowFilter;
import org.heartland.importers.mapping.SourceEntry;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.Importer;
import org.heartland.importers.reading.MappedImporter;
import org.heartland.importers.reading.MisfitException;
import org.heartland.importers.reading.PeriodText;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.importers.table.RemainingRows;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** Reads files: finds the importer and the edition of each, and gathers what files of one edition tell together. Nothing is written. */
public final class ImportRun {
    private final ImportRequest request;
    private final ImportScope scope;
    private final ImportRequest.Progress progress;
    private final PlainTable.Reader plain;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** The files of one edition. */
    private static final class Group {
        private final Importer importer;
        private final TableMapping mapping;
        private final String published;
        private final Map<Path, RawTable> files = new LinkedHashMap<>();
        private final RawRow top;
        private @Nullable Years complete;

        Group(Importer importer, TableMapping mapping, String published, RawRow top, @Nullable Years complete) {
            this.importer = importer;
            this.mapping = mapping;
            this.published = published;
            this.top = top;
            this.complete = complete;
        }
    }

    private ImportRun(
            ImportRequest request, ImportScope scope, ImportRequest.Progress progress, PlainTable.Reader plain) {
        this.request = request;
        this.scope = scope;
        this.progress = progress;
        this.plain = plain;
    }

    /** The editions in the order of their days, or all that is wrong with the files. */
    public static Read<List<Edition>> read(ImportRequest request, ImportScope scope, ImportRequest.Progress progress) {
        return read(request, scope, progress, table -> PlainTable.Taken.NONE);
    }

    /** The same where plain rows may be taken by other means; the editions then lack their figures. */
    public static Read<List<Edition>> read(
            ImportRequest request, ImportScope scope, ImportRequest.Progress progress, PlainTable.Reader plain) {
        ImportRun run = new ImportRun(request, scope, progress, plain);
        request.files().forEach(run::look);
        List<Edition> editions = new ArrayList<>();
        if (run.problems.isEmpty()) {
            run.groups.forEach((id, group) -> run.edition(id, group).ifPresent(editions::add));
        }
        editions.sort(java.util.Comparator.comparing(Edition::published));
        return Read.of(editions, run.problems);
    }

    private void wrong(Path file, String what, String instead) {
        problems.add(Problem.at(Place.of(file.toString()), what, instead));
    }

    // ---- Which importer, which edition.

    private void look(Path file) {
        try {
            RawTable table = RawTable.open(file, bytes -> progress.at(name(file), bytes));
            List<RawRow> first = Importers.firstRows(table);
            Importer asked = request.importer();
            Importer importer = asked == null ? recognised(file, first) : asked;
            if (importer != null) {
                group(file, table, importer, first);
            }
        } catch (IOException | MisfitException e) {
            wrong(file, sentence(e), "");
        }
    }

    /** The one importer that knows the layout of a file; null if none or several do (reported). */
    private @Nullable Importer recognised(Path file, List<RawRow> first) {
        List<Importer> known = Importers.shipped().recognise(first);
        if (known.isEmpty()) {
            String instead = "describe it in a mapping file; heartland import --draft " + name(file);
            wrong(file, "no importer knows this layout", instead + " writes one to begin with");
        } else if (known.size() > 1) {
            String all = String.join(", ", known.stream().map(Importer::id).toList());
            wrong(file, "several importers know this layout: " + all, "name one of them");
        }
        return known.size() == 1 ? known.get(0) : null;
    }

    private static String sentence(Exception e) {
        return e instanceof RawTable.Unreadable || e instanceof MisfitException
                ? String.valueOf(e.getMessage())
                : "this file cannot be read";
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void group(Path file, RawTable table, Importer importer, List<RawRow> first) {
        SourceEntry source = importer.source();
        String published = request.published() != null ? request.published() : published(source, file, first);
        if (PeriodText.of(published).isEmpty()) {
            boolean none = published.isEmpty();
            String what = none ? "this file does not say when it was published" : "\"" + published + "\" is no day";
            wrong(file, what, "say a day, a month or a year, such as --published 2024-07-25");
            return;
        }
        TableMapping mapping = asked(importer.mapping());
        boolean one = !source.published().isEmpty() && source.published().equals(published);
        String id = source.id() + (one ? "" : "_" + published.replace('-', '_'));
        RawRow top = first.isEmpty() ? new RawRow("", 0, List.of(), "") : first.get(0);
        Group group = groups.computeIfAbsent(
                id, unseen -> new Group(importer, mapping, published, top, importer.completeYears(first)));
        Years more = importer.completeYears(first);
        group.complete = group.complete == null || more == null ? more : group.complete;
        group.files.put(file, table);
    }

    private static String published(SourceEntry source, Path file, List<RawRow> first) {
        if (!source.publishedIn().isEmpty()) {
            Pattern pattern = Pattern.compile(source.publishedIn(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            Stream<String> texts = Stream.concat(
                    Stream.of(name(file)),
                    first.stream().flatMap(row -> Stream.concat(Stream.of(row.part()), row.cells().stream())));
            Optional<String> found = texts.map(pattern::matcher)
                    .filter(Matcher::find)
                    .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                    .flatMap(text -> PeriodText.of(text.strip()).map(Days::last).stream())
                    .map(Object::toString)
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return source.published();
    }

    /** The mapping with what the request adds: conditions, and a scale that the file lacks. */
    private TableMapping asked(TableMapping mapping) {
        List<RowFilter> where = new ArrayList<>(mapping.where());
        where.addAll(request.where());
        List<String> series = mapping.series().stream()
                .filter(column -> request.where().stream()
                        .noneMatch(filter -> filter.column().equals(column)))
                .toList();
        String scale = request.scale();
        List<MappedMeasure> measures = wanted(mapping).stream()
                .map(measure -> scale == null ? measure : measure.scaled(scale))
                .toList();
        return mapping.asked(where, series, measures);
    }

    private static Problem unknown(TableMapping mapping, String id, List<String> known) {
        String instead = "its measures are " + String.join(", ", known);
        return new Problem(Place.of(mapping.id()), "it has no measure " + id, instead, Near.to(id, known));
    }

    private List<MappedMeasure> wanted(TableMapping mapping) {
        if (request.measures().isEmpty()) {
            return mapping.measures().stream().filter(MappedMeasure::usual).toList();
        }
        List<String> known = mapping.measures().stream()
                .map(measure -> measure.definition().id())
                .toList();
        request.measures().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add(unknown(mapping, id, known)));
        return mapping.measures().stream()
                .filter(measure ->
                        request.measures().contains(measure.definition().id()))
                .toList();
    }

    // ---- The figures.

    private Optional<Edition> edition(String id, Group group) {
        RejectedRows rejected = new RejectedRows();
        boolean several = group.files.size() > 1;
        FigureCollector all = null;
        Map<String, String> left = new LinkedHashMap<>();
        for (Map.Entry<Path, RawTable> one : group.files.entrySet()) {
            Path file = one.getKey();
            String name = name(file);
            String prefix = several && !name.contains("rejected") ? name + ", " : "";
            all = all == null
                    ? new FigureCollector(group.mapping, scope, rejected, group.mapping.decimalComma(), prefix)
                    : all.next(rejected, prefix);
            try {
                group.importer.read(remaining(one.getValue(), file, group, all), name, group.mapping, all);
                all.decide();
            } catch (IOException | MisfitException e) {
                wrong(file, sentence(e), "");
                return Optional.empty();
            }
            rejected.files().forEach((part, text) -> left.put(part.isEmpty() ? name : name + " " + part, text));
            rejected = new RejectedRows();
        }
        return all == null ? Optional.empty() : Optional.of(edition(id, group, all, left));
    }

    /** The rows of a file that are to be read one by one. */
    private RawTable remaining(RawTable table, Path file, Group group, FigureCollector all) throws IOException {
        Optional<Character> separator = table.separatorOfFile();
        if (request.files().size() > 1 || separator.isEmpty() || !(group.importer instanceof MappedImporter)) {
            return table;
        }
        PlainTable whole = PlainTable.of(group.mapping, file, separator.get(), group.top, all);
        PlainTable.Taken taken = whole == null ? PlainTable.Taken.NONE : plain.take(whole);
        all.take(taken);
        return taken.lines().isEmpty() ? table : new RemainingRows(table, taken.lines(), taken.all());
    }

    private static Edition edition(String id, Group group, FigureCollector all, Map<String, String> left) {
        return new Edition(
                id,
                group.published,
                group.importer.source(),
                group.files.keySet().stream().map(ImportRun::name).toList(),
                group.mapping.measures(),
                all.finish(),
                all.tally(),
                all.unnamed(),
                group.complete,
                left,
                List.of());
    }
}
