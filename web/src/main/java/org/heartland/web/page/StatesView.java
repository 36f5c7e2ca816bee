package org.heartland.web.page;

import java.util.List;
import org.heartland.render.chart.Chart;

/**
 * Who holds the roles at each state in a year.
 *
 * @param year the year that is shown, from {@code first} to {@code last}
 * @param since the year with which it is compared, one of {@code years}
 * @param newer true if newer figures stand beside, which are not counted
 * @param question the question of the dossier
 * @param finding what is found of the year, in a sentence for each role
 * @param roles the questions of the roles, the heads of the columns
 * @param trade the head of the column of shares; "" if no two powers are compared
 */
public record StatesView(
        int year,
        int first,
        int last,
        int since,
        List<Integer> years,
        boolean newer,
        String question,
        String finding,
        List<String> roles,
        String trade,
        List<State> states,
        List<Chart> maps,
        String json,
        String csv) {

    /** A state: its roles, the shares of the compared powers, and what has changed. */
    public record State(String name, String address, List<Holding> roles, Shares shares, List<String> changed) {}

    /**
     * Who holds a role.
     *
     * @param swatch a small picture in the colours of the map
     * @param but what restricts it, or ""; {@code figure} where it comes from
     */
    public record Holding(String label, String swatch, String who, String but, String figure) {}

    /**
     * Shares of the compared powers.
     *
     * @param picture both on one line; "" if none is known
     * @param remark the days that they cover where that is no whole year, a tie, or that nothing is known
     * @param newer newer figures, which are not counted, or ""
     */
    public record Shares(String picture, List<Share> shares, String remark, String newer) {}

    public record Share(String power, String shown, String figure) {}
}
