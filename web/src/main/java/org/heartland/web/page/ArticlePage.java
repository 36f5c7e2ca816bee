package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Withheld;
import org.heartland.citation.JudgedText;
import org.heartland.citation.PassedOn;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;

/** The editor's desk: a text that is judged, with the marks in it, and the statement that is looked at. */
public final class ArticlePage implements WorkbenchPage {
    static final String NAME = "article";
    /** The name of the text in an address. */
    static final String TEXT = "text";
    /** The name of the statement in an address. */
    static final String MISSED = "missed";

    static final String AT = "at";

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
        return words.say("Article");
    }

    @Override
    public PageContract contract(Assessment assessment) {
        return PageContract.shows("A text that is judged, with the marks in it, and the statement that is looked at.")
                .asks(
                        Asked.text(TEXT, "the id of the text; the first if left out"),
                        Asked.text(AT, "the id of the statement that is looked at"),
                        Asked.text(MISSED, "what was not done, since another editor had decided meanwhile"))
                .takes(DeskForms.SENT.toArray(Asked[]::new))
                .json("the whole assessment, as `assess --json` prints it", "assessment.schema.json")
                .csv("the statements on the text with their verdicts, as in the table of `assess --csv verdicts`");
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new DeskWriter(request, text(request)).view();
    }

    @Override
    public String post(PageRequest request) throws IOException, PageProblem {
        JudgedText text = text(request);
        String missed = new DeskForms(request, text.id()).act(request.need("action"));
        DeskWriter writer = new DeskWriter(request, text);
        return missed == null ? writer.link(request.find("to"), null) : writer.link(request.find(AT), missed);
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        PageProblem.orWithheld(Withheld.of(request.assessment(), PassedOn.FIGURES, AssessmentJson.PARTS));
        AssessmentJson.write(request.assessment(), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        String text = text(request).id();
        PageProblem.orWithheld(AssessmentTable.VERDICTS.withheld(request.assessment()));
        DataTable all = AssessmentTable.VERDICTS.of(request.assessment());
        int on = all.columns().indexOf("text");
        return new DataTable(
                all.columns(),
                all.rows().stream().filter(row -> row.get(on).equals(text)).toList());
    }

    /** The text that is asked for, or the first. */
    private static JudgedText text(PageRequest request) throws PageProblem {
        Map<String, JudgedText> texts = request.assessment().subject().texts();
        String asked = request.find(TEXT);
        if (asked == null && texts.isEmpty()) {
            throw PageProblem.wrong(request.say("The dossier judges no text, so there is no author to write to."));
        }
        JudgedText text = asked == null ? texts.values().iterator().next() : texts.get(asked);
        if (text == null) {
            throw PageProblem.notFound();
        }
        return text;
    }
}
