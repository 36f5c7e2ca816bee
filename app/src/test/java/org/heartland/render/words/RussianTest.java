package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.citation.Allows;
import org.heartland.citation.Grade;
import org.heartland.dossier.Claim;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.draws.Why;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
import org.heartland.theory.outcome.Relations;
import org.junit.jupiter.api.Test;

/** The program speaks Russian wherever it speaks: no phrase is forgotten, no place in a phrase is lost, nothing is translated in vain. */
class RussianTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Path EXAMPLE = HOME.resolve("dossiers/example");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Map<String, String> RUSSIAN = ProgramPhrases.in("ru");

    /** Words that reach the page from lists and not from the place where it is written. */
    private static Set<String> listed() {
        Set<String> words = new TreeSet<>(List.of("unknown", "undetermined", "none, since it is an assumption"));
        Arrays.stream(Why.values()).map(Why::says).forEach(words::add);
        Arrays.stream(Grade.values()).map(Grade::word).forEach(words::add);
        Arrays.stream(Allows.values()).map(Allows::says).forEach(words::add);
        Arrays.stream(Claim.Kind.values())
                .filter(kind -> kind != Claim.Kind.MECHANISM)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .forEach(words::add);
        Arrays.stream(Relations.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .forEach(words::add);
        words.addAll(List.of("high", "medium", "low"));
        words.addAll(List.of("consensus", "majority", "veto"));
        words.addAll(List.of("member", "observer", "partner", "associate", "suspended"));
        return words;
    }

    private static Set<String> wanted() {
        Set<String> wanted = new TreeSet<>(listed());
        wanted.addAll(Sayings.in(
                HOME.resolve("app/src/main/java"),
                HOME.resolve("render/src/main/java"),
                HOME.resolve("web/src/main"),
                HOME.resolve("engine/src/main/java/org/heartland/assess")));
        return wanted;
    }

    @Test
    void every_phrase_of_the_program_has_a_translation_and_no_other_text_has() {
        Set<String> wanted = wanted();
        assertThat(wanted).contains("{0} and {1}", "true in {0}", "December", "why:", "nobody", "{0} ({1})");
        assertThat(without(wanted, RUSSIAN.keySet())).as("not translated").isEmpty();
        assertThat(without(RUSSIAN.keySet(), wanted)).as("translated in vain").isEmpty();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    @Test
    void a_translation_has_the_places_of_its_phrase() {
        Map<String, String> wrong = new TreeMap<>(RUSSIAN);
        wrong.entrySet().removeIf(phrase -> places(phrase.getKey()).equals(places(phrase.getValue())));
        assertThat(wrong).isEmpty();
    }

    private static Set<String> places(String text) {
        return new TreeSet<>(
                PLACE.matcher(text).results().map(MatchResult::group).toList());
    }

    @Test
    void nothing_on_a_russian_brief_is_left_without_a_translation() {
        Folder folder = Contributors.SHIPPED.folder(EXAMPLE).orThrow();
        Options options = new Options(1, 200, 1, null, null, null, null);
        Study study = Study.prepare(Contributors.SHIPPED.read(folder).orThrow(), options)
                .orThrow();
        Misses misses = new Misses();
        Map<String, String> texts = Translation.read(folder, "ru").orThrow().texts();
        Words words = new Words("ru", study.subject(), misses, texts);
        Brief brief = Brief.of(study.assess(), words);
        String page = HtmlPage.of(brief, words);
        MarkdownPage.of(brief, words);
        assertThat(misses.asked).isEmpty();
        assertThat(page).contains("lang=\"ru\"", "Коротко");
    }

    /** The program's phrases in Russian, with a list of what was looked up and is not among them. */
    private static final class Misses extends AbstractMap<String, String> {
        private final Set<String> asked = new ConcurrentSkipListSet<>();

        @Override
        public Set<Entry<String, String>> entrySet() {
            return RUSSIAN.entrySet();
        }

        @Override
        public boolean containsKey(Object text) {
            return RUSSIAN.containsKey(text);
        }

        @Override
        public String getOrDefault(Object text, String otherwise) {
            if (!containsKey(text) && !((String) text).isBlank()) {
                asked.add((String) text);
            }
            return RUSSIAN.getOrDefault(text, otherwise);
        }
    }
}
