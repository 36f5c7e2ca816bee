package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.problem.Inert;
import org.heartland.render.text.StandardOutput;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A dossier and a model whose every text could turn the line, move the cursor or end the line, through every command: nothing of it
 * reaches standard output, standard error or a file that is written, but as an escape of that file's format.
 */
class HostileOutputTest {
    private static final String MARK = "\u202e\u2066\u200f\u0085\u009b31m\u2028\u2029\ufeff\ue000";
    private static final String ESCAPED = "\\u202e\\u2066\\u200f\\u0085\\u009b31m\\u2028\\u2029\\ufeff\\ue000";
    /** What models do not take, and CSV neither. */
    private static final String CONTROLS = "\\u001b[31m\\0\\a";

    private static final String KEYS =
            "(title|question|says|name|licence|publisher|author|because|correction|reporter|quantity|"
                    + "locator|note|purpose|label|look|awaits|not_testable): ";
    private static final Pattern IN_BRACES =
            Pattern.compile(KEYS + "(?:\"([^\"\\\\]*)\"|([^\"'\\[{|>][^,}\"]*))(?=[,}])");
    private static final Pattern ON_A_LINE =
            Pattern.compile("(?<=^|- | )" + KEYS + "(?:\"([^\"\\\\]*)\"|([^\"'\\[{|>][^\"]*))$");

    @TempDir
    private Path folder;

    private String dossier = "";
    private String model = "";
    private String xmile = "";
    private String table = "";
    private String article = "";

    /** Runs a command whose output leaves the program as it does for a user. */
    private static Printed run(String... words) {
        return Printed.by(() -> Main.run(words), bytes -> new StandardOutput(bytes, false));
    }

    @BeforeEach
    void write() throws IOException {
        dossier = Folders.example(folder.resolve("dossier"), HostileOutputTest::poisoned)
                .toString();
        model = Files.writeString(folder.resolve("model.yaml"), """
                        model: "teaM"
                        time: {start: 0, stop: 3, dt: 0.5, method: rk4, unit: "minuteM"}
                        stocks:
                          "teacupM": {start: 180, out: loss, unit: "degreeM", says: "warmM"}
                        flows:
                          loss: {is: "(\\"teacupM\\" - room) / cooling", unit: "degreeM/minuteM", says: "lostM"}
                        auxiliaries:
                          room: {is: 70, unit: "degreeM", says: "roomM"}
                          cooling: {is: 10, unit: "minuteM", says: "longM"}
                        """.replace("M", ESCAPED))
                .toString();
        xmile = Files.writeString(folder.resolve("model.xmile"), """
                        <?xml version="1.0" encoding="utf-8"?>
                        <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
                          <header><name>teaM</name><vendor>aM</vendor><product version="1">bM</product></header>
                          <sim_specs method="rk4" time_units="minuteM"><start>0</start><stop>3</stop><dt>0.5</dt></sim_specs>
                          <model><variables>
                            <stock name="teacupM"><doc>warmM</doc><eqn>180</eqn><outflow>loss</outflow><units>degreeM</units></stock>
                            <flow name="loss"><doc>lostM</doc><eqn>("teacupM" - room) / 10</eqn><units>degreeM/minuteM</units></flow>
                            <aux name="room"><eqn>70</eqn><units>degreeM</units></aux>
                          </variables></model>
                        </xmile>
                        """.replace("M", MARK))
                .toString();
        article = Files.writeString(
                        folder.resolve("article.txt"),
                        "The one " + MARK + "\u001b[31m is two " + MARK + " and three. It ends.\n")
                .toString();
        table = Files.writeString(folder.resolve("table.csv"), "partner,value\na" + MARK + ",1\nb" + MARK + ",2\n")
                .toString();
    }

    private static String poisoned(String file, String text) {
        if (file.equals("ru.yaml")) {
            return "language: ru\ntexts:\n  - {text: \"Ardenia" + ESCAPED + CONTROLS + "\", to: \"А" + ESCAPED
                    + CONTROLS + "\"}\n";
        }
        if (file.equals("events.csv")) {
            return text.replace("Harbour base", "Harbour base" + MARK).replace("note 1", "note 1" + MARK);
        }
        if (file.endsWith(".csv")) {
            return text.replace("line 1", "line 1" + MARK).replace("table 1", "table 1" + MARK);
        }
        return text.replaceFirst("(id: c02\\n  at: \\{paragraph: 1)", "$1, first: the one, last: three")
                .lines()
                .map(line -> (line.contains("{") ? IN_BRACES : ON_A_LINE)
                        .matcher(line)
                        .replaceAll(match -> Matcher.quoteReplacement(hostile(match, file))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String hostile(MatchResult match, String file) {
        boolean leg = match.group(1).equals("name") && (file.equals("provider.yaml") || file.equals("guarantor.yaml"));
        String value = match.group(2) == null ? match.group(3) : match.group(2);
        return leg ? match.group() : match.group(1) + ": \"" + value.strip() + ESCAPED + CONTROLS + '"';
    }

    private static void assertInert(String text) {
        assertThat(text.codePoints().filter(point -> point != '\n' && point != '\t' && Inert.isHostile(point)))
                .as(text.substring(0, Math.min(2_000, text.length())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess DOSSIER",
                "assess DOSSIER --full",
                "assess DOSSIER --json",
                "assess DOSSIER --markdown",
                "assess DOSSIER --markdown --lang ru",
                "assess DOSSIER --full --lang ru",
                "assess DOSSIER --claim c02",
                "assess DOSSIER --claim c02 --article plains_2022=ARTICLE",
                "assess DOSSIER --claim c02 --article plains_2022=ARTICLE --json",
                "assess DOSSIER --markdown --article plains_2022=ARTICLE",
                "check DOSSIER --article plains_2022=ARTICLE",
                "assess DOSSIER --explain provider(ARD,2022)",
                "assess DOSSIER --explain provider(ARD,2022) --json",
                "check DOSSIER",
                "compare DOSSIER empty_harbour",
                "compare DOSSIER empty_harbour --json",
                "ledger DOSSIER",
                "note DOSSIER",
                "note DOSSIER --lang ru",
                "note DOSSIER --as markdown",
                "note DOSSIER --as html --article plains_2022=ARTICLE",
                "ledger DOSSIER --json",
                "sources DOSSIER",
                "sources DOSSIER --json",
                "sources DOSSIER --tsv",
                "simulate MODEL",
                "simulate MODEL --draws 3 --all --vary room=60..70",
                "simulate MODEL --json",
                "loops MODEL",
                "loops MODEL --csv",
                "loops MODEL --json",
                "sensitivity MODEL --of room --vary room=60..70 --runs 8",
                "sensitivity MODEL --of room --vary room=60..70 --runs 8 --json",
                "convert MODEL --to xmile",
                "convert MODEL --to yaml",
                "units MODEL",
                "units MODEL --json",
                "simulate XMILE",
                "simulate XMILE --draws 3 --all --vary room=60..70",
                "simulate XMILE --json",
                "loops XMILE",
                "loops XMILE --json",
                "sensitivity XMILE --of room --vary room=60..70 --runs 8",
                "convert XMILE --to xmile",
                "convert XMILE --to yaml",
                "units XMILE",
                "measure concentration TABLE",
                "measure concentration TABLE --json"
            })
    void nothing_hostile_leaves_a_command(String words) {
        Printed ended = run(words(words));
        assertThat(ended.err() + ended.out()).isNotEmpty();
        assertThat(ended.code()).as(ended.err()).isLessThan(ExitCode.WRONG);
        assertInert(ended.out());
        assertInert(ended.err());
    }

    private String[] words(String words) {
        return Stream.of(words.split(" "))
                .map(word -> word.replace("DOSSIER", dossier)
                        .replace("MODEL", model)
                        .replace("XMILE", xmile)
                        .replace("TABLE", table)
                        .replace("ARTICLE", article)
                        .replace("HOSTILE", MARK + "\u001b[31m"))
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess DOSSIER --claim HOSTILE",
                "assess DOSSIER --explain HOSTILE",
                "assess DOSSIER --explain share('HOSTILE')",
                "assess DOSSIER --scenario HOSTILE",
                "assess DOSSIER --lang HOSTILE",
                "assess DOSSIER --as-of HOSTILE",
                "assess DOSSIER --draws HOSTILE",
                "assess DOSSIER --HOSTILE",
                "assess DOSSIER --html HOSTILE/HOSTILE",
                "assess HOSTILE",
                "check HOSTILE",
                "compare DOSSIER HOSTILE.yaml",
                "HOSTILE",
                "simulate HOSTILE",
                "simulate MODEL --set HOSTILE=1",
                "simulate MODEL --set room=HOSTILE",
                "simulate MODEL --vary HOSTILE=1..2 --draws 3",
                "simulate MODEL --vary room=HOSTILE --draws 3",
                "simulate MODEL --method HOSTILE",
                "loops MODEL --why HOSTILE",
                "sensitivity MODEL --of HOSTILE",
                "convert MODEL --to HOSTILE",
                "measure HOSTILE",
                "measure concentration HOSTILE",
                "measure similarity TABLE --range HOSTILE",
                "new HOSTILE --receivers HOSTILE --powers RUS",
                "new HOSTILE --receivers ARM --powers RUS,TUR --pairs HOSTILE",
                "new HOSTILE --receivers ARM --powers RUS --period HOSTILE"
            })
    void nothing_hostile_leaves_a_refusal(String words) {
        Printed ended = run(words(words));
        assertThat(ended.code()).as(ended.out()).isEqualTo(ExitCode.WRONG);
        assertThat(ended.err()).isNotBlank();
        assertInert(ended.err());
        assertInert(ended.out());
    }

    @Test
    void nothing_hostile_is_told_of_a_fault_in_a_file() throws IOException {
        Files.writeString(
                folder.resolve("dossier/roles/bad.yaml"), "\"x" + ESCAPED + "\": {id: \"y" + ESCAPED + "\"}\n");
        Files.writeString(folder.resolve("dossier/indicators/bad.csv"), "in" + MARK + ",b\n1,2\n");
        Files.writeString(Path.of(model), "\"x" + ESCAPED + "\": 1\nmodel: [\"" + ESCAPED + "\"]\n");
        Files.writeString(Path.of(table), "un" + MARK + ",value\n1,2\n");
        for (String words :
                List.of("check DOSSIER", "assess DOSSIER", "simulate MODEL", "measure concentration TABLE")) {
            Printed ended = run(words(words));
            assertThat(ended.code()).isIn(ExitCode.PROBLEMS, ExitCode.WRONG);
            assertThat(ended.err() + ended.out()).containsAnyOf("\uFFFD", "U+");
            assertInert(ended.err());
            assertInert(ended.out());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assess DOSSIER --html",
                "assess DOSSIER --lang ru --html",
                "simulate MODEL --html",
                "simulate XMILE --html"
            })
    void nothing_hostile_is_written_into_a_page(String words) throws IOException {
        Path page = folder.resolve("page.html");
        Printed ended = run(Stream.concat(Stream.of(words(words)), Stream.of(page.toString()))
                .toArray(String[]::new));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.DONE);
        String html = Files.readString(page);
        assertInert(html);
        assertInert(Jsoup.parse(html).wholeText());
        assertThat(html).contains("\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u2028", "\ufeff", "\u0085", "\u009b31m", "\u001b[31m", "\ue000"})
    void nothing_hostile_is_written_into_a_new_dossier(String sign) throws IOException {
        Path made = folder.resolve("made");
        Printed ended =
                run("new", made.toString(), "--receivers", "ARM", "--powers", "RUS", "--title", "x" + sign + "y");
        assertInert(ended.err());
        assertInert(ended.out());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.startsWith(made) && Files.isRegularFile(file))
                    .toList()) {
                assertInert(Files.readString(file));
            }
        }
        assertThat(Files.exists(made)).isEqualTo(ended.code() == ExitCode.DONE);
    }
}
