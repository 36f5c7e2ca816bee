package org.heartland.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.expression.Answer;
import org.heartland.expression.Constant;
import org.heartland.expression.Function;
import org.heartland.expression.Parameter;
import org.heartland.expression.Run;
import org.heartland.expression.Type;
import org.heartland.panel.Ask;
import org.heartland.panel.Figures;
import org.heartland.panel.Judgements;
import org.heartland.panel.PerSetting;
import org.heartland.panel.Setting;
import org.heartland.panel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Who is first among a receiver's partners: the states whose share is less than {@code tie_margin} behind the largest, on a mean of
 * {@code tie_years} years (judgements of the dossier; without them 0 and 1).
 */
public final class FirstQuestion {
    private static final String MARGIN = "tie_margin";
    private static final String YEARS = "tie_years";

    private final Figures figures;

    private FirstQuestion(Figures figures) {
        this.figures = figures;
    }

    public static Function of(Figures figures) {
        FirstQuestion ask = new FirstQuestion(figures);
        return Ask.plain(
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

    private record Asked(Setting setting, int years) {}

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
        Map<Asked, Ranking> rankings = new LinkedHashMap<>();
        Map<List<String>, Integer> different = new LinkedHashMap<>();
        int[] v = new int[width];
        byte[] why = new byte[width];
        for (int draw = 0; draw < width; draw++) {
            Asked asked = new Asked(settings.of().get(settings.lane()[settings.lane().length == 1 ? 0 : draw]), at(years, draw));
            Ranking ranking = rankings.computeIfAbsent(
                    asked, a -> Ranking.of(figures, indicator, receiver, a.setting(), in.get(2).year(), a.years()));
            List<String> first = ranking.first(margin.v()[margin.lane(draw)]);
            if (first == null) {
                why[draw] = (ranking.why() == Why.KNOWN ? Why.MISSING : ranking.why()).code();
            } else {
                v[draw] = different.computeIfAbsent(first, unseen -> different.size());
            }
        }
        List<List<String>> of = different.isEmpty() ? List.of(List.of()) : new ArrayList<>(different.keySet());
        int[] rows = PerSetting.rows(rankings.values().stream().map(Ranking::rows).toList());
        return new Answer(new Choices(of, v, why), rows, keys(settings, tied, years), List.of());
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
