package org.heartland.web.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.theory.judge.TheoryContest;

/**
 * What is opened, and how.
 *
 * @param store whence rows of the dossier come that are not in its folder
 * @param same the words of the command line that say the same to any other command: the folder and the options, then the texts
 * @param articles the files in which texts are handed over, each a file, or the id of a text, {@code =} and a file
 * @param editor who decides and remarks
 * @param writes true if decisions and reports are kept in the dossier's folder, not only in memory
 * @param version what the program calls its version, or "" if it is not known
 * @param prepare makes the study of a dossier, with the options of the command line
 * @param fits where fits of theories are kept
 * @param openingPage where the first page is kept
 */
public record DeskSettings(
        Path folder,
        StoreBeside store,
        List<String> same,
        List<String> articles,
        String editor,
        boolean writes,
        String version,
        Function<Dossier, Read<Study>> prepare,
        TheoryContest.Store fits,
        OpeningPage openingPage) {
    /**
     * A store.
     *
     * @param files its files, which are followed as they change; none if there is no store
     * @param over lays its rows over the files of a dossier
     */
    public record StoreBeside(List<Path> files, Function<Folder, Read<Folder>> over) {
        public static final StoreBeside NONE = new StoreBeside(List.of(), Read.Good::new);
    }

    /** What the articles are written behind on the command line. */
    public static final String ARTICLE = "--article";

    /** The words that say the same to a command that takes no text. */
    public List<String> withoutTexts() {
        int texts = same.indexOf(ARTICLE);
        return texts < 0 ? same : same.subList(0, texts);
    }
}
