package org.heartland.question;

import java.util.ArrayList;
import java.util.List;
import org.heartland.days.Cover;
import org.heartland.draws.Lanes;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Range;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.measure.Krugman;
import org.heartland.panel.Cell;
import org.heartland.panel.Figures;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;

/**
 * Questions about a region as a sum of receivers, and about a pair of powers over all domains. Unknown for one receiver is unknown for the
 * sum.
 */
final class RegionQuestions {
    private static final Parameter OF = Parameter.id("domain_or_indicator", "domain", "indicator");
    private static final Parameter INDICATOR = Parameter.id("indicator", "indicator");
    private static final Parameter POWER = Parameter.id("power", "actor");
    private static final Parameter SET = Parameter.of("receivers", new Type.Many(new Type.Id("actor")));
    private static final Parameter YEAR = Parameter.year("year");

    private final Figures figures;
    private final Function share;

    private RegionQuestions(Figures figures, Function share) {
        this.figures = figures;
        this.share = share;
    }

    /** The functions; {@code share} is the function for a single receiver. */
    static List<Function> of(Figures figures, Function share) {
        RegionQuestions ask = new RegionQuestions(figures, share);
        return List.of(
                CatalogueFunction.share(
                        "region_share",
                        "the power's share of the summed levels of a set of receivers, over the indicator's window",
                        25,
                        List.of(OF, POWER, SET, YEAR),
                        ask::regionShare),
                CatalogueFunction.inUnit(
                        figures.panel(),
                        "region_total",
                        "the power's figures of one year, summed; unknown if one is",
                        10,
                        List.of(INDICATOR, POWER, SET, YEAR),
                        ask::regionTotal),
                CatalogueFunction.inUnit(
                        figures.panel(),
                        "region_all",
                        "the figures of all partners of one year, summed; unknown if one is",
                        10,
                        List.of(INDICATOR, SET, YEAR),
                        ask::regionAll),
                CatalogueFunction.index(
                                "krugman",
                                "how far two powers divide the domains between them: Krugman's index, 0 (alike) to 2",
                                20,
                                List.of(POWER, Parameter.id("other", "actor"), Parameter.id("receiver", "actor"), YEAR),
                                ask::krugman)
                        .within(new Range(0, 2))
                        .publishedIn("Krugman 1991"));
    }

    private Answer regionShare(List<Constant> in, Run run) {
        List<Answer> parts = new ArrayList<>();
        List<Answer> totals = new ArrayList<>();
        for (Constant element : in.get(2).elements()) {
            String indicator = figures.panel().shareIndicator(in.get(0).id(), element.id());
            if (indicator == null) {
                return Answer.of(Numbers.none(Why.MISSING));
            }
            parts.add(level(indicator, element.id(), in.get(3).year(), in.get(1).id()));
            totals.add(level(indicator, element.id(), in.get(3).year(), ""));
        }
        return combined(parts, totals);
    }

    /** A power's level over the window, or the total if no power is named; an empty total is a known 0. */
    private Answer level(String indicator, String receiver, int year, String power) {
        return PerSetting.numbers(figures.settings(indicator, receiver), setting -> {
            Partners partners = figures.partners(indicator, receiver, setting, year);
            if (partners.why() != Why.KNOWN && partners.why() != Why.UNDEFINED) {
                return SettingFigure.none(partners.why());
            }
            double value = power.isEmpty() ? partners.total() : partners.amount(power);
            return Double.isNaN(value)
                    ? SettingFigure.none(partners.whyNot(power))
                    : SettingFigure.of(value, partners.rows(power), partners.cover());
        });
    }

    private static Answer combined(List<Answer> parts, List<Answer> totals) {
        Answer over = sum(parts);
        Answer under = sum(totals);
        Numbers ratio = Meeting.compute(
                (a, b) -> b > 0 ? a / b : Double.NaN, true, (Numbers) over.lanes(), (Numbers) under.lanes());
        return Answer.join(ratio, List.of(over, under));
    }

    private Answer regionTotal(List<Constant> in, Run run) {
        List<Answer> parts = new ArrayList<>();
        for (Constant element : in.get(2).elements()) {
            String indicator = in.get(0).id();
            parts.add(PerSetting.numbers(figures.settings(indicator, element.id()), setting -> {
                Cell cell = figures.panel()
                        .grid(indicator, element.id())
                        .cell(setting.book(), in.get(1).id(), in.get(3).year())
                        .within(setting.bridge());
                return SettingFigure.of(cell);
            }));
        }
        return sum(parts);
    }

    private Answer regionAll(List<Constant> in, Run run) {
        List<Answer> totals = new ArrayList<>();
        String indicator = in.get(0).id();
        for (Constant element : in.get(1).elements()) {
            totals.add(PerSetting.numbers(figures.settings(indicator, element.id()), setting -> {
                Setting one = new Setting(setting.book(), 1, setting.bridge());
                Partners partners =
                        figures.partners(indicator, element.id(), one, in.get(2).year());
                boolean defined = partners.why() == Why.KNOWN || partners.why() == Why.UNDEFINED;
                return defined
                        ? SettingFigure.of(partners.total(), partners.rows(), partners.cover())
                        : SettingFigure.none(partners.why());
            }));
        }
        return sum(totals);
    }

    private static Answer sum(List<Answer> parts) {
        Numbers sum = Numbers.of(0);
        for (Answer part : parts) {
            sum = Meeting.compute(Double::sum, false, sum, (Numbers) part.lanes());
        }
        return Answer.join(sum, parts);
    }

    private Answer krugman(List<Constant> in, Run run) {
        List<String> domains = figures.panel().dossier().profile();
        List<Answer> ofFirst = new ArrayList<>();
        List<Answer> ofSecond = new ArrayList<>();
        for (String domain : domains) {
            ofFirst.add(run.ask(share, List.of(new Constant.Id(domain), in.get(0), in.get(2), in.get(3))));
            ofSecond.add(run.ask(share, List.of(new Constant.Id(domain), in.get(1), in.get(2), in.get(3))));
        }
        List<Answer> all = new ArrayList<>(ofFirst);
        all.addAll(ofSecond);
        Numbers out = Numbers.width(Lanes.widest(all.stream().map(Answer::lanes).toArray(Lanes[]::new)));
        for (int draw = 0; draw < out.width(); draw++) {
            byte unknownCode = unknownCode(all, draw);
            if (unknownCode == 0) {
                out.set(draw, Krugman.of(profile(ofFirst, draw), profile(ofSecond, draw)));
            } else {
                out.setUnknown(draw, unknownCode);
            }
        }
        return Answer.join(out, all);
    }

    private static byte unknownCode(List<Answer> answers, int draw) {
        Cover cover = null;
        for (Answer answer : answers) {
            int lane = answer.lanes().lane(draw);
            byte code = answer.lanes().code(lane);
            Cover own = answer.lanes().covers().at(lane);
            code = code == 0 ? Meeting.why(cover, own, false).code() : code;
            if (code != 0) {
                return code;
            }
            cover = Cover.of(cover, own);
        }
        return 0;
    }

    private static double[] profile(List<Answer> shares, int draw) {
        return shares.stream()
                .mapToDouble(
                        answer -> ((Numbers) answer.lanes()).v()[answer.lanes().lane(draw)])
                .toArray();
    }
}
