package org.heartland.app.brief;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.app.words.Branch;
import org.heartland.app.words.Unfolding;
import org.heartland.app.words.Words;
import org.heartland.assess.Study;
import org.heartland.assess.World;
import org.heartland.claim.Trial;
import org.heartland.expression.Formula;
import org.heartland.expression.Run;
import org.heartland.expression.Text;

/** Unfolds values to the steps by which they came about. */
final class Trees {
    private final Study study;
    private final Words words;
    private final Evidence evidence;
    private final Map<String, Trial> trials = new TreeMap<>();
    private final Unfolding now;
    private final Unfolding then;

    Trees(Study study, Words words, Evidence evidence) {
        this.study = study;
        this.words = words;
        this.evidence = evidence;
        this.now = new Unfolding(words);
        this.then = new Unfolding(words);
        study.now().trials().forEach(trial -> trials.put(trial.claim().id(), trial));
    }

    /** The check of a claim, as judged now; no branches where there is none. */
    Block.Tree claim(String id) {
        Trial trial = trials.get(id);
        List<Branch> branches = trial == null ? List.of() : now.of(trial.unfold(study.now()::unfolding));
        return evidence.tree(Pruning.of(branches, words.say("more steps: heartland assess --claim {0}", id)), "t");
    }

    /** What a role is at a receiver in a year, as seen now or then. */
    Block.Tree role(String role, String receiver, int year, boolean asThen) {
        World world = asThen ? study.then() : study.now();
        Text asked = Text.of(role + "(" + receiver + ", " + year + ")");
        Run run = world.unfolding();
        Formula.compile(asked, List.of(), world.names(), 0).orThrow().run(run);
        List<Branch> branches = (asThen ? then : now).of(run.steps());
        String more = words.say("more steps: heartland assess --explain {0}", "'" + asked.source() + "'");
        return evidence.tree(Pruning.of(branches, more), asThen ? "p" : "t");
    }
}
