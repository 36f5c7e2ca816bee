package org.heartland.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor does with a copy of either shipped dossier, by the keyboard: dismisses and undoes, asks for newer figures, keeps a scenario. */
class BothDossiersInBrowserTest extends InBrowser {
    @TempDir
    private Path folder;

    /**
     * @param newer how many states have figures newer than those that are counted
     * @param who leaves {@code of} on a day, which is supposed and kept
     */
    @ParameterizedTest
    @CsvSource({"example, 0, ARD, PAC, 2021-02-01", "central-asia, 1, KAZ, CSTO, 2022-02-01"})
    void either_is_worked_with(String name, int newer, String who, String of, String day) throws IOException {
        Path dossier = folder.resolve(name);
        Folders.copy(Assessed.DOSSIERS.resolve(name), dossier);
        try (RunningWorkbench workbench = RunningWorkbench.of(dossier);
                Chromium.Open open = chromium.open(workbench.address(), Chromium.Look.DESK)) {
            Page page = open.page();
            dismissAndUndo(page, dossier);
            askForNewer(page, newer);
            keepScenario(page, who, of, day);
            assertThat(Files.readString(dossier.resolve("scenarios/as_supposed.yaml")))
                    .contains(who, of, day, "Worth a look.");
            assertThat(Printed.when("assess", dossier.toString(), "--scenario", "as_supposed"))
                    .contains("As it is supposed");
            assertThat(open.complaints()).isEmpty();
        }
    }

    private static void dismissAndUndo(Page page, Path dossier) throws IOException {
        Path review = dossier.resolve("review.yaml");
        String claim = page.locator("#card").getAttribute("data-claim");
        page.keyboard().press("x");
        page.keyboard().press("2");
        assertThat(page.locator(".reviewed")).containsText("1 of");
        assertThat(Files.readString(review)).contains(claim);
        page.keyboard().press("u");
        assertThat(page.locator(".reviewed")).containsText("0 of");
        assertThat(Files.exists(review) ? Files.readString(review) : "").doesNotContain(claim);
    }

    private static void askForNewer(Page page, int newer) {
        page.navigate(page.url().replaceAll("/article.*", "/states"));
        Locator shown = page.locator("#shown .newer");
        assertThat(shown).hasCount(0);
        page.locator("input[name=newer]").focus();
        page.keyboard().press("Space");
        page.waitForURL(Pattern.compile(".*newer=on.*"));
        assertThat(shown).hasCount(newer);
        page.goBack();
        assertThat(shown).hasCount(0);
    }

    private static void keepScenario(Page page, String who, String of, String day) {
        page.navigate(page.url().replaceAll("/states.*", "/whatif"));
        page.locator("#membership summary").focus();
        page.keyboard().press("Enter");
        page.locator("#m-who").selectOption(who);
        page.locator("#m-deed").selectOption("leave");
        page.locator("#m-institution").selectOption(of);
        page.locator("#m-from").focus();
        page.keyboard().type(day);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*1\\.leave=" + of + ".*"));
        assertThat(page.locator("progress")).hasCount(0);
        page.locator("#as-id").fill("as_supposed");
        page.locator("#as-because").fill("Worth a look.");
        page.locator("#as-title").fill("As it is supposed");
        page.locator(".naming button[value=save]").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*of=as_supposed&saved=on.*"));
        assertThat(page.locator("#keep [role=status]")).containsText("It is saved in scenarios/as_supposed.yaml.");
    }
}
