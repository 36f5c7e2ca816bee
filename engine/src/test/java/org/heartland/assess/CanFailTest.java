package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AUDIT C: supported must mean that it could have failed. The list of events never is complete, those of the participants of the valley summit
 * and of the members of the Pact are; whether a check can come out against its statement follows from the truth tables of Kleene 1952.
 */
class CanFailTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an event is found or not found                      | happened(ard_help)                                     | refused",
                "so is an act                                        | acted(help, NRD, ARD, 2021, 2021)                      | refused",
                "a list of the dossier is no list of the world       | listed(help, NRD, ARD, 2021, 2021)                     | refused",
                "participants of an open list                        | attended(road_loan, ZUR)                               | refused",
                "observers are never listed whole                    | observer(PAC, BRO, 2020)                               | refused",
                "two of them joined                                  | happened(ard_help) AND happened(bro_clash)             | refused",
                "a measure that an event rescues                     | share(trade, NRD, ARD, 2021) > 50% OR happened(ard_help) | refused",
                "each of several                                     | all r in receivers: acted(help, NRD, r, 2021, 2021)    | refused",
                "one branch and the other                            | IF member(PAC, ARD, 2021) THEN happened(ard_help) ELSE happened(bro_clash) | refused",
                "participants of a complete list                     | attended(valley_summit, ZUR)                           | can fail",
                "members of a complete list                          | member(PAC, ARD, 2021)                                 | can fail",
                "a figure                                            | share(trade, NRD, ARD, 2021) > 10%                     | can fail",
                "an act and a measure                                | happened(ard_help) AND days(ard_request, ard_help) <= 1 | can fail",
                "that something was found where it should not        | NOT happened(bro_clash)                                | can fail",
                "the unknown booked as false                         | sure(happened(ard_help))                               | can fail"
            })
    void a_check_that_could_never_come_out_against_its_statement_is_refused(
            String shows, String check, String expected) {
        String wanted = expected.equals("refused")
                ? "the check of p90 can only be found or not found, so it could never come out against the statement"
                : "";
        assertThat(problem("check: '" + check + "'")).isEqualTo(wanted);
        assertThat(problem("check: '" + check + "', but: [{when: 'happened(bro_refusal)', says: A call was refused.}]"))
                .as("with what would speak against it")
                .isEmpty();
    }

    /** What check says of a claim with this test. */
    private static String problem(String test) {
        Map<String, String> files = Shipped.texts("example");
        files.merge(
                "claims/predictions.yaml",
                "- {id: p90, text: plains_2022, at: {paragraph: 1}, reading: said, kind: fact, says: Probe., " + test
                        + "}\n",
                String::concat);
        return Study.problems(Contributors.SHIPPED
                        .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                        .orThrow())
                .stream()
                .map(Problem::what)
                .reduce("", String::concat);
    }
}
