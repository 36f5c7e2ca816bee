package org.heartland.web.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Withheld;
import org.heartland.citation.PassedOn;
import org.heartland.render.bundle.Bundle;
import org.heartland.render.page.Annex;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.Leaflet;
import org.heartland.render.page.LeafletHtml;
import org.heartland.render.page.LeafletMarkdown;
import org.heartland.render.words.Words;
import org.heartland.web.page.PageContract.Asked;
import org.heartland.web.page.PageContract.Form;
import org.jspecify.annotations.Nullable;

/** The brief, its first pages or its annex as they will be on paper, and everything to be saved, byte by byte as the command line writes it. */
public final class PrintPage implements WorkbenchPage {
    static final String NAME = "print";
    private static final String FORM = "form";
    private static final String PREVIEW = "preview";
    private static final String HTML = "text/html";

    private final Kept<byte[]> kept = new Kept<>();

    /** What can be printed, by the word of its address. */
    private enum Printed {
        FOUR("4", FourPages.PARTS),
        TWO("2", FourPages.PARTS),
        ANNEX("annex", Annex.PARTS);

        private final String word;
        private final Collection<Part> parts;

        Printed(String word, Collection<Part> parts) {
            this.word = word;
            this.parts = parts;
        }

        private Leaflet of(PageRequest request) {
            Assessment assessment = request.opened().study().assess(parts.toArray(Part[]::new));
            String version = request.desk().settings().version();
            return switch (this) {
                case FOUR -> FourPages.of(assessment, request.words(), FourPages.ALL, version);
                case TWO -> FourPages.of(assessment, request.words(), 2, version);
                case ANNEX -> Annex.of(assessment, request.words(), version);
            };
        }

        private String says(Words words) {
            return words.say(
                    switch (this) {
                        case FOUR -> "The brief, four pages";
                        case TWO -> "Its first two pages: the answer and the note to the author";
                        case ANNEX -> "The annex: every statement with its evidence";
                    });
        }

        /** What asks the command line for it. */
        private List<String> options() {
            return switch (this) {
                case FOUR -> List.of();
                case TWO -> List.of("--pages", "2");
                case ANNEX -> List.of("--annex");
            };
        }

        private String file() {
            return this == ANNEX ? "annex" : "brief";
        }
    }

    /**
     * What the page shows.
     *
     * @param preview where it is shown as it will be
     */
    public record View(
            List<Choice> choices,
            String preview,
            String html,
            String markdown,
            String archive,
            String note,
            String command) {}

    /** Something that can be printed. */
    public record Choice(String word, String says, boolean here) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Words words) {
        return words.say("Print");
    }

    @Override
    public boolean isRare() {
        return true;
    }

    @Override
    public boolean frames() {
        return true;
    }

    @Override
    public PageContract contract(Assessment assessment) {
        List<String> words =
                Arrays.stream(Printed.values()).map(one -> one.word).toList();
        return PageContract.shows("The brief, its first pages or its annex as they will be on paper.")
                .asks(Asked.oneOf(FORM, "what is printed: so many pages of the brief, or its annex", words)
                        .such(""))
                .in(new Form(PREVIEW, HTML, "the page as it will be, to be looked at", ""))
                .in(new Form("html", HTML, "what `assess --html` writes", ""))
                .in(new Form("md", "text/markdown", "what `assess --markdown` prints", ""))
                .in(new Form("zip", "application/zip", "what `assess --bundle` writes, whatever the form", ""));
    }

    private static Printed printed(PageRequest request) {
        String asked = request.find(FORM);
        return Arrays.stream(Printed.values())
                .filter(one -> one.word.equals(asked))
                .findFirst()
                .orElse(Printed.FOUR);
    }

    @Override
    public Object view(PageRequest request) {
        Printed printed = printed(request);
        return new View(
                Arrays.stream(Printed.values())
                        .map(one -> new Choice(one.word, one.says(request.words()), one == printed))
                        .toList(),
                request.as(PREVIEW),
                request.as("html"),
                request.as("md"),
                request.as("zip"),
                request.link(NoteText.NAME),
                command(request, printed));
    }

    private static String command(PageRequest request, Printed printed) {
        List<String> options = new ArrayList<>(List.of("--html", printed.file() + ".html"));
        options.addAll(printed.options());
        String language = request.words().language();
        if (!language.equals(Words.LANGUAGES.get(0))) {
            options.addAll(List.of("--lang", language));
        }
        return request.command("assess", options.toArray(new String[0]));
    }

    @Override
    public @Nullable Download download(String form, PageRequest request) throws PageProblem {
        Printed printed = printed(request);
        if (!form.equals(PREVIEW)) {
            Collection<Part> parts = form.equals("zip") ? Bundle.PARTS : printed.parts;
            Assessment shown = request.opened().study().assess(parts.toArray(Part[]::new));
            PageProblem.orWithheld(Withheld.of(shown, PassedOn.FIGURES, parts));
        }
        return switch (form) {
            case PREVIEW -> {
                byte[] html = html(request, printed);
                String policy = FramedPolicy.of(new String(html, StandardCharsets.UTF_8));
                yield new Download(printed.file() + ".html", HTML, html, policy);
            }
            case "html" -> new Download(printed.file() + ".html", HTML, html(request, printed));
            case "md" -> new Download(printed.file() + ".md", "text/markdown", markdown(request, printed));
            case "zip" -> new Download("heartland.zip", "application/zip", archive(request));
            default -> null;
        };
    }

    private byte[] html(PageRequest request, Printed printed) {
        return once(request, printed.word, () -> bytes(LeafletHtml.of(printed.of(request))));
    }

    private byte[] markdown(PageRequest request, Printed printed) {
        return once(request, printed.word + ".md", () -> bytes(LeafletMarkdown.of(printed.of(request))));
    }

    private byte[] archive(PageRequest request) {
        return once(request, "zip", () -> {
            Assessment all = request.opened().study().assess(Bundle.PARTS.toArray(Part[]::new));
            return Bundle.of(all, request.words(), request.desk().settings().version());
        });
    }

    /** Made once of the dossier as it is open, one after the other: nobody can ask for anything that takes longer than the dossier itself. */
    private synchronized byte[] once(PageRequest request, String what, Supplier<byte[]> make) {
        return kept.of(request.opened(), request.words().language() + " " + what, make);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
