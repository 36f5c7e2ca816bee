package org.heartland.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heartland.assess.Comparison;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Subject;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.DifferenceWords;
import org.heartland.web.desk.Checked;
import org.heartland.web.desk.DossierFiles;
import org.heartland.web.desk.DossierFiles.Refusal;
import org.heartland.web.desk.Opened;
import org.heartland.web.page.CheckView.Outcome;
import org.heartland.web.page.ChoicesView.Changes;
import org.heartland.web.page.ChoicesView.Flipped;
import org.heartland.web.page.WorkbenchPage.Download;
import org.heartland.web.page.WorkbenchPage.Go;
import org.heartland.web.page.WorkbenchPage.Hand;
import org.heartland.web.page.WorkbenchPage.Reply;
import org.heartland.web.page.WorkbenchPage.Show;
import org.jspecify.annotations.Nullable;

/**
 * What the editor of the page Check does with a change: says what would be wrong, compares the assessment with the one that is open, hands the
 * file out, or keeps it. One change is tried at a time, since each takes an assessment of its own.
 */
final class EditForms {
    static final String TRY = "try";
    private static final String COMPARE = "compare";
    private static final String DOWNLOAD = "download";
    private static final String SAVE = "save";
    static final List<String> ACTIONS = List.of(TRY, COMPARE, DOWNLOAD, SAVE);

    private static final int DONE = 200;
    private static final int REFUSED = 409;
    private static final int MAX_LINE = 9_999_999;
    private static final long WAIT_SECONDS = 8;

    private final Semaphore running = new Semaphore(1);

    Reply reply(PageRequest posted) throws IOException, PageProblem {
        return new Change(posted).reply(posted.need("action"));
    }

    /** A change of a part of a file, as it was posted. */
    private final class Change {
        private final PageRequest request;
        private final Checked checked;
        private final Excerpt part;
        private final String sum;
        private final byte @Nullable [] content;

        Change(PageRequest posted) throws PageProblem {
            String file = posted.need(CheckPage.FILE);
            this.checked = CheckPage.checked(posted);
            byte[] bytes = checked.files().files().get(file);
            if (bytes == null || !DossierFiles.isEditable(file, checked.files())) {
                throw PageProblem.notFound();
            }
            int first = posted.whole("first", MAX_LINE);
            int last = posted.whole("last", MAX_LINE);
            String text = posted.find("text");
            Excerpt now = Excerpt.at(file, bytes, first);
            String header = now == null ? "" : now.header();
            this.part = new Excerpt(file, header, first, last, (text == null ? "" : text).replace("\r\n", "\n"));
            this.sum = posted.need("sum");
            this.content =
                    sum.equals(DossierFiles.sum(bytes)) ? Excerpt.replaced(bytes, first, last, part.text()) : null;
            this.request = posted.asking(CheckPage.FILE, file, CheckPage.LINE, Integer.toString(first));
        }

        Reply reply(String action) throws IOException, PageProblem {
            if (content == null) {
                return refused(Refusal.CHANGED);
            }
            return switch (action) {
                case DOWNLOAD ->
                    new Hand(new Download(part.file().replaceFirst(".*/", ""), "application/octet-stream", content));
                case SAVE -> save(content);
                default -> shown("", tried(content, action.equals(COMPARE)), DONE);
            };
        }

        private Reply shown(String said, @Nullable Outcome outcome, int status) throws PageProblem {
            EditorWriter writer = new EditorWriter(request, checked);
            return new Show(writer.view(writer.editor(part, sum, said, outcome)), status, request);
        }

        private Reply refused(Refusal refusal) throws PageProblem {
            return shown(sentence(refusal), null, REFUSED);
        }

        private String sentence(Refusal refusal) {
            return request.say(
                    switch (refusal) {
                        case NOT_WRITING -> "Nothing is saved: start the program with --write, or download the file.";
                        case NO_SUCH_FILE -> "Nothing is saved: the dossier has no such file any more.";
                        case CHANGED ->
                            "Nothing is saved: the file has changed since it was opened. Your text is still here; copy it, and open the file again.";
                        case WORSE ->
                            "Nothing is saved: there would be more problems than before. Correct them, or download the file.";
                    });
        }

        private Reply save(byte[] changed) throws IOException, PageProblem {
            Refusal refusal = request.desk().keep(part.file(), sum, changed, request.deadline());
            if (refusal == Refusal.WORSE) {
                return shown(sentence(refusal), tried(changed, false), REFUSED);
            }
            return refusal == null ? new Go(CheckPage.saved(request, part.file(), part.first())) : refused(refusal);
        }

        // ---- What it would change.

        private Outcome tried(byte[] changed, boolean compares) throws PageProblem {
            enter();
            try {
                Folder files = checked.files().with(part.file(), changed);
                Checked then = request.desk().files().check(files, request.deadline());
                return outcome(then, compares);
            } finally {
                running.release();
            }
        }

        private void enter() throws PageProblem {
            try {
                if (running.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw PageProblem.late(request.say("Too many changes are being tried at once; ask again in a moment."));
        }

        private Outcome outcome(Checked then, boolean compares) {
            List<Problem> notes = new ArrayList<>(then.notes());
            notes.removeAll(checked.notes());
            EditorWriter writer = new EditorWriter(request, then);
            boolean good = then.problems().isEmpty();
            Outcome outcome = new Outcome(
                    EditorWriter.count(request, then.problems()),
                    writer.lines(then.problems()),
                    writer.lines(notes),
                    good && !compares,
                    null,
                    List.of(),
                    "");
            return good && compares ? compared(then, outcome) : outcome;
        }

        private Outcome compared(Checked then, Outcome outcome) {
            Read<Opened> read = request.desk().files().open(then.files());
            if (!(read instanceof Read.Good<Opened> good)) {
                return outcome.unfit(read.problems().get(0).line());
            }
            Assessment before = request.assessment();
            if (!isComparable(before, good.value().assessment())) {
                return outcome.unfit(
                        request.say(
                                "The states, powers, pairs or years that are assessed would be others, so that nothing can be compared."));
            }
            Difference difference = Comparison.between(
                    request.opened().study(), good.value().study().within(request.deadline()));
            return outcome.changing(changes(difference, good.value()), fresh(difference));
        }

        private Changes changes(Difference difference, Opened opened) {
            DifferenceWords words =
                    new DifferenceWords(difference, opened.words(request.words().language()));
            List<Flipped> statements = words.statements().stream()
                    .map(answer -> new Flipped(answer, request.link("statement", "of", answer.id())))
                    .toList();
            return new Changes(words.roles(), statements, words.rest());
        }

        /** The statements that there are not without the change, each with its verdict. */
        private List<String> fresh(Difference difference) {
            ClaimWords words = new ClaimWords(request.words());
            List<String> fresh = new ArrayList<>();
            for (ClaimRow row : difference.under().claims()) {
                if (difference.baseline().claim(row.claim().id()) == null) {
                    fresh.add(request.say("{0}: {1}", row.claim().id(), words.standing(row)));
                }
            }
            return fresh;
        }
    }

    private static boolean isComparable(Assessment before, Assessment after) {
        Subject was = before.subject();
        Subject is = after.subject();
        return was.receivers().equals(is.receivers())
                && was.powers().equals(is.powers())
                && was.pairs().equals(is.pairs())
                && before.of().equals(after.of());
    }
}
