package org.heartland.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.days.Cover;
import org.heartland.draws.Choices;
import org.heartland.draws.Covers;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.ShownAs;
import org.heartland.formula.Signature;
import org.heartland.formula.Step;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.panel.Judgements;
import org.heartland.panel.Settings;

/**
 * Who is first among a receiver's partners: the states whose mean share over some years is less than a margin behind the largest. Years and
 * margin are declared by the dossier under {@code ties}.
 */
final class FirstQuestion implements Function {
    private static final Signature SIGNATURE = new Signature(
            "first",
            List.of(
                    Parameter.id("domain_or_indicator", "domain", "indicator"),
                    Parameter.id("receiver", "actor"),
                    Parameter.year("year")),
            new Type.Id("actor"),
            "the states that are first, tied ones together",
            8);

    private final Figures figures;

    FirstQuestion(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Signature signature() {
        return SIGNATURE;
    }

    @Override
    public boolean ties() {
        return true;
    }

    @Override
    public Answer at(List<Constant> in, Run run) {
        String receiver = in.get(1).id();
        String indicator = figures.panel().shareIndicator(in.get(0).id(), receiver);
        if (indicator == null) {
            return Answer.of(Choices.none(Why.MISSING));
        }
        Judgements judgements = figures.judgements();
        Numbers margin = judgements.tieMargin();
        Numbers years = judgements.tieYears();
        Settings settings = figures.settings(indicator, receiver);
        int width = Math.max(settings.lane().length, Lanes.widest(margin, years));
        Leaders leaders = new Leaders(indicator, receiver, in.get(2).year(), settings);
        for (int draw = 0; draw < width; draw++) {
            int setting = settings.lane()[settings.lane().length == 1 ? 0 : draw];
            Ranked ranked = new Ranked(setting, (int) years.v()[years.lane(draw)]);
            leaders.draw(ranked, margin.v()[margin.lane(draw)]);
        }
        List<String> keys = new ArrayList<>(settings.keys());
        keys.addAll(judgements.tieKeys());
        Answer answer = leaders.answer(keys);
        return run.unfolding() ? answer.with(leaders.steps()) : answer;
    }

    /** The key of a ranking: the index of the setting, and the number of years averaged. */
    private record Ranked(int setting, int years) {}

    /** The first {@code count} states of a ranking. */
    private record Top(Ranked of, int count) {}

    /** The first states in each draw: ranks once for each setting and number of years, and numbers the distinct sets of states. */
    private final class Leaders {
        private final String indicator;
        private final String receiver;
        private final int year;
        private final Settings settings;
        private final Map<Ranked, Ranking> rankings = new LinkedHashMap<>();
        private final Map<Top, Integer> numberOf = new HashMap<>();
        private final Map<List<String>, Integer> sets = new LinkedHashMap<>();
        private final List<Integer> lanes = new ArrayList<>();
        private final List<Byte> why = new ArrayList<>();
        private final List<Ranking> ofDraw = new ArrayList<>();
        private final List<Cover> covers = new ArrayList<>();

        Leaders(String indicator, String receiver, int year, Settings settings) {
            this.indicator = indicator;
            this.receiver = receiver;
            this.year = year;
            this.settings = settings;
        }

        void draw(Ranked asked, double margin) {
            Ranking ranking = rankings.computeIfAbsent(asked, this::ranking);
            ofDraw.add(ranking);
            int tied = ranking.tied(margin);
            covers.add(ranking.cover());
            lanes.add(tied == 0 ? 0 : number(new Top(asked, tied), ranking));
            why.add(tied > 0 ? 0 : (ranking.why() == Why.KNOWN ? Why.HIDDEN : ranking.why()).code());
        }

        private Ranking ranking(Ranked asked) {
            return Ranking.of(figures, indicator, receiver, settings.of().get(asked.setting()), year, asked.years());
        }

        private int number(Top top, Ranking ranking) {
            return numberOf.computeIfAbsent(
                    top, unseen -> sets.computeIfAbsent(ranking.top(top.count()), added -> sets.size()));
        }

        /** The shares by which the states that come first were ranked. */
        List<Step> steps() {
            return sets.keySet().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .sorted()
                    .map(this::step)
                    .toList();
        }

        private Step step(String state) {
            Numbers shares = Numbers.width(ofDraw.size());
            for (int draw = 0; draw < shares.width(); draw++) {
                int at = ofDraw.get(draw).states().indexOf(state);
                if (at < 0) {
                    shares.setUnknown(draw, Why.MISSING.code());
                } else {
                    shares.set(draw, ofDraw.get(draw).share()[at]);
                }
            }
            return new Step(
                    state, true, Type.PURE, ShownAs.PERCENT, shares.narrowed(), new int[0], List.of(), List.of());
        }

        Answer answer(List<String> keys) {
            int[] v = lanes.stream().mapToInt(Integer::intValue).toArray();
            byte[] codes = new byte[v.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = why.get(i);
            }
            List<List<String>> of = sets.isEmpty() ? List.of(List.of()) : new ArrayList<>(sets.keySet());
            int[] rows =
                    Answer.union(rankings.values().stream().map(Ranking::rows).toList());
            return new Answer(new Choices(of, v, codes, Covers.ofDraws(covers)), rows, keys, List.of());
        }
    }
}
