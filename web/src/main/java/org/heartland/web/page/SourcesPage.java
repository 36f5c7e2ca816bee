package org.heartland.web.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Bibliography;
import org.heartland.citation.Grade;
import org.heartland.render.brief.SourceFilter;
import org.heartland.render.brief.SourceFilter.Age;
import org.heartland.render.brief.SourceFilter.Seen;
import org.heartland.render.brief.SourceTexts;
import org.heartland.render.json.SourcesJson;
import org.heartland.render.table.DataTable;
import org.heartland.render.table.SourceTables;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;
import org.jspecify.annotations.Nullable;

/** The sources of the dossier, by grade, by how far they were read, by age and by publisher, and by any words in them. */
public final class SourcesPage implements WorkbenchPage {
    static final String NAME = "sources";
    static final String GRADE = "grade";
    static final String READ = "read";
    static final String AGE = "age";
    static final String PUBLISHER = "publisher";
    static final String FIND = "q";
    static final String FROM = "from";
    private static final int MOST_CHOICES = 100_000;

    private static final Kept<Bibliography> SOURCES = new Kept<>();
    private static final Kept<SourceTexts> TEXTS = new Kept<>();

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
        return words.say("Sources");
    }

    @Override
    public PageContract contract(Assessment assessment) {
        int most = SourceFilter.MOST_CHARACTERS;
        return PageContract.shows("The sources of the dossier that are asked for, and what rests on each.")
                .asks(
                        Asked.oneOf(GRADE, "how close they are to what they report", grades())
                                .such(""),
                        Asked.oneOf(READ, "how far they were read", Asked.words(Seen.values()))
                                .such(""),
                        Asked.oneOf(
                                        AGE,
                                        "whether they are stale, or how long ago they were published",
                                        Asked.words(Age.values()))
                                .such(""),
                        Asked.text(PUBLISHER, "who published them", most),
                        Asked.text(FIND, "words that begin words of their names or of what is quoted", most),
                        Asked.whole(FROM, "how many of them to pass over on the page", 0, MOST_CHOICES))
                .json("what `sources --json` prints", "")
                .csv("the same as a table");
    }

    private static List<String> grades() {
        return SourceFilter.GRADES.stream().map(Grade::word).toList();
    }

    /** All sources of the dossier that is open. */
    static Bibliography all(PageRequest request) {
        return SOURCES.of(request.opened(), "", () -> request.study().bibliography());
    }

    /** What is searched, in the language of the page. */
    static SourceTexts texts(PageRequest request) {
        return TEXTS.of(
                request.opened(),
                request.words().language(),
                () -> new SourceTexts(request.assessment(), request.words()));
    }

    private static SourceFilter filter(PageRequest request) throws PageProblem {
        String find = request.find(FIND);
        return new SourceFilter(
                one(request, GRADE, Grade.values()),
                one(request, READ, Seen.values()),
                one(request, AGE, Age.values()),
                request.find(PUBLISHER),
                find == null ? "" : find);
    }

    private static <E extends Enum<E>> @Nullable E one(PageRequest request, String name, E[] values)
            throws PageProblem {
        return request.find(name) == null ? null : request.choice(name, values);
    }

    private static Bibliography found(PageRequest request) throws PageProblem {
        return filter(request).of(all(request), () -> texts(request));
    }

    @Override
    public Object view(PageRequest request) throws PageProblem {
        int from = request.find(FROM) == null ? 0 : request.whole(FROM, MOST_CHOICES);
        return new SourcesWriter(request, filter(request)).view(from);
    }

    @Override
    public boolean json(PageRequest request, OutputStream out) throws IOException, PageProblem {
        SourcesJson.write(found(request), out);
        return true;
    }

    @Override
    public DataTable table(PageRequest request) throws PageProblem {
        return SourceTables.of(found(request));
    }
}
