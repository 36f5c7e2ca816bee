package org.heartland.importers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.importers.ActorNames.Meant;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.MappedMeasure.Combine;
import org.heartland.importers.mapping.TableMapping;
import org.heartland.importers.reading.FigureSink;
import org.heartland.importers.reading.PeriodText;
import org.heartland.importers.reading.RawFigure;
import org.heartland.importers.table.RawRow;
import org.heartland.naming.MissingCode;
import org.jspecify.annotations.Nullable;

/** Understands figures one by one, keeps those in scope, and counts what becomes of each. */
final class FigureCollector implements FigureSink {
    static final String WORLD = "world";
    static final String RESIDUAL = "residual";

    private static final String CONTRADICTION = "two values for one thing";

    private final TableMapping mapping;
    private final ImportScope scope;
    private final ActorNames names;
    private final Tally tally = new Tally();
    private RejectedRows rejected;
    private String fileLocator;
    private final Map<Imported.Key, Imported> figures = new LinkedHashMap<>();
    private final Set<Imported.Key> conflicts = new HashSet<>();
    private final Map<String, BigDecimal> unnamed = new TreeMap<>();
    private final List<Open> open = new ArrayList<>();
    private final @Nullable Boolean decimalComma;
    private boolean commas;
    private boolean points;

    /** A figure whose comma may be a decimal comma or set off thousands: what the whole file shows decides. */
    private record Open(RawFigure figure, Imported.Key key, FigureText.Value value) {}

    /** A figure that is not kept, and why. */
    private static final class Left extends Exception {
        private static final long serialVersionUID = 1;
        private final boolean rejected;
        private final String kind;
        private final String example;

        Left(boolean rejected, String kind, String example) {
            super(example, null, false, false);
            this.rejected = rejected;
            this.kind = kind;
            this.example = example;
        }
    }

    /**
     * @param decimalComma what the mapping says of commas in numbers; null = what the file shows
     * @param fileLocator what stands before each locator; "" unless several files make one edition
     */
    FigureCollector(
            TableMapping mapping,
            ImportScope scope,
            RejectedRows rejected,
            @Nullable Boolean decimalComma,
            String fileLocator) {
        this.mapping = mapping;
        this.scope = scope;
        this.rejected = rejected;
        this.decimalComma = decimalComma;
        this.fileLocator = fileLocator;
        this.names = new ActorNames(scope.actors(), mapping.names());
    }

    @Override
    public void heading(List<RawRow> rows) {
        rejected.heading(rows);
    }

    @Override
    public void row(RawRow row) {
        tally.row();
    }

    @Override
    public void outOfScope(String reason, int number) {
        tally.leave(reason, number);
    }

    @Override
    public void reject(RawRow row, String reason) {
        tally.reject(reason, place(row));
        rejected.add(row, reason);
    }

    private static String place(RawRow row) {
        return row.part().isEmpty() ? "line " + row.number() : row.part() + ", row " + row.number();
    }

    @Override
    public void figure(RawFigure figure) {
        try {
            keep(figure);
        } catch (Left left) {
            if (left.rejected) {
                tally.reject(left.kind, place(figure.row()) + ": " + left.example);
                rejected.add(figure.row(), left.example);
            } else {
                tally.leave(left.kind, 1);
            }
        }
    }

    private void keep(RawFigure figure) throws Left {
        Days period = period(figure);
        Meant receiver = actor(figure.receiver(), period);
        Meant sender = figure.sender() == null ? null : actor(figure.sender(), period);
        if (!wants(period)) {
            throw new Left(false, "outside the years of the dossier", "");
        }
        Imported.Key key = key(figure.measure(), sender, receiver, period);
        alive(key.sender(), period);
        alive(key.receiver(), period);
        FigureText.Value value = value(figure);
        if (value.orElse().isPresent() && decimalComma == null) {
            open.add(new Open(figure, key, value));
            return;
        }
        BigDecimal number = Boolean.TRUE.equals(decimalComma) ? value.orElse().orElse(value.number()) : value.number();
        add(figure, key, scaled(figure, number));
    }

    private Days period(RawFigure figure) throws Left {
        Optional<Days> period = PeriodText.of(figure.period());
        if (period.isEmpty()) {
            boolean none = figure.period().isBlank();
            throw new Left(
                    true,
                    none ? "no year" : "not a year, month or day",
                    none ? "there is no year" : "\"" + figure.period() + "\" is no year, month or day");
        }
        return period.get();
    }

    private Meant actor(RawFigure.Name name, Days period) throws Left {
        Meant meant = names.meant(name, period);
        switch (meant.kind()) {
            case UNKNOWN -> throw new Left(true, "an actor that is not known", meant.why());
            case AMBIGUOUS -> throw new Left(true, "an actor that may be one of several", meant.why());
            case SKIPPED -> throw new Left(false, "a line that the mapping leaves out", "");
            case BLOC -> throw new Left(false, "a line that sums up several states", "");
            default -> {
                return meant;
            }
        }
    }

    private Imported.Key key(MappedMeasure measure, @Nullable Meant sender, Meant receiver, Days period) throws Left {
        String id = measure.definition().id();
        if (receiver.kind() != ActorNames.Kind.ACTOR) {
            throw new Left(false, "about no single state", "");
        }
        Set<String> wanted = sender == null ? scope.own() : scope.receivers();
        if (!wanted.contains(receiver.id())) {
            throw new Left(false, "about other states", "");
        }
        return sender == null
                ? new Imported.Key(id, "", receiver.id(), period)
                : key(measure, sender, receiver, period, id);
    }

    private Imported.Key key(MappedMeasure measure, Meant sender, Meant receiver, Days period, String id) throws Left {
        if (sender.kind() == ActorNames.Kind.WORLD) {
            if (!measure.definition().hasWorld()) {
                throw new Left(false, "a total that the measure does not use", "");
            }
            return new Imported.Key(id, WORLD, receiver.id(), period);
        }
        if (sender.kind() == ActorNames.Kind.RESIDUAL) {
            return new Imported.Key(id, RESIDUAL, receiver.id(), period);
        }
        if (sender.id().equals(receiver.id())) {
            throw new Left(false, "a state with itself", "");
        }
        return scope.names(sender.id())
                ? new Imported.Key(id, sender.id(), receiver.id(), period)
                : unnamed(measure, sender, receiver, period);
    }

    /** A partner that the dossier does not name is part of the source's total, or else of the rest; where figures do not add up, it is left out. */
    private Imported.Key unnamed(MappedMeasure measure, Meant sender, Meant receiver, Days period) throws Left {
        boolean adds = Set.of("flow", "stock").contains(measure.definition().kind());
        unnamed.merge(sender.id(), BigDecimal.ONE, BigDecimal::add);
        if (measure.definition().hasWorld() || !adds) {
            throw new Left(false, "partners that the dossier does not name", "");
        }
        return new Imported.Key(measure.definition().id(), RESIDUAL, receiver.id(), period);
    }

    private void alive(String id, Days period) throws Left {
        Actor actor = scope.actors().get(id);
        if (actor != null
                && (period.first().getYear() < actor.life().years().first()
                        || period.year() > actor.life().years().last())) {
            throw new Left(false, "outside the life of the state", "");
        }
    }

    // ---- Figures that are read by other means.

    boolean wants(Days period) {
        return period.first().getYear() >= scope.period().first()
                && period.year() <= scope.period().last();
    }

    /** The code of a receiver whose figures are wanted. */
    Optional<String> receiver(RawFigure.Name name, boolean own, Days period) {
        Meant meant = names.meant(name, period);
        boolean wanted = (own ? scope.own() : scope.receivers()).contains(meant.id());
        return meant.kind() == ActorNames.Kind.ACTOR && wanted ? living(meant.id(), period) : Optional.empty();
    }

    /** The code of a sender that is named. */
    Optional<String> sender(MappedMeasure measure, RawFigure.Name name, Days period) {
        Meant meant = names.meant(name, period);
        return switch (meant.kind()) {
            case WORLD -> measure.definition().hasWorld() ? Optional.of(WORLD) : Optional.empty();
            case RESIDUAL -> Optional.of(RESIDUAL);
            case ACTOR -> scope.names(meant.id()) ? living(meant.id(), period) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> living(String id, Days period) {
        try {
            alive(id, period);
            return Optional.of(id);
        } catch (Left left) {
            return Optional.empty();
        }
    }

    /** Counts figures that were read by other means, one a row, as used. */
    void take(PlainTable.Taken taken) {
        tally.use(taken.lines().cardinality());
        points |= taken.points();
    }

    // ---- Values.

    private FigureText.Value value(RawFigure figure) throws Left {
        String written = figure.value();
        if (figure.measure().combine() == Combine.COUNT) {
            return FigureText.Value.of("1");
        }
        if (mapping.nil().contains(written)) {
            return FigureText.Value.of("0");
        }
        if (written.isBlank() || mapping.missing().contains(written) || MissingCode.isSign(written)) {
            throw new Left(false, "no value", "");
        }
        commas |= FigureText.hasDecimalComma(written);
        points |= FigureText.hasPoint(written);
        Optional<FigureText.Value> value = FigureText.of(written);
        if (value.isEmpty()) {
            throw new Left(true, "not a number", "\"" + shortened(written) + "\" is no number");
        }
        refuseNegative(figure, value.get());
        return value.get();
    }

    private static void refuseNegative(RawFigure figure, FigureText.Value value) throws Left {
        String written = figure.value();
        boolean negative =
                value.number().signum() < 0 && !figure.measure().definition().negative();
        if (negative && MissingCode.isNumber(value.number().doubleValue())) {
            throw new Left(
                    true,
                    "a code for a missing value",
                    written + " stands for a missing value in many files; list it under missing");
        }
        if (negative) {
            throw new Left(true, "negative", written + " is negative; write negative: yes for a balance or a rate");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }

    private static BigDecimal scaled(RawFigure figure, BigDecimal number) throws Left {
        BigDecimal value = number.multiply(figure.measure().times());
        if (figure.scale().isEmpty()) {
            return value;
        }
        String scale = figure.scale().toLowerCase(Locale.ROOT);
        int power = switch (scale) {
            case "units", "unit", "0" -> 0;
            case "thousands", "thousand", "3" -> 3;
            case "millions", "million", "6" -> 6;
            case "billions", "billion", "9" -> 9;
            default -> -1;
        };
        if (power < 0) {
            throw new Left(
                    true, "a scale that is not known", "\"" + figure.scale() + "\" is no scale such as 6 or Millions");
        }
        return value.scaleByPowerOfTen(power);
    }

    private void add(RawFigure figure, Imported.Key key, BigDecimal value) throws Left {
        String locator = fileLocator + figure.locator();
        Imported there = figures.get(key);
        Combine combine =
                key.sender().equals(RESIDUAL) ? Combine.SUM : figure.measure().combine();
        if (conflicts.contains(key) || there != null && !there.take(combine, value, locator)) {
            conflicts.add(key);
            throw contradiction(locator, there);
        }
        if (there != null && combine == Combine.ONE) {
            throw new Left(false, "says again what another row says", "");
        }
        if (there == null) {
            figures.put(key, new Imported(key, value, locator));
        }
        tally.use();
    }

    private static Left contradiction(String locator, @Nullable Imported there) {
        String first = there == null ? "" : " of " + there.locator();
        return new Left(true, CONTRADICTION, locator + " contradicts the value" + first + "; neither is taken");
    }

    // ---- The end of a file.

    /** Goes on with another file of the same edition. */
    FigureCollector next(RejectedRows its, String prefix) {
        rejected = its;
        fileLocator = prefix;
        return this;
    }

    /** At the end of a file: its open commas are decided by its other numbers. */
    void decide() {
        for (Open one : open) {
            try {
                add(one.figure, one.key, scaled(one.figure, decided(one)));
            } catch (Left left) {
                if (left.rejected) {
                    tally.reject(left.kind, place(one.figure.row()) + ": " + left.example);
                    rejected.add(one.figure.row(), left.example);
                } else {
                    tally.leave(left.kind, 1);
                }
            }
        }
        open.clear();
        commas = false;
        points = false;
    }

    /** The figures of all files. What contradicts itself is taken out. */
    Map<Imported.Key, Imported> finish() {
        for (Imported.Key key : conflicts) {
            Imported first = figures.remove(key);
            if (first != null) {
                for (int i = 0; i < first.rows(); i++) {
                    tally.takeBack();
                    tally.reject(CONTRADICTION, first.locator());
                }
            }
        }
        return figures;
    }

    private BigDecimal decided(Open one) throws Left {
        if (commas == points) {
            String what = "\"" + one.figure.value() + "\" may mean " + one.value.number() + " or "
                    + one.value.orElse().orElseThrow();
            throw new Left(
                    true, "a comma that may mean two things", what + "; say decimal: comma or point in the mapping");
        }
        return commas ? one.value.orElse().orElse(one.value.number()) : one.value.number();
    }

    Tally tally() {
        return tally;
    }

    /** The partners that the dossier does not name, with the number of their figures. */
    Map<String, BigDecimal> unnamed() {
        return unnamed;
    }
}
