package org.heartland.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Range;
import org.heartland.formula.Run;
import org.heartland.measure.ConcentrationMeasure;
import org.heartland.measure.ConcentrationMeasures;
import org.heartland.measure.TopTwoBalance;
import org.heartland.panel.Figures;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;

/** Questions about the partners of one receiver: shares, concentration, balance. Each is a thin wrapper of a measure. */
final class ShareQuestions {
    private static final Parameter OF = Parameter.id("domain_or_indicator", "domain", "indicator");
    private static final Parameter INDICATOR = Parameter.id("indicator", "indicator");
    private static final Parameter POWER = Parameter.id("power", "actor");
    private static final Parameter RECEIVER = Parameter.id("receiver", "actor");
    private static final Parameter YEAR = Parameter.year("year");

    private static final List<Parameter> OF_RECEIVER = List.of(OF, RECEIVER, YEAR);

    private final Figures figures;
    private final Function share;

    ShareQuestions(Figures figures) {
        this.figures = figures;
        this.share = CatalogueFunction.share(
                "share",
                "the power's share among the receiver's partners, over the indicator's window",
                5,
                List.of(OF, POWER, RECEIVER, YEAR),
                (in, run) -> ofPower(in, p -> p.share(in.get(1).id())));
    }

    /** The share of one power at one receiver, which other functions also use. */
    Function share() {
        return share;
    }

    List<Function> functions() {
        List<Function> functions = new ArrayList<>();
        functions.add(share);
        functions.add(CatalogueFunction.points(
                        "lead",
                        "the power's share less the largest share of any other state; unknown while a partner that is not named may be larger",
                        5,
                        List.of(OF, POWER, RECEIVER, YEAR),
                        (in, run) -> figure(in, 2, p -> lead(p, in.get(1).id())))
                .within(Range.DIFFERENCE));
        functions.add(CatalogueFunction.points(
                        "share_change",
                        "the later share less the earlier, in one reporter's books",
                        10,
                        List.of(OF, POWER, RECEIVER, Parameter.year("from"), Parameter.year("to")),
                        this::change)
                .within(Range.DIFFERENCE));
        functions.add(CatalogueFunction.inUnit(
                figures.panel(),
                "amount",
                "the power's amount over the indicator's window",
                5,
                List.of(INDICATOR, POWER, RECEIVER, YEAR),
                (in, run) -> ofPower(in, p -> p.amount(in.get(1).id()))));
        functions.add(CatalogueFunction.inUnit(
                figures.panel(),
                "total",
                "what the shares are of, over the indicator's window",
                5,
                List.of(INDICATOR, RECEIVER, YEAR),
                (in, run) -> compute(in, 1, Partners::total)));
        functions.add(CatalogueFunction.index(
                        "balance",
                        "1 - |a - b| / (a + b) of two powers: 1 = even, 0 = one alone",
                        5,
                        List.of(OF, POWER, Parameter.id("other", "actor"), RECEIVER, YEAR),
                        (in, run) -> compute(
                                in,
                                3,
                                p -> TopTwoBalance.of(
                                        p.share(in.get(1).id()),
                                        p.share(in.get(2).id()))))
                .within(Range.PART));
        functions.addAll(concentration());
        return functions;
    }

    /** Every measure of concentration that is declared as a function, and those of the two largest partners. */
    private List<Function> concentration() {
        List<Function> functions = new ArrayList<>();
        for (ConcentrationMeasure measure : ConcentrationMeasures.ALL) {
            for (ConcentrationMeasure.Function function : measure.functions()) {
                functions.add(index(
                                function.name(),
                                function.says(),
                                p -> function.of().of(p.shares(), p.residualShare()))
                        .within(new Range(function.low(), function.high()))
                        .publishedIn(measure.publication()));
            }
        }
        functions.add(index(
                        "top_two_balance",
                        "1 - (a - b) / (a + b) of the two largest shares: 1 = even, 0 = one alone",
                        p -> TopTwoBalance.of(p.shares()))
                .within(Range.PART));
        functions.add(CatalogueFunction.share(
                "top_share",
                "the largest share of any state; unknown while a partner that is not named may be larger",
                5,
                OF_RECEIVER,
                (in, run) -> figure(in, 1, ShareQuestions::top)));
        return functions;
    }

    private CatalogueFunction index(String name, String says, ToDoubleFunction<Partners> measure) {
        return CatalogueFunction.index(name, says, 5, OF_RECEIVER, (in, run) -> compute(in, 1, measure));
    }

    private static SettingFigure lead(Partners partners, String power) {
        double best = 0;
        double[] shares = partners.shares();
        for (int i = 0; i < shares.length; i++) {
            if (!partners.states().get(i).equals(power)) {
                best = Math.max(best, shares[i]);
            }
        }
        double share = partners.share(power);
        return largest(partners, share, share - best);
    }

    private static SettingFigure top(Partners partners) {
        double share = Arrays.stream(partners.shares()).max().orElse(Double.NaN);
        return largest(partners, share, share);
    }

    /** The figure, unless a partner that no line names, or whose figure covers other days, may have more than this share. */
    private static SettingFigure largest(Partners partners, double share, double figure) {
        if (partners.hidden() / partners.total() > share) {
            return SettingFigure.none(partners.apart().isEmpty() ? Why.HIDDEN : Why.OTHER_DAYS);
        }
        return Double.isNaN(figure) ? SettingFigure.none(Why.MISSING) : SettingFigure.of(partners, figure);
    }

    /** A figure of the partners. */
    private interface Reader {
        SettingFigure of(Partners partners);
    }

    /** Computes from the partners of the receiver for a power, whose own line is evidence too. */
    private Answer ofPower(List<Constant> in, ToDoubleFunction<Partners> measure) {
        String power = in.get(1).id();
        return figure(in, 2, partners -> named(partners, power, measure.applyAsDouble(partners)));
    }

    private Answer compute(List<Constant> in, int receiverAt, ToDoubleFunction<Partners> measure) {
        return figure(in, receiverAt, partners -> named(partners, "", measure.applyAsDouble(partners)));
    }

    /** Computes from the partners of the receiver at the given place, in the year that follows it. */
    private Answer figure(List<Constant> in, int receiverAt, Reader figure) {
        String receiver = in.get(receiverAt).id();
        String indicator = figures.panel().shareIndicator(in.get(0).id(), receiver);
        if (indicator == null) {
            return Answer.of(Numbers.none(Why.MISSING));
        }
        int year = in.get(receiverAt + 1).year();
        return PerSetting.numbers(figures.settings(indicator, receiver), setting -> {
            Partners partners = figures.partners(indicator, receiver, setting, year);
            return partners.why() == Why.KNOWN ? figure.of(partners) : SettingFigure.none(partners.why());
        });
    }

    /** The figure; if it is not a number although the partners are known, it was asked of a state that has no share in them. */
    private static SettingFigure named(Partners partners, String power, double value) {
        return Double.isNaN(value)
                ? SettingFigure.none(partners.whyNot(power))
                : SettingFigure.of(value, partners.rows(power), partners.cover());
    }

    private Answer change(List<Constant> in, Run run) {
        String receiver = in.get(2).id();
        String power = in.get(1).id();
        String indicator = figures.panel().shareIndicator(in.get(0).id(), receiver);
        if (indicator == null) {
            return Answer.of(Numbers.none(Why.MISSING));
        }
        return PerSetting.numbers(figures.settings(indicator, receiver), setting -> {
            SettingFigure before = share(indicator, power, receiver, in.get(3).year(), setting);
            return share(indicator, power, receiver, in.get(4).year(), setting).less(before);
        });
    }

    private SettingFigure share(String indicator, String power, String receiver, int year, Setting setting) {
        Partners partners = figures.partners(indicator, receiver, setting, year);
        return partners.why() == Why.KNOWN
                ? named(partners, power, partners.share(power))
                : SettingFigure.none(partners.why());
    }
}
