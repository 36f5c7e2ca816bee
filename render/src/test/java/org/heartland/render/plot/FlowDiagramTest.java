package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Structure;
import org.heartland.render.page.DiagramSection;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Diagrams can be read: no two words meet, nothing leaves the picture, and all that the model has is there. */
class FlowDiagramTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));

    /** The five teaching models, and some of the suite with more in them. */
    static Stream<Path> models() {
        return Stream.of(
                        "models/lynx-and-hare.yaml",
                        "models/richardson.yaml",
                        "models/sir.yaml",
                        "models/teacup.yaml",
                        "models/three-party-arms-race.yaml",
                        "engine/src/test/resources/xmile/ltm-logistic-growth/logistic_growth.stmx",
                        "engine/src/test/resources/xmile/ltm-arms-race-3party/arms_race.stmx")
                .map(HOME::resolve);
    }

    private static Diagram diagram(byte[] model, String name) {
        Course course = Course.of(ModelFile.read(model, name).orThrow()).orThrow();
        Links links = new Links(course);
        return DiagramSection.diagram(
                Words.of("en"), Structure.of(course, links), Feedback.of(course, links), course.flat());
    }

    private static Diagram diagram(Path model) {
        try {
            return diagram(Files.readAllBytes(model), model.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_two_words_meet_and_none_leaves_the_picture(Path model) {
        DiagramLayout layout = new DiagramLayout(diagram(model));
        List<Box> words = new ArrayList<>();
        layout.items.forEach(item -> words.add(item.text()));
        layout.circles.forEach(circle -> words.add(circle.box()));
        layout.ways.stream()
                .map(DiagramLayout.Way::sign)
                .filter(Objects::nonNull)
                .forEach(words::add);
        for (int i = 0; i < words.size(); i++) {
            assertThat(layout.frame.holds(words.get(i)))
                    .as(words.get(i).toString())
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(words.get(i).meets(words.get(j)))
                        .as(words.get(i) + " and " + words.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void bodies_and_clouds_stand_apart(Path model) {
        DiagramLayout layout = new DiagramLayout(diagram(model));
        List<Box> bodies = new ArrayList<>(layout.clouds);
        layout.items.forEach(item -> bodies.add(item.body()));
        for (int i = 0; i < bodies.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(bodies.get(i).meets(bodies.get(j))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void all_that_the_model_has_is_drawn_and_always_in_the_same_way(Path model) {
        Diagram diagram = diagram(model);
        DiagramLayout layout = new DiagramLayout(diagram);
        assertThat(layout.items).hasSameSizeAs(diagram.items());
        assertThat(layout.circles).hasSameSizeAs(diagram.rings());
        assertThat(layout.ways).hasSameSizeAs(diagram.arrows()).allSatisfy(way -> {
            assertThat(way.sign() == null).isEqualTo(way.arrow().sign().isEmpty());
            assertThat(way.spots()).hasSizeGreaterThan(1);
        });
        Caption caption = new Caption("plot", "title", "words");
        Parsed.sound(FlowDiagram.svg(caption, diagram), "plot");
        assertThat(FlowDiagram.svg(caption, diagram)).isEqualTo(FlowDiagram.svg(caption, diagram(model)));
    }

    @Test
    void the_epidemic_flows_from_left_to_right() {
        Diagram diagram = diagram(HOME.resolve("models/sir.yaml"));
        assertThat(diagram.items().stream().filter(item -> item.shape() == Diagram.Shape.BOX))
                .extracting(Diagram.Item::name)
                .containsExactly("susceptible", "infected", "recovered");
        assertThat(diagram.pipes()).containsExactly(new Diagram.Pipe(3, 0, 1), new Diagram.Pipe(4, 1, 2));
        assertThat(diagram.arrows()).contains(new Diagram.Arrow(1, 3, "+", false), new Diagram.Arrow(8, 4, "-", false));
        DiagramLayout layout = new DiagramLayout(diagram);
        double y = layout.items.get(0).at().y();
        for (int i = 1; i < 5; i++) {
            assertThat(layout.items.get(i).at().y()).isEqualTo(y);
        }
        assertThat(layout.items.get(0).at().x())
                .isLessThan(layout.items.get(1).at().x());
        assertThat(layout.clouds).isEmpty();
    }

    @Test
    void a_delay_is_two_strokes_across_the_arrow() {
        String model = """
                model: store
                time: {start: 0, stop: 10, dt: 0.25, unit: week}
                stocks:
                  store: {start: 50, in: arrivals, out: sales}
                flows:
                  arrivals: {is: "DELAY3(orders, 4)"}
                  sales: {is: 10}
                auxiliaries:
                  orders: {is: "MAX(0, 100 - store)"}
                """;
        Diagram diagram = diagram(model.getBytes(StandardCharsets.UTF_8), "store.yaml");
        assertThat(diagram.arrows()).contains(new Diagram.Arrow(3, 1, "+", true), new Diagram.Arrow(0, 3, "-", false));
        String svg = FlowDiagram.svg(new Caption("plot", "store", "a store"), diagram);
        assertThat(svg.split("class=\"ink delay\"", -1)).hasSize(3);
        assertThat(new DiagramLayout(diagram).clouds).hasSize(2);
    }

    @Test
    void many_long_names_still_do_not_meet() {
        List<Diagram.Item> items = new ArrayList<>();
        List<Diagram.Arrow> arrows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "a rather long name of some variable in a large model, number " + i;
            items.add(new Diagram.Item(name, i % 4 == 0 ? Diagram.Shape.BOX : Diagram.Shape.NAME));
            arrows.add(new Diagram.Arrow(i, i * 7 % 40, "+", false));
        }
        arrows.removeIf(arrow -> arrow.from() == arrow.to());
        DiagramLayout layout = new DiagramLayout(new Diagram(items, arrows, List.of(), List.of()));
        for (int i = 0; i < items.size(); i++) {
            assertThat(layout.frame.holds(layout.items.get(i).body())).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(layout.items.get(i).body().meets(layout.items.get(j).body()))
                        .isFalse();
            }
        }
    }
}
