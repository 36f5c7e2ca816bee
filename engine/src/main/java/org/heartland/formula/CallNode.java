package org.heartland.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Span;
import org.jspecify.annotations.Nullable;

/** A call of a function of the catalogue: asked once for each distinct list of arguments, and selected by draw. */
final class CallNode extends Node {
    private final Function function;
    private final List<Argument> arguments;

    /** An argument: an expression, or a set that is known before the run. */
    record Argument(Type type, @Nullable Node node, Constant.@Nullable Many set) {
        Lanes value(Run run) {
            return node == null ? Truths.TRUE : node.value(run);
        }

        boolean readsData() {
            return node != null && node.readsData();
        }

        boolean isModelled() {
            return node != null && node.isModelled();
        }
    }

    CallNode(Function function, List<Argument> arguments, Type type, Span span, long cost) {
        super(type, span, cost);
        this.function = function;
        this.arguments = arguments;
    }

    @Override
    ShownAs shownAs() {
        Node first = arguments.isEmpty() ? null : arguments.get(0).node();
        return function.shownAs(first == null ? List.of() : first.options());
    }

    @Override
    Range range() {
        return function.signature().range();
    }

    @Override
    boolean continuous() {
        return function.continuous();
    }

    @Override
    boolean ties() {
        return function.ties();
    }

    @Override
    boolean readsData() {
        return function.readsData() || arguments.stream().anyMatch(Argument::readsData);
    }

    @Override
    boolean isModelled() {
        return function.isModelled() || arguments.stream().anyMatch(Argument::isModelled);
    }

    @Override
    Possible possible() {
        Node first = arguments.isEmpty() ? null : arguments.get(0).node();
        return new Possible(true, function.canBeFalse(first == null ? List.of() : first.options()), true);
    }

    @Override
    List<String> options() {
        return function.options();
    }

    @Override
    List<Function.Book> books() {
        Node first = arguments.isEmpty() ? null : arguments.get(0).node();
        Function.Book book = first == null ? null : function.book(first.options());
        return book == null ? List.of() : List.of(book);
    }

    @Override
    List<Function.Book> books(int slot) {
        Node first = arguments.isEmpty() ? null : arguments.get(0).node();
        List<Function.Book> books = new ArrayList<>();
        if (first instanceof Nodes.Slot asked && asked.is(slot)) {
            for (String option : first.options()) {
                Function.Book book = function.book(List.of(option));
                if (book != null) {
                    books.add(book);
                }
            }
        }
        return books;
    }

    @Override
    Lanes lanes(Run run) {
        Lanes[] given = new Lanes[arguments.size()];
        for (int i = 0; i < given.length; i++) {
            given[i] = arguments.get(i).value(run);
        }
        int width = Lanes.widest(given);
        Map<List<Constant>, Lanes> answers = new LinkedHashMap<>();
        Gather gather = new Gather(width);
        for (int draw = 0; draw < width; draw++) {
            byte unknownCode = unknownCode(given, draw);
            if (unknownCode != 0) {
                gather.setUnknown(draw, unknownCode);
            } else {
                Lanes answer = answers.computeIfAbsent(constants(given, draw), asked -> ask(run, asked));
                gather.take(draw, answer, answer.lane(draw));
            }
        }
        Lanes first =
                answers.isEmpty() ? example() : answers.values().iterator().next();
        return width == 1 && !answers.isEmpty() ? first : gather.ofKind(first);
    }

    private Lanes example() {
        if (type instanceof Type.Truth) {
            return Truths.FALSE;
        }
        if (type instanceof Type.Id) {
            return Choices.none(Why.MISSING);
        }
        if (type instanceof Type.Quantity || type instanceof Type.Day) {
            return Numbers.none(Why.MISSING);
        }
        throw new IllegalStateException("no function gives " + type.says());
    }

    private Lanes ask(Run run, List<Constant> asked) {
        run.open();
        Answer answer = run.ask(function, asked);
        run.took(answer.from());
        List<String> given = asked.stream().map(Show::constant).toList();
        String name = function.signature().name();
        String says = name + "(" + String.join(", ", given) + ")";
        List<String> call = Stream.concat(Stream.of(name), given.stream()).toList();
        run.close(says, call, type, shownAs(), answer.lanes(), answer.rows());
        return answer.lanes();
    }

    private byte unknownCode(Lanes[] given, int draw) {
        for (int i = 0; i < given.length; i++) {
            Lanes lanes = given[i];
            int lane = lanes.lane(draw);
            if (!lanes.known(lane)) {
                return lanes.code(lane);
            }
            if (lanes instanceof Choices choices && choices.at(lane).size() != 1) {
                return Why.UNDEFINED.code();
            }
            if (lanes instanceof Numbers numbers
                    && arguments.get(i).type().equals(Type.YEAR)
                    && !Constant.isYear(numbers.v()[lane])) {
                return Why.UNDEFINED.code();
            }
        }
        return 0;
    }

    private List<Constant> constants(Lanes[] given, int draw) {
        List<Constant> constants = new ArrayList<>(given.length);
        for (int i = 0; i < given.length; i++) {
            Argument argument = arguments.get(i);
            int lane = given[i].lane(draw);
            if (argument.set() != null) {
                constants.add(argument.set());
            } else if (given[i] instanceof Choices choices) {
                constants.add(new Constant.Id(choices.at(lane).get(0)));
            } else {
                double value = ((Numbers) given[i]).v()[lane];
                constants.add(
                        argument.type() instanceof Type.Day ? new Constant.Day((long) value) : new Constant.Num(value));
            }
        }
        return constants;
    }
}
