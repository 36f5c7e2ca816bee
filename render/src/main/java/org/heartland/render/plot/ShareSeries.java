package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One power's values in one panel, as segments of one reporter each: figures of different reporters are never joined. */
public record ShareSeries(String label, Tone tone, List<Segment> segments) {
    private static final double SEEN = 0.5;

    /**
     * A value of a year with its interval (both ends or neither).
     *
     * @param bridged true if carried over from an earlier year
     * @param part the part of the year that it covers; "" for the whole
     * @param tip its tooltip
     */
    public record Point(
            int year,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            boolean bridged,
            String part,
            Tip tip) {
        boolean isPart() {
            return !part.isEmpty();
        }

        /** True if its interval is wide enough to be seen. */
        boolean hasInterval() {
            return low != null && high != null && high - low >= SEEN;
        }

        double bottom() {
            return low == null ? value : low;
        }

        double top() {
            return high == null ? value : high;
        }
    }

    /** Values of one reporter, the oldest first. Only consecutive whole years are joined by a full line, and consecutive ones with a part of a year by a broken one. */
    public record Segment(String reporter, List<Point> points) {
        /** The points, grouped into runs that a full line may connect. */
        List<List<Point>> runs() {
            List<List<Point>> runs = new ArrayList<>();
            Point before = null;
            for (Point point : points) {
                if (before == null || point.isPart() || before.isPart() || point.year() != before.year() + 1) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(point);
                before = point;
            }
            return runs;
        }

        /** Pairs of consecutive points of which one or both cover a part of a year. */
        List<List<Point>> breaks() {
            List<List<Point>> breaks = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                Point before = points.get(i - 1);
                Point point = points.get(i);
                if ((before.isPart() || point.isPart()) && point.year() == before.year() + 1) {
                    breaks.add(List.of(before, point));
                }
            }
            return breaks;
        }
    }

    List<Point> points() {
        return segments.stream().flatMap(segment -> segment.points().stream()).toList();
    }

    boolean isEmpty() {
        return segments.stream().allMatch(segment -> segment.points().isEmpty());
    }
}
