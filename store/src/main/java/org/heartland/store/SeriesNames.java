package org.heartland.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.heartland.importers.Edition;
import org.heartland.importers.PlainTable;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What series are called in a store, and in which unit they are: as the measure says, or as the user does. */
final class SeriesNames {
    private SeriesNames() {}

    static String of(ImportOrder order, MappedMeasure measure) {
        return order.series() == null ? measure.definition().id() : order.series();
    }

    static String unit(ImportOrder order, MappedMeasure measure) {
        return order.unit() == null ? measure.definition().unit() : order.unit();
    }

    static String says(ImportOrder order, MappedMeasure measure) {
        return order.says() == null ? measure.definition().says() : order.says();
    }

    /**
     * The measures of which an edition has figures.
     *
     * @param plain a table of the edition whose plain rows are beside; null if there is none
     */
    static List<MappedMeasure> withFigures(Edition edition, @Nullable PlainTable plain) {
        TreeSet<String> ids = new TreeSet<>();
        if (plain != null) {
            ids.add(plain.measure().definition().id());
        }
        edition.figures().keySet().forEach(key -> ids.add(key.measure()));
        return edition.measures().stream()
                .filter(measure -> ids.contains(measure.definition().id()))
                .toList();
    }

    /** What the user must still say. */
    static List<Problem> problems(ImportOrder order, List<Edition> editions, @Nullable PlainTable plain) {
        List<Problem> problems = new ArrayList<>();
        for (Edition edition : editions) {
            List<MappedMeasure> measures = withFigures(edition, plain);
            if (order.series() != null && measures.size() > 1) {
                problems.add(Problem.at(
                        Place.of("--indicator"), "several measures are imported", "name one with --measure"));
            }
            measures.stream()
                    .filter(measure -> unit(order, measure).equals("as_published"))
                    .forEach(measure -> problems.add(Problem.at(
                            Place.of(of(order, measure)),
                            "the file does not say in which unit its figures are",
                            "say it with --unit, such as --unit %")));
        }
        return problems.stream().distinct().toList();
    }
}
