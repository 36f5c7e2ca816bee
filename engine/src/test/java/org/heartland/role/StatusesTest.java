package org.heartland.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.dossier.Role;
import org.heartland.dossier.Written;
import org.heartland.draws.Choices;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.language.Parser;
import org.heartland.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** From the truths of statuses to the status of a power and the holders of a role: one case a line in statuses.txt. */
class StatusesTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "statuses.txt", delimiter = '|', commentCharacter = '#')
    void says(String shows, String statuses, String status, String holds) {
        Outcomes outcomes = outcomes(statuses);
        assertThat(draws((Choices) outcomes.status().lanes())).isEqualTo(status);
        Choices holders =
                (Choices) Outcomes.holders(List.of("yes"), List.of(outcomes)).lanes();
        assertThat(draws(holders).replace("nobody", "no")).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one power | gun/yes T | gun/yes F | NRD",
                "two powers are a set of two | gun/yes T | gun/yes T | NRD+ZUR",
                "nobody, and that is known | gun/yes F | gun/yes F | nobody",
                "one is not known, so the set is not | gun/yes T | gun/yes U | unknown",
                "by draw | gun/yes TFT | gun/yes FFU | NRD nobody unknown",
            })
    void theHoldersAre(String shows, String first, String second, String holders) {
        Answer answer = Outcomes.holders(List.of("NRD", "ZUR"), List.of(outcomes(first), outcomes(second)));
        assertThat(draws((Choices) answer.lanes())).isEqualTo(holders);
    }

    private static Outcomes outcomes(String written) {
        Written nothing =
                new Written(Text.of("true"), Parser.parse(Text.of("true")).orThrow());
        List<Role.Status> statuses = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String one : written.split(", ", -1)) {
            String[] parts = one.trim().split("[/ ]", -1);
            Role.Holds holds = Role.Holds.valueOf(parts[1].toUpperCase(Locale.ROOT));
            statuses.add(new Role.Status(parts[0], holds, Role.Shows.WORD, null, nothing));
            answers.add(Answer.of(truths(parts[2])));
        }
        return new Outcomes(new Role("role", "role", "a role", Map.of(), false, List.of(), statuses), answers);
    }

    private static Truths truths(String draws) {
        Truths truths = Truths.width(draws.length());
        for (int draw = 0; draw < draws.length(); draw++) {
            switch (draws.charAt(draw)) {
                case 'T' -> truths.set(draw, true);
                case 'F' -> truths.set(draw, false);
                case 'U' -> truths.setUnknown(draw, Why.MISSING.code());
                default -> throw new IllegalArgumentException(draws);
            }
        }
        return truths;
    }

    private static String draws(Choices choices) {
        List<String> each = new ArrayList<>();
        for (int draw = 0; draw < choices.width(); draw++) {
            List<String> names = choices.at(draw);
            each.add(!choices.known(draw) ? "unknown" : names.isEmpty() ? "nobody" : String.join("+", names));
        }
        return String.join(" ", each);
    }
}
