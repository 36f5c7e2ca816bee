package org.heartland.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.KtabFile;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Issues in a file of their own, outside a dossier: as YAML, or in KTAB's CSV. */
public final class IssueFile {
    private IssueFile() {}

    /** The issues of a file. */
    public static Read<List<Issue>> read(String file, byte[] bytes) {
        if (file.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return KtabFile.read(file, bytes).then(issue -> new Read.Good<>(List.of(issue)));
        }
        return IssueReader.PART
                .readAlone(file, bytes)
                .then(issues -> issues.isEmpty()
                        ? new Read.Bad<>(
                                List.of(Problem.at(Place.of(file), "there is no issue in this file", "write one")))
                        : new Read.Good<>(new ArrayList<>(issues.values())));
    }
}
