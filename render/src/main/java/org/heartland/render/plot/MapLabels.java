package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.RegionMap.Land;
import org.heartland.render.plot.Svg.Anchor;

/**
 * The names on a map: inside a country if there is room, else beside it with a line to it. A receiver too small for its
 * fill to be visible gets a disc with that fill. The name of a neighbour is omitted if there is no room for it.
 */
final class MapLabels {
    private static final double SPECK = 220;
    private static final double DISC = 8;
    private static final double NARROW = 450;

    /** How much wider bold letters are. */
    private static final double BOLD = 1.14;

    private final Svg svg;
    private final String id;
    private final Box frame;
    private final LabelRoom room;

    MapLabels(Svg svg, String id, Box frame) {
        this.svg = svg;
        this.id = id;
        this.frame = frame;
        this.room = new LabelRoom(frame.grown(-4));
    }

    /** A name and the best places for it in its country. */
    private record Name(Land land, String words, double width, double height, double area, List<PlanePoint> places) {
        boolean receiver() {
            return land.area().receiver();
        }

        PlanePoint best() {
            return places.get(0);
        }

        boolean isSpeck() {
            return receiver() && area < SPECK;
        }

        /** False if the name would cover too much of its receiver. */
        boolean fits() {
            return !receiver() || area > 0.5 * width * height;
        }
    }

    void draw(List<Land> lands) {
        List<Name> names = new ArrayList<>();
        lands.stream().filter(land -> land.area().receiver()).forEach(land -> names.add(name(land)));
        lands.stream().filter(land -> !land.area().receiver()).forEach(land -> names.add(name(land)));
        names.stream().filter(Name::isSpeck).forEach(this::disc);
        names.stream()
                .filter(Name::receiver)
                .forEach(name ->
                        room.spare(Box.around(name.best().x(), name.best().y(), 24, 24)));
        names.stream().filter(Name::fits).forEach(this::inside);
        names.stream().filter(name -> !name.fits()).forEach(this::aside);
    }

    /** True on a telephone, where the names of the states are smaller. */
    private boolean isNarrow() {
        return frame.width() < NARROW;
    }

    private Name name(Land land) {
        double size = land.area().receiver() && !isNarrow() ? PlotStyle.TEXT : PlotStyle.SMALL;
        String words = Lettering.fit(land.area().label(), size, 260);
        double width = Lettering.width(words, size) * (land.area().receiver() ? BOLD : 1);
        MapGround.Shape shape = land.shape();
        return new Name(land, words, width, size + 2, shape.area(), shape.places(frame, width, size + 2));
    }

    private void disc(Name name) {
        PlanePoint at = name.best();
        String fill = name.land().area().paint().fill(id);
        svg.leaf("path", "class", "land receiver", "fill", fill, "d", Mark.CIRCLE.path(at.x(), at.y(), DISC));
        room.take(Box.around(at.x(), at.y(), 2 * DISC, 2 * DISC));
    }

    private void inside(Name name) {
        for (PlanePoint spot : name.places()) {
            Box box = Box.around(spot.x(), spot.y(), name.width(), name.height());
            if (room.isFree(box)) {
                room.take(box);
                written(box, name);
                return;
            }
        }
        if (name.receiver()) {
            aside(name);
        }
    }

    private void aside(Name name) {
        PlanePoint at = name.best();
        Box box = room.place(at.x(), at.y(), name.width(), name.height(), DISC + 4);
        if (box == null) {
            return;
        }
        double x = Math.max(box.left(), Math.min(box.right(), at.x()));
        double y = Math.max(box.top(), Math.min(box.bottom(), at.y()));
        if (!name.isSpeck() || Math.abs(x - at.x()) + Math.abs(y - at.y()) > DISC + 8) {
            svg.line("lead ink", at.x(), at.y(), x, y);
        }
        written(box, name);
    }

    private void written(Box box, Name name) {
        String cls = !name.receiver() ? "small dim halo" : isNarrow() ? "small strong halo" : "strong halo";
        svg.text(box.midX(), box.midY() + 4.5, Anchor.MIDDLE, cls, name.words());
    }
}
