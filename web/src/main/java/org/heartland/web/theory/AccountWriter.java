package org.heartland.web.theory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heartland.render.words.MeaningWords;
import org.heartland.render.words.RelationsWords;
import org.heartland.render.words.StandingsWords;
import org.heartland.render.words.WordTable;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;
import org.heartland.theory.Theory;
import org.heartland.theory.judge.AccountTrial;
import org.heartland.theory.judge.Explaining;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Relations;
import org.heartland.web.page.PageRequest;
import org.heartland.web.theory.RankingWork.Ranked;
import org.heartland.web.theory.TheoriesView.Choice;
import org.heartland.web.theory.TheoriesView.Drawn;
import org.heartland.web.theory.TheoriesView.Knob;
import org.heartland.web.theory.TheoriesView.Open;
import org.heartland.web.theory.TheoriesView.Same;
import org.heartland.web.theory.TheoriesView.Waits;
import org.jspecify.annotations.Nullable;

/** Gathers what the page shows of one account. */
final class AccountWriter {
    private static final int DIGITS = 3;

    private final PageRequest request;
    private final Words words;
    private final RivalAccounts contest;
    private final Theory.Model model;

    AccountWriter(PageRequest request, RivalAccounts contest, int number) {
        this.request = request;
        this.words = request.words();
        this.contest = contest;
        this.model = contest.theories().models().get(number);
    }

    /** The id of the series that is shown: the one that is asked for, else the first. */
    String series() {
        String asked = request.find("series");
        boolean known = model.series().stream().anyMatch(one -> one.id().equals(asked));
        return known && asked != null ? asked : model.series().get(0).id();
    }

    TheoriesView waits(AccountWork.Asked asked) {
        Waits waits = new Waits(
                request.say("What the account says is computed: some seconds."), null, true, false, "", here(asked));
        return view(waits, open(asked, List.of(), null));
    }

    TheoriesView view(AccountWork.Asked asked, AccountWork.Said said, @Nullable Ranked ranked) {
        List<Knob> knobs = said.dials().stream().map(dial -> knob(dial, asked)).toList();
        Drawn drawn = new Drawn(
                basis(asked),
                said.diagram(),
                said.causes().legend(),
                said.causes().loops(),
                said.picture(),
                comparisons(ranked),
                relations(said.relations()),
                parameters(asked.fit()),
                same());
        return view(null, open(asked, knobs, drawn));
    }

    private TheoriesView view(@Nullable Waits waits, Open open) {
        return new TheoriesView(request.link(TheoriesPage.NAME), waits, null, open, null);
    }

    private Open open(AccountWork.Asked asked, List<Knob> knobs, @Nullable Drawn drawn) {
        List<Choice> series = model.series().stream()
                .map(one -> new Choice(
                        one.id(),
                        Words.capital(words.term(one.says())),
                        one.id().equals(asked.series())))
                .toList();
        return new Open(
                new TheoriesWriter(request).card(model),
                model.id(),
                here(asked),
                knobs,
                series,
                request.link(TheoriesPage.NAME, "of", model.id(), "series", request.find("series")),
                drawn);
    }

    private String here(AccountWork.Asked asked) {
        List<@Nullable String> pairs =
                new ArrayList<>(Arrays.asList("of", model.id(), "series", request.find("series")));
        for (Map.Entry<String, Double> one : asked.set().entrySet()) {
            pairs.addAll(List.of(TheoriesPage.SET + one.getKey(), NumberText.plain(one.getValue())));
        }
        return request.link(TheoriesPage.NAME, pairs.toArray(new @Nullable String[0]));
    }

    private String basis(AccountWork.Asked asked) {
        if (asked.fit() == null) {
            return request.say(
                    "This account is not fitted: what is shown rests on the ranges that are declared, before any figure.");
        }
        return asked.set().isEmpty()
                ? Words.capital(StandingsWords.convergence(asked.fit().result(), words)) + "."
                : request.say(
                        "With {0} set by hand; all other parameters are as they were fitted.",
                        String.join(", ", asked.set().keySet()));
    }

    private Same same() {
        return new Same(
                new Commands(request).theories(contest, "--theory", model.id()),
                request.link(TheoriesPage.NAME + ".json", "of", model.id()),
                request.link(TheoriesPage.NAME + ".csv", "of", model.id()));
    }

    // ---- Knobs.

    private Knob knob(AccountTrial.Dial dial, AccountWork.Asked asked) {
        String usual = inside(dial.middle(), dial);
        Double set = dial.set();
        String low = inside(dial.low(), dial);
        String high = inside(dial.high(), dial);
        return new Knob(
                "knob-" + dial.parameter().replaceAll("\\W+", "-"),
                TheoriesPage.SET + dial.parameter(),
                Words.capital(words.term(dial.says())),
                asked.fit() == null
                        ? request.say("Declared: {0} to {1}.", words.number(low), words.number(high))
                        : fitted(dial, usual, low, high),
                low,
                high,
                set == null ? usual : NumberText.plain(set),
                usual,
                set != null);
    }

    private String fitted(AccountTrial.Dial dial, String usual, String low, String high) {
        return dial.learned()
                ? request.say(
                        "Fitted: {0}, from {1} to {2}.", words.number(usual), words.number(low), words.number(high))
                : request.say(
                        "From {0} to {1}; the data say nothing beyond what was assumed.",
                        words.number(low), words.number(high));
    }

    /** A value with a few digits, so rounded that it stays within the bounds. */
    private static String inside(double value, AccountTrial.Dial dial) {
        BigDecimal near = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        RoundingMode way = near.doubleValue() < dial.low()
                ? RoundingMode.CEILING
                : near.doubleValue() > dial.high() ? RoundingMode.FLOOR : RoundingMode.HALF_EVEN;
        return new BigDecimal(value)
                .round(new MathContext(DIGITS, way))
                .stripTrailingZeros()
                .toPlainString();
    }

    // ---- What its fit came to.

    private MeaningWords meanings() {
        return new MeaningWords(Explaining.of(model), words);
    }

    private List<String> comparisons(@Nullable Ranked ranked) {
        return ranked == null
                ? List.of()
                : ranked.standings().accounts().stream()
                        .filter(row -> row.id().equals(model.id()))
                        .flatMap(row -> new StandingsWords(ranked.standings(), words).comparisons(row).stream())
                        .toList();
    }

    private List<String> relations(@Nullable Relations relations) {
        if (relations == null) {
            return List.of();
        }
        RelationsWords said = new RelationsWords(relations, words);
        List<String> all = new ArrayList<>(List.of(said.interplay(), said.runaway()));
        if (!relations.voids().isEmpty()) {
            all.add(meanings().emptiness());
        }
        relations.voids().forEach(row -> all.add(said.emptiness(row) + "."));
        all.removeIf(String::isEmpty);
        return all;
    }

    private @Nullable WordTable parameters(@Nullable FittedAccount fit) {
        if (fit == null) {
            return null;
        }
        List<List<String>> rows = fit.result().parameters().stream()
                .map(one -> List.of(
                        meanings().named(one.name()),
                        words.decimals(one.middle(), 3),
                        words.decimals(one.low(), 3),
                        words.decimals(one.high(), 3),
                        one.saysNothing() ? words.say("the data say nothing") : ""))
                .toList();
        List<String> head =
                List.of(words.say("parameter"), words.say("middle"), words.say("from"), words.say("to"), "");
        return new WordTable("parameters", words.say("What the data say of its parameters"), head, rows, 3);
    }
}
