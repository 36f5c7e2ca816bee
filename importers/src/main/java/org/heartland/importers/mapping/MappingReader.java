package org.heartland.importers.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.heartland.citation.Allows;
import org.heartland.importers.mapping.CellSource.Where;
import org.heartland.importers.mapping.MappedMeasure.Combine;
import org.heartland.importers.mapping.MappedMeasure.Definition;
import org.heartland.importers.mapping.MappedMeasure.Reading;
import org.heartland.naming.CodeScheme;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Mapping;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads a mapping file. Its keys are closed: docs/importing.md has them all. */
public final class MappingReader {
    private static final List<String> KINDS = List.of("flow", "stock", "level", "tie", "distance");
    private static final List<String> DIRECTIONS = List.of("in", "out", "both");
    private static final List<String> ALLOWS =
            Stream.of(Allows.values()).map(Allows::word).toList();
    private static final List<String> GRADES = List.of("primary", "agency", "press", "mirror", "partisan");
    private static final String ID = "[A-Za-z_][A-Za-z0-9_]*";

    private final Problems problems = new Problems();

    private MappingReader() {}

    /** The mapping in a file, or all that is wrong with it. */
    public static Read<TableMapping> read(String file, byte[] bytes) {
        MappingReader reader = new MappingReader();
        SourceText text = SourceText.of(file, bytes, reader.problems);
        Yaml.Node root = text == null ? null : YamlReader.read(text, reader.problems);
        TableMapping mapping = root == null ? null : reader.mapping(root);
        return mapping == null || !reader.problems.isEmpty()
                ? new Read.Bad<>(reader.problems.all())
                : new Read.Good<>(mapping);
    }

    private final class Keys extends Mapping {
        Keys(Yaml.Node node, String what) {
            super(node, what, MappingReader.this.problems);
        }

        List<String> texts(String key) {
            Yaml.Node node = find(key);
            return node == null
                    ? List.of()
                    : node instanceof Yaml.Items items
                            ? items.nodes().stream()
                                    .map(item -> textOf(item, key))
                                    .toList()
                            : List.of(textOf(node, key));
        }

        String pattern(String key) {
            String pattern = text(key, "");
            checkPattern(pattern, key);
            return pattern;
        }

        void checkPattern(String pattern, String key) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                problems.add(
                        at(key), "\"" + pattern + "\" is no pattern", "write a regular expression, such as (\\d{4})");
            }
        }

        @Nullable
        Keys inside(String key, String what) {
            Yaml.Node node = find(key);
            return node == null ? null : new Keys(node, what);
        }

        int whole(String key, int otherwise) {
            String written = text(key, Integer.toString(otherwise));
            return NumberText.whole(written).orElseGet(() -> {
                problems.add(at(key), key + " is no whole number", "write one, such as 2");
                return otherwise;
            });
        }

        String word(String key, List<String> words, String otherwise) {
            return has(key) ? words.get(choice(key, words)) : otherwise;
        }
    }

    private TableMapping mapping(Yaml.Node root) {
        Keys keys = new Keys(root, "a mapping");
        String id = keys.text("id");
        String title = keys.text("title");
        List<List<String>> recognise = layouts(keys);
        String sheets = keys.pattern("sheets");
        Keys header = keys.inside("header", "the header");
        List<String> has = header == null ? List.of() : header.texts("has");
        int rows = header == null ? 1 : header.whole("rows", 1);
        if (header != null) {
            header.close();
        }
        String sections = keys.pattern("sections");
        CellSource sender = cell(keys.find("sender"), "the sender");
        CellSource receiver = cell(keys.find("receiver"), "the receiver");
        CellSource period = cell(keys.need("period"), "the period");
        CellSource month = cell(keys.find("month"), "the month");
        Map<String, String> names = names(keys);
        Set<String> nil = new LinkedHashSet<>(keys.texts("nil"));
        Set<String> missing = new LinkedHashSet<>(keys.texts("missing"));
        Boolean comma = keys.has("decimal") ? keys.choice("decimal", List.of("comma", "point")) == 0 : null;
        List<RowFilter> where = where(keys);
        List<String> series = keys.texts("series");
        SourceEntry source = source(keys, id, title);
        List<MappedMeasure> measures = new ArrayList<>();
        for (Yaml.Node node : keys.list("measures")) {
            measures.add(measure(new Keys(node, "a measure"), source));
        }
        keys.close();
        return new TableMapping(
                id,
                title,
                recognise,
                sheets,
                has,
                Math.max(1, rows),
                sections,
                sender,
                receiver,
                period == null ? CellSource.constant("") : period,
                month,
                names,
                nil,
                missing,
                comma,
                where,
                series,
                measures,
                source);
    }

    private List<List<String>> layouts(Keys keys) {
        if (!keys.has("recognise")) {
            return List.of();
        }
        List<Yaml.Node> nodes = keys.list("recognise");
        boolean several = nodes.stream().anyMatch(Yaml.Items.class::isInstance);
        return several
                ? nodes.stream()
                        .map(node -> node instanceof Yaml.Items items
                                ? items.nodes().stream()
                                        .map(item -> keys.textOf(item, "recognise"))
                                        .toList()
                                : List.of(keys.textOf(node, "recognise")))
                        .toList()
                : List.of(nodes.stream()
                        .map(node -> keys.textOf(node, "recognise"))
                        .toList());
    }

    private @Nullable CellSource cell(Yaml.@Nullable Node node, String what) {
        if (node == null) {
            return null;
        }
        if (node instanceof Yaml.Word word) {
            return CellSource.heading(List.of(word.text()));
        }
        if (node instanceof Yaml.Items items) {
            return CellSource.heading(items.nodes().stream()
                    .map(item -> item instanceof Yaml.Word word ? word.text() : "")
                    .toList());
        }
        Keys keys = new Keys(node, what);
        String kind = keys.oneOf("heading", "at", "is", "sheet", "title", "file", "section", "wide");
        List<String> names = switch (kind) {
            case "heading" -> keys.texts("heading");
            case "at" -> List.of(keys.text("at").toUpperCase(Locale.ROOT));
            case "is" -> List.of(keys.text("is"));
            case "sheet", "title", "file", "section" -> List.of(keys.pattern(kind));
            default -> List.of();
        };
        List<String> schemes =
                Stream.of(CodeScheme.values()).map(CodeScheme::word).toList();
        CodeScheme scheme = keys.has("scheme") ? CodeScheme.values()[keys.choice("scheme", schemes)] : null;
        String several = keys.text("several", "");
        boolean after = keys.yes("after_section");
        boolean filled = keys.yes("filled");
        keys.close();
        Where where = switch (kind) {
            case "at" -> Where.COLUMN;
            case "is" -> Where.CONSTANT;
            case "sheet" -> Where.SHEET;
            case "title" -> Where.TITLE;
            case "file" -> Where.FILE;
            case "section" -> Where.SECTION;
            case "wide" -> Where.WIDE;
            default -> Where.HEADING;
        };
        return new CellSource(where, names, scheme, several, after, filled);
    }

    private Map<String, String> names(Keys keys) {
        Map<String, String> names = new LinkedHashMap<>();
        Keys inside = keys.inside("names", "the names");
        if (inside != null) {
            inside.keys().forEach(name -> names.put(name, inside.text(name)));
            inside.close();
        }
        return names;
    }

    private List<RowFilter> where(Keys keys) {
        List<RowFilter> where = new ArrayList<>();
        Keys inside = keys.inside("where", "the rows");
        if (inside != null) {
            for (String column : inside.keys()) {
                List<String> texts = inside.texts(column);
                texts.stream()
                        .filter(RowFilter::isPattern)
                        .forEach(text -> inside.checkPattern(text.substring(1, text.length() - 1), column));
                where.add(new RowFilter(column, texts));
            }
            inside.close();
        }
        return List.copyOf(where);
    }

    private MappedMeasure measure(Keys keys, SourceEntry source) {
        String id = keys.text("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            problems.add(keys.at("id"), "\"" + id + "\" is no id", "write letters, digits and _, no digit first");
        }
        String kind = keys.word("kind", KINDS, "flow");
        Definition definition = new Definition(
                id,
                keys.text("says"),
                keys.text("domain", "economy"),
                keys.text("quantity", id.replace('_', ' ')),
                keys.text("reporter", source.reporter()),
                kind,
                keys.text("unit"),
                keys.word("direction", DIRECTIONS, kind.equals("distance") ? "both" : "in"),
                keys.yes("world"),
                keys.yes("negative"),
                keys.whole("lag", -1));
        List<Reading> readings = new ArrayList<>();
        if (keys.has("readings")) {
            for (Yaml.Node node : keys.list("readings")) {
                readings.add(reading(new Keys(node, "a reading"), true));
            }
        } else {
            readings.add(reading(keys, false));
        }
        BigDecimal times = number(keys, "times");
        CellSource scale = cell(keys.find("scale"), "the scale");
        List<RowFilter> where = where(keys);
        Combine combine = keys.has("combine")
                ? Combine.values()[keys.choice("combine", List.of("one", "sum", "max", "count"))]
                : Combine.ONE;
        boolean usual = !keys.yes("on_request");
        keys.close();
        return new MappedMeasure(definition, readings, times, scale, where, combine, usual);
    }

    private Reading reading(Keys keys, boolean close) {
        Reading reading = new Reading(
                cell(keys.find("sender"), "the sender"),
                cell(keys.find("receiver"), "the receiver"),
                cell(keys.find("value"), "the value"));
        if (close) {
            keys.close();
        }
        return reading;
    }

    private BigDecimal number(Keys keys, String key) {
        String written = keys.text(key, "1");
        if (!NumberText.isNumber(written)) {
            problems.add(keys.at(key), "\"" + written + "\" is no number", "write one, such as 0.001");
            return BigDecimal.ONE;
        }
        return new BigDecimal(written);
    }

    private SourceEntry source(Keys keys, String id, String title) {
        Keys source = keys.inside("source", "the source");
        if (source == null) {
            keys.need("source");
            return new SourceEntry(id, title, "", "", "", Allows.UNKNOWN, "primary", "", "", "", false, "");
        }
        SourceEntry entry = entry(source, id, title);
        if (entry.allows().isMoreThanSeen(entry.licence())) {
            String what = "its terms were not seen, so nobody can tell that they allow more than facts with citation";
            problems.add(source.at("allows"), what, "say under licence what they are, or leave allows out");
        }
        source.close();
        return entry;
    }

    private static SourceEntry entry(Keys source, String id, String title) {
        String publisher = source.text("publisher");
        return new SourceEntry(
                source.text("id", id),
                source.text("title", title),
                publisher,
                source.text("url"),
                source.text("licence", "not seen"),
                Allows.valueOf(
                        source.word("allows", ALLOWS, Allows.UNKNOWN.word()).toUpperCase(Locale.ROOT)),
                source.word("grade", GRADES, "primary"),
                source.text("reporter", publisher),
                source.text("published", ""),
                source.pattern("published_in"),
                source.yes("parts"),
                source.text("note", ""));
    }
}
