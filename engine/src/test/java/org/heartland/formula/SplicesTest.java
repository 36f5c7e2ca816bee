package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.heartland.problem.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures of one quantity from two reporters' books are never set side by side, whatever way is taken. */
class SplicesTest {
    private static final String OWN = "value(trade, RUS, KAZ, 2021)";
    private static final String MIRROR = "value(trade_mirror, RUS, KAZ, 2021)";
    private static final String ARMS = "value(arms, RUS, KAZ, 2021)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OWN > MIRROR",
                "OWN = MIRROR",
                "OWN - MIRROR > 0",
                "OWN / MIRROR > 1",
                "MAX(OWN, MIRROR) > 0",
                "(IF year < 2015 THEN OWN ELSE MIRROR) > 0",
                "2 * OWN + 1 > MIRROR / 2",
                "-OWN > MIRROR",
                "thin_unless(true, OWN) > MIRROR",
                "OWN / ARMS > MIRROR / ARMS",
                "ARMS / OWN > ARMS / MIRROR",
                "ARMS * OWN > ARMS * MIRROR",
                "(sum r in receivers: value(trade, RUS, r, 2021)) > (sum r in receivers: value(trade_mirror, RUS, r, 2021))",
                "(max r in set(KAZ): OWN) > MIRROR",
                "(mean i in set(trade, trade_mirror): value(i, RUS, KAZ, 2021)) > 0",
                "(max i in set(trade, trade_mirror): (sum r in receivers: 2 * value(i, RUS, r, 2021))) > 0"
            })
    void refused(String written) {
        assertThat(compile(written).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("goods trade", "own office", "mirror"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OWN > value(trade, CHN, KAZ, 2021)",
                "OWN / ARMS > 1",
                "OWN > 5 AND MIRROR > 5",
                "(OWN > 5) = (MIRROR > 5)",
                "known(OWN) OR known(MIRROR)",
                "(count r in receivers: value(trade, RUS, r, 2021) > 5) > (count r in receivers: value(trade_mirror, RUS, r, 2021) > 5)",
                "all i in set(trade, trade_mirror): value(i, RUS, KAZ, 2021) > value(i, CHN, KAZ, 2021)",
                "(count i in set(trade, trade_mirror): value(i, RUS, KAZ, 2021) > 5) = 2",
                "value(IF year < 2015 THEN trade ELSE trade_mirror, RUS, KAZ, 2021) > 0",
                "value(books, RUS, KAZ, 2021) > value(books, CHN, KAZ, 2021)"
            })
    void allowed(String written) {
        assertThat(compile(written).problems()).isEmpty();
    }

    private static Read<Formula> compile(String written) {
        return new Toy()
                .compile(written.replace("OWN", OWN).replace("MIRROR", MIRROR).replace("ARMS", ARMS), Type.TRUTH);
    }
}
