package org.heartland.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.heartland.bargain.issue.RuleText;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.decision.RuleReader.InstitutionRule;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Institution.Membership;

/** The members of an institution on a day, and the rule by which they decide. */
public record InstitutionGames(Dossier dossier) {
    /** The standing of those who decide. */
    static final String MEMBER = Institution.STATUSES.get(0);

    /** The full members on a day, by id; a suspended one is none. */
    public List<String> members(String institution, LocalDate day) {
        TreeSet<String> members = new TreeSet<>();
        List<Membership> there = there(institution, day);
        there.stream().filter(one -> one.status().equals(MEMBER)).forEach(one -> members.add(one.who()));
        there.stream()
                .filter(one -> one.status().equals(Institution.SUSPENDED))
                .forEach(one -> members.remove(one.who()));
        return List.copyOf(members);
    }

    private List<Membership> there(String institution, LocalDate day) {
        Institution found = dossier.institutions().get(institution);
        List<Membership> there = new ArrayList<>();
        if (found != null) {
            found.members().forEach(cited -> {
                Membership one = cited.value();
                LocalDate to = one.to();
                if (!one.from().isAfter(day) && (to == null || !to.isBefore(day))) {
                    there.add(one);
                }
            });
        }
        return there;
    }

    /** The days on which the circle of full members changed, in order. */
    public List<LocalDate> changes(String institution) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Institution found = dossier.institutions().get(institution);
        if (found != null) {
            found.members().stream()
                    .map(cited -> cited.value())
                    .filter(one -> one.status().equals(MEMBER) || one.status().equals(Institution.SUSPENDED))
                    .forEach(one -> {
                        days.add(one.from());
                        LocalDate to = one.to();
                        if (to != null) {
                            days.add(to.plusDays(1));
                        }
                    });
        }
        return List.copyOf(days);
    }

    /** The rule on a day: one of the dossier's rules, else what the institution itself says of its decisions. */
    public RuleText rule(String institution, LocalDate day) {
        for (String id : dossier.added().ids(RuleReader.RULES)) {
            InstitutionRule rule = dossier.added().get(RuleReader.RULES, id);
            if (rule.institution().equals(institution) && rule.holds(day)) {
                return rule.rule();
            }
        }
        Institution found = dossier.institutions().get(institution);
        String decision = found == null ? "" : found.charter().value().decision();
        return switch (decision) {
            case "consensus" -> RuleText.of(Kind.CONSENSUS, 0);
            case "majority" -> RuleText.of(Kind.MAJORITY, 0);
            default -> RuleText.NONE;
        };
    }

    /** The game of the members on a day; empty if the rule is not known. */
    public Optional<VotingGame> game(String institution, LocalDate day) {
        return rule(institution, day).game(members(institution, day));
    }
}
