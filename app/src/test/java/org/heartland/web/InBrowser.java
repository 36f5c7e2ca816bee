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
    /** How many rows of a table and items of a list axe sees in the two looks of every run of the tests. */
    static final int FEW = 5;

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

    /**
     * Removes elements that repeat the structure of those before them: axe takes minutes for a long page.
     *
     * @param most how many rows of a table and items of a list stay
     */
    static void shorten(Page page, int most) {
        page.evaluate(
                "most => { for (const [kind, left] of [['section > details', 3], ['tbody > tr', most], ['ul > li', most]]) {"
                        + " const counts = new Map(); document.querySelectorAll(kind).forEach(one => {"
                        + " const count = (counts.get(one.parentNode) || 0) + 1; counts.set(one.parentNode, count);"
                        + " if (count > left) one.remove(); }); } }",
                most);
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
