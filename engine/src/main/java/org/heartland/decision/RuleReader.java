package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.bargain.issue.RuleText.Votes;
import org.heartland.citation.Locator;
import org.heartland.citation.SourceId;
import org.heartland.dossier.AddedPart;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.PartReader;
import org.heartland.dossier.read.Thing;
import org.heartland.text.NumberText;
import org.heartland.text.yaml.Yaml;
import org.jspecify.annotations.Nullable;

/** Reads rules of decision: of an issue, and those of institutions in rules/*.yaml. */
public final class RuleReader {
    public static final AddedPart<InstitutionRule> RULES = new AddedPart<>("rules", "rule", InstitutionRule.class);
    public static final PartReader<InstitutionRule> PART = new PartReader<>(RULES, RuleReader::ofInstitution);

    private static final int MAX_VOTES = 1_000_000;

    /**
     * The rule of an institution from one day to another.
     *
     * @param to null = still
     */
    public record InstitutionRule(
            String id,
            String institution,
            LocalDate from,
            @Nullable LocalDate to,
            RuleText rule,
            SourceId source,
            Locator at) {

        /** True if it is in force on a day. */
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private RuleReader() {}

    private static @Nullable InstitutionRule ofInstitution(String id, Fields fields) {
        String institution = fields.refer("institution", Thing.INSTITUTION);
        LocalDate from = fields.needDate("from");
        LocalDate to = fields.findDate("to");
        RuleText rule = rule(fields, null);
        SourceId source = fields.source();
        Locator at = fields.locator();
        return from == null ? null : new InstitutionRule(id, institution, from, to, rule, source, at);
    }

    /** The rule of an issue: that of an institution, or one among its own actors. */
    static RuleText read(Fields fields, List<String> actors) {
        RuleText rule;
        if (fields.has("institution")) {
            rule = new RuleText(Kind.NONE, 0, List.of(), List.of(), fields.refer("institution", Thing.INSTITUTION));
        } else {
            rule = rule(fields, actors);
        }
        fields.close();
        return rule;
    }

    private static RuleText rule(Fields fields, @Nullable List<String> actors) {
        Kind kind = kind(fields);
        boolean share = kind == Kind.QUALIFIED || kind == Kind.WEIGHTED;
        double quota = share ? quota(fields) : 0;
        List<String> named = named(fields, kind, actors);
        List<Votes> votes = kind == Kind.WEIGHTED ? votes(fields, actors) : List.of();
        return new RuleText(kind, quota, named, votes, "");
    }

    private static Kind kind(Fields fields) {
        List<String> words = Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.NONE)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        return Kind.values()[1 + fields.choice("kind", words)];
    }

    private static double quota(Fields fields) {
        String written = fields.text("quota");
        boolean percent = written.endsWith("%");
        double quota = NumberText.read(percent ? written.substring(0, written.length() - 1) : written)
                        .orElse(-1)
                / (percent ? 100 : 1);
        if (!(quota > 0 && quota <= 1) && !written.isEmpty()) {
            fields.problems.add(
                    fields.at("quota"), "\"" + written + "\" is no share of votes", "write one such as 66.7%");
        }
        return quota;
    }

    private static List<String> named(Fields fields, Kind kind, @Nullable List<String> actors) {
        if (kind == Kind.DICTATOR) {
            String who = fields.text("decider");
            check(fields, "decider", who, actors);
            return List.of(who);
        }
        List<String> named = new ArrayList<>();
        if (kind != Kind.MAJORITY && fields.has("vetoes")) {
            for (Yaml.Node node : fields.list("vetoes")) {
                named.add(fields.textOf(node, "vetoes"));
                check(fields, "vetoes", named.get(named.size() - 1), actors);
            }
        }
        return named;
    }

    private static List<Votes> votes(Fields fields, @Nullable List<String> actors) {
        Fields inside = fields.mapping("votes", "the votes");
        List<Votes> votes = new ArrayList<>();
        for (String who : inside.keys()) {
            votes.add(new Votes(who, inside.whole(who, 0, MAX_VOTES)));
            check(fields, "votes", who, actors);
        }
        inside.close();
        return votes;
    }

    private static void check(Fields fields, String key, String who, @Nullable List<String> actors) {
        if (actors != null && !who.isEmpty() && !actors.contains(who)) {
            fields.problems.add(fields.at(key), who + " is no actor of this issue", "name one of its actors");
        }
    }
}
