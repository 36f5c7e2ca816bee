package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Subject;
import org.heartland.problem.Inert;
import org.heartland.render.chart.Offer.Count;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a selection: one clear sentence for each choice that a chart cannot honour. */
final class Picking {
    /** More lines than this in one panel cannot be told apart. */
    private static final int MOST = 6;

    private static final int NAMED = 3;

    private final Subject subject;
    private final Words words;
    private final Offer offer;

    Picking(Subject subject, Words words, Offer offer) {
        this.subject = subject;
        this.words = words;
        this.offer = offer;
    }

    List<String> wrong(Selection selection) {
        List<String> wrong = new ArrayList<>();
        states(selection.states(), wrong);
        partners(selection.partners(), wrong);
        years(selection.from(), selection.to(), wrong);
        return wrong;
    }

    private void states(List<String> states, List<String> wrong) {
        if (states.isEmpty()) {
            return;
        }
        List<String> unknown = unknown(states, subject.receivers());
        if (offer.states() == Count.NONE) {
            wrong.add(words.say("This chart shows all states at once; pick none."));
        } else if (!unknown.isEmpty()) {
            wrong.add(words.say(
                    "There is no state {0} here; there are {1}.",
                    String.join(", ", unknown), String.join(", ", subject.receivers())));
        } else if (offer.states() == Count.ONE && states.size() > 1) {
            wrong.add(words.say("This chart is of one state; pick one."));
        }
    }

    private void partners(List<String> partners, List<String> wrong) {
        if (partners.isEmpty()) {
            return;
        }
        List<String> unknown = unknown(partners, offer.actors());
        if (offer.partners() == Count.NONE) {
            wrong.add(words.say("This chart has no partners to pick from; it shows all of them."));
        } else if (!unknown.isEmpty()) {
            wrong.add(words.say("There is no partner {0} in this chart.", String.join(", ", unknown)));
        } else if (offer.partners() == Count.TWO && partners.size() != 2) {
            wrong.add(words.say("This chart compares two partners; pick two."));
        } else if (partners.size() > MOST) {
            wrong.add(words.say("This chart shows at most {0} partners at once.", MOST));
        }
    }

    /** The first few ids that are not known, made inert. */
    private List<String> unknown(List<String> ids, List<String> known) {
        return ids.stream()
                .filter(id -> !known.contains(id))
                .limit(NAMED)
                .map(id -> words.quoted(Inert.text(id)))
                .toList();
    }

    private void years(@Nullable Integer from, @Nullable Integer to, List<String> wrong) {
        if (!isWithin(from) || !isWithin(to)) {
            wrong.add(words.say("Write a year from {0} to {1}.", offer.first(), offer.last()));
        } else if (from != null && offer.years() == Count.ONE) {
            wrong.add(words.say("This chart is of one year; leave the first one out."));
        } else if (from != null && to != null && from > to) {
            wrong.add(words.say("The first year must not be after the last."));
        }
    }

    private boolean isWithin(@Nullable Integer year) {
        return year == null || year >= offer.first() && year <= offer.last();
    }
}
