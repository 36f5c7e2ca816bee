package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.bargain.issue.RuleText;
import org.heartland.decision.InstitutionPower;
import org.heartland.decision.InstitutionPower.Member;
import org.heartland.decision.InstitutionPower.Widening;

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

    /** The members and their power. */
    public List<List<String>> members() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("member"), words.say("Shapley–Shubik"), words.say("Banzhaf"), words.say("blocks")));
        for (Member member : power.members()) {
            rows.add(List.of(
                    words.actor(member.who()),
                    index(member.shapley()),
                    index(member.banzhaf()),
                    member.blocks() ? words.say("yes") : "–"));
        }
        return rows;
    }

    private String index(double value) {
        return Double.isNaN(value) ? "–" : words.number(String.format(Locale.ROOT, "%.3f", value));
    }

    /** The issues under the members of each day. */
    public List<List<String>> widening() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("issue and day"),
                words.say("members"),
                words.say("winset"),
                words.say("at the ends of the gridlock"),
                words.say("without a position")));
        for (Widening one : power.widening()) {
            rows.add(List.of(
                    one.issue() + ", " + words.date(one.day()),
                    Integer.toString(one.members()),
                    (one.unplaced().isEmpty() ? "" : "≤ ") + words.percent(one.width()) + " %",
                    words.actors(one.pivots()),
                    one.unplaced().isEmpty() ? "–" : words.actors(one.unplaced())));
        }
        return rows;
    }
}
