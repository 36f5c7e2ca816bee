package org.heartland.render.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.citation.Source;
import org.heartland.problem.Inert;
import org.heartland.render.bundle.Credits.Credit;

/** Sources as BibTeX, one entry each, under their ids. */
final class BibTex {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What LaTeX would take for a command. A brace is written by its name, since BibTeX counts even one behind a backslash. */
    private static final Map<Character, String> SPECIAL = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\textbraceleft{}",
            '}', "\\textbraceright{}",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}",
            '#', "\\#",
            '$', "\\$",
            '%', "\\%",
            '&', "\\&",
            '_', "\\_");

    private final StringBuilder out = new StringBuilder();

    private BibTex() {}

    static String of(Credits credits) {
        BibTex bib = new BibTex();
        credits.list().forEach(bib::entry);
        return bib.out.toString();
    }

    private void entry(Credit credit) {
        Source source = credit.source();
        out.append("@misc{").append(source.id().id()).append(",\n");
        field("author", credit.authors().stream().map(BibTex::name).collect(Collectors.joining(" and ")));
        field("title", "{" + text(source.title()) + "}");
        if (credit.hasPublisher()) {
            field("howpublished", text(source.publisher()));
        }
        published(credit.published());
        field("url", address(source.url()));
        LocalDate accessed = source.accessed();
        if (accessed != null) {
            field("urldate", accessed.toString());
        }
        out.append("}\n\n");
    }

    private static String name(Credits.Name name) {
        return name.isPerson() ? text(name.family()) + ", " + text(name.given()) : "{" + text(name.family()) + "}";
    }

    private void published(List<Integer> published) {
        if (!published.isEmpty()) {
            field("year", published.get(0).toString());
        }
        if (published.size() > 1) {
            out.append("  month = ").append(MONTHS.get(published.get(1) - 1)).append(",\n");
        }
        if (published.size() > 2) {
            field("day", published.get(2).toString());
        }
    }

    private void field(String name, String value) {
        out.append("  ").append(name).append(" = {").append(value).append("},\n");
    }

    private static String text(String text) {
        return Inert.text(text)
                .chars()
                .mapToObj(c -> SPECIAL.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    /** An address is printed as it stands; only what would end the field is written in per cent. */
    private static String address(String url) {
        return Inert.text(url).replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
