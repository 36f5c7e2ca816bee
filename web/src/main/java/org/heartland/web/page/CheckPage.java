package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.CheckJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Words;
import org.heartland.web.desk.Checked;
import org.heartland.web.desk.DossierFiles;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** What is wrong with the files of the dossier, and an editor for a claim, a role or a row of a table that says what a change would change. */
public final class CheckPage implements WorkbenchPage {
    static final String NAME = "check";
    static final String CLAIM = "claim";
    static final String ROLE = "role";
    static final String FILE = "file";
    static final String LINE = "line";
    static final String EXPRESSION = "expression";
    private static final String SAVED = "saved";
    private static final int MAX_LINE = 9_999_999;

    private final EditForms forms = new EditForms();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public String title(Words words) {
        return words.say("Check");
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("What is wrong with the files of the dossier, and an editor for parts of them.")
                .asks(
                        Asked.text(CLAIM, "the id of a claim that is edited"),
                        Asked.text(ROLE, "the id of a role that is edited"),
                        Asked.text(FILE, "a file of the dossier of which a part is edited"),
                        Asked.whole(LINE, "a line of that part; the first if left out", 1, MAX_LINE),
                        Asked.text(EXPRESSION, "a check that is tried alone"),
                        Asked.oneOf("done", "what has been done", List.of(SAVED)))
                .takes(
                        Asked.oneOf("action", "what is done with the change", EditForms.ACTIONS)
                                .must(EditForms.TRY),
                        Asked.text(FILE, "the file").must(""),
                        Asked.whole("first", "the first line of the part that is changed", 1, MAX_LINE)
                                .must("1"),
                        Asked.whole("last", "its last line", 1, MAX_LINE).must("1"),
                        Asked.text("sum", "the SHA-256 of the file as it was opened, in hexadecimal")
                                .must(""),
                        Asked.text("text", "what takes its place", Integer.MAX_VALUE))
                .json("what `check` finds, and the names that expressions may use", "")
                .csv("the problems and notes");
    }

    /** The files as they are now, and what is said of them. */
    static Checked checked(PageRequest request) throws PageProblem {
        Read<Checked> read = request.desk().files().now();
        if (read instanceof Read.Good<Checked> good) {
            return good.value();
        }
        throw PageProblem.of(read.problems());
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        Checked checked = checked(request);
        EditorWriter writer = new EditorWriter(request, checked);
        Place place = place(request, checked.files());
        String said = request.find("done") == null ? "" : request.say("Saved.");
        return writer.view(place == null ? null : writer.editor(place, said));
    }

    /** What is asked to be edited; null if nothing is. */
    private static @Nullable Place place(PageRequest request, Folder files) throws PageProblem {
        for (Map.Entry<String, String> kind :
                Map.of(CLAIM, "claims/", ROLE, "roles/").entrySet()) {
            String id = request.find(kind.getKey());
            if (id != null) {
                return item(id, kind.getValue(), files);
            }
        }
        String file = request.find(FILE);
        if (file == null) {
            return null;
        }
        if (!DossierFiles.isEditable(file, files)) {
            throw PageProblem.notFound();
        }
        return new Place(file, request.find(LINE) == null ? 1 : request.whole(LINE, MAX_LINE), 1);
    }

    private static Place item(String id, String folder, Folder files) throws PageProblem {
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            int line = file.getKey().startsWith(folder) ? Excerpt.lineOf(id, file.getValue()) : 0;
            if (line > 0) {
                return new Place(file.getKey(), line, 1);
            }
        }
        throw PageProblem.notFound();
    }

    @Override
    public Reply reply(PageRequest request) throws IOException, PageProblem {
        return forms.reply(request);
    }

    /** The address of the part of a file that is edited, once it is saved. */
    static String saved(PageRequest request, String file, int line) {
        return request.link(NAME, FILE, file, LINE, Integer.toString(line), "done", SAVED);
    }

    // ---- For programs.

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        Checked checked = checked(request);
        CheckJson.write(
                checked.problems(), checked.notes(), request.opened().study().names(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        Checked checked = checked(request);
        List<List<String>> rows = new ArrayList<>();
        checked.problems().forEach(problem -> rows.add(row("problem", problem)));
        checked.notes().forEach(note -> rows.add(row("note", note)));
        return new DataTable(List.of("kind", "file", "line", "column", "what", "instead", "near", "more"), rows);
    }

    private static List<String> row(String kind, Problem problem) {
        Place at = problem.at();
        boolean whole = at.line() == 0;
        return List.of(
                kind,
                at.file(),
                whole ? "" : Integer.toString(at.line()),
                whole ? "" : Integer.toString(at.column()),
                problem.what(),
                problem.instead(),
                String.join(" ", problem.near()),
                Integer.toString(problem.more()));
    }
}
