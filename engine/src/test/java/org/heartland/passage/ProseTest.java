package org.heartland.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text in plain text, Markdown or HTML has the same paragraphs and headings. */
class ProseTest {
    private static final List<String> PARAGRAPHS = List.of(
            "Two powers share the Plains, and each has said so in a paper of its own.",
            "The Forum set no date. It “asked” for one & was heard.",
            "So they wait.");

    @TempDir
    private Path folder;

    private static List<ProseBlock> blocks(String file, String text) {
        return Prose.of(file, text.getBytes(StandardCharsets.UTF_8)).orThrow().blocks();
    }

    private static List<String> paragraphs(String file, String text) {
        return blocks(file, text).stream()
                .filter(block -> !block.isHeading(false))
                .map(ProseBlock::text)
                .toList();
    }

    @Test
    void plain_text_has_empty_lines_between_paragraphs_and_short_lines_as_headings() {
        assertThat(paragraphs("a.txt", """
                        Guns and Grain

                        Two powers share the Plains,
                        and each has said so in a paper of its own.

                        Same plains, other ways
                        \t
                        The Forum set no date. It “asked” for one & was heard.

                        So they wait.
                        """)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void plain_text_with_long_lines_has_a_paragraph_in_each_line() {
        String longer = "It goes on and on. ".repeat(20).strip();
        assertThat(paragraphs("a.txt", "A title\n" + longer + "\nA heading\nIt ends.\n" + longer))
                .containsExactly(longer, "It ends.", longer);
    }

    @Test
    void markdown_has_headings_lists_quotations_links_and_emphasis() {
        assertThat(paragraphs("a.md", """
                        # Guns and Grain.

                        > Two **powers** share the
                        > [Plains](https://example.org/a_b), and each has said so in a paper of _its own_.

                        Same plains. Other ways.
                        ------------------------
                        - The Forum set no date. It “asked” for one & was heard.
                        - So they wait.
                        """)).isEqualTo(PARAGRAPHS);
    }

    @Test
    void html_has_its_paragraphs_without_scripts_menus_and_captions() {
        assertThat(paragraphs("page", """
                        <!DOCTYPE html><html><head><title>Guns. And Grain.</title><script>if (a<b) document.write("<p>No.</p>")</script></head>
                        <body><nav><ul><li>Home.<li>About us.</ul><nav>More.</nav></nav><!-- <p>Not this. --><h1>Guns and Grain.</h1>
                        <P class="lead">Two <b>powers</b> share the
                        Plains, and each has said so in <a href="x">a paper</a> of its own.</P>
                        <h2>Same plains. Other ways.</h2><figure><img src="x"><figcaption>A plain. Photo by nobody.</figcaption></figure>
                        <div>The Forum set no&nbsp;date. It &ldquo;asked&#8221; for one &amp; was heard.<br><br>So they<br/>wait.</div>
                        <footer>All rights reserved. By them.</footer></body></html>
                        """))
                .isEqualTo(PARAGRAPHS.stream()
                        .map(text -> text.replace("no date", "no\u00a0date"))
                        .toList());
    }

    @Test
    void html_that_is_broken_is_read_on() {
        assertThat(paragraphs(
                        "a.html", "<p>One < two & three.<p>An &unknown; sign &#x110000; stays.<nav><p>It goes on.<p"))
                .containsExactly("One < two & three.", "An &unknown; sign \ufffd stays.", "It goes on.");
    }

    /** A hundred thousand tags that never end, and as many inside each other: a reader that looks ahead from each would not end. */
    @Test
    void html_of_nothing_but_tags_is_read_in_one_go() {
        assertThat(blocks("a.html", "<nav>".repeat(100_000) + "<p>The end.")).hasSize(1);
        assertThat(blocks("a.html", "<nav>".repeat(100_000) + "</nav>".repeat(100_000) + "<p>The end."))
                .hasSize(1);
        assertThat(blocks("a.html", "&".repeat(1_000_000))).hasSize(1);
        assertThat(blocks("a.md", "# a" + " ".repeat(1_000_000) + "b")).hasSize(1);
    }

    // ---- What is no text.

    private String refused(String file, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(file), bytes);
        List<Problem> problems = Prose.read(path).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).line().replace(folder.toString() + "/", "");
    }

    @Test
    void what_is_no_text_is_refused_in_one_sentence() throws IOException {
        assertThat(refused("a.pdf", "%PDF-1.7 \u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("a.pdf: this is a PDF or an office file; save it as plain text, Markdown or HTML, in UTF-8");
        assertThat(refused("a.docx", new byte[] {'P', 'K', 3, 4, 0, 9}))
                .startsWith("a.docx: this is a PDF or an office file; ");
        assertThat(refused("a.bin", "some text\0and more of it".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a.bin: this is no text; save it as plain text, Markdown or HTML, in UTF-8");
        assertThat(refused("latin.txt", "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .startsWith("latin.txt:1:4: the byte E9 here is not UTF-8")
                .endsWith("save it as UTF-8");
        assertThat(refused("empty.txt", " \n\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("empty.txt: there is no text in this file; name one that has the whole text");
        assertThat(refused("big.txt", new byte[5_000_001]))
                .isEqualTo("big.txt: this file is larger than 5 MB; name a file with the text alone");
    }

    @Test
    void a_file_that_is_not_there_or_is_a_folder_is_refused() {
        assertThat(Prose.read(folder.resolve("none.txt")).problems())
                .extracting(Problem::what)
                .containsExactly("there is no such file");
        assertThat(Prose.read(folder).problems()).extracting(Problem::what).containsExactly("this is not a file");
    }

    @Test
    void sixty_thousand_lines_are_a_text() {
        Read<Prose> read =
                Prose.of("a.txt", "A line that ends.\n\n".repeat(30_000).getBytes(StandardCharsets.UTF_8));
        assertThat(read.orThrow().blocks()).hasSize(30_000);
    }
}
