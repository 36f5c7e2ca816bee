package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** Maps values to positions along an axis, with round ticks. */
record Scale(double from, double to, double step, double start, double end) {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Round bounds around values, with about this many ticks; 0 is included. */
    static Scale around(DoubleStream values, int ticks, double start, double end) {
        double[] all = DoubleStream.concat(values, DoubleStream.of(0)).toArray();
        double least = DoubleStream.of(all).min().orElseThrow();
        double most = DoubleStream.of(all).max().orElseThrow();
        double step = step((most > least ? most - least : 1) / ticks);
        double low = Math.floor(least / step) * step;
        double high = Math.ceil(most / step) * step;
        return new Scale(low, most == least ? low + step : high, step, start, end);
    }

    /** Round bounds around values; 0 is included unless it is farther from the values than their range. */
    static Scale close(DoubleStream values, int ticks, double start, double end) {
        double[] all = values.toArray();
        double least = DoubleStream.of(all).min().orElse(0);
        double most = DoubleStream.of(all).max().orElse(0);
        double apart = most - least;
        if (apart <= 0 || least <= apart && most >= -apart) {
            return around(DoubleStream.of(all), ticks, start, end);
        }
        double step = step(apart / ticks);
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, step, start, end);
    }

    /** Whole powers of ten around logarithms to the base of ten, with about this many ticks. */
    static Scale powers(DoubleStream logarithms, int ticks, double start, double end) {
        double[] all = logarithms.toArray();
        double low = Math.floor(DoubleStream.of(all).min().orElse(0));
        double high = Math.max(low + 1, Math.ceil(DoubleStream.of(all).max().orElse(1)));
        return new Scale(low, high, Math.max(1, step((high - low) / ticks)), start, end);
    }

    /** A power of ten: 0.01, 1, 100, 10⁶. */
    static String power(int exponent) {
        if (exponent >= 0 && exponent < 4) {
            return "1000".substring(0, exponent + 1);
        }
        StringBuilder raised = new StringBuilder("10");
        Integer.toString(exponent).chars().forEach(c -> raised.append(c == '-' ? '⁻' : RAISED.charAt(c - '0')));
        return raised.toString();
    }

    /** A span of time, with ticks at round numbers with enough room for each label. */
    static Scale span(double from, double to, double start, double end, double room) {
        double until = to > from ? to : from + 1;
        return new Scale(from, until, step((until - from) * room / (end - start)), start, end);
    }

    /** The same with ticks at other steps. */
    Scale inSteps(double other) {
        return new Scale(from, to, other, start, end);
    }

    /** Years, with ticks at round ones with enough room for each label. */
    static Scale years(int from, int to, double start, double end, double room) {
        double each = (to - from) * room / (end - start);
        double step = each <= 1 ? 1 : each <= 2 ? 2 : each <= 5 ? 5 : each <= 10 ? 10 : each <= 20 ? 20 : 50;
        return new Scale(from, Math.max(to, from + 1), step, start, end);
    }

    private static double step(double rough) {
        double ten = 1;
        while (ten > rough) {
            ten /= 10;
        }
        while (ten * 10 <= rough) {
            ten *= 10;
        }
        return rough <= ten ? ten : rough <= 2 * ten ? 2 * ten : rough <= 5 * ten ? 5 * ten : 10 * ten;
    }

    double at(double value) {
        double within = Math.max(from, Math.min(to, value));
        return start + (within - from) / (to - from) * (end - start);
    }

    /** The round values on the axis. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(to / step + 1e-9);
        for (long i = (long) Math.ceil(from / step - 1e-9); i <= last; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** The label of a tick, with no more decimals than the step needs. */
    String written(double tick) {
        long thousandths = Math.round(tick * 1000);
        String text = (thousandths < 0 ? "−" : "") + Math.abs(thousandths) / 1000;
        String rest =
                String.valueOf(1000 + Math.abs(thousandths) % 1000).substring(1).replaceAll("0+$", "");
        return rest.isEmpty() ? text : text + "." + rest;
    }

    /** The room that the widest tick label needs beside the axis. */
    double tickRoom(double least) {
        double widest = ticks().stream()
                .mapToDouble(tick -> Lettering.width(written(tick), PlotStyle.SMALL))
                .max()
                .orElse(0);
        return Math.max(least, widest + 8);
    }
}
