package org.heartland.web.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.render.words.Words;

/** What rests on a source, in numbers. */
final class RestWords {
    private final Words words;

    RestWords(Words words) {
        this.words = words;
    }

    /** "9 statements, 2 roles; 31 figures, 4 events"; that nothing cites it. */
    String of(Entry entry) {
        if (entry.unused()) {
            return words.say("nothing cites it");
        }
        int resting = entry.claims().size() + entry.roles().size();
        List<String> answers = new ArrayList<>();
        add(answers, entry.claims().size(), "{0} statement", "{0} statements");
        add(answers, entry.roles().size(), "{0} role", "{0} roles");
        List<String> rows = new ArrayList<>();
        add(rows, sum(entry.observations().values()), "{0} figure", "{0} figures");
        add(rows, sum(entry.memberships().values()), "{0} membership", "{0} memberships");
        add(rows, entry.events().size(), "{0} event", "{0} events");
        add(rows, entry.outcomes().size(), "{0} outcome of a prediction", "{0} outcomes of predictions");
        String carries = rows.isEmpty() ? "" : words.say("it carries {0}", String.join(", ", rows));
        if (answers.isEmpty()) {
            return carries.isEmpty() ? words.say("no verdict rests on it") : carries;
        }
        String rests = words.say(resting == 1 ? "{0} rests on it" : "{0} rest on it", String.join(", ", answers));
        return carries.isEmpty() ? rests : rests + "; " + carries;
    }

    private static int sum(Iterable<Integer> counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    private void add(List<String> parts, int count, String one, String more) {
        if (count > 0) {
            parts.add(words.say(count == 1 ? one : more, count));
        }
    }
}
