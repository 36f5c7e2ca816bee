package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.bundle.Bundle;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.page.BriefForm;
import org.heartland.render.page.FourPages;
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
            "  heartland assess                                  the first page on Central Asia",
            "  heartland assess dossiers/example --full          all tables and all statements",
            "  heartland assess --claim c05_iran                 one statement: its verdict, why, its sources",
            "  heartland assess --claim c05_iran --rows          the same with its check and every row",
            "  heartland assess --explain 'share(economy, RUS, TJK, 2021)'  a figure and how it comes about",
            "  heartland assess --html brief.html --lang ru      a brief of four pages to print, in Russian",
            "  heartland assess --html note.html --pages 2       its first two pages: the answer, the note",
            "  heartland assess --html annex.html --annex        every statement with its evidence in words",
            "  heartland assess --html all.html --full           one long page with every row of evidence",
            "  heartland assess --as-of 2023-06-30               as far as could be known on that day",
            "  heartland assess my-region --article article.txt  with the passages of the text that is judged",
            "  heartland assess --scenario uzbekistan_returns    as it would be under these assumptions",
            "  heartland assess --set arms_window=5              as it is if this choice is made",
            "  heartland assess --json > assessment.json         for scripts (schema in docs/)",
            "  heartland assess --csv verdicts > verdicts.csv    one table (columns in docs/tables.md)",
            "  heartland assess --bundle all.zip                 pages, tables, JSON, sources (docs/bundle.md)",
            "",
            "Exit: 0 done, whatever the verdicts; 2 wrong use or a dossier with problems; 3 a fault of the",
            "program.",
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
                dossier.files(options.asOf()),
                language,
                program.deadline(),
                baseline -> NamedScenarios.over(baseline, scenarios, Place.of("--scenario"))
                        .then(texts::of)
                        .then(options::study));
        return Refusal.orShow(read, asked -> show(asked.study(), asked.words()));
    }

    /** Problems with options that exclude one another. */
    private List<Problem> clash() {
        boolean one = claim != null || explain != null;
        if (claim != null && explain != null) {
            return List.of(Refusal.beside("--claim", "--explain"));
        }
        if (rows && claim == null) {
            return wrong("--rows", "this shows the evidence of one statement", "say which by --claim");
        }
        if (one && (full || wantsBrief())) {
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
        boolean other = json || full || wantsBrief() || one;
        if (bundle != null && (csv != null || other)) {
            return wrong("--bundle", "this writes everything to one file", "leave out the other forms");
        }
        if (csv != null && other) {
            return wrong("--csv", "this prints one table and nothing else", "leave out the other forms");
        }
        return json && markdown ? List.of(Refusal.beside("--json", "--markdown")) : forms();
    }

    /** Problems with the form of the brief. */
    private List<Problem> forms() {
        if (pages != null && (pages < 1 || pages > FourPages.ALL)) {
            return wrong("--pages", pages + " is not from 1 to " + FourPages.ALL, "write one such as 2");
        }
        String option = annex ? "--annex" : "--pages";
        if ((annex || pages != null) && !wantsBrief()) {
            return wrong(option, "this is a form of the brief", "add --html FILE or --markdown");
        }
        return (annex && pages != null) || (full && (annex || pages != null))
                ? wrong(
                        option,
                        "only one form of the brief can be asked for",
                        "leave out all but one of --annex, --full, --pages")
                : List.of();
    }

    private static List<Problem> wrong(String option, String what, String instead) {
        return List.of(Refusal.wrong(option, what, instead));
    }

    private BriefForm form() {
        return full ? BriefForm.LONG : annex ? BriefForm.ANNEX : BriefForm.PAGES;
    }

    /** The parts that the requested output shows; any other is computed when needed. */
    private Part[] parts() {
        Set<Part> parts = new LinkedHashSet<>();
        if (wantsBrief()) {
            parts.addAll(form().parts());
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
        if (explain != null) {
            return Refusal.orList(study.explain(explain), found -> explain(found, study.assess(), words));
        }
        if (claim != null) {
            Read<Finding> found = study.claim(claim);
            return found instanceof Read.Good<Finding> good
                    ? claim(good.value(), study.assess(), words)
                    : Refusal.unknown(
                            "statement", claim, found.problems().get(0).near(), "--full lists them in brackets");
        }
        if (bundle != null) {
            return bundle(study.assess(Bundle.PARTS.toArray(Part[]::new)), words, bundle);
        }
        if (csv != null) {
            AssessmentTable table = AssessmentTable.read(csv, Place.of("--csv")).orThrow();
            return table(table, study.assess(table.parts().toArray(Part[]::new)));
        }
        Assessment assessment = study.assess(parts());
        return Refusal.orShow(Read.of(assessment, withheld(assessment)), shown -> show(shown, words));
    }

    private static int bundle(Assessment all, Words words, Path file) throws IOException {
        List<Problem> withheld = Withheld.of(all, PassedOn.FIGURES, Bundle.PARTS);
        return Refusal.orShow(Read.of(all, withheld), shown -> {
            PublishedTerms.ofPanel(shown);
            return ExitCode.of(BriefFile.write("--bundle", Bundle.of(shown, words, Main.version()), file));
        });
    }

    private static int table(AssessmentTable table, Assessment assessment) throws IOException {
        return Refusal.orShow(Read.of(assessment, table.withheld(assessment)), shown -> {
            if (table == AssessmentTable.PANEL) {
                PublishedTerms.ofPanel(shown);
            }
            table.of(shown).print(System.out);
            return ExitCode.DONE;
        });
    }

    /** Why the brief or the JSON may not be published, if one is asked for; what is shown on a screen is not. */
    private List<Problem> withheld(Assessment assessment) {
        Set<Part> parts = new LinkedHashSet<>(wantsBrief() ? form().parts() : List.of());
        parts.addAll(json ? AssessmentJson.PARTS : List.of());
        return Withheld.of(assessment, PassedOn.FIGURES, parts);
    }

    private int show(Assessment assessment, Words words) throws IOException {
        Page page = dossier.page();
        if (wantsBrief()) {
            int shown = pages == null ? FourPages.ALL : pages;
            BriefForm.Made brief = form().of(assessment, words, shown, Main.version());
            if (html != null && !BriefFile.write(brief.html().get(), html)) {
                return ExitCode.WRONG;
            }
            System.out.print(markdown ? brief.markdown().get() : "");
        }
        if (json) {
            AssessmentJson.write(assessment, System.out);
        } else if (!wantsBrief()) {
            FirstPage.print(assessment, words, page, System.out);
            if (full) {
                FullPage.print(assessment, words, page, System.out);
            }
        }
        return ExitCode.DONE;
    }

    private int explain(Explanation found, Assessment assessment, Words words) throws IOException {
        if (json) {
            ExplanationJson.write(found, assessment, System.out);
        } else {
            TreeText.print(found, assessment.table(), words, dossier.page().width(), System.out);
        }
        return ExitCode.DONE;
    }

    private int claim(Finding found, Assessment assessment, Words words) throws IOException {
        int width = dossier.page().width();
        if (json) {
            ExplanationJson.write(found, assessment, System.out);
        } else if (rows) {
            TreeText.claim(found, assessment.table(), words, width, System.out);
        } else {
            FindingText.print(found, assessment, words, width, System.out);
        }
        return ExitCode.DONE;
    }
}
