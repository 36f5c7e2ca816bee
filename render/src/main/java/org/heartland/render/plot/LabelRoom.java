package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for labels, first come first served: no two meet, none leaves the frame. Of the free places around a point it takes the one that
 * covers the fewest of the small things, and of these the nearest.
 */
final class LabelRoom {
    private static final double[][] WAYS = {
        {1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -.7}, {1, .7}, {-1, -.7}, {-1, .7}, {.5, -1}, {-.5, -1}, {.5, 1}, {-.5, 1}
    };
    private static final int RINGS = 14;
    private final Box frame;
    private final List<Box> taken = new ArrayList<>();
    private final List<Box> small = new ArrayList<>();

    LabelRoom(Box frame) {
        this.frame = frame;
    }

    /** Nothing may be put here. */
    void take(Box box) {
        taken.add(box);
    }

    /** Better not to be covered. */
    void spare(Box box) {
        small.add(box);
    }

    boolean isFree(Box box) {
        return frame.holds(box) && taken.stream().noneMatch(box::meets);
    }

    /** Takes a place of this size beside a point, from a distance outward; null if all are taken. */
    @Nullable
    Box place(double x, double y, double width, double height, double distance) {
        Box best = null;
        double least = Double.MAX_VALUE;
        for (int ring = 0; ring < RINGS; ring++) {
            double away = distance + ring * height * 0.6;
            for (double[] way : WAYS) {
                Box box = Box.around(x + way[0] * (away + width / 2), y + way[1] * (away + height / 2), width, height);
                double cost = cost(box) + ring;
                if (cost < least && isFree(box)) {
                    least = cost;
                    best = box;
                }
            }
        }
        if (best != null) {
            taken.add(best);
        }
        return best;
    }

    private double cost(Box box) {
        return 1.5 * small.stream().filter(box::meets).count();
    }
}
