package org.heartland.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.language.ModelNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The view of a model shows all that the standard asks for (XMILE 1.0, section 6), nothing on top of anything else. */
class ModelViewTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));

    static List<Path> models() throws IOException {
        try (Stream<Path> ours = Files.list(HOME.resolve("models"));
                Stream<Path> vensim = Files.list(HOME.resolve("engine/src/test/resources/mdl"))) {
            return Stream.concat(ours.filter(file -> file.toString().endsWith(".yaml")), vensim)
                    .filter(file -> !file.toString().endsWith(".story.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Element view(Model model) {
        Element views = model.root().extras().elements().stream()
                .filter(element -> element.name().equals("views"))
                .findFirst()
                .orElseThrow();
        assertThat(views.children()).hasSize(1);
        return views.children().get(0);
    }

    private static double[] place(Element element) {
        return new double[] {Double.parseDouble(element.attribute("x")), Double.parseDouble(element.attribute("y"))};
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_variable_has_a_place_of_its_own(Path file) {
        Model model = ModelFile.read(file).orThrow();
        Element view = view(ModelView.added(model));
        assertThat(view.attribute("type")).isEqualTo("stock_flow");
        List<double[]> places = new ArrayList<>();
        for (Variable variable : model.root().variables()) {
            List<Element> drawn = view.listChildren(variable.kind().tag()).stream()
                    .filter(element -> element.attribute("name").equals(variable.name()))
                    .toList();
            assertThat(drawn).as(variable.name()).hasSize(variable.kind() == Variable.VariableKind.GRAPH ? 0 : 1);
            drawn.forEach(element -> places.add(place(element)));
        }
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < i; j++) {
                double dx = Math.abs(places.get(i)[0] - places.get(j)[0]);
                double dy = Math.abs(places.get(i)[1] - places.get(j)[1]);
                assertThat(dx >= 50 || dy >= 50).as(i + " and " + j).isTrue();
            }
        }
    }

    /** A pipe ends at the edge of its stock, 45 by 35 pixels large, its valve lies on it, and its parts are level or upright. */
    @ParameterizedTest
    @MethodSource("models")
    void pipes_begin_and_end_at_their_stocks_and_connectors_name_what_is_there(Path file) {
        Model model = ModelFile.read(file).orThrow();
        Element view = view(ModelView.added(model));
        for (Element flow : view.listChildren("flow")) {
            List<double[]> points = flow.listChildren("pts").get(0).listChildren("pt").stream()
                    .map(ModelViewTest::place)
                    .toList();
            assertThat(points).hasSizeGreaterThan(1);
            boolean on = false;
            for (int i = 1; i < points.size(); i++) {
                double[] a = points.get(i - 1);
                double[] b = points.get(i);
                assertThat(a[0] == b[0] || a[1] == b[1]).isTrue();
                on |= isBetween(a, place(flow), b);
            }
            assertThat(on).as(flow.attribute("name")).isTrue();
        }
        for (Element stock : view.listChildren("stock")) {
            Variable variable = variable(model, stock.attribute("name"));
            variable.inflows().forEach(each -> touches(view, each.name(), stock, true));
            variable.outflows().forEach(each -> touches(view, each.name(), stock, false));
        }
        for (Element connector : view.listChildren("connector")) {
            variable(model, connector.findChild("from").orElseThrow().text());
            variable(model, connector.findChild("to").orElseThrow().text());
            assertThat(Integer.parseInt(connector.attribute("angle"))).isBetween(0, 360);
        }
        assertThat(view.listChildren("connector").stream().map(c -> c.attribute("uid")))
                .doesNotHaveDuplicates();
    }

    private static boolean isBetween(double[] a, double[] at, double[] b) {
        return Math.min(a[0], b[0]) - 1 <= at[0]
                && at[0] <= Math.max(a[0], b[0]) + 1
                && Math.min(a[1], b[1]) - 1 <= at[1]
                && at[1] <= Math.max(a[1], b[1]) + 1;
    }

    private static Variable variable(Model model, String name) {
        return model.root().variables().stream()
                .filter(each -> each.id().equals(ModelNames.canonical(name)))
                .findFirst()
                .orElseThrow();
    }

    private static void touches(Element view, String name, Element stock, boolean in) {
        Element flow = view.listChildren("flow").stream()
                .filter(each -> ModelNames.canonical(each.attribute("name")).equals(ModelNames.canonical(name)))
                .findFirst()
                .orElseThrow();
        List<Element> points = flow.listChildren("pts").get(0).listChildren("pt");
        double[] end = place(points.get(in ? points.size() - 1 : 0));
        double dx = Math.abs(end[0] - place(stock)[0]);
        double dy = Math.abs(end[1] - place(stock)[1]);
        assertThat(dx <= 23.5 && dy <= 18.5 && (dx >= 21.5 || dy >= 16.5))
                .as(name)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_written_is_read_and_written_the_same(Path file) {
        String written = XmileWriter.write(ModelView.added(ModelFile.read(file).orThrow()));
        Model again = XmileReader.read(written.getBytes(StandardCharsets.UTF_8), "again")
                .orThrow();
        assertThat(XmileWriter.write(ModelView.added(again))).isEqualTo(written);
    }

    @Test
    void a_model_that_has_a_view_or_modules_or_cannot_run_stays_as_it_is() {
        Model own =
                read("<model><variables><aux name=\"a\"><eqn>1</eqn></aux></variables><views><view/></views></model>");
        assertThat(ModelView.added(own)).isSameAs(own);
        Model modules = read("<model><variables><module name=\"m\"/></variables></model><model name=\"m\"><variables>"
                + "<aux name=\"a\"><eqn>1</eqn></aux></variables></model>");
        assertThat(ModelView.added(modules)).isSameAs(modules);
        Model broken = read("<model><variables><aux name=\"a\"><eqn>b</eqn></aux></variables></model>");
        assertThat(ModelView.added(broken)).isSameAs(broken);
    }

    private static Model read(String models) {
        String text = "<xmile version=\"1.0\"><header/><sim_specs><start>0</start><stop>1</stop></sim_specs>" + models
                + "</xmile>";
        return XmileReader.read(text.getBytes(StandardCharsets.UTF_8), "x").orThrow();
    }
}
