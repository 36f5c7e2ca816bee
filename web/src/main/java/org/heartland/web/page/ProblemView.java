package org.heartland.web.page;

import java.util.List;

/** Why a page cannot be shown, in sentences. */
public record ProblemView(String title, List<String> sentences) {

    /** What is said of a problem. */
    public static ProblemView of(PageProblem problem, PageRequest request) {
        return problem.sentences().isEmpty()
                ? new ProblemView(
                        request.say("There is no such page"),
                        List.of(request.say("The list above has all that there are.")))
                : new ProblemView(request.say("This cannot be shown"), problem.sentences());
    }
}
