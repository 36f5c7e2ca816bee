package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.web.desk.OpeningPage;
import org.jspecify.annotations.Nullable;

/** The first page of the workbench among the answers in the user's cache. */
final class KeptOpeningPage implements OpeningPage {
    private final Path dossier;
    private final List<String> options;
    private @Nullable KeptAnswer place;

    /**
     * The place of a page.
     *
     * @param options all that the page depends on besides the files of the dossier, as texts that differ if it does
     */
    KeptOpeningPage(Path dossier, List<String> options) {
        this.dossier = dossier;
        this.options = options;
    }

    @Override
    public byte @Nullable [] find() {
        place = place();
        String page = place == null ? null : place.find();
        return page == null ? null : page.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void keep(byte[] page) {
        KeptAnswer now = place();
        if (now == null || place == null || !now.isAt(place)) {
            return;
        }
        try {
            now.write(new String(page, StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Then the page is made anew each time.
        }
    }

    private @Nullable KeptAnswer place() {
        Read<Folder> files = Contributors.SHIPPED.folder(dossier);
        return files instanceof Read.Good<Folder> good ? KeptAnswer.of(good.value(), options) : null;
    }
}
