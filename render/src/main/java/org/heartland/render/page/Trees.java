package org.heartland.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.heartland.assess.PreparedDossier;
import org.heartland.assess.Study;
import org.heartland.claim.CompiledClaim;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.formula.Step;
import org.heartland.render.words.Branch;
import org.heartland.render.words.Unfolding;
import org.heartland.render.words.Words;
import org.heartland.text.Text;

/**
 * The values of a brief, unfolded to the steps by which they came about. What is seen now is unfolded in one order, roles before claims,
 * one after another: a second thread may work ahead through them, and it makes no difference how far it has come.
 */
public final class Trees {
    private final Study study;
    private final Words words;
    private final Unfolding now;
    private final Unfolding then;
    private final List<Asked> order = new ArrayList<>();
    private final Map<String, List<Branch>> unfolded = new HashMap<>();
    private int next;

    /** A tree to be drawn up, and what is said where it is cut. */
    private record Asked(String key, Supplier<List<Step>> steps, String more) {}

    private Trees(Study study, Words words) {
        this.study = study;
        this.words = words;
        this.now = new Unfolding(words);
        this.then = new Unfolding(words);
        PreparedDossier world = study.now();
        for (String role : world.dossier().roles().keySet()) {
            for (String receiver : world.dossier().identity().receivers()) {
                order.add(role(world, role, receiver, world.clock().year()));
            }
        }
        for (CompiledClaim trial : world.trials()) {
            String id = trial.claim().id();
            String more = words.say("more steps: heartland assess --claim {0}", id);
            order.add(new Asked(claimKey(id), () -> trial.unfold(world::unfolding), more));
        }
    }

    /** Trees that are drawn up as they are asked for. */
    static Trees of(Study study, Words words) {
        return new Trees(study, words);
    }

    /** Trees that a second thread, where the study may have one, draws up ahead. */
    public static Trees ahead(Study study, Words words) {
        Trees trees = new Trees(study, words);
        if (study.threads() == 1) {
            return trees;
        }
        Thread worker = new Thread(trees::all);
        worker.setDaemon(true);
        worker.setUncaughtExceptionHandler((thread, fault) -> {}); // whoever asks meets the same fault
        worker.start();
        return trees;
    }

    /** The check of a claim, as judged now; no branches where there is none. */
    Block.Tree claim(String id, Evidence evidence) {
        return evidence.tree(branches(claimKey(id)), "t");
    }

    /** What a role is at a receiver in the year that counts as now, as seen now. */
    Block.Tree role(String role, String receiver, Evidence evidence) {
        return evidence.tree(
                branches(text(role, receiver, study.now().clock().year()).source()), "t");
    }

    /** What a role was at a receiver in the year that counts as then, as seen then. */
    Block.Tree earlier(String role, String receiver, Evidence evidence) {
        PreparedDossier world = study.then();
        return evidence.tree(drawn(role(world, role, receiver, world.clock().year()), then), "p");
    }

    private void all() {
        boolean more = true;
        while (more) {
            more = one();
        }
    }

    private synchronized List<Branch> branches(String key) {
        boolean more = true;
        while (more && !unfolded.containsKey(key)) {
            more = one();
        }
        return unfolded.getOrDefault(key, List.of());
    }

    /** Draws up the next; whether there was one. */
    private synchronized boolean one() {
        if (next == order.size()) {
            return false;
        }
        Asked asked = order.get(next);
        unfolded.put(asked.key(), drawn(asked, now));
        next++;
        return true;
    }

    private static List<Branch> drawn(Asked asked, Unfolding unfolding) {
        return Pruning.of(unfolding.of(asked.steps().get()), asked.more());
    }

    private Asked role(PreparedDossier world, String role, String receiver, int year) {
        Text asked = text(role, receiver, year);
        String more = words.say("more steps: heartland assess --explain {0}", "'" + asked.source() + "'");
        return new Asked(asked.source(), () -> steps(world, asked), more);
    }

    private static List<Step> steps(PreparedDossier world, Text asked) {
        Run run = world.unfolding();
        Formula.compile(asked, List.of(), world.names(), 0).orThrow().run(run);
        return run.steps();
    }

    private static Text text(String role, String receiver, int year) {
        return Text.of(role + "(" + receiver + ", " + year + ")");
    }

    private static String claimKey(String id) {
        return "claim " + id;
    }
}
