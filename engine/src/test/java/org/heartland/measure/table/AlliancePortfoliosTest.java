package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.measure.Kappa;
import org.heartland.measure.Similarity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Alliance portfolios of Central Asia: ATOP 5.1 levels (3 defence or offence, 2 neutrality or consultation, 1 non-aggression) toward all states of the
 * Correlates of War system, own tie 3. Numbers: reference note on measures, 3.5, computed independently.
 */
class AlliancePortfoliosTest {
    /** By year, state and partner. */
    private static Map<List<Integer>, Integer> level;

    private static List<Map<String, String>> members;

    @BeforeAll
    static void read() throws IOException {
        level = new HashMap<>();
        for (Map<String, String> row : Shared.rows(Shared.file("alliances/atop5_1ddyr_extract.csv"))) {
            level.put(List.of(number(row, "year"), number(row, "statea"), number(row, "stateb")), level(row));
        }
        members = Shared.rows(Shared.file("states/states2016.csv"));
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({
        "701, 365, .736752, .529496, .588868",
        "701, 710, .709402, .299754, .073218",
        "701, 2, .299145, .140149, .431818",
        "702, 365, .788034, .694656, .609466",
        "702, 710, .699145, .384966, .108005",
        "702, 2, .275214, .136425, .448669",
        "703, 365, .791453, .703778, .609466",
        "703, 710, .688889, .369890, .108005",
        "703, 2, .278632, .146436, .448669",
        "704, 365, .801709, .731535, .619763",
        "704, 710, .678632, .369360, .125118",
        "704, 2, .295726, .172451, .457143",
        "705, 365, .791453, .707213, .609466",
        "705, 710, .695726, .396086, .108005",
        "705, 2, .271795, .144157, .448669"
    })
    void kappa_tells_apart_what_s_does_not(int state, int power, double s, double kappaSquared, double binaryKappa) {
        double[] x = portfolio(2018, state);
        double[] y = portfolio(2018, power);
        assertThat(x).hasSize(195);
        assertThat(Similarity.unweightedAbsolute(x, y, 3)).isCloseTo(s, within(5e-7));
        assertThat(Kappa.squared(x, y)).isCloseTo(kappaSquared, within(5e-7));
        assertThat(Kappa.nominal(ties(x), ties(y))).isCloseTo(binaryKappa, within(5e-7));
    }

    @ParameterizedTest(name = "Russia with China in {0}, {1} states: S {2}, binary kappa {3}")
    @CsvSource({"2018, 195, .664957, .342119", "2000, 191, .584642, .028616"})
    void the_two_powers_among_themselves(int year, int states, double s, double binaryKappa) {
        double[] x = portfolio(year, 365);
        double[] y = portfolio(year, 710);
        assertThat(x).hasSize(states);
        assertThat(Similarity.unweightedAbsolute(x, y, 3)).isCloseTo(s, within(5e-7));
        assertThat(Kappa.nominal(ties(x), ties(y))).isCloseTo(binaryKappa, within(5e-7));
    }

    /** The list of members ends in 2016; those of its last year are used for 2018. */
    private static double[] portfolio(int year, int state) {
        int listed = Math.min(year, 2016);
        return members.stream()
                .filter(row -> number(row, "styear") <= listed && listed <= number(row, "endyear"))
                .map(row -> number(row, "ccode"))
                .distinct()
                .sorted()
                .mapToDouble(other -> other == state ? 3 : level.getOrDefault(List.of(year, state, other), 0))
                .toArray();
    }

    private static double[] ties(double[] portfolio) {
        return Arrays.stream(portfolio).map(v -> v > 0 ? 1 : 0).toArray();
    }

    private static int level(Map<String, String> row) {
        if (is(row, "defense") || is(row, "offense")) {
            return 3;
        }
        if (is(row, "neutral") || is(row, "consul")) {
            return 2;
        }
        return is(row, "nonagg") ? 1 : 0;
    }

    private static boolean is(Map<String, String> row, String duty) {
        return row.get(duty).equals("1");
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
