package org.heartland.assess;

import org.heartland.days.Cover;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;

/** Which of two powers leads the other, by more than the margin of a tie: the one rule for all pages. */
final class Lead {
    private Lead() {}

    /** 1 if the first leads by at least the margin, -1 if the second does, 0 if neither, unknown, or a part of a year. */
    static int at(Numbers first, Numbers second, Numbers margin, int draw) {
        int a = first.lane(draw);
        int b = second.lane(draw);
        Cover cover = first.covers().at(a);
        if (!first.known(a) || !second.known(b) || cover != null && cover.isPart()) {
            return 0;
        }
        double lead = first.v()[a] - second.v()[b];
        return Math.abs(lead) < margin.v()[margin.lane(draw)] ? 0 : lead > 0 ? 1 : -1;
    }

    /** What holds in most of the draws: 1, -1 or 0. */
    static int most(Numbers first, Numbers second, Numbers margin) {
        int draws = Lanes.widest(first, second, margin);
        int firsts = 0;
        int seconds = 0;
        for (int draw = 0; draw < draws; draw++) {
            int leads = at(first, second, margin, draw);
            firsts += leads > 0 ? 1 : 0;
            seconds += leads < 0 ? 1 : 0;
        }
        return 2 * firsts > draws ? 1 : 2 * seconds > draws ? -1 : 0;
    }
}
