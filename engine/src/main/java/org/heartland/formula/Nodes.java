package org.heartland.formula;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Operator;
import org.heartland.language.Plain;
import org.heartland.language.Quantifier;
import org.heartland.language.Span;

/** The compiled nodes other than calls. */
final class Nodes {
    private Nodes() {}

    /** A value that is the same in every draw. */
    static final class Fixed extends Node {
        private final Lanes lanes;

        Fixed(Type type, Lanes lanes, Span span) {
            super(type, span, 1);
            this.lanes = lanes;
        }

        Lanes constant() {
            return lanes;
        }

        @Override
        Possible possible() {
            return lanes instanceof Truths truth && truth.known(0) ? Possible.only(truth.isTrue(0)) : Possible.ANY;
        }

        @Override
        List<String> options() {
            return lanes instanceof Choices choices ? choices.at(0) : List.of();
        }

        @Override
        Lanes lanes(Run run) {
            return lanes;
        }

        @Override
        Lanes value(Run run) {
            return lanes;
        }
    }

    /** A judgement. */
    static final class Drawn extends Node {
        private final Scope.Bound.Drawn bound;

        Drawn(Scope.Bound.Drawn bound, Span span) {
            super(bound.type(), span, 1);
            this.bound = bound;
        }

        @Override
        boolean continuous() {
            return bound.continuous();
        }

        @Override
        List<String> options() {
            return bound.options();
        }

        @Override
        Lanes lanes(Run run) {
            run.drew(bound.key());
            return bound.lanes().in(run.draws());
        }
    }

    /** A value given to the run, or bound by a quantifier. */
    static final class Slot extends Node {
        private final int index;
        private final List<String> options;

        Slot(Type type, int index, List<String> options, Span span) {
            super(type, span, 1);
            this.index = index;
            this.options = options;
        }

        boolean is(int slot) {
            return index == slot;
        }

        /** The same slot at another place of the text. */
        Slot at(Span place) {
            return new Slot(type, index, options, place);
        }

        @Override
        List<String> options() {
            return options;
        }

        @Override
        Lanes lanes(Run run) {
            return run.slot(index).lanes();
        }

        @Override
        Lanes value(Run run) {
            return lanes(run);
        }
    }

    /** An operation on parts. */
    static final class Of extends Node {
        private final List<Node> parts;
        private final Operation operation;
        private final boolean steady;
        private final ShownAs shownAs;
        private final List<String> options;
        private final List<Function.Book> books;

        /** Computes lanes from the lanes of the parts. */
        interface Operation {
            /**
             * True if a part is not needed once the first is known, and the first rests on no row. Such a part is null in what follows; it is
             * skipped only by a run that keeps no steps.
             */
            default boolean skips(int part, Lanes first) {
                return false;
            }

            /** True if a part decides the result in some draw, so that the result rests on its rows. */
            default boolean decides(int part, Lanes[] parts, Lanes result) {
                return true;
            }

            /** Which answers are possible, given those of the parts. */
            default Possible possible(List<Possible> parts) {
                return Possible.ANY;
            }

            Lanes on(Lanes[] parts);
        }

        Of(Type type, Span span, List<Node> parts, Operation operation) {
            this(type, ShownAs.PLAIN, span, parts, operation);
        }

        Of(Type type, ShownAs shownAs, Span span, List<Node> parts, Operation operation) {
            super(type, span, parts.stream().mapToLong(part -> part.cost).sum() + 1);
            this.shownAs = shownAs;
            this.parts = parts;
            this.operation = operation;
            this.steady = type instanceof Type.Truth || parts.stream().noneMatch(Node::continuous);
            this.options = options(type, parts);
            this.books = books(type, parts);
        }

        @Override
        ShownAs shownAs() {
            return shownAs;
        }

        @Override
        Possible possible() {
            return operation.possible(parts.stream().map(Node::possible).toList());
        }

        @Override
        boolean continuous() {
            return !steady;
        }

        @Override
        boolean readsData() {
            return parts.stream().anyMatch(Node::readsData);
        }

        @Override
        boolean isModelled() {
            return parts.stream().anyMatch(Node::isModelled);
        }

        @Override
        boolean ties() {
            return type instanceof Type.Id && parts.stream().anyMatch(Node::ties);
        }

        @Override
        List<String> options() {
            return options;
        }

        @Override
        List<Function.Book> books() {
            return books;
        }

        @Override
        List<Function.Book> books(int slot) {
            return type instanceof Type.Truth
                    ? List.of()
                    : parts.stream()
                            .flatMap(part -> part.books(slot).stream())
                            .distinct()
                            .toList();
        }

        /** The names that the result can have: for a choice between names, those of both sides. */
        private static List<String> options(Type type, List<Node> parts) {
            List<Node> names =
                    parts.stream().filter(part -> part.type.equals(type)).toList();
            if (!(type instanceof Type.Id)
                    || names.stream().anyMatch(part -> part.options().isEmpty())) {
                return List.of();
            }
            return names.stream()
                    .flatMap(part -> part.options().stream())
                    .distinct()
                    .toList();
        }

        private static List<Function.Book> books(Type type, List<Node> parts) {
            return type instanceof Type.Truth
                    ? List.of()
                    : parts.stream()
                            .flatMap(part -> part.books().stream())
                            .distinct()
                            .toList();
        }

        @Override
        Lanes lanes(Run run) {
            Lanes[] values = new Lanes[parts.size()];
            BitSet[] rows = new BitSet[values.length];
            for (int i = 0; i < values.length; i++) {
                boolean skipped = run.brief() && i > 0 && rows[0].isEmpty() && operation.skips(i, values[0]);
                BitSet whole = run.apart();
                values[i] = skipped ? null : parts.get(i).value(run);
                rows[i] = run.backTo(whole);
            }
            Lanes result = operation.on(values).narrowed();
            for (int i = 0; i < values.length; i++) {
                if (!rows[i].isEmpty() && operation.decides(i, values, result)) {
                    run.restsOn(rows[i]);
                }
            }
            return result;
        }
    }

    /** A bounded quantifier: the body for each element in turn, folded. */
    static final class Each extends Node {
        private final Quantifier quantifier;
        private final int slot;
        private final List<Constant> elements;
        private final Node body;

        Each(Quantifier quantifier, int slot, List<Constant> elements, Node body, Type type, Span span) {
            super(type, span, elements.size() * (body.cost + 1) + 1);
            this.quantifier = quantifier;
            this.slot = slot;
            this.elements = elements;
            this.body = body;
        }

        @Override
        Range range() {
            return switch (quantifier) {
                case COUNT -> new Range(0, elements.size());
                case MEAN, MIN, MAX -> body.range();
                case SUM, ALL, SOME -> Range.ANY;
            };
        }

        @Override
        Possible possible() {
            if (elements.isEmpty() || quantifier != Quantifier.ALL && quantifier != Quantifier.SOME) {
                return Possible.ANY;
            }
            return body.possible();
        }

        @Override
        boolean continuous() {
            return body.continuous() && !(type instanceof Type.Truth);
        }

        @Override
        boolean readsData() {
            return body.readsData();
        }

        @Override
        boolean isModelled() {
            return body.isModelled();
        }

        @Override
        List<Function.Book> books() {
            return body.books();
        }

        @Override
        List<Function.Book> books(int inSlot) {
            return body.books(inSlot);
        }

        @Override
        Lanes lanes(Run run) {
            List<Lanes> values = new ArrayList<>();
            List<BitSet> rows = new ArrayList<>();
            Lanes result = start();
            for (Constant element : elements) {
                run.slot(slot, element);
                run.open();
                BitSet whole = run.apart();
                Lanes next = body.value(run);
                rows.add(run.backTo(whole));
                run.close(Show.constant(element), body.type, body.shownAs(), next);
                values.add(next);
                result = fold(result, next);
            }
            for (int i = 0; i < values.size(); i++) {
                if (decides(values.get(i), result)) {
                    run.restsOn(rows.get(i));
                }
            }
            return finish(result);
        }

        /** True if an element decides the result in some draw; for numbers every one does. */
        private static boolean decides(Lanes element, Lanes result) {
            return !(result instanceof Truths whole) || Operations.decided((Truths) element, whole);
        }

        private Lanes start() {
            return switch (quantifier) {
                case ALL -> Truths.TRUE;
                case SOME -> Truths.FALSE;
                case COUNT, SUM, MEAN -> Numbers.of(0);
                case MIN -> new Numbers(new double[] {Double.POSITIVE_INFINITY}, new byte[1]);
                case MAX -> new Numbers(new double[] {Double.NEGATIVE_INFINITY}, new byte[1]);
            };
        }

        private Lanes fold(Lanes result, Lanes next) {
            return switch (quantifier) {
                case ALL -> Operations.and((Truths) result, (Truths) next);
                case SOME -> Operations.or((Truths) result, (Truths) next);
                case COUNT -> Operations.count((Numbers) result, (Truths) next);
                case SUM, MEAN -> Meeting.compute(Operator.PLUS::of, false, (Numbers) result, (Numbers) next);
                case MIN -> Meeting.compute(Plain.MIN::of, false, (Numbers) result, (Numbers) next);
                case MAX -> Meeting.compute(Plain.MAX::of, false, (Numbers) result, (Numbers) next);
            };
        }

        private Lanes finish(Lanes result) {
            if (quantifier == Quantifier.MEAN) {
                return Meeting.compute(Operator.DIVIDE::of, false, (Numbers) result, Numbers.of(elements.size()));
            }
            boolean hollow = elements.isEmpty() && (quantifier == Quantifier.MIN || quantifier == Quantifier.MAX);
            return hollow ? Numbers.none(Why.UNDEFINED) : result;
        }
    }
}
