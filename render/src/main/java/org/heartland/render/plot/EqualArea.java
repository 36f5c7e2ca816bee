package org.heartland.render.plot;

/**
 * Lambert's azimuthal equal-area projection of a globe of radius 1 (Snyder, Map Projections: A Working Manual, USGS
 * 1987, formulas 24-2 to 24-4 and 20-14 to 20-15). Only the point opposite the centre is singular, so the antimeridian
 * needs no special treatment. x grows east, y north.
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

    /** The projection of a point of the globe, given in degrees. */
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

    /** The angle between the centre of the projection and a projected point, in radians. */
    static double away(PlanePoint spot) {
        return 2 * StrictMath.asin(Math.min(1, spot.radius() / 2));
    }

    /** The projection centred on the point of the globe that is projected here. */
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

    /** The angle normalised to -180 to 180 degrees. */
    static double turned(double degrees) {
        return degrees - 360 * Math.rint(degrees / 360);
    }
}
