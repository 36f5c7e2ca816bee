package org.heartland.render.page;

import java.util.List;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.model.Model;
import org.heartland.render.words.Words;

/**
 * The report of a run of a model: three sentences, its diagram, its variables over time and beside other runs, its loops
 * and the turning points they caused, the findings, and its equations.
 */
public record RunBrief(String title, String question, List<Section> sections) {
    /** Builds the brief of what came of a model, which was run with its course. */
    public static RunBrief of(Words words, Model model, Outcome outcome) {
        RunParts parts = new RunParts(words, model, outcome);
        return new RunBrief(parts.title(), parts.question(), parts.sections());
    }
}
