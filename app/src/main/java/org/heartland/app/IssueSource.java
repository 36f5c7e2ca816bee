package org.heartland.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.heartland.assess.Contributors;
import org.heartland.assess.Inventory;
import org.heartland.assessment.Subject;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.decision.IssueFile;
import org.heartland.decision.IssueReader;
import org.heartland.decision.IssueRequest;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.NamedScenarios;
import org.heartland.draws.Workers;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.chart.Palette;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The issues that a command works on: those of a dossier, perhaps under scenarios, or of a file.
 *
 * @param dossier null for a file
 * @param scenarios those that are laid over it, and may change issues too
 * @param tones the colour of each actor by its id
 */
record IssueSource(
        @Nullable Dossier dossier,
        List<Issue> issues,
        List<Scenario> scenarios,
        Words words,
        Function<String, Tone> tones) {
    /** A longer file is no issue. */
    private static final int MAX_BYTES = 5_000_000;

    static Read<IssueSource> read(Path path, StoreOption store, List<String> scenarios, LanguageOption language) {
        if (Files.isDirectory(path)) {
            return ofDossier(store.files(path), scenarios, language);
        }
        if (!scenarios.isEmpty()) {
            return bad("--scenario", "a scenario is laid over a dossier, and this is a file", "name the dossier");
        }
        String name = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? bad(name, "this file is larger than 5 MB", "leave some of it out")
                    : language.words()
                            .then(words -> IssueFile.read(path.getFileName().toString(), bytes)
                                    .then(issues -> new Read.Good<>(
                                            new IssueSource(null, issues, List.of(), words, ofPlace(issues)))));
        } catch (IOException e) {
            return bad(
                    name, "this file cannot be read", "name a dossier's folder, an issue file or a CSV file of KTAB");
        }
    }

    static Read<IssueSource> ofDossier(Read<Folder> files, List<String> scenarios, LanguageOption language) {
        Place at = Place.of("--scenario");
        return files.then(Contributors.SHIPPED::read)
                .then(dossier -> NamedScenarios.read(dossier, scenarios, at)
                        .then(read -> NamedScenarios.over(dossier, scenarios, at)
                                .then(under -> of(files.orThrow(), under, read, language))));
    }

    private static Read<IssueSource> of(
            Folder files, Dossier dossier, List<Scenario> scenarios, LanguageOption language) {
        Subject subject = Inventory.of(dossier).subject();
        return language.words(files, subject)
                .then(words -> new Read.Good<>(
                        new IssueSource(dossier, issues(dossier), scenarios, words, Palette.of(subject)::tone)));
    }

    /** Outside of a dossier the first actors of a file have colours of their own. */
    private static Function<String, Tone> ofPlace(List<Issue> issues) {
        List<String> ids = issues.stream()
                .flatMap(issue -> issue.actors().stream())
                .map(Bargainer::id)
                .distinct()
                .toList();
        return id -> Tone.actor(ids.indexOf(id));
    }

    /** The dossier of issues that are no file. */
    Dossier known() {
        return Objects.requireNonNull(dossier, "a file has no dossier");
    }

    private static List<Issue> issues(Dossier dossier) {
        return dossier.added().ids(IssueReader.ISSUES).stream()
                .map(id -> dossier.added().get(IssueReader.ISSUES, id))
                .toList();
    }

    /** The issue with an id, or the only one. */
    Read<Issue> issue(@Nullable String id) {
        List<String> ids = issues.stream().map(Issue::id).toList();
        if (issues.isEmpty()) {
            return bad("FILE", "this dossier has no issues", "write one in its folder issues");
        }
        if (id == null && issues.size() > 1) {
            return bad("--issue", "there are " + issues.size() + " issues: " + String.join(", ", ids), "name one");
        }
        int at = id == null ? 0 : ids.indexOf(id);
        return at >= 0
                ? new Read.Good<>(issues.get(at))
                : new Read.Bad<>(List.of(new Problem(
                        Place.of("--issue"),
                        "there is no issue " + id,
                        "name one of " + String.join(", ", ids),
                        Near.to(id == null ? "" : id, ids))));
    }

    /** What comes of an issue as it is asked about, or all that is wrong. */
    Read<IssueAnswer> answer(@Nullable String id, IssueRequest request, Workers workers, Path file) {
        return issue(id).then(issue -> request.answer(issue, dossier, scenarios, workers, Place.of(file.toString())));
    }

    private static <T> Read<T> bad(String where, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(where), what, instead)));
    }
}
