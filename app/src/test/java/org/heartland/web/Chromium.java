package org.heartland.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The machine's own Chromium, which the tests drive; they are skipped where there is none. */
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS));
    }

    static Chromium start() {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no " + PROGRAM + ": apt-get install chromium");
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        return new Chromium(Playwright.create(options));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** How a page is looked at. */
    record Look(ColorScheme scheme, int width, boolean script) {
        static final List<Look> ALL = List.of(
                new Look(ColorScheme.LIGHT, 360, true),
                new Look(ColorScheme.DARK, 360, true),
                new Look(ColorScheme.LIGHT, 1600, true),
                new Look(ColorScheme.DARK, 1600, true));

        /** A telephone in light, a wide screen in dark. */
        static final List<Look> TWO = List.of(ALL.get(0), ALL.get(3));

        static final Look WITHOUT_SCRIPT = new Look(ColorScheme.LIGHT, 1600, false);

        String name() {
            return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        }
    }

    /** A page that is open, with all that it asked for and complained of. */
    record Open(BrowserContext context, Page page, List<String> requests, List<String> complaints)
            implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }

    Open open(Path file, Look look) {
        return open(file.toUri().toString(), look);
    }

    Open open(String address, Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setColorScheme(look.scheme())
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.script()));
        Page page = context.newPage();
        page.setDefaultTimeout(120_000);
        List<String> requests = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        context.onRequest((Request request) -> requests.add(request.url()));
        page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.type() + ": " + message.text()));
        page.onPageError(complaints::add);
        page.navigate(address);
        return new Open(context, page, requests, complaints);
    }
}
