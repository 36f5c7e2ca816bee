package org.heartland.render.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Explanation.Step;
import org.heartland.render.words.Branch;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.StepValue;
import org.heartland.render.words.Words;

/** The derivations of the values on a page, in words, pruned if they are too large for it. */
final class Trees {
    private final Assessment assessment;
    private final Words words;
    private final StepValue values;
    private final Map<Place, Explanation> before = new LinkedHashMap<>();
    private final Map<Integer, Step> unfolded = new HashMap<>();

    private record Place(String role, String receiver) {}

    Trees(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
        this.values = new StepValue(words);
        List<RoleRow> changed =
                assessment.before().stream().filter(this::hasChanged).toList();
        List<Explanation> explained = assessment.explainBefore(changed);
        for (int i = 0; i < changed.size(); i++) {
            before.put(new Place(changed.get(i).role(), changed.get(i).receiver()), explained.get(i));
        }
        for (RoleRow row : assessment.rolesNow()) {
            unfold(assessment.explainRole(row.role(), row.receiver()).steps());
        }
        assessment
                .claims()
                .forEach(row -> unfold(assessment.explainClaim(row.claim().id()).steps()));
    }

    /** Remembers each question where it is unfolded. */
    private void unfold(List<Step> steps) {
        for (Step step : steps) {
            if (step.place() > 0 && !step.again()) {
                unfolded.put(step.place(), step);
            }
            unfold(step.from());
        }
    }

    /** A step with all that is under it, which may stand elsewhere on the page. */
    private Step whole(Step step) {
        return step.again() ? unfolded.getOrDefault(step.place(), step) : step;
    }

    private boolean hasChanged(RoleRow row) {
        return new RoleWords(
                        assessment,
                        words,
                        Objects.requireNonNull(assessment.subject().roles().get(row.role())))
                .hasChanged(row.receiver());
    }

    /** The check of a claim as judged now; no branches if it has none. */
    Block.Tree claim(String id, Evidence evidence) {
        String more = words.say("more steps: heartland assess --claim {0}", id);
        return evidence.tree(cut(assessment.explainClaim(id), more), "t");
    }

    /** Why a claim is judged as it is now, in sentences; empty if it has no check. */
    List<ReasonWords.About> reasons(String id) {
        return new ReasonWords(assessment, words, this::whole).of(assessment.explainClaim(id));
    }

    /** The derivation of a role at a receiver in the year of "now", as seen now. */
    Block.Tree role(String role, String receiver, Evidence evidence) {
        return evidence.tree(role(assessment.explainRole(role, receiver)), "t");
    }

    /** The derivation of a changed role at a receiver in the year of "then", as seen then. */
    Block.Tree earlier(String role, String receiver, Evidence evidence) {
        return evidence.tree(role(Objects.requireNonNull(before.get(new Place(role, receiver)))), "p");
    }

    private List<Branch> role(Explanation explanation) {
        String more = words.say("more steps: heartland assess --explain {0}", "'" + explanation.asked() + "'");
        return cut(explanation, more);
    }

    private List<Branch> cut(Explanation explanation, String more) {
        return Pruning.of(values.of(explanation), more);
    }
}
