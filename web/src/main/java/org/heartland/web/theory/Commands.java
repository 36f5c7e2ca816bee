package org.heartland.web.theory;

import java.util.ArrayList;
import java.util.List;
import org.heartland.theory.judge.TheoryContest;
import org.heartland.web.page.PageRequest;

/** The commands that give what the page shows. */
record Commands(PageRequest request) {

    /** The command that ranks the theories of a contest. */
    String theories(RivalAccounts contest, String... more) {
        return command(contest, List.of("theories", folder()), List.of(more));
    }

    /** The command that asks what would be otherwise. */
    String whatIf(RivalAccounts contest, String scenario) {
        return command(contest, List.of("whatif", folder(), scenario), List.of());
    }

    private String folder() {
        return request.desk().settings().folder().toString();
    }

    private String command(RivalAccounts contest, List<String> first, List<String> more) {
        List<String> words = new ArrayList<>(first);
        words.addAll(more);
        if (contest.particles() != TheoryContest.USUAL_PARTICLES) {
            words.addAll(List.of("--draws", String.valueOf(contest.particles())));
        }
        if (contest.seed() != TheoryContest.USUAL_SEED) {
            words.addAll(List.of("--seed", String.valueOf(contest.seed())));
        }
        if (!request.words().language().equals("en")) {
            words.addAll(List.of("--lang", request.words().language()));
        }
        return PageRequest.command(words);
    }
}
