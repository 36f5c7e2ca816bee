package org.heartland.tools;

import java.nio.file.Path;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.draws.Draws;
import org.heartland.formula.Signature;
import org.heartland.measure.ConcentrationMeasures;
import org.heartland.panel.Figures;
import org.heartland.panel.Judgements;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.question.Contribution.Topic;

/**
 * The page of functions, {@code docs/functions.md}, generated from the catalogue, so that it cannot become outdated.
 */
public final class FunctionsPage {
    private static final String HEAD = """
            # The functions of conditions and checks

            This page is generated from the catalogue of functions; a test holds it to it. `tools/pages` writes it. The language around them is
            in [How to write a dossier](dossier.md#the-language-on-one-page).

            An argument `domain_or_indicator` takes either; a domain stands for the first of its `share` list with rows for the receiver. A
            `year` is a number or `year`; `when` is a year (its last day) or a date. All shares are parts of 1.

            Measures of concentration are functions too: [Measures on your own table](measures.md#concentration-in-conditions-and-checks)
            lists them.
            """;

    private static final String ROLES =
            "| `guarantor(receiver, year)`, and so each role by its id | the set of powers that hold it |\n";

    private static final String JUDGEMENTS = """

            | of judgements | gives |
            |---|---|
            | `pledge_by(receiver)`, and so each judgement with `per: receiver` | what was drawn for that receiver |
            | `my_weights(name)`, and so each judgement with `weights` | the weight of that name |
            """;

    private final Dossier example;
    private final StringBuilder page = new StringBuilder(HEAD);

    private FunctionsPage(Dossier example) {
        this.example = example;
    }

    /** The page; the argument is the folder of a dossier whose functions are listed. */
    public static String text(Path dossier) {
        Dossier example = Dossiers.read(dossier, Contributors.SHIPPED.parts()).orThrow();
        return new FunctionsPage(example).text();
    }

    private String text() {
        Clock clock = example.identity().now();
        Panel panel = Panel.of(LongTable.of(example), clock, clock.year());
        Figures figures = new Figures(panel, new Judgements(example, new Draws(1, 1)));
        Contributors.SHIPPED.all().stream()
                .flatMap(contributor -> contributor.contribute(figures).topics().stream())
                .forEach(this::table);
        return page.append(JUDGEMENTS).toString();
    }

    /** Writes the functions of the program; those named after a role or judgement belong to the dossier. */
    private void table(Topic topic) {
        List<Signature> signatures = topic.functions().stream()
                .map(function -> function.signature())
                .filter(signature -> !isOfTheDossier(signature.name()) && !isConcentration(signature.name()))
                .toList();
        if (signatures.isEmpty()) {
            return;
        }
        page.append("\n| ").append(topic.heading()).append(" | gives |\n|---|---|\n");
        boolean roles = topic.functions().stream()
                .anyMatch(function ->
                        example.roles().containsKey(function.signature().name()));
        page.append(roles ? ROLES : "");
        signatures.forEach(this::row);
    }

    private boolean isOfTheDossier(String name) {
        return example.roles().containsKey(name) || example.judgements().containsKey(name);
    }

    private static boolean isConcentration(String name) {
        return ConcentrationMeasures.ALL.stream()
                .flatMap(measure -> measure.functions().stream())
                .anyMatch(function -> function.name().equals(name));
    }

    private void row(Signature signature) {
        String publication = signature.publication().isEmpty() ? "" : " (" + signature.publication() + ")";
        page.append("| `").append(signature.usage()).append("` | ");
        page.append((signature.says() + publication).replace("|", "\\|")).append(" |\n");
    }
}
