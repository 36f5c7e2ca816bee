package org.heartland.app.plot;

/**
 * Lambert's azimuthal equal-area projection of a globe of radius 1 (Snyder, Map Projections: A Working Manual, USGS 1987, formulas 24-2 to 24-4 and
 * 20-14 to 20-15). No country is torn anywhere but at the point opposite the centre, so the antimeridian needs no care. x grows east, y north.
 */
record EqualArea(double longitude, double latitude) {
    /** A point of the plane. */
    record Spot(double x, double y) {
        double radius() {
            return Math.sqrt(x * x + y * y);
        }
    }

    /** Where a point of the globe, in degrees, lands. */
    Spot spot(double lon, double lat) {
        double turn = StrictMath.toRadians(lon - longitude);
        double north = StrictMath.toRadians(lat);
        double centre = StrictMath.toRadians(latitude);
        double sinNorth = StrictMath.sin(north);
        double cosNorth = StrictMath.cos(north);
        double level = StrictMath.sin(centre) * sinNorth + StrictMath.cos(centre) * cosNorth * StrictMath.cos(turn);
        double k = Math.sqrt(2 / Math.max(1 + level, 1e-12));
        return new Spot(
                k * cosNorth * StrictMath.sin(turn),
                k * (StrictMath.cos(centre) * sinNorth - StrictMath.sin(centre) * cosNorth * StrictMath.cos(turn)));
    }

    /** The projection whose centre is the point of the globe that lands here. */
    EqualArea centredOn(Spot spot) {
        double radius = spot.radius();
        if (radius < 1e-9) {
            return this;
        }
        double away = 2 * StrictMath.asin(Math.min(1, radius / 2));
        double sin = StrictMath.sin(away);
        double cos = StrictMath.cos(away);
        double centre = StrictMath.toRadians(latitude);
        double north = StrictMath.asin(cos * StrictMath.sin(centre) + spot.y() * sin * StrictMath.cos(centre) / radius);
        double turn = StrictMath.atan2(
                spot.x() * sin, radius * StrictMath.cos(centre) * cos - spot.y() * StrictMath.sin(centre) * sin);
        return new EqualArea(turned(longitude + StrictMath.toDegrees(turn)), StrictMath.toDegrees(north));
    }

    /** The same angle between -180 and 180 degrees. */
    static double turned(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
