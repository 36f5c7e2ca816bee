package org.heartland.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that look at pages in the one Chromium. */
abstract class InBrowser {
    @RegisterExtension
    static final Chromium chromium = new Chromium();

    /** What keeps people from reading a page, by axe; it looks at the page alone, since none has frames. */
    static List<String> issues(Page page) {
        AxeRunOptions onlyIssues = new AxeRunOptions();
        onlyIssues.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(onlyIssues).analyze().getViolations().stream()
                        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                        .map(InBrowser::line)
                        .toList();
    }

    private static String line(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + " ("
                + rule.getNodes().size() + ") "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
