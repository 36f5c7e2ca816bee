package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.json.SourcesJson;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.table.DataTable;
import org.heartland.render.words.SourceNames;
import org.heartland.web.page.PageContract.Asked;

/** A source: its citation and terms, and everything that rests on it. */
public final class SourcePage implements WorkbenchPage {
    static final String NAME = "source";
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
    public PageContract contract(Assessment assessment) {
        String first =
                assessment.subject().sources().keySet().stream().findFirst().orElse("");
        return PageContract.shows("A source: its citation and terms, and everything that rests on it.")
                .asks(Asked.text(OF, "the id of the source").must(first))
                .json("the source, as `sources --json` prints it", "")
                .csv("the rows that it carries, as in the table of `assess --csv panel`");
    }

    @Override
    public List<Findable> finds(PageRequest request) {
        SourceWords sources = new SourceWords(request.words());
        return request.assessment().subject().sources().values().stream()
                .map(source -> new Findable(
                        Findable.Kind.SOURCE,
                        sources.name(source),
                        new SourceNames(request.words()).on(source),
                        request.link(NAME, OF, source.id().id()),
                        List.of(
                                source.id().id(),
                                source.publisher(),
                                request.words().publisher(source))))
                .toList();
    }

    private static Entry entry(PageRequest request) throws PageProblem {
        String id = request.need(OF);
        return SourcesPage.all(request).entries().stream()
                .filter(entry -> entry.source().id().id().equals(id))
                .findFirst()
                .orElseThrow(PageProblem::notFound);
    }

    /** The numbers of the rows that a source carries. */
    static List<Integer> rows(Assessment assessment, Entry entry) {
        return IntStream.range(0, assessment.table().size())
                .filter(row ->
                        assessment.row(row).source().id().equals(entry.source().id()))
                .boxed()
                .toList();
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        return new SourceWriter(request, entry(request)).view();
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        Bibliography all = SourcesPage.all(request);
        SourcesJson.write(new Bibliography(all.asOf(), List.of(entry(request))), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        Entry entry = entry(request);
        DataTable all = AssessmentTable.PANEL.of(request.assessment());
        int source = all.columns().indexOf("source");
        return new DataTable(
                all.columns(),
                all.rows().stream()
                        .filter(row ->
                                row.get(source).equals(entry.source().id().id()))
                        .toList());
    }
}
