package org.heartland.web.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.experiment.Knob;
import org.heartland.dynamics.story.Story;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;
import org.heartland.web.model.ModelsView.Chapter;
import org.heartland.web.model.ModelsView.Dial;
import org.heartland.web.model.ModelsView.Lesson;
import org.heartland.web.model.ModelsView.Told;
import org.heartland.web.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of a model shows, and the addresses that lead on from it. */
final class ModelWriter {
    private final PageRequest request;
    private final String name;
    private final ModelRun.Asked asked;
    private final Ran ran;

    ModelWriter(PageRequest request, String name, ModelRun.Asked asked, Ran ran) {
        this.request = request;
        this.name = name;
        this.asked = asked;
        this.ran = ran;
    }

    ModelsView.Run run() {
        String loop = asked.loop();
        return new ModelsView.Run(
                ran.pictures(),
                ran.dials().stream().map(this::dial).toList(),
                ran.pictures().loops().stream()
                        .map(line -> new ModelsView.Loop(line, address(asked.set(), line.name(), asked.was())))
                        .toList(),
                ran.story() == null ? null : told(ran.story()),
                asked.step(),
                ran.settings(),
                asked.was(),
                loop,
                ran.remarks(),
                address(List.of(), loop, List.of(ran.settings())),
                address(asked.set(), ModelRun.NO_LOOP, asked.was()),
                address(asked.set(), loop, asked.was()),
                PageRequest.command(command()),
                as("json"),
                as("csv"));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("simulate"));
        command.addAll(ran.words());
        command.addAll(List.of("--html", "run.html"));
        return command;
    }

    // ---- Addresses.

    private String address(List<String> set, String loop, List<String> was) {
        return address(ModelsPage.NAME, asked.step(), set, loop, was);
    }

    private String as(String form) {
        return address(ModelsPage.NAME + "." + form, asked.step(), asked.set(), "", asked.was());
    }

    private String address(String page, int step, List<String> set, String loop, List<String> was) {
        List<@Nullable String> pairs = new ArrayList<>(Arrays.asList(
                "of", name, "step", step == 0 ? null : Integer.toString(step), "loop", loop.isEmpty() ? null : loop));
        for (String one : set) {
            int equals = one.lastIndexOf('=');
            pairs.addAll(List.of(ModelsPage.SET + one.substring(0, equals), one.substring(equals + 1)));
        }
        for (int i = 0; i < was.size(); i++) {
            pairs.addAll(List.of("was" + (i + 1), was.get(i)));
        }
        return request.link(page, pairs.toArray(new @Nullable String[0]));
    }

    // ---- Knobs.

    private Dial dial(Ran.Dial dial) {
        Knob knob = dial.knob();
        String id = knob.name().replaceAll("\\W+", "-");
        return new Dial(
                "knob-" + id,
                ModelsPage.SET + knob.name().replace(' ', '_'),
                Words.capital(knob.name()),
                knob.says(),
                knob.unit().equals("1") ? "" : knob.unit(),
                plain(Math.min(knob.low(), dial.at())),
                plain(Math.max(knob.high(), dial.at())),
                plain(knob.step()),
                plain(dial.at()),
                request.words().number(plain(knob.value())),
                dial.at() != knob.value());
    }

    private static String plain(double value) {
        return Double.isFinite(value) && value != 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15)
                ? BigDecimal.valueOf(value).toString()
                : NumberText.plain(value);
    }

    // ---- The story.

    private Told told(Story story) {
        String language = request.words().language();
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 1; i <= story.steps().size(); i++) {
            chapters.add(new Chapter(step(i), story.steps().get(i - 1).heading().in(language), i == asked.step()));
        }
        int at = asked.step();
        boolean begun = at > 0 && at <= story.steps().size();
        Story.Step open = begun ? story.steps().get(at - 1) : null;
        return new Told(
                story.title().in(language),
                story.title().language(language).equals(language) ? null : "en",
                lesson(story.lesson()),
                chapters,
                open == null ? "" : open.heading().in(language),
                open == null ? "" : open.text().in(language),
                at > 1 ? step(at - 1) : null,
                at < story.steps().size() ? step(at + 1) : null);
    }

    private List<Lesson> lesson(Story.Lesson lesson) {
        List<Lesson> parts = new ArrayList<>();
        part(request.say("What it teaches about an order of states"), lesson.teaches(), parts);
        part(request.say("What it leaves out"), lesson.leavesOut(), parts);
        if (lesson.source() != null) {
            parts.add(new Lesson(request.say("Source"), "en", lesson.source()));
        }
        return parts;
    }

    private void part(String heading, Story.@Nullable Said said, List<Lesson> parts) {
        String language = request.words().language();
        if (said != null) {
            String own = said.language(language).equals(language) ? null : "en";
            parts.add(new Lesson(heading, own, said.in(language)));
        }
    }

    /** A step as it is told, with the run that is shown now beside it. */
    private String step(int step) {
        return address(ModelsPage.NAME, step, List.of(), "", asked.step() == 0 ? List.of() : List.of(ran.settings()));
    }
}
