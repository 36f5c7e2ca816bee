package org.heartland.render.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.bargain.issue.IssueDimension;
import org.heartland.bargain.issue.RuleText;
import org.heartland.decision.InstitutionPower;
import org.heartland.decision.InstitutionPower.Member;
import org.heartland.decision.InstitutionRecord.Outcome;
import org.heartland.decision.InstitutionRecord.Question;
import org.heartland.decision.Widening;

/** Who has what power in an institution, in sentences and tables. */
public record PowerWords(Words words, InstitutionPower power) {

    /** The rule, who blocks, and what is not known. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        String name = words.shortName(power.institution());
        int members = power.members().size();
        said.add(words.say("{0} has {1} members on {2}.", name, members, words.date(power.day())));
        said.add(rule(power.rule().kind()));
        long blocking = power.members().stream().filter(Member::blocks).count();
        if (power.rule().kind() != RuleText.Kind.NONE) {
            said.add(
                    blocking == members
                            ? words.say("Nothing passes against any of them.")
                            : words.say("Nothing passes against {0} of them.", (int) blocking));
        }
        return said;
    }

    private String rule(RuleText.Kind kind) {
        return switch (kind) {
            case NONE -> words.say("Its rule of decision is not known, so that nobody's power is.");
            case MAJORITY -> words.say("It decides by simple majority.");
            case QUALIFIED ->
                words.say(
                        "It decides by {0} % of its members.",
                        words.percent(power.rule().quota()));
            case WEIGHTED ->
                words.say(
                        "It decides by {0} % of weighted votes.",
                        words.percent(power.rule().quota()));
            case CONSENSUS -> words.say("It decides by consensus.");
            case DICTATOR -> words.say("One member decides.");
        };
    }

    /** All tables that say something: members, each issue under the members of each day, and what became of questions. */
    public List<WordTable> tables() {
        Stream<WordTable> issues = power.widening().stream()
                .collect(groupingBy(one -> one.issue().id(), LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(days -> widening(
                        words,
                        words.say(
                                "Under the members of each day: {0}",
                                words.term(days.get(0).issue().question())),
                        days));
        return Stream.concat(Stream.concat(Stream.of(members()), issues), Stream.of(questions()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private WordTable members() {
        List<List<String>> rows = new ArrayList<>();
        for (Member member : power.members()) {
            rows.add(List.of(
                    words.actor(member.who()),
                    words.index(member.shapley()),
                    words.index(member.banzhaf()),
                    member.blocks() ? words.say("yes") : "–"));
        }
        List<String> head = List.of(
                words.say("member"),
                words.say("Shapley–Shubik"),
                words.say("Banzhaf"),
                words.say("nothing passes against"));
        return new WordTable("members", words.say("Members and their power"), head, rows, 2);
    }

    /** One issue under the members of each day. */
    public static WordTable widening(Words words, String title, List<Widening> days) {
        List<List<String>> rows = new ArrayList<>();
        for (Widening one : days) {
            rows.add(List.of(
                    day(words, one),
                    Integer.toString(one.members()),
                    (one.unplaced().isEmpty() ? "" : "≤ ") + words.percent(one.width()) + " %",
                    one.pivots().isEmpty() ? "–" : words.actors(one.pivots()),
                    one.unplaced().isEmpty() ? "–" : words.actors(one.unplaced())));
        }
        List<String> head = List.of(
                words.say("day"),
                words.say("members"),
                words.say("winset"),
                words.say("at the ends of the gridlock"),
                words.say("without a position"));
        return new WordTable("widening", title, head, rows, 2);
    }

    private static String day(Words words, Widening one) {
        List<IssueDimension> dimensions = one.issue().dimensions();
        String day = words.date(one.day());
        return dimensions.size() == 1
                ? day
                : words.term(dimensions.get(one.dimension()).name()) + ", " + day;
    }

    private WordTable questions() {
        List<List<String>> rows = new ArrayList<>();
        for (Question question : power.questions().questions()) {
            rows.add(List.of(
                    words.date(question.from()),
                    words.term(question.name()),
                    outcome(question.outcome()),
                    question.outcome() == Outcome.DECIDED || question.by().isEmpty()
                            ? "–"
                            : words.actors(question.by())));
        }
        List<String> head = List.of(
                words.say("day"), words.say("question"), words.say("what became of it"), words.say("held up by"));
        return new WordTable(
                "questions", words.say("Questions that the dossier lists, and what became of them"), head, rows, 0);
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case DECIDED -> words.say("decided");
            case REFUSED -> words.say("refused");
            case STALLED -> words.say("stalled");
        };
    }
}
