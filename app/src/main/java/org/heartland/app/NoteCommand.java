package org.heartland.app;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Letter;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.page.NotePage;
import org.heartland.render.text.NoteMail;
import org.heartland.render.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code note [DIR]}: what the author of a text is told before it is reprinted. */
@Command(
        name = "note",
        header =
                "A note to the author: what to correct, what to ask, what to narrow, what to update, with sources and wordings.",
        description = {
            "",
            "Only what the text itself says is in it, with paragraph and passage; predictions have their",
            "ledger. Where several texts are judged, each author has a note.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland note                                     a mail to the author on Central Asia",
            "  heartland note my-region --article article.txt     with the passages in full",
            "  heartland note --lang ru                           in Russian",
            "  heartland note --as html > note.html               as a page that needs nothing else",
            "  heartland note dossiers/example --text plains_2022  to one of several authors",
            "",
            "Exit: 0 done, whatever the verdicts; 2 wrong use or a dossier with problems; 3 a fault of the",
            "program.",
            ""
        })
final class NoteCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Mixin
    private final DossierFolder dossier = new DossierFolder();

    @Mixin
    private final StoreOption store = new StoreOption();

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "mail",
            description = "mail (plain text of 72 columns), markdown or html. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.MAIL;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final ChosenText texts = new ChosenText();

    @Mixin
    private final StudyOptions options = new StudyOptions();

    private enum Form {
        MAIL,
        MARKDOWN,
        HTML
    }

    @Override
    public Integer call() throws IOException {
        Read<StudyInWords> read = StudyInWords.read(
                store.files(dossier.path(), options.asOf()),
                language,
                program.deadline(),
                known -> texts.of(known).then(options::study));
        return Refusal.orShow(read, asked -> show(asked.study().assess(Part.CLAIMS), asked.words()));
    }

    private int show(Assessment assessment, Words words) throws IOException {
        List<Problem> withheld = Withheld.of(assessment, PassedOn.FIGURES, List.of(Part.CLAIMS));
        return Refusal.orShow(Read.of(assessment, withheld), shown -> print(shown, words, System.out));
    }

    private int print(Assessment assessment, Words words, PrintStream out) {
        List<Letter> letters = NoteToAuthor.letters(assessment, words);
        switch (form) {
            case MAIL -> NoteMail.print(letters, words, out);
            case MARKDOWN -> out.print(MarkdownPage.of(NotePage.of(letters, assessment, words), words));
            case HTML -> out.print(HtmlPage.of(NotePage.of(letters, assessment, words)));
        }
        return ExitCode.DONE;
    }
}
