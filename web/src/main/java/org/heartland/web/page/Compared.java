package org.heartland.web.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Difference;
import org.heartland.render.json.DifferenceJson;
import org.heartland.render.words.DifferenceWords;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.DifferenceWords.Cell;
import org.heartland.render.words.Words;

/**
 * What changes against the dossier as it is, as the command line compares, with as many draws: in each language and for programs. It is kept in
 * words, since an assessment takes much memory.
 *
 * @param told by language
 */
record Compared(Map<String, Changes> told, byte[] json) {
    private static final long OF_WORDS = 20_000;

    /** What changes, in a language; {@code cells} has every role at every state. */
    record Changes(
            List<Cell> cells,
            List<Answer> roles,
            List<Answer> shares,
            List<Answer> statements,
            List<Answer> notes,
            String rest) {

        /** How many roles and statements change. */
        int flips() {
            return roles.size() + statements.size();
        }
    }

    static Compared of(Difference difference, Map<String, Words> languages) {
        Map<String, Changes> told = new LinkedHashMap<>();
        languages.forEach((language, words) -> {
            DifferenceWords said = new DifferenceWords(difference, words);
            told.put(
                    language,
                    new Changes(
                            said.cells(), said.roles(), said.shares(), said.statements(), said.notes(), said.rest()));
        });
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            DifferenceJson.write(difference, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Compared(told, json.toByteArray());
    }

    Changes in(String language) {
        Changes own = told.get(language);
        return own == null ? any() : own;
    }

    /** In any language: how many there are does not depend on it. */
    Changes any() {
        return told.values().iterator().next();
    }

    /** The answers, to tell one from another. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        Changes any = any();
        any.roles().forEach(answer -> answers.add(answer.about() + answer.is()));
        any.statements().forEach(answer -> answers.add(answer.id() + answer.is()));
        return answers;
    }

    /** About how many bytes it takes. */
    long size() {
        return OF_WORDS + 2L * json.length;
    }
}
