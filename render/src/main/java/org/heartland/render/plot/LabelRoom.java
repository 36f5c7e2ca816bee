package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places labels greedily: no two overlap, none leaves the frame. Of the free places around a point it takes the one
 * that covers the fewest small items, and of these the nearest.
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

    /** Marks a box that no label may overlap. */
    void take(Box box) {
        taken.add(box);
    }

    /** Marks a box that labels should avoid. */
    void spare(Box box) {
        small.add(box);
    }

    boolean isFree(Box box) {
        return frame.holds(box) && taken.stream().noneMatch(box::meets);
    }

    /** Takes a place of this size beside a point, at a distance or farther; null if there is none. */
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
