package org.heartland.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.app.Main;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Role;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The page about the system says what is in the dossier and in the program: every name, paragraph and column of it. */
class SystemPageTest {
    private static final String PAGE = "docs/system.md";
    private static final Path FOLDER = Pages.HOME.resolve("dossiers/central-asia");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Dossier DOSSIER = Contributors.SHIPPED.read(FOLDER).orThrow();
    private static final Map<String, Claim> CLAIMS =
            DOSSIER.claims().stream().collect(Collectors.toMap(Claim::id, claim -> claim, (a, b) -> a, TreeMap::new));

    // ---- Names.

    @Test
    void every_name_on_the_page_is_one_of_the_dossier_or_of_the_program() {
        Set<String> known = new TreeSet<>(CLAIMS.keySet());
        kinds().values().forEach(known::addAll);
        known.addAll(DOSSIER.actors().keySet());
        known.addAll(DOSSIER.institutions().keySet());
        known.addAll(DOSSIER.roles().keySet());
        known.addAll(Study.prepare(DOSSIER, Options.standard())
                .orThrow()
                .now()
                .names()
                .functions());
        List<String> strange = names(Pages.read(PAGE))
                .filter(name -> !known.contains(name) && !isFile(name) && !isClass(name) && !isCommand(name))
                .toList();
        assertThat(strange).as("names of nothing").isEmpty();
    }

    /** What a cell may call its names, and which names there are of that kind. */
    private static SortedMap<String, Set<String>> kinds() {
        Set<String> events = DOSSIER.events().stream().map(Event::id).collect(Collectors.toSet());
        Set<String> legs = DOSSIER.roles().values().stream()
                .flatMap(role -> role.legs().stream())
                .map(Role.Leg::name)
                .collect(Collectors.toSet());
        return new TreeMap<>(Map.of(
                "event", events,
                "series", DOSSIER.indicators().keySet(),
                "leg", legs,
                "domain", DOSSIER.domains().keySet(),
                "judgement", DOSSIER.judgements().keySet()));
    }

    private static boolean isFile(String name) {
        return name.matches("[\\w./-]+")
                && (Files.exists(FOLDER.resolve(name)) || Files.exists(Pages.HOME.resolve(name)));
    }

    /** A class, or, with a dot, a nested class. */
    private static boolean isClass(String name) {
        String[] parts = name.split("\\.", 2);
        return Pages.sources("src/main/java").stream()
                .filter(file -> file.getFileName().toString().equals(parts[0] + ".java"))
                .anyMatch(file -> parts.length == 1
                        || Pages.read(file).matches("(?s).*\\b(record|class|interface|enum) " + parts[1] + "\\b.*"));
    }

    /** A command of the program with options that it has. */
    private static boolean isCommand(String name) {
        List<String> words = List.of(name.split(" "));
        CommandLine command = words.size() < 2 || !words.get(0).equals("heartland")
                ? null
                : Main.program().getSubcommands().get(words.get(1));
        return command != null
                && words.stream()
                        .filter(word -> word.startsWith("--"))
                        .allMatch(
                                option -> command.getCommandSpec().optionsMap().containsKey(option));
    }

    @Test
    void what_a_cell_calls_an_event_or_a_series_is_one() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows("in the dossier")) {
            for (String part : row.getOrDefault("in the dossier", "").split("; ")) {
                kinds().forEach((kind, of) -> {
                    Matcher called =
                            Pattern.compile("(?:^|.*: )" + kind + "s? (`.*)").matcher(part);
                    if (called.matches()) {
                        names(called.group(1))
                                .filter(name -> !of.contains(name) && !isClass(name))
                                .forEach(name -> wrong.add(name + " is no " + kind));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    // ---- Claims.

    @Test
    void every_claim_of_the_dossier_has_a_place_in_the_system() {
        SortedSet<String> left = new TreeSet<>(CLAIMS.keySet());
        names(Pages.read(PAGE)).forEach(left::remove);
        assertThat(left).as("claims that the page does not name").isEmpty();
    }

    @Test
    void every_claim_stands_in_a_row_that_names_its_paragraph() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : rows("¶")) {
            Set<Integer> paragraphs = paragraphs(row.getOrDefault("¶", ""));
            claims(row.values())
                    .filter(claim -> !paragraphs.contains(claim.passage().paragraph()))
                    .forEach(claim -> wrong.add(claim.id() + " is in " + row.values()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_paragraph_of_the_article_is_left_out() {
        Set<Integer> reported = rows("¶").stream()
                .flatMap(row -> paragraphs(row.getOrDefault("¶", "")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(reported).isEqualTo(IntStream.rangeClosed(0, 13).boxed().collect(Collectors.toSet()));
    }

    /** From {@code 0-2, 5} the four numbers; a dash alone is none. */
    private static Set<Integer> paragraphs(String cell) {
        return Stream.of(cell.split(", "))
                .filter(part -> part.matches("\\d+(-\\d+)?"))
                .map(part -> part.split("-"))
                .flatMapToInt(ends ->
                        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    void what_stands_under_judged_is_decided_by_a_check_and_the_rest_is_not() {
        holds("judged", claim -> claim.test() instanceof Claim.Check && claim.kind() != Claim.Kind.PREDICTION);
        holds("not judged", claim -> !(claim.test() instanceof Claim.Check));
        holds("not judged, or not there", claim -> !(claim.test() instanceof Claim.Check));
    }

    private static void holds(String column, Predicate<Claim> rule) {
        List<String> wrong = rows(column).stream()
                .flatMap(row -> claims(List.of(row.getOrDefault(column, ""))))
                .filter(claim -> !rule.test(claim))
                .map(Claim::id)
                .toList();
        assertThat(wrong).as(column).isEmpty();
    }

    // ---- Mechanisms and predictions.

    @Test
    void the_claims_that_await_a_model_stand_at_the_mechanisms() {
        Set<String> reported = rows("awaits").stream()
                .flatMap(row -> claims(List.of(row.getOrDefault("awaits", ""))))
                .map(Claim::id)
                .collect(Collectors.toSet());
        Set<String> written = CLAIMS.values().stream()
                .filter(claim -> claim.test() instanceof Claim.Awaits)
                .map(Claim::id)
                .collect(Collectors.toSet());
        assertThat(reported).isEqualTo(written);
    }

    @Test
    void every_model_that_is_awaited_is_listed_as_not_there() {
        Set<String> listed =
                rows("model").stream().map(row -> row.getOrDefault("model", "")).collect(Collectors.toSet());
        List<String> awaited = found(Pattern.compile("awaits \\*(\\w+)\\*"), Pages.read(PAGE)).stream()
                .map(words -> words.replaceAll(".*\\*(\\w+)\\*", "$1"))
                .toList();
        assertThat(awaited).isNotEmpty().isSubsetOf(listed);
    }

    @Test
    void the_predictions_are_those_of_the_dossier_with_their_horizons() {
        List<String> reported = rows("decided by").stream()
                .map(row -> String.join(
                        " ",
                        row.getOrDefault("prediction", ""),
                        row.getOrDefault("horizon", ""),
                        row.getOrDefault("decided by", "")))
                .toList();
        List<String> written = DOSSIER.claims().stream()
                .filter(claim -> claim.kind() == Claim.Kind.PREDICTION)
                .map(claim -> "`" + claim.id() + "` " + horizon(claim) + " "
                        + (claim.test() instanceof Claim.CannotFail ? "cannot fail" : "check"))
                .toList();
        assertThat(reported).containsExactlyInAnyOrderElementsOf(written);
    }

    private static String horizon(Claim claim) {
        Claim.Prediction prediction = claim.prediction();
        return prediction == null || prediction.horizon() == null
                ? "none"
                : prediction.horizon().toString();
    }

    // ---- Reading the page.

    private static Stream<String> names(String text) {
        return found(NAME, text).stream().map(name -> name.substring(1, name.length() - 1));
    }

    private static List<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group()).toList();
    }

    private static Stream<Claim> claims(Iterable<String> cells) {
        return names(String.join(" ", cells)).filter(CLAIMS::containsKey).map(CLAIMS::get);
    }

    /** The rows of all tables that have a column, each as cells by the heads of their columns. */
    private static List<Map<String, String>> rows(String column) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> heads = List.of();
        for (String line : Pages.read(PAGE).lines().toList()) {
            List<String> cells = line.startsWith("|") ? cells(line) : List.of();
            if (heads.isEmpty() || cells.isEmpty()) {
                heads = cells;
            } else if (!line.startsWith("|---") && heads.contains(column)) {
                assertThat(cells).as(line).hasSameSizeAs(heads);
                rows.add(row(heads, cells));
            }
        }
        assertThat(rows).as("rows with a column " + column).isNotEmpty();
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Map<String, String> row(List<String> heads, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return row;
    }
}
