package org.heartland.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** The machine's own Chromium, one for all tests of a process: they are skipped where there is none. */
final class Chromium implements BeforeAllCallback {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // One process shows all pages: to start one for each would cost more than most pages.
            "--disable-site-isolation-trials",
            "--renderer-process-limit=1");
    /** How long anything may take in a page on a busy machine. */
    private static final int LONGEST_MILLIS = 120_000;

    private Store shared;

    private record Running(Playwright playwright, Browser browser, Map<Look, Open> windows) implements AutoCloseable {
        static Running start() {
            PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(PROGRAM).setArgs(FLAGS));
            return new Running(playwright, browser, new HashMap<>());
        }

        /** The window of a look, which shows nothing. */
        Open window(Look look) {
            return windows.computeIfAbsent(look, unopened -> {
                BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                        .setColorScheme(look.scheme())
                        .setViewportSize(look.width(), 900)
                        .setJavaScriptEnabled(look.script()));
                Open open = new Open(context, context.newPage(), new ArrayList<>(), new ArrayList<>());
                open.listen();
                return open;
            });
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Chromium.class));
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

        static final Look DESK = ALL.get(2);

        static final Look WITHOUT_SCRIPT = new Look(ColorScheme.LIGHT, 1600, false);

        String name() {
            return scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        }
    }

    /** A page that is open, with all that it asked for and complained of. Its window is used again: to open one costs more than most pages. */
    record Open(BrowserContext context, Page page, List<String> requests, List<String> complaints)
            implements AutoCloseable {
        private void listen() {
            page.setDefaultTimeout(LONGEST_MILLIS);
            context.onRequest((Request request) -> requests.add(request.url()));
            page.onConsoleMessage((ConsoleMessage message) -> complaints.add(message.type() + ": " + message.text()));
            page.onPageError(complaints::add);
        }

        /** Leaves the window as it was before. */
        @Override
        public void close() {
            context.pages().stream().filter(other -> other != page).forEach(Page::close);
            page.mouse().move(0, 0);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null));
            page.navigate("about:blank");
            context.clearPermissions();
            context.clearCookies();
            requests.clear();
            complaints.clear();
        }
    }

    Open open(Path file, Look look) {
        return open(file.toUri().toString(), look);
    }

    Open open(String address, Look look) {
        assumeTrue(Files.isExecutable(PROGRAM), "there is no " + PROGRAM + ": apt-get install chromium");
        Open window = shared.computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .window(look);
        window.page().navigate(address);
        return window;
    }
}
