package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.json.ExplanationJson;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
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
        header = "Assess a dossier: who guards, who pays, what becomes of each claim, what is not known.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland assess                                   the first page on Central Asia",
            "  heartland assess dossiers/example --full           all tables and all claims",
            "  heartland assess --claim c05_iran                  one claim with all its evidence",
            "  heartland assess --explain 'share(economy, RUS, TJK, 2021)'",
            "  heartland assess --html brief.html --lang ru       a brief to print, in Russian",
            "  heartland assess --as-of 2023-06-30                as it could be known on that day",
            "  heartland assess my-region --article article.txt   with the passages of the text that is judged",
            "  heartland assess --scenario uzbekistan_returns     as it would be",
            "  heartland assess --json > assessment.json          for scripts (schema in docs/)",
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

    @Option(names = "--full", description = "Add profiles, alignment, division of labour, lead changes and all claims.")
    private boolean full;

    @Option(names = "--json", description = "Everything as JSON; with --claim or --explain only that.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write a brief fit to print: one page of HTML that needs nothing else.")
    private @Nullable Path html;

    @Option(names = "--markdown", description = "The same brief as Markdown, without its pictures.")
    private boolean markdown;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--claim", paramLabel = "ID", description = "One claim with the whole tree of its evidence.")
    private @Nullable String claim;

    @Option(names = "--explain", paramLabel = "EXPR", description = "Any expression with the tree of its evidence.")
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
        Read<Folder> files = Contributors.SHIPPED.folder(dossier.folder());
        Read<Study> read = files.then(Contributors.SHIPPED::read)
                .then(baseline -> StudyOptions.under(baseline, scenarios, Place.of("--scenario")))
                .then(texts::of)
                .then(options::study);
        Read<Translation> translation = read.then(study -> language.translation(files.orThrow()));
        if (!(translation instanceof Read.Good<Translation> good)) {
            return Refusal.of(translation.problems());
        }
        Study study = read.orThrow().within(program.deadline());
        return show(
                study,
                Words.of(language.language(), study.subject(), good.value().texts()));
    }

    /** Problems with options that exclude one another. */
    private List<Problem> clash() {
        if (claim != null && explain != null) {
            return wrong("--claim", "this cannot be asked for beside --explain", "leave out one of them");
        }
        if ((claim != null || explain != null) && (full || wantsBrief())) {
            String instead = "leave out --full, --html and --markdown";
            return wrong(
                    claim == null ? "--explain" : "--claim", "this shows one thing, as text or by --json", instead);
        }
        return json && markdown
                ? wrong("--json", "this cannot be asked for beside --markdown", "leave out one of them")
                : List.of();
    }

    private static List<Problem> wrong(String option, String what, String instead) {
        return List.of(Problem.at(Place.of(option), what, instead));
    }

    /** The parts that the requested output shows; any other is computed when needed. */
    private Part[] parts() {
        Set<Part> parts = new LinkedHashSet<>();
        if (wantsBrief()) {
            parts.addAll(Brief.PARTS);
        }
        if (json) {
            parts.addAll(AssessmentJson.PARTS);
        }
        parts.addAll(FirstPage.PARTS);
        if (full) {
            parts.addAll(FullPage.PARTS);
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
        Assessment assessment = study.assess(parts());
        Page page = dossier.page();
        Brief brief = wantsBrief() ? Brief.of(assessment, words) : null;
        if (brief != null && html != null && !BriefFile.write(HtmlPage.of(brief, words), html)) {
            return ExitCode.WRONG;
        }
        if (brief != null && markdown) {
            out.print(MarkdownPage.of(brief, words));
        } else if (json) {
            AssessmentJson.write(assessment, out);
        } else if (html == null || full) {
            FirstPage.print(assessment, words, page, out);
        }
        if (full && !json && !markdown) {
            FullPage.print(assessment, words, page, out);
        }
        out.flush();
        return ExitCode.DONE;
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
            System.err.println("heartland: the dossier has no claim " + Inert.text(id)
                    + (near.isEmpty() ? "; --full lists them" : "; near: " + String.join(", ", near)));
            return ExitCode.WRONG;
        }
        Assessment assessment = study.assess();
        if (json) {
            ExplanationJson.write(good.value(), assessment, out);
        } else {
            TreeText.claim(
                    good.value(), assessment.table(), words, dossier.page().width(), out);
        }
        return ExitCode.DONE;
    }
}
