package org.heartland.render.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.EvidenceRow;
import org.heartland.assessment.Statement.Prediction;
import org.heartland.assessment.Subject.Actor;
import org.heartland.citation.Cited;
import org.heartland.citation.Source;
import org.heartland.naming.ComparedWords;
import org.heartland.render.words.Words;

/** What can be searched of each source: its name, and what is quoted from it, as it is written and in the language of the reader. */
public final class SourceTexts {
    private final Words words;
    private final SortedMap<String, Set<String>> quoted = new TreeMap<>();
    private final Map<String, String> plain = new HashMap<>();

    public SourceTexts(Assessment assessment, Words words) {
        this.words = words;
        assessment.table().forEach(this::row);
        for (Actor actor : assessment.subject().actors().values()) {
            actor.interests()
                    .forEach(interest -> add(
                            interest.source().id(),
                            interest.at().text(),
                            interest.value().says()));
        }
        assessment.predictions().forEach(this::prediction);
        assessment.subject().sources().forEach((id, source) -> plain.put(id, ComparedWords.of(all(source))));
    }

    private void row(EvidenceRow row) {
        add(row.source().id().id(), row.locator().text(), row.label(), row.says());
    }

    private void prediction(ClaimRow row) {
        Prediction prediction = row.claim().prediction();
        if (prediction != null) {
            for (Cited<String> outcome : prediction.outcomes()) {
                add(outcome.source().id(), outcome.at().text(), outcome.value());
            }
        }
    }

    private void add(String source, String... texts) {
        Set<String> all = quoted.computeIfAbsent(source, unseen -> new LinkedHashSet<>());
        for (String text : texts) {
            if (!text.isBlank()) {
                all.add(text);
            }
        }
    }

    /** True if each of these words begins a word in the name of a source or in what is quoted from it. */
    public boolean have(Source source, List<String> plainWords) {
        return ComparedWords.begin(plainWords, plain.getOrDefault(source.id().id(), ""));
    }

    private String all(Source source) {
        List<String> all = new ArrayList<>(List.of(
                source.id().id(),
                source.title(),
                source.author(),
                source.publisher(),
                words.publisher(source),
                source.reporter()));
        for (String text : quoted.getOrDefault(source.id().id(), Set.of())) {
            all.add(text);
            all.add(words.term(text));
        }
        return String.join(" ", all);
    }

    /** The passages quoted from a source in which one of these words begins a word, in the language of the reader. */
    public List<String> passages(Source source, List<String> plainWords) {
        return quoted.getOrDefault(source.id().id(), Set.of()).stream()
                .filter(text -> plainWords.stream()
                        .anyMatch(word ->
                                ComparedWords.begin(List.of(word), ComparedWords.of(text + " " + words.term(text)))))
                .map(words::term)
                .toList();
    }
}
