package org.heartland.web.decision;

import java.util.List;
import org.heartland.render.words.WordTable;
import org.heartland.web.decision.DecisionsView.Choice;
import org.heartland.web.decision.DecisionsView.Entry;

/**
 * An institution on a day.
 *
 * @param list the address of all institutions
 * @param days from which on it had other members
 * @param issues that it decides
 */
public record InstitutionView(
        String name,
        String list,
        String institution,
        String day,
        List<Choice> days,
        List<String> sentences,
        List<WordTable> tables,
        List<Entry> issues,
        String command,
        String json) {}
