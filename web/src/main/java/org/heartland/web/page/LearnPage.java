package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Statement.Voice;
import org.heartland.problem.Read;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;

/** From one sentence to a verdict in six steps, with a statement of the dossier as its example. */
public final class LearnPage implements WorkbenchPage {
    static final String NAME = "learn";
    static final String OF = "of";

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
        return words.say("Learn");
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("From one sentence to a verdict in six steps.")
                .asks(Asked.text(OF, "the id of the statement; the example of the dossier if left out"))
                .json("what `assess --claim --json` prints", "claim.schema.json")
                .csv("the rows that it rests on");
    }

    /** The statement that is asked for; else the example of the dossier; else the first that the text makes, is tested and has rows. */
    private static String example(PageRequest request) throws PageProblem {
        String asked = request.find(OF);
        String named = request.opened().example();
        if (asked != null) {
            return asked;
        }
        if (named != null) {
            return named;
        }
        return request.assessment().claims().stream()
                .filter(LearnPage::teaches)
                .min(Comparator.comparing(row -> row.claim().voice() != Voice.SAID))
                .map(row -> row.claim().id())
                .orElseThrow(() -> PageProblem.refused(
                        request.say("No statement of this dossier is tested, so there is no example.")));
    }

    /** True if each of the six steps has something to show. */
    static boolean teaches(ClaimRow row) {
        return row.claim().check() != null && row.now().rows().length > 0;
    }

    private static Finding finding(PageRequest request) throws PageProblem {
        Study study = request.study();
        Read<Finding> read = study.claim(example(request));
        if (read instanceof Read.Good<Finding> good) {
            return good.value();
        }
        throw PageProblem.notFound();
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new LearnWriter(request, finding(request)).view();
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        ExplanationJson.write(finding(request), request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        Finding finding = finding(request);
        return new EvidenceWriter(request, finding.explanation())
                .and(finding.row().rows())
                .table();
    }

    /** Other statements that would do as well. */
    static List<Frame.Link> others(PageRequest request, String here, int most) {
        return request.assessment().claims().stream()
                .filter(LearnPage::teaches)
                .filter(row ->
                        row.claim().voice() == Voice.SAID && !row.claim().id().equals(here))
                .limit(most)
                .map(row -> new Frame.Link(
                        request.link(NAME, OF, row.claim().id()),
                        request.words().term(row.claim().says()),
                        request.words().language(),
                        false))
                .toList();
    }
}
