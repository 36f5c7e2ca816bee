package org.heartland.app.plot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outlines of the countries of the world by ISO code, as Natural Earth draws them: by who controls the ground. The file was prepared once; its
 * header says from what and how.
 */
final class World {
    /** A closed line on the globe in degrees, without its first point repeated; a longitude may jump by 360 between two points. */
    record Ring(double[] longitude, double[] latitude) {
        int size() {
            return longitude.length;
        }
    }

    private static final String FILE = "world.txt";
    private final SortedMap<String, List<Ring>> countries = new TreeMap<>();

    private World() {}

    /** The outlines as they are shipped. */
    static World shipped() {
        World world = new World();
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            world.read(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return world;
    }

    private void read(BufferedReader lines) throws IOException {
        double unit = 1;
        List<int[]> arcs = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("unit ")) {
                unit = Double.parseDouble(line.substring(5));
            } else if (line.startsWith("arc ")) {
                arcs.add(arc(line));
            } else if (!line.startsWith("#")) {
                countries.put(line.substring(0, 3), rings(line.substring(4), arcs, unit));
            }
        }
    }

    /** Absolute coordinates in turn, from steps; numbers are read by hand because there are so many. */
    private static int[] arc(String line) {
        int[] out = new int[line.length() / 2];
        int count = 0;
        for (int i = 4; i < line.length(); count++) {
            boolean minus = line.charAt(i) == '-';
            int value = 0;
            for (i += minus ? 1 : 0; i < line.length() && line.charAt(i) != ' '; i++) {
                value = 10 * value + line.charAt(i) - '0';
            }
            i++;
            out[count] = (minus ? -value : value) + (count < 2 ? 0 : out[count - 2]);
        }
        return Arrays.copyOf(out, count);
    }

    private static List<Ring> rings(String text, List<int[]> arcs, double unit) {
        List<Ring> rings = new ArrayList<>();
        for (String ring : text.split(";", -1)) {
            int[] numbers = Arrays.stream(ring.split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            int most = Arrays.stream(numbers)
                    .map(n -> arcs.get(n < 0 ? ~n : n).length / 2)
                    .sum();
            double[] longitude = new double[most];
            double[] latitude = new double[most];
            int size = 0;
            for (int n : numbers) {
                int[] arc = arcs.get(n < 0 ? ~n : n);
                // The last point of an arc is the first of the next.
                for (int i = 0; i < arc.length / 2 - 1; i++, size++) {
                    int at = n < 0 ? arc.length - 2 - 2 * i : 2 * i;
                    longitude[size] = arc[at] * unit;
                    latitude[size] = arc[at + 1] * unit;
                }
            }
            rings.add(new Ring(Arrays.copyOf(longitude, size), Arrays.copyOf(latitude, size)));
        }
        return rings;
    }

    /** The rings of a country, holes among them; none where no shape is at hand. */
    List<Ring> rings(String iso3) {
        return countries.getOrDefault(iso3.toUpperCase(Locale.ROOT), List.of());
    }

    /** All countries with their rings, by code. */
    SortedMap<String, List<Ring>> countries() {
        return countries;
    }
}
