package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Explanation;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.render.json.AssessmentJson;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.text.TreeText;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;

/** Many requests ask one study at once, as a server's do: each gets the bytes that it would get alone, or ends by its own deadline. */
class ManyRequestsTest {
    private static final int THREADS = 8;
    private static final Folder FILES = Contributors.SHIPPED
            .folder(Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example"))
            .orThrow();

    private static Study study() {
        Options options = new Options(1, 200, 2, null, null, null, null);
        return Study.prepare(Contributors.SHIPPED.read(FILES).orThrow(), options)
                .orThrow();
    }

    private static Words words(String language, Study study) {
        return Words.of(
                language,
                study.subject(),
                Translation.read(FILES, language).orThrow().texts());
    }

    /** All that is asked, by one pair of words for each language that all requests share. */
    private static List<Function<Study, String>> requests(Study any) {
        List<Function<Study, String>> requests = new ArrayList<>();
        for (Words words : List.of(words("en", any), words("ru", any))) {
            requests.add(study -> HtmlPage.of(Brief.of(study.assess(Part.EXPLANATIONS), words), words));
            requests.add(study -> explained(study, words));
            requests.add(study -> judged(study, words));
        }
        requests.add(study -> Assessed.text(out -> AssessmentJson.write(study.assess(), out)));
        return requests;
    }

    private static String explained(Study study, Words words) {
        RoleRow role = study.assess().rolesNow().get(0);
        String asked = role.role() + "(" + role.receiver() + ", " + role.year() + ")";
        Explanation explanation = study.explain(asked).orThrow();
        return Assessed.text(out -> TreeText.print(explanation, study.assess().table(), words, 100, out));
    }

    private static String judged(Study study, Words words) {
        Assessment assessment = study.assess();
        return Assessed.text(out -> assessment
                .claims()
                .forEach(row ->
                        TreeText.claim(study.claim(row.claim().id()).orThrow(), assessment.table(), words, 100, out)));
    }

    @Test
    void eight_threads_that_ask_one_study_at_once_get_the_same_bytes_as_one_alone() {
        List<String> alone = requests(study()).stream()
                .map(request -> request.apply(study()))
                .toList();
        assertThat(alone).doesNotHaveDuplicates().noneMatch(String::isBlank);
        Study shared = study();
        List<Function<Study, String>> requests = requests(shared);
        try (Workers workers = new Workers(THREADS)) {
            List<Supplier<String>> tasks = new ArrayList<>();
            for (int task = 0; task < 6 * requests.size(); task++) {
                Function<Study, String> request = requests.get(task * 5 % requests.size());
                tasks.add(() -> request.apply(shared.within(() -> false)));
            }
            List<String> together = Workers.results(workers.start(tasks));
            for (int task = 0; task < together.size(); task++) {
                assertThat(together.get(task)).isEqualTo(alone.get(task * 5 % requests.size()));
            }
        }
    }

    @Test
    void a_request_ends_by_its_own_deadline_and_leaves_the_others_right() {
        List<String> alone = requests(study()).stream()
                .map(request -> request.apply(study()))
                .toList();
        Study shared = study();
        List<Function<Study, String>> requests = requests(shared);
        for (int checks = 0; checks < 100; checks = 3 * checks + 1) {
            AtomicInteger left = new AtomicInteger(checks);
            Deadline soon = () -> left.getAndDecrement() <= 0;
            for (Function<Study, String> request : requests) {
                left.set(checks);
                assertThatExceptionOfType(Deadline.Passed.class).isThrownBy(() -> ask(request, study().within(soon)));
                left.set(checks);
                try {
                    assertThat(request.apply(shared.within(soon))).isNotBlank();
                } catch (Deadline.Passed passed) {
                    assertThat(left.get()).isNegative();
                }
            }
        }
        for (int i = 0; i < requests.size(); i++) {
            assertThat(requests.get(i).apply(shared)).isEqualTo(alone.get(i));
        }
    }

    private static String ask(Function<Study, String> request, Study study) {
        return request.apply(study);
    }
}
