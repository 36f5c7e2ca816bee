package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.LaterScore;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;

/** How rival accounts stand as JSON, following {@code docs/standings.schema.json}. */
public final class StandingsJson {
    private StandingsJson() {}

    /** @param outlooks what each account and plain forecast expects of the years to come, by its name */
    public static void write(FullRanking ranking, Map<String, List<Expected>> outlooks, OutputStream out)
            throws IOException {
        Standings standings = ranking.standings();
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.whole("until", standings.until());
                json.whole("draws", standings.particles());
                json.whole("seed", standings.seed());
                json.whole("first", standings.first());
                json.whole("last", standings.last());
                json.whole("figures", standings.figures());
                json.objects("accounts", standings.accounts(), row -> account(json, row));
                json.objects("plain", standings.baselines(), row -> {
                    json.text("name", row.name());
                    score(json, row.score());
                    json.flat("against_best", () -> difference(json, row.againstBest()));
                });
                json.objects("relations", ranking.relations(), one -> relation(json, one));
                json.objects("outlooks", List.copyOf(outlooks.entrySet()), one -> {
                    json.text("account", one.getKey());
                    json.rows("expected", one.getValue(), row -> expected(json, row));
                });
                json.objects("later", ranking.later(), one -> later(json, one));
                json.objects("years", standings.years(), row -> {
                    json.whole("without", row.year());
                    json.raw(
                            "weights",
                            row.weights().stream().map(JsonOut::finite).toList());
                    json.raw(
                            "log_scores",
                            row.logScores().stream().map(JsonOut::finite).toList());
                });
            });
        }
    }

    private static void account(JsonOut json, AccountRow row) throws IOException {
        json.text("id", row.id());
        json.text("title", row.title());
        json.texts("says", row.says());
        json.text("wrong", row.wrong());
        score(json, row.score());
        json.number("weight", row.weight());
        json.number("weight_least", row.least());
        json.number("weight_most", row.most());
        json.number("evidence", row.fit().evidence());
        json.truth("converged", row.fit().converged());
        json.number("half_the_particles", row.fit().half());
        json.rows("years", row.fit().years(), one -> {
            json.whole("out", one.out());
            json.whole("figures", one.figures());
            json.number("log_density", one.logDensity());
        });
        json.rows("against", row.against(), other -> difference(json, other));
        json.rows("parameters", row.fit().parameters(), one -> parameter(json, one));
    }

    private static void score(JsonOut json, Score score) throws IOException {
        json.flat("score", () -> {
            json.number("log_score", score.logScore());
            json.number("crps", score.crps());
            json.number("within_50", score.within50());
            json.number("within_80", score.within80());
            json.number("within_95", score.within95());
        });
    }

    private static void difference(JsonOut json, Difference difference) throws IOException {
        json.text("other", difference.other());
        json.number("mean", difference.mean());
        json.number("low", difference.low());
        json.number("high", difference.high());
        json.truth("told_apart", !difference.notToldApart());
    }

    private static void relation(JsonOut json, Relations one) throws IOException {
        json.text("account", one.account());
        json.rows("interplay", one.interplay(), each -> {
            json.text("first", each.first());
            json.text("second", each.second());
            json.text("kind", each.kind().name().toLowerCase(Locale.ROOT));
            json.number("share", each.share());
        });
        json.number("runaway", one.runaway());
        json.raw("eigenvalue", one.eigenvalue().stream().map(JsonOut::finite).toList());
        Relations.ClashHazard clash = one.clash();
        if (clash != null) {
            json.flat("clash", () -> clash(json, clash));
        }
        json.rows("voids", one.voids(), row -> {
            json.text("receiver", row.receiver());
            json.whole("year", row.year());
            json.number("low", row.low());
            json.number("middle", row.middle());
            json.number("high", row.high());
            json.number("fallen_low", row.fallenLow());
            json.number("fallen", row.fallen());
            json.number("fallen_high", row.fallenHigh());
            json.number("filled", row.filled());
        });
    }

    private static void clash(JsonOut json, Relations.ClashHazard clash) throws IOException {
        json.text("first", clash.first());
        json.text("second", clash.second());
        json.whole("events", clash.events());
        json.whole("from", clash.from());
        json.whole("to", clash.to());
        json.number("usual_overlap", clash.usual());
        json.whole("year", clash.year());
        json.number("overlap", clash.overlap());
        json.number("low", clash.low());
        json.number("middle", clash.middle());
        json.number("high", clash.high());
    }

    private static void expected(JsonOut json, Expected row) throws IOException {
        json.text("series", row.series());
        json.text("receiver", row.receiver());
        json.whole("year", row.year());
        json.number("low", row.low());
        json.number("middle", row.middle());
        json.number("high", row.high());
        json.raw("points", row.points().stream().map(JsonOut::finite).toList());
    }

    private static void later(JsonOut json, LaterScore one) throws IOException {
        json.text("name", one.name());
        score(json, one.score());
        json.number("log_score_low", one.low());
        json.number("log_score_high", one.high());
        json.rows("against", one.against(), other -> difference(json, other));
        json.rows("figures", one.told(), told -> {
            json.text("series", told.series());
            json.text("receiver", told.receiver());
            json.whole("year", told.year());
            json.number("value", told.value());
            json.number("low", told.low());
            json.number("middle", told.middle());
            json.number("high", told.high());
            json.number("log_score", told.logScore());
        });
    }

    private static void parameter(JsonOut json, Learned one) throws IOException {
        json.text("name", one.name());
        json.number("low", one.low());
        json.number("middle", one.middle());
        json.number("high", one.high());
        json.number("spread_left", one.spreadLeft());
        json.truth("data_say_nothing", one.saysNothing());
    }
}
