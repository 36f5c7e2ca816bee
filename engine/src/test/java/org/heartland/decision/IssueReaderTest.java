package org.heartland.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.issue.KtabFile;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

class IssueReaderTest {
    private static final String ISSUE = """
            id: dues
            question: How high?
            decided: 2021-06-30
            dimensions:
              - {name: dues, low: none, high: all}
            rule: {kind: consensus, vetoes: [A, B]}
            reference: {value: 10, judgement: as it was}
            actors:
              - {who: A, position: 80..100, salience: 60, capability: 5, source: paper, locator: page 1}
              - {who: B, position: 10..30..60, salience: {value: 90, judgement: its harbour}, capability: 1..2, judgement: ours}
              - {as: guild, name: The guild, position: 100, salience: 50, capability: 5, hindsight: yes, judgement: ours}
            """;

    private static final Place AT = Place.of("--rule");

    private static Read<List<Issue>> read(String text) {
        return IssueFile.read("issue.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Read<?> read) {
        return read.problems().stream().map(Problem::line).toList();
    }

    @Test
    void values_ranges_and_grounds() {
        Issue issue = read(ISSUE).orThrow().get(0);
        assertThat(issue.actors()).extracting(Bargainer::id).containsExactly("A", "B", "guild");
        Bargainer b = issue.actors().get(1);
        assertThat(b.position().get(0).number()).isEqualTo(new IssueNumber.Triangle(10, 30, 60));
        assertThat(b.salience().get(0).ground()).isEqualTo(new Ground.Judged("its harbour", false));
        assertThat(issue.actors().get(2).capability().ground().hindsight()).isTrue();
        assertThat(issue.middle().position()[0]).isEqualTo(.9);
        VotingGame game = game(issue);
        assertThat(game.blocks(0)).isTrue();
        assertThat(game.blocks(2)).isFalse();
    }

    @Test
    void all_problems_at_once() {
        String wrong = ISSUE.replace("80..100", "80..120")
                .replace("salience: 60", "salience: sixty")
                .replace("[A, B]", "[A, X]")
                .replace("capability: 1..2", "capabilty: 1..2");
        assertThat(lines(read(wrong)))
                .hasSizeGreaterThanOrEqualTo(4)
                .anyMatch(line -> line.contains("position 80..120 is out of bounds; write one from 0 to 100"))
                .anyMatch(line -> line.contains("\"sixty\" is no value of salience"))
                .anyMatch(line -> line.contains("X is no actor of this issue"))
                .anyMatch(line -> line.contains("capabilty is not a key of an actor of an issue"));
    }

    @Test
    void an_input_rests_on_a_source_or_a_judgement() {
        assertThat(lines(read(ISSUE.replace(", judgement: ours}", "}"))))
                .anyMatch(line -> line.contains("an actor of an issue needs source or judgement"));
    }

    private static VotingGame game(Issue issue) {
        return Objects.requireNonNull(
                IssueRules.table(issue, null, null, AT).orThrow().game());
    }

    private static RuleText rule(String written, Issue issue) {
        return IssueRules.rule(written, issue, AT).orThrow();
    }

    @Test
    void a_rule_that_a_user_names() {
        Issue issue = read(ISSUE).orThrow().get(0);
        assertThat(game(issue.under(rule("dictator:guild", issue))).blocks(2)).isTrue();
        assertThat(game(issue.under(rule("qualified:70%", issue))).quota()).isEqualTo(3);
        assertThat(rule("none", issue)).isEqualTo(RuleText.NONE);
    }

    @Test
    void the_form_of_ktab_is_written_back_as_it_was_read() {
        String csv = """
                dues,How high?,2,1
                Actor,Description,Power,dues,Salience 1
                A,the first,12.5,80,60
                B,"the second, and last",3,0.5,100
                """;
        Issue issue =
                KtabFile.read("dues.csv", csv.getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(KtabFile.write(issue)).isEqualTo(csv);
    }

    @Test
    void a_table_of_actors_alone_is_named_as_such() {
        String csv = "Actor,Capability,Position,Salience\nNetherlands,0.08,4,0.8\n";
        assertThat(KtabFile.read("dues.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.line())
                        .startsWith("dues.csv:1:1: this is a table of actors;")
                        .contains("add that line"));
    }

    @Test
    void the_form_of_ktab_with_byte_order_mark_old_line_ends_and_trailing_commas() {
        String csv = "\uFEFFdues,\"How, high?\",2,1,\rActor,D,P,dues,S,\rA,a,1,80,60,\rB,b,2,0,100,\r";
        Issue issue =
                KtabFile.read("dues.csv", csv.getBytes(StandardCharsets.UTF_8)).orThrow();
        assertThat(issue.actors()).hasSize(2);
        assertThat(issue.question()).isEqualTo("How, high?");
    }
}
