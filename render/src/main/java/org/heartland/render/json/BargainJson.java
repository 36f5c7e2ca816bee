package org.heartland.render.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.bargain.ensemble.DrawnOutcomes;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueDimension;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.rule.PowerIndices;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.sensitivity.SobolIndices;

/** What came of an issue as JSON, following {@code docs/bargain.schema.json}; places are on the file's own scale of 0 to 100. */
public final class BargainJson {
    private BargainJson() {}

    public static void write(IssueAnswer answer, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.object(() -> {
                json.text("issue", answer.issue().id());
                json.text("question", answer.issue().question());
                json.text("model", answer.asked().model().toString());
                json.truth("ruled", answer.ruled());
                json.whole("seed", answer.asked().seed());
                json.whole("draws", answer.drawn().draws());
                json.whole("answered", answer.drawn().answered());
                json.truth("settled", answer.middle().settled());
                json.texts(
                        "actors",
                        answer.issue().actors().stream().map(Bargainer::id).toList());
                json.texts(
                        "dimensions",
                        answer.issue().dimensions().stream()
                                .map(IssueDimension::name)
                                .toList());
                turns(json, answer);
                outcomes(json, answer);
                moves(json, answer);
                moved(json, answer);
                last(json, answer);
                models(json, answer);
                json.whole("dimension", answer.asked().dimension() + 1);
                influences(json, answer);
                tipping(json, answer);
                rule(json, answer);
                power(json, answer);
                inputs(json, answer);
            });
        }
    }

    private static void turns(JsonOut json, IssueAnswer answer) throws IOException {
        List<double[]> turns = answer.middle().turns();
        int d = answer.issue().dimensions().size();
        json.objects("turns", numbers(turns.size()), turn -> {
            json.whole("turn", turn);
            json.numbers("positions", rows(turns.get(turn), d));
        });
    }

    /** One list for each actor. */
    private static double[][] rows(double[] positions, int d) {
        double[][] rows = new double[positions.length / d][d];
        for (int at = 0; at < positions.length; at++) {
            rows[at / d][at % d] = Issue.END * positions[at];
        }
        return rows;
    }

    /** The outcome on the first dimension, as most issues have one, then on each. */
    private static void outcomes(JsonOut json, IssueAnswer answer) throws IOException {
        json.object("outcome", () -> middle(json, answer.drawn().middle(0)));
        json.objects("outcomes", numbers(answer.issue().dimensions().size()), k -> {
            json.text("dimension", answer.issue().dimensions().get(k).name());
            middle(json, answer.drawn().middle(k));
            json.number("with_middles", Issue.END * answer.middle().outcome()[k]);
            json.number(
                    "known",
                    answer.issue().outcome() == null
                            ? null
                            : Double.valueOf(
                                    answer.issue().outcome().get(k).number().middle()));
        });
    }

    private static void middle(JsonOut json, double[] middle) throws IOException {
        json.number("median", Issue.END * middle[1]);
        json.number("low", Issue.END * middle[0]);
        json.number("high", Issue.END * middle[2]);
    }

    private static void moves(JsonOut json, IssueAnswer answer) throws IOException {
        List<Bargainer> actors = answer.issue().actors();
        json.rows("moves", answer.middle().moves(), move -> {
            json.whole("turn", move.turn());
            json.text("actor", actors.get(move.actor()).id());
            json.text("by", actors.get(move.by()).id());
            json.number("probability", move.probability());
            json.number("way", Issue.END * move.way());
        });
    }

    private static void moved(JsonOut json, IssueAnswer answer) throws IOException {
        List<Bargainer> actors = answer.issue().actors();
        double[][] moved = answer.drawn().moved();
        json.objects("moved", numbers(actors.size()), i -> {
            json.text("actor", actors.get(i).id());
            json.rows(
                    "by",
                    numbers(actors.size()).stream().filter(j -> moved[i][j] > 0).toList(),
                    j -> {
                        json.text("actor", actors.get(j).id());
                        json.number("share", moved[i][j]);
                        json.number("way", Issue.END * answer.drawn().ways()[i][j]);
                    });
        });
    }

    private static void last(JsonOut json, IssueAnswer answer) throws IOException {
        json.objects("last", numbers(answer.issue().actors().size()), i -> {
            json.text("actor", answer.issue().actors().get(i).id());
            json.rows("positions", numbers(answer.issue().dimensions().size()), k -> {
                middle(json, DrawnOutcomes.quantiles(answer.drawn().last()[i][k]));
            });
        });
    }

    private static void models(JsonOut json, IssueAnswer answer) throws IOException {
        json.objects("models", answer.others(), other -> {
            double[] outcome = other.outcome();
            json.text("model", other.model().toString());
            json.numbers("outcome", outcome == null ? new double[0][] : rows(outcome, outcome.length));
            json.rows("drawn", other.drawn(), middle -> middle(json, middle));
            json.why(other.objection());
        });
    }

    private static void influences(JsonOut json, IssueAnswer answer) throws IOException {
        json.rows("influences", answer.influences(), influence -> {
            SobolIndices.Input indices = influence.indices();
            json.text(
                    "input",
                    influence.input().written(answer.issue().dimensions().size()));
            json.number("effect", Issue.END * influence.effect());
            json.number(
                    "first",
                    indices == null ? null : Double.valueOf(indices.first().value()));
            json.number(
                    "total",
                    indices == null ? null : Double.valueOf(indices.total().value()));
        });
    }

    private static void tipping(JsonOut json, IssueAnswer answer) throws IOException {
        Double past = answer.asked().past();
        json.number("past", past == null ? null : Double.valueOf(Issue.END * past));
        json.rows("tipping", answer.tipping(), point -> {
            json.text("input", point.input().written(answer.issue().dimensions().size()));
            json.number("from", point.from());
            json.number("to", point.to());
            json.number("outcome", Issue.END * point.outcome());
        });
    }

    /** The winset and the gridlock interval of each dimension; nothing without a rule. */
    private static void rule(JsonOut json, IssueAnswer answer) throws IOException {
        json.texts("without_position", answer.unplaced());
        json.objects("winsets", answer.winsets(), winset -> {
            json.numbers(
                    "intervals",
                    winset.intervals().stream().map(BargainJson::scaled).toArray(double[][]::new));
            json.numbers("core", new double[][] {scaled(winset.core())});
            json.texts(
                    "pivots",
                    winset.pivots().stream()
                            .map(i -> answer.issue().actors().get(i).id())
                            .toList());
        });
    }

    private static void power(JsonOut json, IssueAnswer answer) throws IOException {
        PowerIndices power = answer.power();
        VotingGame game = answer.asked().game();
        int members = power == null || game == null ? 0 : game.members();
        json.rows("power", numbers(members), i -> {
            json.text("actor", answer.issue().actors().get(i).id());
            json.number("shapley_shubik", power == null ? null : Double.valueOf(power.shapley()[i]));
            json.number("banzhaf", power == null ? null : Double.valueOf(power.banzhaf()[i]));
            json.truth("blocks", game != null && game.blocks(i));
        });
    }

    private static double[] scaled(double[] places) {
        return Arrays.stream(places).map(place -> Issue.END * place).toArray();
    }

    /** Every number, and what it rests on. */
    private static void inputs(JsonOut json, IssueAnswer answer) throws IOException {
        json.rows("inputs", answer.issue().inputs(), input -> {
            IssueNumber number = input.given().number();
            json.text("input", input.name().written(answer.issue().dimensions().size()));
            json.number("low", number.low());
            json.number("middle", number.middle());
            json.number("high", number.high());
            Ground ground = input.given().ground();
            if (ground instanceof Ground.Source source) {
                json.text("source", source.source().id());
                json.text("locator", source.at().text());
            } else {
                json.text("judgement", ((Ground.Judged) ground).why());
            }
            json.truth("hindsight", ground.hindsight());
        });
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(i);
        }
        return numbers;
    }
}
