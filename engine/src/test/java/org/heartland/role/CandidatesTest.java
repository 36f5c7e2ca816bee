package org.heartland.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** A role that asks all states costs its formulas once for each of them: how many there may be is bounded before any is asked. */
class CandidatesTest {
    private static List<Problem> problems(int states, String candidates) {
        Map<String, byte[]> files = new TreeMap<>(Contributors.SHIPPED
                .folder(Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example"))
                .orThrow()
                .files());
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < states; i++) {
            more.append("- {id: ST")
                    .append(i)
                    .append(", name: State ")
                    .append(i)
                    .append(", kind: state}\n");
        }
        files.put("actors/more.yaml", more.toString().getBytes(StandardCharsets.UTF_8));
        String role = new String(files.get("roles/provider.yaml"), StandardCharsets.UTF_8);
        assertThat(role).contains("candidates: states");
        files.put(
                "roles/provider.yaml",
                role.replace("candidates: states", "candidates: " + candidates).getBytes(StandardCharsets.UTF_8));
        return Study.problems(Contributors.SHIPPED
                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                .orThrow());
    }

    /** All states but the three receivers are asked: three that the example has, and those that are added. */
    @Test
    void a_role_that_asks_more_states_than_the_bound_is_refused_with_the_bound_and_a_way_out() {
        assertThat(problems(4_000, "states")).singleElement().satisfies(problem -> {
            assertThat(problem.at().file()).isEqualTo("roles/provider.yaml");
            assertThat(problem.what())
                    .matches("to find who holds the role provider, 4003 states would be asked in [0-9]+ steps each;"
                            + " the bound is 2000000 steps");
            assertThat(problem.instead()).isEqualTo("write candidates: powers, or name fewer states");
        });
    }

    @Test
    void the_bound_is_on_steps_and_not_on_states() {
        assertThat(problems(4_000, "powers")).isEmpty();
        assertThat(problems(200, "states")).isEmpty();
    }
}
