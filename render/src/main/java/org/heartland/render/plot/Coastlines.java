package org.heartland.render.plot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Outlines of the countries of the world by ISO code, as Natural Earth draws them: by who controls the ground. The
 * header of the file says how it was made from their data.
 */
final class Coastlines {
    /**
     * A closed line on the globe in degrees; the first point is not repeated, and longitudes may jump by 360 between
     * two points.
     */
    @SuppressWarnings("ArrayRecordComponent") // read by the ten thousand, compared never
    record Ring(double[] longitude, double[] latitude) {
        int size() {
            return longitude.length;
        }

        /**
         * An upper bound of the distance of any point from the first, in degrees: the sum of the differences of
         * latitude and longitude is never less than the angle.
         */
        double reach() {
            double most = 0;
            for (int i = 1; i < size(); i++) {
                double north = Math.abs(latitude[i] - latitude[0]);
                most = Math.max(most, north + Math.abs(EqualArea.turned(longitude[i] - longitude[0])));
            }
            return most;
        }
    }

    private static final String FILE = "world.txt";
    private final SortedMap<String, List<Ring>> countries = new TreeMap<>();

    private Coastlines() {}

    /** Holds the outlines, which are read once, on first use. */
    private static final class Shipped {
        private static final Coastlines WORLD = load();
    }

    /** The outlines shipped with the program. */
    static Coastlines shipped() {
        return Shipped.WORLD;
    }

    private static Coastlines load() {
        Coastlines world = new Coastlines();
        try (InputStream in = Objects.requireNonNull(Coastlines.class.getResourceAsStream(FILE), FILE);
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

    /** Absolute coordinates from differences; the numbers are parsed by hand for speed. */
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
            List<int[]> parts = Arrays.stream(ring.split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .mapToObj(n -> n < 0 ? backward(arcs.get(~n)) : arcs.get(n))
                    .toList();
            rings.add(ring(parts, unit));
        }
        return rings;
    }

    private static int[] backward(int[] arc) {
        int[] turned = new int[arc.length];
        for (int i = 0; i < arc.length; i += 2) {
            turned[i] = arc[arc.length - 2 - i];
            turned[i + 1] = arc[arc.length - 1 - i];
        }
        return turned;
    }

    /** Joins arcs; the last point of each is the first of the next. */
    private static Ring ring(List<int[]> parts, double unit) {
        int size = parts.stream().mapToInt(arc -> arc.length / 2 - 1).sum();
        double[] longitude = new double[size];
        double[] latitude = new double[size];
        int next = 0;
        for (int[] arc : parts) {
            for (int i = 0; i < arc.length - 2; i += 2, next++) {
                longitude[next] = arc[i] * unit;
                latitude[next] = arc[i + 1] * unit;
            }
        }
        return new Ring(longitude, latitude);
    }

    /** The rings of a country, holes among them; empty if there is no outline. */
    List<Ring> rings(String iso3) {
        return countries.getOrDefault(iso3.toUpperCase(Locale.ROOT), List.of());
    }

    /** All countries with their rings, by code. */
    SortedMap<String, List<Ring>> countries() {
        return Collections.unmodifiableSortedMap(countries);
    }
}
