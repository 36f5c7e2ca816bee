package org.heartland.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Structure;
import org.heartland.problem.Place;
import org.heartland.render.page.DiagramSection;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.PlotStyle;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.words.Words;

/**
 * The pictures of {@code docs/models.md}, drawn from the teaching models, so that they cannot become outdated. {@code
 * tools/pages} writes them.
 */
public final class ModelPictures {
    private final Path models;

    private ModelPictures(Path models) {
        this.models = models;
    }

    /** The pictures by the names of their files. */
    public static SortedMap<String, String> all(Path models) throws IOException {
        ModelPictures pictures = new ModelPictures(models);
        SortedMap<String, String> all = new TreeMap<>();
        for (String model : List.of("teacup", "richardson", "sir")) {
            all.put(model + "-diagram.svg", PlotStyle.alone(pictures.diagram(model)));
        }
        all.put("richardson-stories.svg", PlotStyle.alone(pictures.stories()));
        all.put("sir-turn.svg", PlotStyle.alone(pictures.epidemic()));
        return all;
    }

    private Course course(String model, Map<String, Double> set) throws IOException {
        Path file = models.resolve(model + ".yaml");
        return ModelFile.read(Files.readAllBytes(file), file.toString())
                .then(read -> Course.of(read, new ByName<>(Place.of(model), set), 1, new Workers(1)))
                .orThrow();
    }

    private String diagram(String model) throws IOException {
        Course course = course(model, Map.of());
        Links links = new Links(course);
        return new DiagramSection(
                        Words.of("en"), Structure.of(course, links), Feedback.of(course, links), course.flat())
                .picture("plot-" + model);
    }

    /** The arms race that ends and the one that does not. */
    private String stories() throws IOException {
        Course ends = course("richardson", Map.of());
        Course runs = course("richardson", Map.of("reaction of A", .4, "reaction of B", .5));
        List<TimePanels.Panel> panels = List.of(
                new TimePanels.Panel("fatigue outweighs reaction", "arms", curves(ends, "arms of A", "arms of B")),
                new TimePanels.Panel("reaction outweighs fatigue", "arms", curves(runs, "arms of A", "arms of B")));
        return TimePanels.small(
                new Caption(
                        "plot-stories",
                        "Two arms races of the same model",
                        "With the reactions of the file both sides settle near 4; with twice the reactions both grow "
                                + "without an end."),
                AxisWords.ENGLISH,
                ends.rows().times(),
                panels);
    }

    private String epidemic() throws IOException {
        Course course = course("sir", Map.of());
        Feedback feedback = Feedback.of(course, new Links(course));
        List<TimePanels.Curve> shares = feedback.loops().stream()
                .map(loop -> new TimePanels.Curve(
                        loop.name(),
                        Arrays.stream(loop.shares()).map(share -> 100 * share).toArray(),
                        List.of()))
                .toList();
        double[] infected = saved(course, "infected");
        return TimePanels.small(
                new Caption(
                        "plot-epidemic",
                        "An epidemic and its loops",
                        "Infected rises until day 55 and falls from then on; the reinforcing loop R1 leads before, the "
                                + "balancing loop B2 afterwards."),
                AxisWords.ENGLISH,
                feedback.times(),
                List.of(
                        new TimePanels.Panel(
                                "infected", "people", List.of(new TimePanels.Curve("", infected, List.of()))),
                        new TimePanels.Panel("share of the loops", "%", shares)));
    }

    private static List<TimePanels.Curve> curves(Course course, String... names) {
        List<TimePanels.Curve> curves = new ArrayList<>();
        for (String name : names) {
            double[] values = course.rows().values(course.rows().column(name));
            curves.add(new TimePanels.Curve(name.substring(name.length() - 1), values, List.of()));
        }
        return curves;
    }

    private static double[] saved(Course course, String name) {
        double[] values = course.rows().values(course.rows().column(name));
        return Arrays.stream(course.saved()).mapToDouble(row -> values[row]).toArray();
    }
}
