package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One power's values in one panel, as segments of one reporter each: figures of different reporters are never joined. */
public record ShareSeries(String label, Tone tone, List<Segment> segments) {
    /**
     * A value of a year with its interval (both ends or neither).
     *
     * @param bridged true if carried over from an earlier year
     * @param part the part of the year that it covers; "" for the whole
     */
    public record Point(
            int year,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            boolean bridged,
            String part) {
        boolean isPart() {
            return !part.isEmpty();
        }

        boolean hasInterval() {
            return low != null && high != null;
        }

        double bottom() {
            return low == null ? value : low;
        }

        double top() {
            return high == null ? value : high;
        }
    }

    /**
     * Values of one reporter, the oldest first. Only consecutive whole years are joined, and none if {@code joined} is
     * false, as for single quoted figures.
     */
    public record Segment(String reporter, boolean joined, List<Point> points) {
        /** The points, grouped into runs that a line may connect. */
        List<List<Point>> runs() {
            List<List<Point>> runs = new ArrayList<>();
            int before = Integer.MIN_VALUE;
            for (Point point : points) {
                if (runs.isEmpty() || !joined || point.isPart() || point.year() != before + 1) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(point);
                before = point.isPart() ? Integer.MIN_VALUE : point.year();
            }
            return runs;
        }
    }

    List<Point> points() {
        return segments.stream().flatMap(segment -> segment.points().stream()).toList();
    }

    boolean isEmpty() {
        return segments.stream().allMatch(segment -> segment.points().isEmpty());
    }
}
