package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.assessment.Subject.Pair;
import org.heartland.assessment.Subject.Role;
import org.heartland.assessment.Subject.RoleLeg;
import org.heartland.render.words.Words;

/** All charts of an assessment, in one language. */
public final class Charts {
    private final Assessment assessment;
    private final Words words;

    public Charts(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    /** Every chart, in reading order. */
    public List<Chart> list() {
        return balances();
    }

    /**
     * The charts that sum up who is ahead now: for each domain whose shares are of one year a chart of its change, for each figure that is summed
     * over windows a chart of its ranges.
     */
    public List<Chart> balances() {
        List<Chart> charts = new ArrayList<>();
        Weighed weighed = new Weighed(assessment, words);
        for (Pair pair : assessment.subject().pairs()) {
            for (String domain : assessment.subject().profile()) {
                Indicator indicator = weighed.indicator(domain);
                if (indicator != null && indicator.window() == null) {
                    String both = assessment.subject().pairs().size() == 1 ? "" : "-" + pair.first() + "-" + pair.second();
                    charts.add(new ChangeChart(assessment, words, pair, domain, indicator)
                            .chart(id(domain + "-change" + both)));
                }
            }
        }
        Set<String> drawn = new LinkedHashSet<>();
        for (Role role : assessment.subject().roles().values()) {
            for (RoleLeg leg : role.legs()) {
                Indicator indicator = assessment.subject().indicators().get(leg.indicator());
                if (indicator != null && indicator.window() != null && drawn.add(indicator.id())) {
                    charts.add(new RangesChart(assessment, words, role, leg.name(), indicator)
                            .chart(id(indicator.domain() + (drawn.size() == 1 ? "" : "-" + indicator.id()) + "-range")));
                }
            }
        }
        return charts;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
