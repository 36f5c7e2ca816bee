package org.heartland.render.plot;

/**
 * Lambert's azimuthal equal-area projection of a globe of radius 1 (Snyder, Map Projections: A Working Manual, USGS 1987, formulas 24-2 to 24-4 and
 * 20-14 to 20-15). No country is torn anywhere but at the point opposite the centre, so the antimeridian needs no care. x grows east, y north.
 */
final class EqualArea {
    private final double longitude;
    private final double latitude;
    private final double sinCentre;
    private final double cosCentre;

    /** The projection around this point of the globe, in degrees. */
    EqualArea(double longitude, double latitude) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.sinCentre = StrictMath.sin(StrictMath.toRadians(latitude));
        this.cosCentre = StrictMath.cos(StrictMath.toRadians(latitude));
    }

    double longitude() {
        return longitude;
    }

    double latitude() {
        return latitude;
    }

    /** Where a point of the globe, in degrees, lands. */
    PlanePoint spot(double lon, double lat) {
        double turn = StrictMath.toRadians(lon - longitude);
        double north = StrictMath.toRadians(lat);
        double sinNorth = StrictMath.sin(north);
        double cosNorth = StrictMath.cos(north);
        double level = cosNorth * StrictMath.cos(turn);
        double cosine = sinCentre * sinNorth + cosCentre * level;
        double k = Math.sqrt(2 / Math.max(1 + cosine, 1e-12));
        return new PlanePoint(k * cosNorth * StrictMath.sin(turn), k * (cosCentre * sinNorth - sinCentre * level));
    }

    /** Angle between the centre of the projection and what lands here, in radians. */
    static double away(PlanePoint spot) {
        return 2 * StrictMath.asin(Math.min(1, spot.radius() / 2));
    }

    /** The projection whose centre is the point of the globe that lands here. */
    EqualArea centredOn(PlanePoint spot) {
        double radius = spot.radius();
        if (radius < 1e-9) {
            return this;
        }
        double away = away(spot);
        double sin = StrictMath.sin(away);
        double cos = StrictMath.cos(away);
        double north = StrictMath.asin(cos * sinCentre + spot.y() * sin * cosCentre / radius);
        double turn = StrictMath.atan2(spot.x() * sin, radius * cosCentre * cos - spot.y() * sinCentre * sin);
        return new EqualArea(turned(longitude + StrictMath.toDegrees(turn)), StrictMath.toDegrees(north));
    }

    /** The same angle between -180 and 180 degrees. */
    static double turned(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
