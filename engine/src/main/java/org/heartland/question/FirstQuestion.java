package org.heartland.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.panel.Judgements;
import org.heartland.panel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Who is first among a receiver's partners: the states whose share is less than {@code tie_margin} behind the largest, on a mean of
 * {@code tie_years} years (judgements of the dossier; without them 0 and 1).
 */
public final class FirstQuestion {
    private static final String MARGIN = "tie_margin";
    private static final String YEARS = "tie_years";

    private static final int MOST_YEARS = 1000;
    private static final int MOST_TIED = 1000;

    private final Figures figures;

    private FirstQuestion(Figures figures) {
        this.figures = figures;
    }

    public static Function of(Figures figures) {
        FirstQuestion ask = new FirstQuestion(figures);
        return CatalogueFunction.of(
                "first",
                new Type.Id("actor"),
                "the states tied for the largest share; a lead under the tie margin is a tie",
                8,
                List.of(
                        Parameter.id("domain_or_indicator", "domain", "indicator"),
                        Parameter.id("receiver", "actor"),
                        Parameter.year("year")),
                ask::first);
    }

    private Answer first(List<Constant> in, Run run) {
        String receiver = in.get(1).id();
        String indicator = figures.panel().shareIndicator(in.get(0).id(), receiver);
        if (indicator == null) {
            return Answer.of(Choices.none(Why.MISSING));
        }
        Judgements judgements = figures.judgements();
        boolean tied = figures.panel().dossier().judgements().containsKey(MARGIN);
        Numbers margin = tied ? (Numbers) judgements.lanes(MARGIN) : Numbers.of(0);
        Numbers years = judgements.whole(YEARS);
        Settings settings = figures.settings(indicator, receiver);
        int width = tied || years != null ? judgements.draws().n() : settings.lane().length;
        Sorter sorter = new Sorter(indicator, receiver, in.get(2).year(), settings);
        for (int draw = 0; draw < width; draw++) {
            int setting = settings.lane()[settings.lane().length == 1 ? 0 : draw];
            sorter.draw(setting, at(years, draw), margin.v()[margin.lane(draw)]);
        }
        return sorter.answer(keys(settings, tied, years));
    }

    /** Ranks once for each setting and number of years, and sorts the draws into the different sets of first states. */
    private final class Sorter {
        private final String indicator;
        private final String receiver;
        private final int year;
        private final Settings settings;
        private final Map<Integer, Ranking> rankings = new TreeMap<>();
        private final Map<Integer, Integer> setOf = new TreeMap<>();
        private final Map<List<String>, Integer> different = new LinkedHashMap<>();
        private final List<Integer> lanes = new ArrayList<>();
        private final List<Byte> why = new ArrayList<>();

        Sorter(String indicator, String receiver, int year, Settings settings) {
            this.indicator = indicator;
            this.receiver = receiver;
            this.year = year;
            this.settings = settings;
        }

        void draw(int setting, int years, double margin) {
            int asked = setting * MOST_YEARS + years;
            Ranking ranking = rankings.get(asked);
            if (ranking == null) {
                ranking = Ranking.of(figures, indicator, receiver, settings.of().get(setting), year, years);
                rankings.put(asked, ranking);
            }
            int tied = ranking.tied(margin);
            lanes.add(tied == 0 ? 0 : set(asked, tied, ranking));
            why.add(tied > 0 ? 0 : (ranking.why() == Why.KNOWN ? Why.MISSING : ranking.why()).code());
        }

        private int set(int asked, int tied, Ranking ranking) {
            int key = asked * MOST_TIED + Math.min(tied, MOST_TIED - 1);
            Integer known = setOf.get(key);
            if (known == null) {
                known = different.computeIfAbsent(ranking.top(tied), unseen -> different.size());
                setOf.put(key, known);
            }
            return known;
        }

        Answer answer(List<String> keys) {
            int[] v = lanes.stream().mapToInt(Integer::intValue).toArray();
            byte[] codes = new byte[v.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = why.get(i);
            }
            List<List<String>> of = different.isEmpty() ? List.of(List.of()) : new ArrayList<>(different.keySet());
            int[] rows = PerSetting.rows(
                    rankings.values().stream().map(Ranking::rows).toList());
            return new Answer(new Choices(of, v, codes), rows, keys, List.of());
        }
    }

    private static int at(@Nullable Numbers years, int draw) {
        return years == null ? 1 : (int) years.v()[draw];
    }

    private static List<String> keys(Settings settings, boolean tied, @Nullable Numbers years) {
        List<String> keys = new ArrayList<>(settings.keys());
        if (tied) {
            keys.add(MARGIN);
        }
        if (years != null) {
            keys.add(YEARS);
        }
        return keys;
    }
}
