package org.heartland.dynamics.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model keeps in other files (XMILE 1.0, sections 2.8, 2.11 and 4.7.1). Numbers by hand. */
class ModelPartsTest {
    private static final Path BOOK =
            Path.of(System.getProperty("heartland.home", ".."), "engine/src/test/resources/beside/book.xlsx");

    @TempDir
    private Path outer;

    private Path folder;

    @BeforeEach
    void folder() throws IOException {
        folder = Files.createDirectories(outer.resolve("model"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path model(String parts, String variables) throws IOException {
        return write(
                "model.xmile",
                "<xmile version=\"1.0\"><header/><sim_specs method=\"euler\" time_units=\"Months\"><start>0</start>"
                        + "<stop>4</stop><dt>1</dt></sim_specs><dimensions><dim name=\"D\"><elem name=\"a\"/>"
                        + "<elem name=\"b\"/></dim></dimensions>" + parts + "<model><variables>" + variables
                        + "</variables></model></xmile>");
    }

    private static String data(String imports) {
        return "<data>" + imports + "</data>";
    }

    private static String aux(String name, String equation) {
        return "<aux name=\"" + name + "\"><eqn>" + equation + "</eqn></aux>";
    }

    private static final String ARRAY = "<aux name=\"A\"><dimensions><dim name=\"D\"/></dimensions><eqn>1</eqn></aux>";

    private static RunResult run(Read<Model> model) {
        PreparedModel prepared = model.then(PreparedModel::of).orThrow();
        return prepared.run(Members.one(0), Keep.saved(prepared.flat().columns()), new Workers(1))
                .orThrow();
    }

    private static double[] course(RunResult result, String name) {
        return IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(result.column(name), i, 0))
                .toArray();
    }

    private static List<String> reported(Path file) {
        Model model = ModelFile.read(file).orThrow();
        return Findings.of(model, Flattener.flatten(model).orThrow()).stream()
                .map(Problem::what)
                .toList();
    }

    private static String refusal(Path file) {
        return ModelFile.read(file).problems().get(0).line();
    }

    @Test
    void numbers_stocks_elements_and_graphs_take_their_values_from_a_table() throws IOException {
        write("in.csv", "x,S,A[b],g,\"y\"\n7,100,3,1,5\n,,,5,\n,,,9,\n");
        Path file = model(
                data("<import type=\"CSV\" resource=\"in.csv\"/>"),
                aux("x", "1") + aux("y", "{none yet}") + "<stock name=\"S\"><eqn>5</eqn></stock>" + ARRAY
                        + "<aux name=\"g\"><eqn>TIME</eqn><gf><xscale min=\"0\" max=\"4\"/><ypts>0,0,0</ypts></gf></aux>");
        RunResult result = run(ModelFile.read(file));
        assertThat(course(result, "x")).containsOnly(7);
        assertThat(course(result, "y")).containsOnly(5);
        assertThat(course(result, "S")).containsOnly(100);
        assertThat(course(result, "A[a]")).containsOnly(1);
        assertThat(course(result, "A[b]")).containsOnly(3);
        assertThat(course(result, "g")).containsExactly(1, 3, 5, 7, 9);
    }

    /** Straight lines between the times that are named, held before and after: XMILE 1.0, section 3.1.4. */
    @ParameterizedTest
    @CsvSource({"Time", "months", "TIME"})
    void values_at_times(String heading) throws IOException {
        write("in.csv", heading + ";demand;A[b]\n1;1,5;10\n3;3,5;\n3,5;;20\n");
        Path file = model(data("<import resource=\"in.csv\"/>"), aux("demand", "0") + ARRAY);
        RunResult result = run(ModelFile.read(file));
        assertThat(course(result, "demand")).containsExactly(1.5, 1.5, 2.5, 3.5, 3.5);
        assertThat(course(result, "A[b]")).containsExactly(10, 10, 14, 18, 20);
    }

    @Test
    void names_at_the_head_of_rows() throws IOException {
        write("in.csv", "x,7\nA,1,2\n");
        Path file = model(data("<import resource=\"in.csv\" orientation=\"horizontal\"/>"), aux("x", "1") + ARRAY);
        assertThat(course(run(ModelFile.read(file)), "A[b]")).containsOnly(2);
    }

    /** The workbook was written by Apache POI; its second sheet has z = 42.5 and, by a formula, w q = 85. */
    @Test
    void a_sheet_of_a_workbook() throws IOException {
        Files.copy(BOOK, folder.resolve("book.xlsx"));
        String variables = aux("z", "1") + aux("w q", "1");
        String wanted = "<import type=\"Excel\" resource=\"book.xlsx\" worksheet=\"two\" orientation=\"horizontal\"/>";
        RunResult second = run(ModelFile.read(model(data(wanted), variables)));
        assertThat(course(second, "z")).containsOnly(42.5);
        assertThat(course(second, "w q")).containsOnly(85);
        RunResult first = run(ModelFile.read(model(data("<import resource=\"book.xlsx\"/>"), variables)));
        assertThat(course(first, "w q")).containsOnly(6);
        assertThat(refusal(model(data(wanted.replace("two", "tow")), variables)))
                .contains("no sheet tow", "near: two");
    }

    /** What a run prints is a table that another run can begin from. */
    @Test
    void the_table_of_a_run_can_be_imported() throws IOException {
        Path source = model("", aux("x", "TIME^2"));
        RunResult first = run(ModelFile.read(source));
        StringBuilder csv = new StringBuilder("time,x\n");
        for (int i = 0; i < first.times().length; i++) {
            csv.append(first.times()[i])
                    .append(',')
                    .append(course(first, "x")[i])
                    .append('\n');
        }
        write("run.csv", csv.toString());
        Path other = model(data("<import resource=\"run.csv\"/>"), aux("x", "0"));
        assertThat(course(run(ModelFile.read(other)), "x")).containsExactly(course(first, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing.csv",
                "../outside.csv",
                "sub/../../outside.csv",
                "/etc/hostname",
                "http://127.0.0.1:1/in.csv",
                "link.csv",
                "C:\\data\\missing.csv"
            })
    void nothing_outside_the_folder_is_read_and_that_is_reported(String resource) throws IOException {
        Files.writeString(outer.resolve("outside.csv"), "x\n7\n");
        Files.createSymbolicLink(folder.resolve("link.csv"), outer.resolve("outside.csv"));
        Path file = model(data("<import resource=\"" + resource + "\"/>"), aux("x", "1") + aux("y", "x"));
        assertThat(course(run(ModelFile.read(file)), "x")).containsOnly(1);
        assertThat(reported(file)).anyMatch(what -> what.contains("which is not read"));
        Path module = model("", "<module name=\"M\" resource=\"" + resource + "\"/>");
        assertThat(ModelFile.read(module).problems()).isNotEmpty();
    }

    @Test
    void the_last_part_of_a_path_from_elsewhere_is_looked_for_beside_the_model() throws IOException {
        write("in.csv", "x\n7\n");
        Path file = model(data("<import resource=\"C:\\Users\\me\\in.csv\"/>"), aux("x", "1") + aux("y", "x"));
        assertThat(course(run(ModelFile.read(file)), "x")).containsOnly(7);
        assertThat(reported(file)).anyMatch(what -> what.contains("the file of that name beside the model is read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nope,x;1,7 | the model has no variable nope",
                "x;1;2;3 | 3 values are given, and it has one",
                "z;5 | worked out by an equation",
                "g;1 | graphical function has 2 points"
            })
    void values_that_do_not_fit_are_left_out_and_reported(String table, String expected) throws IOException {
        write("in.csv", table.replace(';', '\n') + "\n");
        Path file = model(
                data("<import resource=\"in.csv\"/>"),
                aux("x", "1") + aux("z", "2*x")
                        + "<aux name=\"g\"><eqn>x</eqn><gf><xpts>0,4</xpts><ypts>0,0</ypts></gf></aux>");
        assertThat(reported(file)).anyMatch(what -> what.contains(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x;one | in.csv:2:1: \"one\" is not a number",
                "x,x;1,2 | is there twice",
                "time,x;2,1;1,2 | in.csv:3:3: this time is not later",
                "A[c];1 | D has no element c"
            })
    void a_table_with_faults_is_refused_at_their_place(String table, String expected) throws IOException {
        write("in.csv", table.replace(';', '\n') + "\n");
        assertThat(refusal(model(data("<import resource=\"in.csv\"/>"), aux("x", "1") + ARRAY)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK\u0003\u0004", "PK\u0003\u0004damaged beyond repair, 1234567890123456789012345"})
    void a_damaged_workbook_is_one_sentence(String content) throws IOException {
        write("book.xlsx", content);
        Path file = model(data("<import type=\"Excel\" resource=\"book.xlsx\"/>"), aux("x", "1"));
        assertThat(ModelFile.read(file).problems()).hasSize(1);
    }

    @Test
    void disabled_and_on_demand_imports_leave_the_equations() throws IOException {
        write("in.csv", "x\n7\n");
        String variables = aux("x", "1") + aux("y", "x");
        Path off = model(data("<import enabled=\"false\" resource=\"in.csv\"/>"), variables);
        assertThat(course(run(ModelFile.read(off)), "x")).containsOnly(1);
        assertThat(reported(off)).isEmpty();
        Path onDemand = model(data("<import frequency=\"on_demand\" resource=\"in.csv\"/>"), variables);
        assertThat(course(run(ModelFile.read(onDemand)), "x")).containsOnly(1);
        assertThat(reported(onDemand)).anyMatch(what -> what.contains("on demand only"));
    }

    @Test
    void a_model_writes_no_file() throws IOException {
        Path file = model(data("<export resource=\"out.csv\"><all/></export>"), aux("x", "1") + aux("y", "x"));
        assertThat(reported(file)).anyMatch(what -> what.contains("writes no other files"));
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    private static final String FARM =
            "<xmile version=\"1.0\"><model><variables><aux name=\"Input\" access=\"input\"><eqn>1</eqn></aux>"
                    + "<aux name=\"Output\"><eqn>Input*3 + Inner.v + more.w</eqn></aux><module name=\"Inner\"/>"
                    + "<module name=\"more\" resource=\"more.itmx\"/></variables></model>"
                    + "<model name=\"Inner\"><variables><aux name=\"v\"><eqn>100</eqn></aux></variables></model></xmile>";

    private Path farms() throws IOException {
        write("sub/farm.itmx", FARM);
        write("sub/more.itmx", "<xmile><model><variables>" + aux("w", "1000") + "</variables></model></xmile>");
        Path file = model(
                "",
                "<module name=\"Farm\" resource=\"sub/farm.itmx\"><connect to=\"Input\" from=\".given\"/>"
                        + "<connect to=\".got\" from=\"Farm.Output\"/></module>"
                        + "<module name=\"Second\" resource=\"sub/farm.itmx\"><connect to=\"Input\" from=\"got\"/></module>"
                        + "<module name=\"Inner\"/>" + aux("given", "5") + "<aux name=\"got\" access=\"input\"/>");
        String inner = "<model name=\"Inner\"><variables>" + aux("v", "1") + "</variables></model></xmile>";
        return Files.writeString(file, Files.readString(file).replace("</xmile>", inner));
    }

    /** One file for two modules, a file beside that file, and two models of one name. */
    @Test
    void modules_in_other_files() throws IOException {
        RunResult result = run(ModelFile.read(farms()));
        assertThat(course(result, "got")).containsOnly(5 * 3 + 100 + 1000);
        assertThat(course(result, "Second.Output")).containsOnly(1115 * 3 + 1100);
        assertThat(course(result, "Inner.v")).containsOnly(1);
        assertThat(course(result, "Farm.Inner.v")).containsOnly(100);
    }

    @Test
    void the_joined_model_is_written_as_one_file() throws IOException {
        Model model = ModelFile.read(farms()).orThrow();
        for (String written : List.of(XmileWriter.write(model), YamlWriter.write(model))) {
            Path one = Files.writeString(
                    Files.createDirectories(outer.resolve("alone")).resolve("one"), written);
            assertThat(course(run(ModelFile.read(one)), "Second.Output")).containsOnly(4445);
        }
    }

    @Test
    void a_file_that_contains_itself_is_refused() throws IOException {
        String self =
                "<xmile><model><variables><module name=\"M\" resource=\"self.itmx\"/></variables></model></xmile>";
        write("self.itmx", self);
        Path file = model("", "<module name=\"M\" resource=\"self.itmx\"/>");
        assertThat(ModelFile.read(file)
                        .then(Flattener::flatten)
                        .problems()
                        .get(0)
                        .what())
                .contains("contains itself");
    }

    @Test
    void a_dimension_that_two_files_define_otherwise_is_refused() throws IOException {
        write(
                "m.itmx",
                "<xmile><dimensions><dim name=\"D\" size=\"3\"/></dimensions><model><variables/></model></xmile>");
        assertThat(refusal(model("", "<module name=\"M\" resource=\"m.itmx\"/>")))
                .contains("the dimension d is defined otherwise in");
    }

    /** XMILE 1.0, section 2.11: macros of included files, by a name with a * too; nothing is fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"macros.xml", "mac*.xml"})
    void included_macros(String resource) throws IOException {
        write("macros.xml", "<xmile><macro name=\"TWICE\"><parm>x</parm><eqn>2*x</eqn></macro></xmile>");
        Path file = model("", aux("y", "TWICE(4)"));
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "<header/>",
                                "<header><includes><include resource=\"" + resource + "\"/></includes></header>"));
        assertThat(course(run(ModelFile.read(file)), "y")).containsOnly(8);
    }
}
