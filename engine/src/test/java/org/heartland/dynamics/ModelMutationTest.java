package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forFewer;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heartland.dossier.read.Damage;
import org.heartland.dynamics.compile.Assembler;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Checks;
import org.heartland.dynamics.run.Plan;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However a model is spoilt, in XMILE, in the short form or in Vensim's, it gives values or problems, each in one plain sentence, and soon. Runs of more
 * than {@value #MAX_STEPS} steps are made ready and not run, those of more than {@value #FEW_STEPS} steps without their loops.
 */
class ModelMutationTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int MAX_STEPS = 50_000;
    private static final int FEW_STEPS = 2_000;
    private static final int FEW_QUANTITIES = 200;
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final List<String> MODELS = models();
    private static final List<String> VENSIM = vensim();
    private static final List<String> STELLA = stella();
    /** The tables that the models of Stella name. */
    private static final Map<String, String> TABLES = Map.of(
            "given.csv", "Months,given,share[north],share[*]\n0,5,0.4,0.5\n2,6,,0.3\n6,8,0.1,0.2\n",
            "rows.csv", "price,2\ndemand,4,3,1,0\nSold,10\n");

    private static final Generator<Integer> STELLA_MODEL = choices -> choices.index(STELLA.size());
    private static final Generator<Integer> VENSIM_MODEL = choices -> choices.index(VENSIM.size());
    private static final Generator<Integer> MODEL = choices -> choices.index(MODELS.size());

    @TempDir
    private Path outer;

    @Test
    void a_spoilt_model_runs_or_is_told_of() {
        forFewer(MODEL, Hostility.any().list(1, 3), Damage.any().list(0, 1), (model, hostilities, damages) -> {
            requireSentences(hostile(MODELS.get(model), hostilities), damages);
        });
    }

    @Test
    void a_spoilt_model_of_vensim_runs_or_is_told_of() {
        forFewer(VENSIM_MODEL, Hostility.any().list(0, 2), Damage.any().list(1, 3), (model, hostilities, damages) -> {
            requireSentences(hostile(VENSIM.get(model), hostilities), damages);
        });
    }

    /** Conveyors, queues, macros, modules and tables beside the model, which are spoilt too. */
    @Test
    void a_spoilt_model_of_stella_with_its_tables_runs_or_is_told_of() {
        forFewer(STELLA_MODEL, Hostility.any().list(0, 2), Damage.any().list(1, 3), (model, hostilities, damages) -> {
            Map<String, byte[]> files = new TreeMap<>();
            TABLES.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
            files.put("model", hostile(STELLA.get(model), hostilities).getBytes(StandardCharsets.UTF_8));
            Path folder = Files.createTempDirectory(outer, "model");
            for (Map.Entry<String, byte[]> file : Damage.done(files, damages).entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            requireSentences(() -> ModelFile.read(folder.resolve("model")));
        });
    }

    private static String hostile(String text, List<Hostility> hostilities) {
        String spoilt = text;
        for (Hostility hostility : hostilities) {
            spoilt = hostility.done(spoilt);
        }
        return spoilt;
    }

    private static void requireSentences(String text, List<Damage> damages) {
        byte[] bytes = Damage.done(Map.of("model", text.getBytes(StandardCharsets.UTF_8)), damages)
                .getOrDefault("model", new byte[0]);
        requireSentences(() -> ModelFile.read(bytes, "model"));
    }

    private static void requireSentences(Supplier<Read<Model>> reading) {
        List<Problem> problems = assertTimeoutPreemptively(SOON, () -> problems(reading.get()));
        for (Problem problem : problems) {
            assertThat(problem.line())
                    .hasSizeLessThan(2_000)
                    .doesNotContain("\n", "Exception", "snakeyaml", "java.", "javax", "root:x");
        }
    }

    private static List<Problem> problems(Read<Model> read) {
        if (!(read instanceof Read.Good<Model> model)) {
            assertThat(read.problems()).isNotEmpty();
            return read.problems();
        }
        Read<Flat> flat = Flattener.flatten(model.value());
        Read<Plan> plan = Plan.of(model.value().specs());
        Read<Program> program = flat.then(Assembler::assemble);
        if (flat instanceof Read.Good<Flat>) {
            writeBack(model.value());
        }
        if (!(plan instanceof Read.Good<Plan> good) || good.value().steps() > MAX_STEPS) {
            return Stream.of(flat, plan, program)
                    .flatMap(part -> part.problems().stream())
                    .toList();
        }
        Read<RunResult> result =
                program.then(ready -> Models.once(new PreparedModel(flat.orThrow(), good.value(), ready)));
        if (result instanceof Read.Good<RunResult> run) {
            loops(model.value(), flat.orThrow(), run.value());
            return Checks.afterwards(run.value(), "model");
        }
        return result.problems();
    }

    /** What is written is read again and written the same. */
    private static void writeBack(Model model) {
        String written = XmileWriter.write(model);
        Read<Model> again = ModelFile.read(written.getBytes(StandardCharsets.UTF_8), "again");
        assertThat(again.then(m -> new Read.Good<>(XmileWriter.write(m)))).isEqualTo(new Read.Good<>(written));
        assertThat(YamlWriter.write(model)).isNotBlank();
    }

    private static void loops(Model model, Flat flat, RunResult result) {
        assertThat(result.times()).isNotEmpty();
        assertThat(result.names()).hasSameSizeAs(flat.columns());
        if (result.times().length <= FEW_STEPS && flat.quantities().size() <= FEW_QUANTITIES) {
            Course.of(model).then(course -> new Read.Good<>(Feedback.of(course, new Links(course))));
        }
    }

    /** The models that come with the project, in both notations, and those of the suites that lie here. */
    private static List<String> models() {
        try (Stream<Path> ours = Files.walk(HOME.resolve("models"));
                Stream<Path> suites = Files.walk(HOME.resolve("engine/src/test/resources"))) {
            List<String> ourOwn = ours.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith(".story.yaml"))
                    .sorted()
                    .map(ModelMutationTest::text)
                    .toList();
            Stream<String> both = ourOwn.stream().flatMap(text -> Stream.of(text, XmileWriter.write(read(text))));
            Stream<String> foreign = suites.filter(
                            file -> file.toString().matches(".*/(xmile|stella)/.*\\.(xmile|stmx)"))
                    .sorted()
                    .map(ModelMutationTest::text)
                    .flatMap(text -> Stream.of(text, YamlWriter.write(read(text))));
            return Stream.concat(both, foreign).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each in both notations. */
    private static List<String> stella() {
        return texts("stella").stream()
                .flatMap(text -> Stream.of(text, YamlWriter.write(read(text))))
                .toList();
    }

    private static List<String> vensim() {
        return texts("mdl");
    }

    private static List<String> texts(String folder) {
        try (Stream<Path> files =
                Files.list(HOME.resolve("engine/src/test/resources").resolve(folder))) {
            return files.sorted().map(ModelMutationTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model read(String text) {
        return ModelFile.read(text.getBytes(StandardCharsets.UTF_8), "model").orThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
