package org.heartland.web.page;

import java.util.List;
import org.heartland.render.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * A state: its roles and why, all of its partners, and what happened there.
 *
 * @param others the other states
 * @param timeline the events; null if there are none
 */
public record StateView(
        String id,
        String name,
        int year,
        int first,
        int last,
        List<Frame.Link> others,
        List<Role> roles,
        List<Partners> partners,
        @Nullable Chart timeline,
        List<Event> events,
        String json,
        String csv) {

    /** A role: who holds it, its conditions in sentences, and who held it year by year, as a picture in two widths and in words. */
    public record Role(
            String question,
            String means,
            StatesView.Holding now,
            List<Condition> conditions,
            String wide,
            String narrow,
            List<String> spans) {}

    /** A sentence and its sources. */
    public record Condition(String says, List<Source> sources) {}

    public record Source(String name, String full, String address) {}

    /**
     * All partners in a domain, the largest first.
     *
     * @param title what is measured; {@code when} of what years
     * @param varies true if the choices move shares and amounts
     * @param concentration how concentrated they are, in words, or ""
     * @param unknown why none is known, or ""
     */
    public record Partners(
            String title,
            String when,
            boolean varies,
            List<Partner> all,
            String concentration,
            String unknown,
            List<Source> sources) {}

    /** A partner: its place, its share as a range and as a part of 100 for its bar, and its amount or "". */
    public record Partner(int place, String name, String share, int bar, String amount, String figure) {}

    /** An event in a line. */
    public record Event(String when, String who, String says) {}
}
