package org.heartland.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.dossier.Written;
import org.heartland.dossier.Years;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** An account of how the order works: a model of its own, or one setting of a family of models. */
public sealed interface Theory {
    String id();

    String title();

    /** What it says, in a few sentences for a reader of the text. */
    List<String> says();

    /** What would prove it wrong. */
    String wrong();

    /** Whose account it is. */
    Argument argument();

    Place at();

    /**
     * A model with all its equations.
     *
     * @param family true if it is only there for accounts to set, and is not ranked itself
     * @param first, last the years in which it is compared with data
     * @param scored the first year whose releases are scored: before it, the model is only learning
     * @param interplay what is derived from its parameters for each pair of powers
     * @param gap the void that a power may leave, or null
     * @param clash how likely the powers are to clash, or null
     */
    record Model(
            String id,
            String title,
            List<String> says,
            String wrong,
            Argument argument,
            boolean family,
            int first,
            int last,
            int scored,
            List<Stock> stocks,
            List<Input> inputs,
            List<OpenParameter> parameters,
            List<ObservedSeries> series,
            List<Effect> interplay,
            @Nullable Gap gap,
            @Nullable Clash clash,
            Place at)
            implements Theory {

        /** The powers whose presences are stocks. */
        public Set<String> powers() {
            Set<String> powers = new TreeSet<>();
            stocks.stream().map(Stock::power).filter(Objects::nonNull).forEach(powers::add);
            return powers;
        }

        /** All by which the figures are chosen and read that the model is scored on; how it explains them is not part of it. */
        public List<Object> figures() {
            List<Object> figures = new ArrayList<>(List.of(powers(), first, last, scored));
            for (ObservedSeries one : series) {
                figures.addAll(List.of(one.id(), one.what(), one.scale(), one.window(), one.pseudo()));
            }
            return figures;
        }

        /** The same model as an account sets it. */
        public Model set(Account account) {
            List<OpenParameter> set = parameters.stream()
                    .map(parameter -> account.settings().stream()
                            .filter(setting -> setting.parameter().equals(parameter.id()))
                            .findFirst()
                            .map(parameter::set)
                            .orElse(parameter))
                    .toList();
            return new Model(
                    account.id(),
                    account.title(),
                    account.says(),
                    account.wrong(),
                    account.argument(),
                    false,
                    first,
                    last,
                    scored,
                    stocks,
                    inputs,
                    set,
                    series,
                    interplay,
                    gap,
                    clash,
                    account.at());
        }

        /** The pairs of powers that are compared with all others by the same indicator, in the order of the series. */
        public List<Rivals> rivals() {
            List<Rivals> pairs = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                for (int j = i + 1; j < series.size(); j++) {
                    ObservedSeries one = series.get(i);
                    ObservedSeries other = series.get(j);
                    if (one.what() instanceof ObservedSeries.OfIndicator of
                            && other.what() instanceof ObservedSeries.OfIndicator and
                            && one.scale() == ObservedSeries.Scale.LOG_RATIO
                            && other.scale() == ObservedSeries.Scale.LOG_RATIO
                            && of.indicator().equals(and.indicator())) {
                        pairs.add(new Rivals(of.indicator(), of.sender(), and.sender()));
                    }
                }
            }
            return pairs;
        }
    }

    /** Two powers that are compared by the same indicator. */
    record Rivals(String indicator, String first, String second) {}

    /** A setting of a family. */
    record Account(
            String id,
            String title,
            List<String> says,
            String wrong,
            Argument argument,
            String family,
            List<ParameterSetting> settings,
            Place at)
            implements Theory {}

    /**
     * How the presence of one power bears on that of another, as a number made of parameters.
     *
     * @param of whose presence is moved
     * @param from whose presence moves it
     * @param margin effects smaller than this count as none
     */
    record Effect(String of, String from, Written effect, double margin) {}

    /**
     * The void that a power leaves: how far a stock lies below what it would be with an input at another value, and who fills it.
     *
     * @param stock the stock that falls
     * @param filler the stock that may rise instead, or null
     * @param input the input that makes it fall
     * @param instead its value in the world without the cause
     * @param from the first year of that world
     */
    record Gap(String stock, @Nullable String filler, String input, double instead, int from, Place at) {}

    /**
     * How likely two powers are to clash in a year: the log-odds are those of the years at hand, and rise with what the two overlap more than
     * in these.
     *
     * @param years the years at hand
     * @param events in how many of them there was a clash
     * @param over the indicators by which the two overlap: in each, the smaller of their shares
     * @param slope how much the log-odds rise if the overlap rises by 1: declared, since so few events do not tell it
     */
    record Clash(Years years, int events, List<String> over, OpenParameter slope, Argument argument, Place at) {}
}
