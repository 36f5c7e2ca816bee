package org.heartland.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Verdict;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.jspecify.annotations.Nullable;

/** A condition ready to be judged, with one part for each state that it is about. */
record CompiledCheck(List<Formula.Part> parts) {

    /** True if some data would make it false. */
    boolean canBeFalse() {
        return parts.stream().anyMatch(part -> part.formula().canBeFalse());
    }

    /** Judges the condition. */
    Judged judge(Sight sight) {
        List<Answer> answers = answers(sight.runs());
        PartOutcomes outcomes = PartOutcomes.of(parts, answers);
        int draws = sight.runs().get().draws().n();
        return outcomes.judge(Answer.join(outcomes.conjunction(), answers), draws, sight.drawn());
    }

    /** Whether the condition is true, of all states together. */
    Answer answer(Supplier<Run> runs) {
        List<Answer> answers = answers(runs);
        return Answer.join(PartOutcomes.of(parts, answers).conjunction(), answers);
    }

    private List<Answer> answers(Supplier<Run> runs) {
        List<Answer> answers = new ArrayList<>();
        for (Formula.Part part : parts) {
            Run run = runs.get();
            answers.add(run.answer(part.formula().run(run)));
        }
        return answers;
    }

    /** The steps that led to the result; for several states, those of each under its name. */
    List<Step> unfold(Supplier<Run> unfolding) {
        List<Step> steps = new ArrayList<>();
        for (Formula.Part part : parts) {
            Run run = unfolding.get();
            Lanes lanes = part.formula().run(run);
            if (part.element().isEmpty()) {
                steps.addAll(run.steps());
            } else {
                steps.add(Step.label(part.element(), Type.TRUTH, lanes, run.steps()));
            }
        }
        return steps;
    }

    /** Derives the verdict from the outcomes of the parts. */
    private record PartOutcomes(List<Formula.Part> parts, List<Truths> outcomes) {

        static PartOutcomes of(List<Formula.Part> parts, List<Answer> answers) {
            return new PartOutcomes(
                    parts,
                    answers.stream().map(answer -> (Truths) answer.lanes()).toList());
        }

        Judged judge(Answer whole, int draws, Function<String, Lanes> drawn) {
            Truths all = (Truths) whole.lanes();
            List<String> holds = new ArrayList<>();
            List<String> fails = new ArrayList<>();
            List<String> open = new ArrayList<>();
            TreeSet<Verdict> different = new TreeSet<>();
            for (int i = 0; i < parts.size(); i++) {
                Truths truths = outcomes.get(i);
                Verdict verdict = verdict(truths);
                different.add(verdict);
                (switch (verdict) {
                            case SUPPORTED -> holds;
                            case CONTRADICTED -> fails;
                            default -> open;
                        })
                        .add(parts.get(i).element());
            }
            boolean several = parts.size() > 1;
            Verdict verdict =
                    different.size() == 1 ? different.first() : holds.isEmpty() ? verdict(all) : Verdict.QUALIFIED;
            return new Judged(
                    verdict,
                    verdict,
                    all.shareTrue(),
                    all.shareUnknown(),
                    all.share(Why.TIE),
                    draws,
                    parts.stream().anyMatch(part -> part.formula().isModelled()),
                    !whole.keys().isEmpty(),
                    depends(all, whole.keys(), drawn),
                    several ? holds : List.of(),
                    several ? fails : List.of(),
                    several ? open : List.of(),
                    why(),
                    List.of(),
                    whole.rows());
        }

        private static Verdict verdict(Truths truths) {
            return Verdict.of(truths.shareTrue(), truths.shareUnknown(), truths.share(Why.TIE));
        }

        private static @Nullable String depends(Truths all, List<String> keys, Function<String, Lanes> drawn) {
            Dependence dependence = Dependence.of(all, keys, drawn);
            return dependence == null ? null : dependence.key();
        }

        private Truths conjunction() {
            int width = Lanes.widest(outcomes.toArray(Lanes[]::new));
            Truths all = Truths.width(width);
            for (int draw = 0; draw < width; draw++) {
                boolean noneFalse = true;
                byte unknownCode = 0;
                for (Truths truths : outcomes) {
                    int lane = truths.lane(draw);
                    noneFalse &= !truths.isFalse(lane);
                    unknownCode = Why.either(unknownCode, truths.code(lane));
                }
                if (!noneFalse || unknownCode == 0) {
                    all.set(draw, noneFalse);
                } else {
                    all.setUnknown(draw, unknownCode);
                }
            }
            return all;
        }

        /** The most frequent reason why lanes are unknown, in words; "" if none is. */
        private String why() {
            int[] counts = new int[Why.values().length];
            for (Truths truths : outcomes) {
                for (int lane = 0; lane < truths.width(); lane++) {
                    counts[truths.code(lane)]++;
                }
            }
            int most = 0;
            for (int code = 1; code < counts.length; code++) {
                most = counts[code] > (most == 0 ? 0 : counts[most]) ? code : most;
            }
            return most == 0 ? "" : Why.of((byte) most).says();
        }
    }
}
