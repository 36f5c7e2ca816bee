package org.heartland.app;

import org.heartland.render.text.Page;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --width}: the width of the page. */
final class PageWidth {
    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Columns of the page. Default: the terminal's, else 100.")
    private @Nullable Integer width;

    Page page() {
        return Page.of(width);
    }
}
