package org.heartland.web.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.RuleText;
import org.heartland.decision.InstitutionGames;
import org.heartland.decision.IssueReader;
import org.heartland.dossier.Dossier;
import org.heartland.web.decision.DecisionsView.Entry;
import org.heartland.web.page.PageRequest;

/** Lists the issues of a dossier, and the institutions whose rule of decision is known. */
final class ShelfWriter {
    private final PageRequest request;
    private final Dossier dossier;

    ShelfWriter(PageRequest request) {
        this.request = request;
        this.dossier = request.opened().suppositions().dossier();
    }

    DecisionsView view() {
        return new DecisionsView(issues(""), bodies(), null);
    }

    /** The issues that an institution decides; all of them for "". */
    List<Entry> issues(String institution) {
        List<Entry> entries = new ArrayList<>();
        for (String id : dossier.added().ids(IssueReader.ISSUES)) {
            Issue issue = dossier.added().get(IssueReader.ISSUES, id);
            if (institution.isEmpty() || issue.rule().institution().equals(institution)) {
                entries.add(new Entry(
                        request.link(DecisionsPage.NAME, "of", id),
                        request.words().term(issue.question()),
                        issue.decided() == null ? "" : request.words().date(issue.decided())));
            }
        }
        return entries;
    }

    private List<Entry> bodies() {
        InstitutionGames games = new InstitutionGames(dossier);
        LocalDate day = dossier.identity().now().asOf();
        return dossier.institutions().keySet().stream()
                .filter(id -> games.rule(id, day).kind() != RuleText.Kind.NONE)
                .map(id -> new Entry(
                        request.link(InstitutionPage.NAME, "of", id),
                        request.words().actor(id),
                        request.say("{0} members", games.members(id, day).size())))
                .toList();
    }
}
