package org.heartland.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assess.Suppositions;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.passage.HandedOver;
import org.heartland.passage.HandedOver.HandedText;
import org.heartland.passage.MarkedText;
import org.heartland.problem.Read;
import org.heartland.render.words.Words;
import org.heartland.review.Review;
import org.heartland.scenario.WrittenScenario;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it is open: one assessment, and its words in every language. It never changes; when a file does, another takes its place.
 *
 * @param version counts what was opened, so that a page can tell that it is out of date
 * @param whole the same as if its editors had decided nothing
 * @param words by language
 * @param articles the texts that were handed over, by the id of the text, with the passages of the statements marked
 * @param example the id of the claim by which the dossier shows how a verdict comes about, or null
 * @param suppositions what can be supposed of it; {@code prepare} makes a study of what is supposed
 */
public record Opened(
        long version,
        Study study,
        Assessment assessment,
        Assessment whole,
        Map<String, Words> words,
        Map<String, MarkedText> articles,
        @Nullable String example,
        Suppositions suppositions,
        Function<Dossier, Read<Study>> prepare) {

    /** Reads and prepares it, or says all that is wrong. */
    static Read<Opened> read(long version, DeskSettings settings, Articles articles) {
        return Contributors.SHIPPED.folder(settings.folder()).then(files -> read(version, files, settings, articles));
    }

    /** The same of files that are in memory already. */
    static Read<Opened> read(long version, Folder own, DeskSettings settings, Articles articles) {
        return settings.store().over().apply(own).then(files -> whole(version, files, settings, articles));
    }

    private static Read<Opened> whole(long version, Folder files, DeskSettings settings, Articles articles) {
        return Contributors.SHIPPED
                .read(files)
                .then(dossier -> articles.of(dossier, settings.articles())
                        .then(texts -> HandedOver.passages(dossier, texts)
                                .then(passages -> settings.prepare().apply(passages.dossier()))
                                .then(study -> opened(version, settings, study, files, dossier, texts))));
    }

    private static Read<Opened> opened(
            long version,
            DeskSettings settings,
            Study study,
            Folder files,
            Dossier dossier,
            Iterable<HandedText> texts) {
        Map<String, MarkedText> marked = new LinkedHashMap<>();
        texts.forEach(one -> marked.put(one.text().id(), MarkedText.of(dossier, one.text(), one.prose())));
        Map<String, Words> words = new LinkedHashMap<>();
        for (String language : Words.LANGUAGES) {
            Read<Translation> read = Translation.read(files, language);
            if (!(read instanceof Read.Good<Translation> good)) {
                return new Read.Bad<>(read.problems());
            }
            words.put(language, Words.of(language, study.subject(), good.value().texts()));
        }
        return new Read.Good<>(new Opened(
                version,
                study,
                study.assess(),
                study.reviewed(Review.NONE).assess(),
                words,
                marked,
                dossier.identity().example(),
                new Suppositions(dossier),
                settings.prepare()));
    }

    /** The same with another review. */
    Opened reviewed(Review review) {
        Study other = study.reviewed(review);
        return new Opened(version, other, other.assess(), whole, words, articles, example, suppositions, prepare);
    }

    /** The study of the dossier under a scenario that no file has yet, or what is wrong with it. */
    public Read<Study> supposing(WrittenScenario written) {
        return suppositions.over(written).then(prepare);
    }

    /** The words of a language. */
    public Words words(String language) {
        Words known = words.get(language);
        return known == null ? words.values().iterator().next() : known;
    }
}
