package org.heartland.render.bundle;

import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.heartland.citation.Source;
import org.heartland.render.bundle.Credits.Credit;
import org.heartland.render.json.JsonOut;

/** Sources as CSL-JSON (csl-data.json of the Citation Style Language 1.0.2), as reference managers read them. */
final class CslJson {
    private final JsonOut out;

    private CslJson(JsonOut out) {
        this.out = out;
    }

    static void write(Credits credits, OutputStream to) throws IOException {
        try (JsonOut out = new JsonOut(to)) {
            out.objects(credits.list(), new CslJson(out)::item);
        }
        to.write('\n');
    }

    private void item(Credit credit) throws IOException {
        Source source = credit.source();
        out.text("id", source.id().id());
        out.text("type", "webpage");
        out.text("title", source.title());
        out.rows("author", credit.authors(), this::name);
        if (credit.hasPublisher()) {
            out.text("publisher", source.publisher());
        }
        out.text("URL", source.url());
        date("issued", credit.published());
        LocalDate accessed = source.accessed();
        date("accessed", accessed == null ? List.of() : Credits.numbers(accessed.toString()));
        if (source.note() != null) {
            out.text("note", source.note());
        }
        custom(source);
    }

    private void name(Credits.Name name) throws IOException {
        out.text(name.isPerson() ? "family" : "literal", name.family());
        if (name.isPerson()) {
            out.text("given", name.given());
        }
    }

    /** What CSL has no field for. */
    private void custom(Source source) throws IOException {
        out.flat("custom", () -> {
            out.text("grade", source.grade().word());
            out.text("read", source.full() ? "full" : "excerpt");
            out.text("licence", source.licence());
        });
    }

    private void date(String key, List<Integer> numbers) throws IOException {
        if (!numbers.isEmpty()) {
            out.flat(key, () -> out.raw("date-parts", List.of(new SerializedString(numbers.toString()))));
        }
    }
}
