package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Statement;
import org.heartland.problem.Read;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;

/** A statement of the dossier: its verdict, why, and every row that it rests on. */
public final class StatementPage implements WorkbenchPage {
    @Override
    public String name() {
        return "statement";
    }

    @Override
    public boolean lasts() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        List<ClaimRow> claims = assessment.claims();
        return PageContract.shows("A statement: its verdict, why, and every row that it rests on.")
                .asks(Asked.text("of", "the id of the statement")
                        .must(claims.isEmpty() ? "" : claims.get(0).claim().id()))
                .json("what `assess --claim --json` prints", "claim.schema.json")
                .csv("the rows that it rests on");
    }

    private static Finding finding(PageRequest request) throws PageProblem {
        Read<Finding> read = request.study().claim(request.need("of"));
        if (read instanceof Read.Good<Finding> good) {
            return good.value();
        }
        throw PageProblem.notFound();
    }

    private static EvidenceWriter evidence(PageRequest request, Finding finding) {
        return new EvidenceWriter(request, finding.explanation())
                .and(finding.row().rows());
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        ClaimWords claims = new ClaimWords(request.words());
        return request.assessment().claims().stream()
                .map(row -> new Findable(
                        Findable.Kind.STATEMENT,
                        request.words().term(row.claim().says()),
                        ClaimWords.paragraph(row.claim()) + " " + claims.standing(row),
                        at(request, row.claim()),
                        Findable.names(
                                request,
                                words -> words.term(row.claim().says()),
                                row.claim().id())))
                .toList();
    }

    /** Where a statement is looked at: at its text, if it has one. */
    static String at(PageRequest request, Statement claim) {
        String text = claim.passage().text();
        return text == null
                ? request.link("statement", "of", claim.id())
                : request.link(ArticlePage.NAME, ArticlePage.TEXT, text, ArticlePage.AT, claim.id());
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        Words words = request.words();
        ClaimWords claims = new ClaimWords(words);
        Finding finding = finding(request);
        ClaimRow row = finding.row();
        EvidenceWriter evidence = evidence(request, finding);
        String standing = claims.standing(row);
        return new EvidenceView(
                words.term(row.claim().says()),
                standing,
                Words.capital(claims.robustness(row)),
                new ReasonWords(request.assessment(), words).of(finding.explanation()),
                List.of(),
                evidence.lines(),
                evidence.all(),
                evidence.cite(words.term(row.claim().says()) + " " + standing),
                request.command("assess", "--claim", row.claim().id()),
                request.as("json"),
                request.as("csv"),
                request.link(CheckPage.NAME, CheckPage.CLAIM, row.claim().id()) + "#edit");
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        ExplanationJson.write(finding(request), request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        return evidence(request, finding(request)).table();
    }
}
