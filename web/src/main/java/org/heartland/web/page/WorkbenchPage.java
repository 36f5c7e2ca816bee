package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of the workbench. It has an address of its own, {@code /name}, and the template {@code name.jte}, to which its view is handed; the
 * same address with {@code .json} and {@code .csv} gives what it shows to programs, where it has it.
 */
public interface WorkbenchPage {

    /** Its address without the slash, and the name of its template. */
    String name();

    /** What it is called in the list of pages; null if it is not listed, since it is opened from others. */
    default @Nullable String title(Words words) {
        return null;
    }

    /** True if it is listed among those that are opened rarely: under "More". */
    default boolean isRare() {
        return false;
    }

    /**
     * What it may be asked and in which forms it answers; the server refuses all else. Null: not written down yet, so that nothing is
     * refused and {@code /openapi.json} lacks the page, which a test reports.
     *
     * @param assessment of the dossier, whose states, years and choices an address may name
     */
    default @Nullable PageContract contract(Assessment assessment) {
        return null;
    }

    /** What can be found on it beside the page itself, by its words in any language; for {@code Ctrl+K}. */
    default List<Findable> finds(PageRequest request) {
        return List.of();
    }

    /** What its template shows. */
    Object view(PageRequest request) throws PageProblem;

    /** Writes what it shows as JSON; false if it has none. */
    default boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        return false;
    }

    /** What it shows as a table; null if it is none. */
    default @Nullable DataTable table(PageRequest request) throws PageProblem {
        return null;
    }

    /** Writes what it shows as CSV; false if it is no table. */
    default boolean csv(PageRequest request, OutputStream out) throws IOException, PageProblem {
        DataTable table = table(request);
        if (table != null) {
            table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        }
        return table != null;
    }

    /** What it hands out in another form, by the ending of its address; null if it has none such. */
    default @Nullable Download download(String form, PageRequest request) throws IOException, PageProblem {
        return null;
    }

    /**
     * True if the same address is answered alike until a file changes or an editor decides, so that the answer is kept: it depends on no clock,
     * no work that goes on, and no file that is read for it.
     */
    default boolean lasts() {
        return false;
    }

    /** True if it shows another answer of this server in a frame. */
    default boolean frames() {
        return false;
    }

    /**
     * A file that a page hands out.
     *
     * @param kind its media type
     * @param policy the Content-Security-Policy under which it is shown in the browser; null if it is saved and not shown
     */
    record Download(
            String name,
            String kind,
            byte[] bytes,
            @Nullable String policy) {

        /** A file that is saved. */
        Download(String name, String kind, byte[] bytes) {
            this(name, kind, bytes, null);
        }
    }

    /** What is answered to a form of this page. */
    sealed interface Reply {}

    /** The form is done; the browser goes to an address. */
    record Go(String address) implements Reply {}

    /**
     * The page is shown with what the form brought.
     *
     * @param status of HTTP
     * @param as the request whose address and links the page has from now on
     */
    record Show(Object view, int status, PageRequest as) implements Reply {}

    /** A file is handed out. */
    record Hand(Download file) implements Reply {}

    /** Answers a form: by doing what it asks for, if the page has no other answer. */
    default Reply reply(PageRequest request) throws IOException, PageProblem {
        return new Go(post(request));
    }

    /** Does what a form of this page asks for, and returns the address to go to. */
    default String post(PageRequest request) throws IOException, PageProblem {
        throw PageProblem.notFound();
    }
}
