package org.heartland.render.plot;

/** A point of a plane: of a drawing (x grows to the right, y downward) or of a projected map (x grows east, y north). */
record PlanePoint(double x, double y) {

    /** Distance from the origin. */
    double radius() {
        return Math.sqrt(x * x + y * y);
    }
}
