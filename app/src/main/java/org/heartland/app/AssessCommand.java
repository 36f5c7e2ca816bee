package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.bundle.Bundle;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.page.Annex;
import org.heartland.render.page.Brief;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.Leaflet;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.page.LeafletMarkdown;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.table.AssessmentTable;
import org.heartland.render.text.FindingText;
import org.heartland.render.text.FirstPage;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.Page;
import org.heartland.render.text.TreeText;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code assess [DIR]}: the first page, the full page, or a part with its evidence. */
@Command(
        name = "assess",
        header = "Assess a dossier: who guards and who pays each state, which statements hold, what is not known.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland assess                                   the first page on Central Asia",
            "  heartland assess dossiers/example --full           all tables and all statements",
            "  heartland assess --claim c05_iran                  one statement: its verdict, why, and the sources",
            "  heartland assess --claim c05_iran --rows           the same with its check and every row of evidence",
            "  heartland assess --explain 'share(economy, RUS, TJK, 2021)'   a figure and how it comes about",
            "  heartland assess --html brief.html --lang ru       a brief of four pages to print, in Russian",
            "  heartland assess --html note.html --pages 2        its first two pages: the answer, the note",
            "  heartland assess --html annex.html --annex         every statement with its evidence in words",
            "  heartland assess --html all.html --full            one long page with every row of evidence",
            "  heartland assess --as-of 2023-06-30                as far as could be known on that day",
            "  heartland assess my-region --article article.txt   with the passages of the text that is judged",
            "  heartland assess --scenario uzbekistan_returns     as it would be under these assumptions",
            "  heartland assess --set arms_window=5               as it is if this choice is made",
            "  heartland assess --json > assessment.json          for scripts (schema in docs/)",
            "  heartland assess --csv verdicts > verdicts.csv     one table (columns in docs/tables.md)",
            "  heartland assess --bundle all.zip                  pages, tables, JSON, sources, lineage (docs/bundle.md)",
            "",
            "Exit: 0 done, whatever the verdicts; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class AssessCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierOptions dossier = new DossierOptions();

    @Option(
            names = "--full",
            description = "Add concentration, alignment, division of labour, changes of lead and all statements; "
                    + "with --html or --markdown: one long page with every row of evidence.")
    private boolean full;

    @Option(names = "--json", description = "Everything as JSON; with --claim or --explain only that.")
    private boolean json;

    @Option(
            names = "--csv",
            paramLabel = "TABLE",
            description = "One table as CSV: roles, shares, verdicts, panel or ledger (columns in docs/tables.md).")
    private @Nullable String csv;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a brief of four pages to print, as HTML that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--bundle", paramLabel = "FILE", description = "Write all of it to one ZIP (docs/bundle.md).")
    private @Nullable Path bundle;

    @Option(names = "--markdown", description = "The same brief as Markdown, without its pictures.")
    private boolean markdown;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Only the first N pages of the brief: 1 the answer, 2 the note to the author.")
    private @Nullable Integer pages;

    @Option(
            names = "--annex",
            description = "Instead of the brief, its annex: every statement with its evidence in words.")
    private boolean annex;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--claim", paramLabel = "ID", description = "One statement: its verdict, why, and the sources.")
    private @Nullable String claim;

    @Option(names = "--rows", description = "With --claim: its check step by step, with every row of evidence.")
    private boolean rows;

    @Option(
            names = "--explain",
            paramLabel = "EXPR",
            description = "Any expression step by step, with every row of evidence.")
    private @Nullable String explain;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "Lay a scenario over the dossier: a file, or the id of one in its folder. May be repeated.")
    private List<String> scenarios = List.of();

    @Mixin
    private final ChosenText texts = new ChosenText();

    @Mixin
    private final StudyOptions options = new StudyOptions();

    @Override
    public Integer call() throws IOException {
        List<Problem> clash = clash();
        if (!clash.isEmpty()) {
            return Refusal.of(clash);
        }
        Read<StudyInWords> read = StudyInWords.read(
                dossier.folder(),
                language,
                baseline -> NamedScenarios.over(baseline, scenarios, Place.of("--scenario"))
                        .then(texts::of)
                        .then(options::study));
        if (!(read instanceof Read.Good<StudyInWords> good)) {
            return Refusal.of(read.problems());
        }
        Study study = good.value().study().within(program.deadline());
        return show(study, good.value().words());
    }

    /** Problems with options that exclude one another. */
    private List<Problem> clash() {
        if (claim != null && explain != null) {
            return wrong("--claim", "this cannot be asked for beside --explain", "leave out one of them");
        }
        if (rows && claim == null) {
            return wrong("--rows", "this shows the evidence of one statement", "say which by --claim");
        }
        if ((claim != null || explain != null) && (full || wantsBrief())) {
            String instead = "leave out --full, --html and --markdown";
            return wrong(
                    claim == null ? "--explain" : "--claim", "this shows one thing, as text or by --json", instead);
        }
        List<Problem> table = csv == null
                ? List.of()
                : AssessmentTable.read(csv, Place.of("--csv")).problems();
        if (!table.isEmpty()) {
            return table;
        }
        if (bundle != null && (csv != null || json || full || wantsBrief() || claim != null || explain != null)) {
            return wrong("--bundle", "this writes everything to one file", "leave out the other forms");
        }
        if (csv != null && (json || full || wantsBrief() || claim != null || explain != null)) {
            return wrong("--csv", "this prints one table and nothing else", "leave out the other forms");
        }
        if (json && markdown) {
            return wrong("--json", "this cannot be asked for beside --markdown", "leave out one of them");
        }
        return forms();
    }

    /** Problems with the form of the brief. */
    private List<Problem> forms() {
        if (pages != null && (pages < 1 || pages > FourPages.ALL)) {
            return wrong("--pages", pages + " is not from 1 to " + FourPages.ALL, "write one such as 2");
        }
        String form = annex ? "--annex" : "--pages";
        if ((annex || pages != null) && !wantsBrief()) {
            return wrong(form, "this is a form of the brief", "add --html FILE or --markdown");
        }
        return (annex && pages != null) || (full && (annex || pages != null))
                ? wrong(
                        form,
                        "only one form of the brief can be asked for",
                        "leave out all but one of --annex, --full, --pages")
                : List.of();
    }

    private static List<Problem> wrong(String option, String what, String instead) {
        return List.of(Problem.at(Place.of(option), what, instead));
    }

    /** The parts that the requested output shows; any other is computed when needed. */
    private Part[] parts() {
        Set<Part> parts = new LinkedHashSet<>();
        if (wantsBrief()) {
            parts.addAll(full ? Brief.PARTS : annex ? Annex.PARTS : FourPages.PARTS);
        }
        if (json) {
            parts.addAll(AssessmentJson.PARTS);
        }
        if (!wantsBrief()) {
            parts.addAll(FirstPage.PARTS);
            parts.addAll(full ? FullPage.PARTS : List.of());
        }
        return parts.toArray(Part[]::new);
    }

    private boolean wantsBrief() {
        return html != null || markdown;
    }

    private int show(Study study, Words words) throws IOException {
        PrintStream out = System.out;
        if (explain != null) {
            return explain(study, explain, words, out);
        }
        if (claim != null) {
            return claim(study, claim, words, out);
        }
        if (bundle != null) {
            Assessment all = study.assess(Bundle.PARTS.toArray(Part[]::new));
            byte[] archive = Bundle.of(all, words, Main.version());
            return BriefFile.write("--bundle", archive, bundle) ? ExitCode.DONE : ExitCode.WRONG;
        }
        if (csv != null) {
            AssessmentTable table = AssessmentTable.read(csv, Place.of("--csv")).orThrow();
            table.of(study.assess(table.parts().toArray(Part[]::new))).print(out);
            out.flush();
            return ExitCode.DONE;
        }
        Assessment assessment = study.assess(parts());
        Page page = dossier.page();
        if (wantsBrief() && !brief(assessment, words, out)) {
            return ExitCode.WRONG;
        }
        if (json) {
            AssessmentJson.write(assessment, out);
        } else if (!wantsBrief()) {
            FirstPage.print(assessment, words, page, out);
            if (full) {
                FullPage.print(assessment, words, page, out);
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** Writes the brief in the form and the formats that were asked for; false if a file could not be written. */
    private boolean brief(Assessment assessment, Words words, PrintStream out) {
        if (full) {
            Brief brief = Brief.of(assessment, words);
            return written(() -> HtmlPage.of(brief, words), () -> MarkdownPage.of(brief, words), out);
        }
        Leaflet leaflet = annex
                ? Annex.of(assessment, words, Main.version())
                : FourPages.of(assessment, words, pages == null ? FourPages.ALL : pages, Main.version());
        return written(() -> LeafletHtml.of(leaflet), () -> LeafletMarkdown.of(leaflet), out);
    }

    private boolean written(Supplier<String> page, Supplier<String> text, PrintStream out) {
        if (html != null && !BriefFile.write(page.get(), html)) {
            return false;
        }
        if (markdown) {
            out.print(text.get());
        }
        return true;
    }

    private int explain(Study study, String expression, Words words, PrintStream out) throws IOException {
        Read<Explanation> read = study.explain(expression);
        if (!(read instanceof Read.Good<Explanation> good)) {
            read.problems().forEach(problem -> System.err.println(problem.line()));
            return ExitCode.WRONG;
        }
        Assessment assessment = study.assess();
        if (json) {
            ExplanationJson.write(good.value(), assessment, out);
        } else {
            TreeText.print(
                    good.value(), assessment.table(), words, dossier.page().width(), out);
        }
        return ExitCode.DONE;
    }

    private int claim(Study study, String id, Words words, PrintStream out) throws IOException {
        Read<Finding> read = study.claim(id);
        if (!(read instanceof Read.Good<Finding> good)) {
            List<String> near = read.problems().get(0).near();
            System.err.println("heartland: the dossier has no statement " + Inert.text(id)
                    + (near.isEmpty() ? "; --full lists them in brackets" : "; near: " + String.join(", ", near)));
            return ExitCode.WRONG;
        }
        Assessment assessment = study.assess();
        if (json) {
            ExplanationJson.write(good.value(), assessment, out);
        } else {
            int width = dossier.page().width();
            if (rows) {
                TreeText.claim(good.value(), assessment.table(), words, width, out);
            } else {
                FindingText.print(good.value(), assessment, words, width, out);
            }
        }
        return ExitCode.DONE;
    }
}
