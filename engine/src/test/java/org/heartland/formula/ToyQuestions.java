package org.heartland.formula;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/** What the toy can be asked. Figures are invented: they need only be known to the tests. */
final class ToyQuestions {
    private static final Map<String, Unit> UNITS = Map.of(
            "distance",
            Unit.of("km"),
            "trade",
            Unit.of("million_USD"),
            "trade_mirror",
            Unit.of("million_USD"),
            "arms",
            Unit.of("TIV"));
    private static final Map<String, Function.Book> BOOKS = Map.of(
            "trade", new Function.Book("goods trade", "own office"),
            "trade_mirror", new Function.Book("goods trade", "mirror"),
            "arms", new Function.Book("arms deliveries", "SIPRI"));
    private static final Map<String, Lanes> GUARANTORS = Map.of(
            "KAZ", Choices.one("RUS"),
            "KGZ", Choices.one("RUS"),
            "TJK", Choices.set(List.of("RUS", "CHN")),
            "TKM", Choices.set(List.of()));

    private ToyQuestions() {}

    static List<Function> all(Toy toy) {
        Parameter series = Parameter.id("indicator", "indicator");
        Parameter share = Parameter.id("what", "domain", "indicator");
        Parameter power = Parameter.id("power", "actor");
        Parameter receiver = Parameter.id("receiver", "actor");
        Parameter year = Parameter.year("year");
        Parameter when = Parameter.of("when", Type.DAY, Type.YEAR);
        Parameter set = Parameter.of("states", new Type.Many(Toy.ACTOR));
        return List.of(
                new Question(
                        toy,
                        "value",
                        new Type.Quantity(Unit.ANY),
                        List.of(series, power, receiver, year),
                        ToyQuestions::value),
                new Question(toy, "share", Type.PURE, List.of(share, power, receiver, year), ToyQuestions::share),
                new Question(
                        toy,
                        "member",
                        Type.TRUTH,
                        List.of(Parameter.id("institution", "institution"), receiver, when),
                        ToyQuestions::member),
                new Question(toy, "guarantor", Toy.ACTOR, List.of(receiver, year), ToyQuestions::guarantor),
                new Question(toy, "provider", Toy.ACTOR, List.of(receiver, year), ToyQuestions::provider),
                new Question(
                        toy, "status", new Type.Id("status"), List.of(power, receiver, year), ToyQuestions::status),
                new Question(
                        toy,
                        "size",
                        Type.PURE,
                        List.of(set),
                        (in, run) -> Numbers.of(in.get(0).elements().size())),
                new Question(
                        toy,
                        "day",
                        Type.DAY,
                        List.of(Parameter.id("event", "event")),
                        (in, run) ->
                                Numbers.of((double) LocalDate.of(2022, 1, 5).toEpochDay())));
    }

    private static Lanes value(List<Constant> in, Run run) {
        if (in.get(3).year() > 2023) {
            return Numbers.none(Why.OUT_OF_COVERAGE);
        }
        if (in.get(2).id().equals("TKM")) {
            return Numbers.none(Why.MISSING);
        }
        double base = in.get(0).id().equals("distance") ? 1000 : 100;
        return Numbers.of(in.get(1).id().equals("CHN") ? 5 * base : 3 * base);
    }

    private static Lanes share(List<Constant> in, Run run) {
        if (in.get(2).id().equals("TKM")) {
            return Numbers.none(Why.MISSING);
        }
        return Numbers.of(in.get(1).id().equals("RUS") ? .6 : .4);
    }

    private static Lanes member(List<Constant> in, Run run) {
        String who = in.get(1).id();
        if (who.equals("UZB")) {
            boolean before = in.get(2) instanceof Constant.Day day
                    ? day.epochDay() < LocalDate.of(2012, 6, 28).toEpochDay()
                    : in.get(2).year() < 2012;
            return Truths.of(before);
        }
        return who.equals("TKM") ? Truths.none(Why.MISSING) : Truths.of(!who.equals("CHN"));
    }

    private static Lanes guarantor(List<Constant> in, Run run) {
        return GUARANTORS.getOrDefault(in.get(0).id(), Choices.none(Why.OUT_OF_COVERAGE));
    }

    /** Russia in even draws, China in odd ones; nobody in any for TKM. */
    private static Lanes provider(List<Constant> in, Run run) {
        int[] v = new int[run.draws().n()];
        for (int draw = 0; draw < v.length; draw++) {
            v[draw] = in.get(0).id().equals("TKM") ? 2 : draw % 2;
        }
        return new Choices(List.of(List.of("RUS"), List.of("CHN"), List.of()), v, new byte[v.length]);
    }

    private static Lanes status(List<Constant> in, Run run) {
        return Choices.one(in.get(1).id().equals("TJK") ? "contested" : "sole");
    }

    private interface Body {
        Lanes at(List<Constant> arguments, Run run);
    }

    private record Question(Toy toy, String name, Type out, List<Parameter> in, Body body) implements Function {
        @Override
        public Signature signature() {
            return new Signature(name, in, out, "invented", 10);
        }

        @Override
        public Type typeOf(List<String> first) {
            return name.equals("value") && !first.isEmpty() ? new Type.Quantity(unit(first)) : out;
        }

        private static Unit unit(List<String> first) {
            return UNITS.getOrDefault(first.get(0), Unit.NONE);
        }

        @Override
        public @Nullable Book book(List<String> first) {
            return first.size() == 1 ? BOOKS.get(first.get(0)) : null;
        }

        @Override
        public Answer at(List<Constant> arguments, Run run) {
            toy.asked.add(name + arguments.stream().map(Show::constant).toList());
            return Answer.of(body.at(arguments, run), arguments.size());
        }
    }
}
