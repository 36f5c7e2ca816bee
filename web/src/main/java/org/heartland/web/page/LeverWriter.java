package org.heartland.web.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heartland.assessment.Levers;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.words.ChoiceWords;
import org.heartland.render.words.Words;
import org.heartland.web.page.WhatIfView.Controls;
import org.heartland.web.page.WhatIfView.Option;

/** What the controls of a scenario offer, in words and sorted by these. */
final class LeverWriter {
    private final Levers levers;
    private final Subject subject;
    private final Words words;

    LeverWriter(Levers levers, Subject subject, Words words) {
        this.levers = levers;
        this.subject = subject;
        this.words = words;
    }

    Controls controls() {
        return new Controls(
                levers.first() + "–" + levers.last(),
                memberships(),
                sorted(subject.institutions().keySet(), this::institution),
                sorted(subject.actors().keySet(), words::actor),
                levers.figures().stream().map(this::figures).sorted(byWords()).toList(),
                sorted(actors(Levers.Figures::senders), words::actor),
                sorted(actors(Levers.Figures::receivers), words::actor),
                sorted(levers.kinds(), words::named),
                levers.events().stream().map(this::event).toList(),
                subject.judgements().values().stream().map(this::choice).toList(),
                values());
    }

    private List<Option> memberships() {
        List<Option> options = new ArrayList<>();
        for (String status : levers.statuses()) {
            options.add(new Option(status, words.say("is: {0}", words.named(status))));
        }
        options.add(new Option("leave", words.say("is no longer a member")));
        return options;
    }

    private String institution(String id) {
        Subject.Institution institution = subject.institutions().get(id);
        String name = words.actor(id);
        return institution == null ? name : words.shortName(id).equals(name) ? name : words.shortName(id) + ", " + name;
    }

    private Option figures(Levers.Figures figures) {
        String id = figures.indicator();
        Indicator indicator = subject.indicators().get(id);
        String unit = indicator == null || indicator.unit().isEmpty() ? "" : ", " + words.named(indicator.unit());
        String years = figures.first() == figures.last()
                ? Integer.toString(figures.first())
                : figures.first() + "–" + figures.last();
        return new Option(id, Words.capital(words.quantity(id)) + unit + ", " + years + " [" + id + "]");
    }

    private Option event(Levers.Happening event) {
        return new Option(
                event.id(),
                words.date(event.from()) + ": " + words.term(event.name()) + " (" + words.named(event.kind()) + ")");
    }

    private Option choice(Subject.Judgement judgement) {
        ChoiceWords said = new ChoiceWords(words);
        return new Option(judgement.id(), said.says(judgement) + ": " + said.options(judgement));
    }

    /** The options of all choices that have some, to be completed as one writes. */
    private List<Option> values() {
        return subject.judgements().values().stream()
                .flatMap(judgement -> judgement.drawn() instanceof Subject.OneOf one
                        ? one.options().stream()
                                .map(option -> new Option(option, new ChoiceWords(words).says(judgement)))
                        : Stream.empty())
                .toList();
    }

    private TreeSet<String> actors(Function<Levers.Figures, List<String>> of) {
        TreeSet<String> all = new TreeSet<>();
        levers.figures().forEach(figures -> all.addAll(of.apply(figures)));
        return all;
    }

    private static List<Option> sorted(Collection<String> ids, Function<String, String> words) {
        return ids.stream()
                .map(id -> new Option(id, words.apply(id)))
                .sorted(byWords())
                .toList();
    }

    private static Comparator<Option> byWords() {
        return Comparator.comparing(Option::words).thenComparing(Option::value);
    }
}
