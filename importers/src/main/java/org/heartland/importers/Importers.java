package org.heartland.importers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.importers.mapping.MappingReader;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.publisher.Exercises;
import org.heartland.importers.publisher.IdealPointDistances;
import org.heartland.importers.publisher.RollCalls;
import org.heartland.importers.publisher.TradeRegister;
import org.heartland.importers.reading.Importer;
import org.heartland.importers.reading.MappedImporter;
import org.heartland.importers.table.RawRow;
import org.heartland.importers.table.RawTable;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** The importers that come with the program, found by name or by what a file looks like. */
public final class Importers {
    private static final int LARGEST_MAPPING = 1_000_000;
    private static final int ROWS_LOOKED_AT = 60;

    private final Map<String, Importer> all = new LinkedHashMap<>();

    private static final class Holder {
        static final Importers SHIPPED = new Importers();
    }

    private Importers() {
        for (String name : new String(resource("list.txt"), StandardCharsets.UTF_8).split("\\s+")) {
            TableMapping mapping = shipped(name + ".yaml");
            all.put(mapping.id(), of(mapping));
        }
    }

    /** Importers that read more than a mapping file can say have a class; their mapping says the rest. */
    private static Importer of(TableMapping mapping) {
        return switch (mapping.id()) {
            case TradeRegister.ID -> new TradeRegister(mapping);
            case Exercises.MME, Exercises.JME -> new Exercises(mapping);
            case RollCalls.ID -> new RollCalls(mapping);
            case IdealPointDistances.ID -> new IdealPointDistances(mapping);
            default -> new MappedImporter(mapping);
        };
    }

    public static Importers shipped() {
        return Holder.SHIPPED;
    }

    /** All importers, in the order in which files are tried. */
    public List<Importer> all() {
        return List.copyOf(all.values());
    }

    /** The importer with a name, or that of a mapping file. */
    public Read<Importer> find(String name) {
        Importer shipped = all.get(name);
        if (shipped != null) {
            return new Read.Good<>(shipped);
        }
        Path file = Path.of(name);
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        if (!yaml && !Files.exists(file)) {
            return new Read.Bad<>(List.of(new Problem(
                    Place.of(name),
                    "there is no such importer",
                    "heartland import --list names them; a mapping file of yours ends in .yaml",
                    Near.to(name, all.keySet()))));
        }
        return ofFile(name, file);
    }

    private static Read<Importer> ofFile(String name, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_MAPPING);
            return MappingReader.read(name, bytes).then(mapping -> new Read.Good<>(new MappedImporter(mapping)));
        } catch (IOException e) {
            String what = Files.exists(file) ? "this file cannot be read" : "there is no such mapping file";
            return new Read.Bad<>(List.of(Problem.at(Place.of(name), what, "name one that can")));
        }
    }

    /** The importers whose file this may be, by its first rows: those with the most headings in them. */
    public List<Importer> recognise(List<RawRow> first) {
        int most = all.values().stream()
                .mapToInt(importer -> importer.recognises(first))
                .max()
                .orElse(0);
        return all.values().stream()
                .filter(importer -> most > 0 && importer.recognises(first) == most)
                .toList();
    }

    /** The first rows of each part of a file. */
    static List<RawRow> firstRows(RawTable table) throws IOException {
        List<RawRow> first = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        table.read(row -> {
            int rows = seen.merge(row.part(), 1, Integer::sum);
            if (rows <= ROWS_LOOKED_AT) {
                first.add(row);
            }
            return table.isWorkbook() ? seen.size() <= 8 : rows < ROWS_LOOKED_AT;
        });
        return first;
    }

    private static TableMapping shipped(String file) {
        Read<TableMapping> mapping = MappingReader.read(file, resource(file));
        if (mapping instanceof Read.Good<TableMapping> good) {
            return good.value();
        }
        throw new IllegalStateException(
                "the shipped mapping " + mapping.problems().get(0).line());
    }

    private static byte[] resource(String file) {
        try (InputStream in = Objects.requireNonNull(TableMapping.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
