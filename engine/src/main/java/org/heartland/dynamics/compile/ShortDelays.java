package org.heartland.dynamics.compile;

import java.util.Locale;
import org.heartland.language.Expr;
import org.heartland.problem.Problem;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a delay or a smooth whose time is short beside the step. A stage that lasts less than half a step swings
 * ever wider, and by Euler's method one shorter than a step gives more than it holds. So a delay has no more stages than
 * whole steps, at least one, none of them shorter than a step; the others pass on what comes in. Long delays are as they
 * are written, and so are all in files from Vensim, which lets them swing.
 *
 * @param perStage the time of a stage
 * @param kept for a delay that may be short, the number of stages that it keeps; null if it is long
 */
record ShortDelays(Term perStage, @Nullable Term kept) {
    private static final Term ONE = Term.constant(1);

    static ShortDelays of(Flattening flat, Term time, int stages) {
        boolean euler = flat.model.specs().isEuler();
        Term bound = Term.apply(
                Op.MULTIPLY,
                Term.constant(Math.max(euler ? 1 : 0, stages / 2.0)),
                flat.times().step());
        Term plain = stages == 1 ? time : Term.apply(Op.DIVIDE, time, Term.constant(stages));
        Term isLong = Term.apply(Op.AT_LEAST, time, bound);
        boolean isLongThroughout = isLong instanceof Term.Constant known && known.value() == 1;
        if (isLongThroughout || flat.model.fromVensim()) {
            return new ShortDelays(plain, null);
        }
        if (stages == 1) {
            return new ShortDelays(
                    Term.apply(Op.MAX, time, euler ? bound : Term.apply(Op.MULTIPLY, Term.constant(2), bound)), null);
        }
        Term steps = Term.apply(
                Op.MAX,
                Term.apply(Op.FLOOR, Term.apply(Op.DIVIDE, time, flat.times().step())),
                ONE);
        Term fewer = Term.apply(
                Op.MAX, Term.apply(Op.DIVIDE, time, steps), flat.times().step());
        return new ShortDelays(
                Term.apply(Op.IF, isLong, plain, fewer), Term.apply(Op.IF, isLong, Term.constant(stages), steps));
    }

    /** The stages of which some may be kept, as far as that is known; the others are not there at all. */
    int most(int stages) {
        return kept instanceof Term.Constant known ? (int) Math.min(stages, known.value()) : stages;
    }

    /** What leaves stage {@code k}: what it gives, or, if it is one too many, what comes in. */
    Term through(int k, Term out, Term in) {
        return kept == null || k == 1 || kept instanceof Term.Constant
                ? out
                : Term.apply(Op.IF, Term.apply(Op.AT_LEAST, kept, Term.constant(k)), out, in);
    }

    /** The time of a delay, and the call that it is written in. */
    record Written(Term time, Expr.Call call) {

        /** The time, if it is one number throughout; else not a number. */
        private double known() {
            Term term = time;
            for (int i = 0;
                    i < MOST_NAMES
                            && term instanceof Term.Ref ref
                            && !ref.quantity().given();
                    i++) {
                term = ref.quantity().value();
            }
            return term instanceof Term.Constant constant ? constant.value() : Double.NaN;
        }

        void tellIfShort(Flattening flat) {
            double known = known();
            double dt = flat.model.specs().step();
            if (known < dt) {
                flat.tell(Problem.at(
                        call.span().place(),
                        "the time " + NumberText.plain(known) + " of this "
                                + call.name().toUpperCase(Locale.ROOT) + " is shorter than the step dt of "
                                + NumberText.plain(dt)
                                + (flat.model.fromVensim()
                                        ? ", so that it swings ever wider, as in Vensim"
                                        : ", and one step is taken instead"),
                        "take a dt of at most half the time of a stage"));
            }
        }

        void tellIfMoving(Flattening flat) {
            if (Double.isNaN(known())) {
                flat.tell(Problem.at(
                        call.span().place(),
                        "the span of this " + call.name().toUpperCase(Locale.ROOT)
                                + " is worked out, and is taken as it is at the start",
                        "write it as a number"));
            }
        }

        void requireConstant(Flattening flat) {
            if (!Constancy.isConstant(time, quantity -> quantity.kind() == Quantity.QuantityKind.FROZEN)) {
                flat.add(Problem.at(
                        call.span().place(),
                        "the time of this "
                                + call.name().replace('_', ' ').toUpperCase(Locale.ROOT)
                                + " changes during the run, which is not read",
                        "let it be constant, or write the delay with DELAY N or stocks of its own"));
            }
        }

        private static final int MOST_NAMES = 20;
    }
}
