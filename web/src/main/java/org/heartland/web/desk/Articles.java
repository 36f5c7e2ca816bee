package org.heartland.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Dossier;
import org.heartland.passage.HandedOver;
import org.heartland.passage.HandedOver.HandedText;
import org.heartland.passage.Prose;
import org.heartland.problem.Read;

/** The texts that were handed over: in files, or in the page. They stay in the memory of this process and are written nowhere. */
final class Articles {
    private final Map<String, Prose> given = new ConcurrentSkipListMap<>();

    private final AtomicInteger changes = new AtomicInteger();

    /** How often a text was handed over or taken back in the page. */
    int changes() {
        return changes.get();
    }

    /** Keeps a text that was handed over in the page. */
    void put(String text, Prose prose) {
        given.put(text, prose);
        changes.incrementAndGet();
    }

    void remove(String text) {
        given.remove(text);
        changes.incrementAndGet();
    }

    /** The texts of a dossier that were handed over; one from the page takes the place of one in a file. */
    Read<List<HandedText>> of(Dossier dossier, List<String> files) {
        return new HandedOver(DeskSettings.ARTICLE).texts(dossier, files).then(inFiles -> {
            List<HandedText> texts = new ArrayList<>(inFiles);
            given.forEach((id, prose) -> {
                JudgedText text = dossier.identity().texts().get(id);
                if (text != null) {
                    texts.removeIf(one -> one.text().id().equals(id));
                    texts.add(new HandedText(text, prose));
                }
            });
            return new Read.Good<>(List.copyOf(texts));
        });
    }
}
