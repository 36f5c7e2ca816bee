package org.heartland.question;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.dossier.Years;
import org.heartland.draws.Numbers;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Parameter;
import org.heartland.formula.Run;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Which year a question about now is asked for: the year itself or, where figures do not reach so far, the latest full year with figures for
 * most of the receivers of which there are any.
 */
final class LatestQuestion {
    /** How many years back a figure may be that still counts for a year. */
    private static final int MAX_YEARS_BACK = 5;

    private static final int NONE = Integer.MIN_VALUE;

    private final Figures figures;
    private final Map<String, Integer> last = new ConcurrentHashMap<>();

    private LatestQuestion(Figures figures) {
        this.figures = figures;
    }

    static Function of(Figures figures) {
        LatestQuestion ask = new LatestQuestion(figures);
        return CatalogueFunction.of(
                "latest",
                Type.YEAR,
                "the year, or the latest before it (at most " + MAX_YEARS_BACK
                        + " years) with full figures for most of the receivers that have any",
                20,
                List.of(Parameter.id("domain_or_indicator", "domain", "indicator"), Parameter.year("year")),
                ask::latest);
    }

    private Answer latest(List<Constant> in, Run run) {
        int year = in.get(1).year();
        int known = last.computeIfAbsent(in.get(0).id(), this::last);
        boolean earlier = known < year && known >= year - MAX_YEARS_BACK;
        return Answer.of(Numbers.of(earlier ? known : year));
    }

    /** The last year with figures for more than half of the receivers that have any; NONE if there is no such year. */
    private int last(String domainOrIndicator) {
        List<Series> all = figures.panel().dossier().identity().receivers().stream()
                .map(receiver -> new Series(figures.panel().shareIndicator(domainOrIndicator, receiver), receiver))
                .filter(series -> !books(series).isEmpty())
                .toList();
        Years period = figures.panel().period();
        for (int year = period.last(); year >= period.first(); year--) {
            int asked = year;
            long known =
                    all.stream().filter(series -> hasFigures(series, asked)).count();
            if (2 * known > all.size()) {
                return year;
            }
        }
        return NONE;
    }

    private record Series(@Nullable String indicator, String receiver) {}

    private List<String> books(Series series) {
        return series.indicator() == null
                ? List.of()
                : figures.panel().grid(series.indicator(), series.receiver()).books();
    }

    /** True if some book has figures of the whole year itself; that nothing was bought is a figure too. */
    private boolean hasFigures(Series series, int year) {
        return series.indicator() != null
                && books(series).stream()
                        .map(book -> new Setting(book, 1, 0))
                        .map(setting -> figures.partners(series.indicator(), series.receiver(), setting, year))
                        .anyMatch(partners ->
                                partners.why() == Why.KNOWN && !isPart(partners) || partners.why() == Why.UNDEFINED);
    }

    private static boolean isPart(Partners partners) {
        return partners.cover() != null && partners.cover().isPart();
    }
}
