package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.dossier.Role;
import org.heartland.dossier.Written;
import org.heartland.draws.Choices;
import org.heartland.draws.Why;
import org.heartland.language.Parser;
import org.heartland.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the statuses of powers to the outcomes of a role, draw by draw. Expected by hand; ? is unknown, shares are of the draws written. */
class RoleNamesTest {
    private static final Role ROLE = role();

    @ParameterizedTest(name = "RUS {0} | TUR {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // AUDIT A3: what holds in half of the settings is an outcome of its own.
                "none none guard guard   | guard guard guard guard | guard TUR 50, guard RUS+TUR 50",
                "guard guard guard guard | none none none none     | guard RUS 100",
                "seller seller none none | none none none none     | seller RUS 50, none 50",
                "guard none              | none guard              | guard RUS 50, guard TUR 50",
                // AUDIT A8: nobody comes near only where that is known of every power.
                "? ? none none           | none none none none     | none 50, unknown 50",
                "? ? ? ?                 | none none none none     | unknown 100",
                "none none none none     | none none none none     | none 100",
                // A status that is open for one power leaves the holder open, whatever the other is.
                "few few few few         | none none none none     | few RUS 100",
            })
    void outcomes(String rus, String tur, String expected) {
        List<String> first = List.of(rus.trim().split("\\s+", -1));
        List<String> second = List.of(tur.trim().split("\\s+", -1));
        Map<String, Choices> statuses = new LinkedHashMap<>();
        statuses.put("RUS", statuses(first));
        statuses.put("TUR", statuses(second));
        RoleNames names = RoleNames.of(ROLE, holders(first, second), statuses);
        List<String> found = names.shares().stream().map(RoleNamesTest::says).toList();
        assertThat(String.join(", ", found)).isEqualTo(expected);
    }

    private static String says(RoleNames.Share share) {
        RoleNames.Outcome outcome = share.outcome();
        String status = outcome.status() == RoleNames.UNKNOWN
                ? "unknown"
                : ROLE.statuses().get(outcome.status()).is();
        String powers = outcome.powers().isEmpty() ? "" : " " + String.join("+", outcome.powers());
        return status + powers + String.format(Locale.ROOT, " %.0f", 100 * share.share());
    }

    private static Choices statuses(List<String> draws) {
        int[] v = new int[draws.size()];
        byte[] why = new byte[v.length];
        List<List<String>> of =
                ROLE.statuses().stream().map(status -> List.of(status.is())).toList();
        for (int draw = 0; draw < v.length; draw++) {
            boolean known = !draws.get(draw).equals("?");
            v[draw] = known ? of.indexOf(List.of(draws.get(draw))) : 0;
            why[draw] = known ? 0 : Why.MISSING.code();
        }
        return new Choices(of, v, why);
    }

    /** The powers that guard; a status of which no status applies holds nothing, one that is open leaves it open. */
    private static Choices holders(List<String> rus, List<String> tur) {
        List<List<String>> of = new ArrayList<>();
        int[] v = new int[rus.size()];
        byte[] why = new byte[v.length];
        for (int draw = 0; draw < v.length; draw++) {
            List<String> holding = new ArrayList<>();
            if (rus.get(draw).equals("guard")) {
                holding.add("RUS");
            }
            if (tur.get(draw).equals("guard")) {
                holding.add("TUR");
            }
            of.add(holding);
            v[draw] = draw;
            why[draw] = rus.get(draw).equals("few") || tur.get(draw).equals("few") ? Why.MISSING.code() : 0;
        }
        return new Choices(of, v, why);
    }

    private static Role role() {
        Written nothing =
                new Written(Text.of("true"), Parser.parse(Text.of("true")).orThrow());
        return new Role(
                "role",
                "role",
                "a role",
                Map.of(),
                false,
                List.of(),
                List.of(
                        new Role.Status("guard", Role.Holds.YES, Role.Shows.HOLDER, null, nothing),
                        new Role.Status("seller", Role.Holds.NO, Role.Shows.WORD, null, nothing),
                        new Role.Status("few", Role.Holds.UNKNOWN, Role.Shows.WORD, null, nothing),
                        new Role.Status("none", Role.Holds.NO, Role.Shows.NOBODY, null, nothing)));
    }
}
