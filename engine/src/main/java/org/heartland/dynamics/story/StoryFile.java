package org.heartland.dynamics.story;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.story.Story.Lesson;
import org.heartland.dynamics.story.Story.Said;
import org.heartland.dynamics.story.Story.Step;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.SourceText;
import org.heartland.text.yaml.Mapping;
import org.heartland.text.yaml.Yaml;
import org.heartland.text.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/** Reads the story of a model from the file beside it. */
public final class StoryFile {
    /** How its name ends. */
    public static final String ENDING = ".story.yaml";

    private static final int MOST_BYTES = 200_000;
    private static final int MOST_STEPS = 20;
    private static final int MOST_LETTERS = 2_000;
    private static final String TEXT = "";

    private final Problems problems;

    private StoryFile(Problems problems) {
        this.problems = problems;
    }

    /** The place of the story of a model: {@code sir.story.yaml} beside {@code sir.yaml}. */
    public static Path beside(Path model) {
        String name = String.valueOf(model.getFileName());
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ENDING);
    }

    /** Reads a story and looks for its variables in the model, or says all that is wrong. */
    public static Read<Story> read(Path file, Flat flat) {
        return read(file).then(story -> Read.of(story, story.problems(flat)));
    }

    /** Reads a story, whatever variables its model has. */
    public static Read<Story> read(Path file) {
        Place at = Place.of(file.toString());
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? bad(at, "this file has more bytes than the bound of " + MOST_BYTES, "shorten the story")
                    : read(bytes, file.toString());
        } catch (IOException e) {
            return bad(at, "this file cannot be read", "look at its permissions");
        }
    }

    private static Read<Story> bad(Place at, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(at, what, instead)));
    }

    /** Reads a story that is in memory. */
    public static Read<Story> read(byte[] bytes, String file) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, bytes, problems);
        Yaml.Node root = source == null ? null : YamlReader.read(source, problems);
        Story story = root == null ? null : new StoryFile(problems).story(new Keys(root, "a story", problems));
        return story == null ? new Read.Bad<>(problems.all()) : Read.of(story, problems.all());
    }

    /** The keys of a mapping of a story. */
    private static final class Keys extends Mapping {
        Keys(Yaml.Node node, String what, Problems problems) {
            super(node, what, problems);
        }
    }

    private Story story(Keys keys) {
        Said title = said(keys, "story");
        Lesson lesson = new Lesson(source(keys), found(keys, "teaches"), found(keys, "leaves_out"));
        List<Step> steps = new ArrayList<>();
        List<Yaml.Node> nodes = keys.list("steps");
        if (nodes.size() > MOST_STEPS) {
            problems.add(
                    keys.at("steps"),
                    "this story has " + nodes.size() + " steps; the bound is " + MOST_STEPS,
                    "leave some out");
        }
        nodes.stream().limit(MOST_STEPS).forEach(node -> steps.add(step(new Keys(node, "a step", problems))));
        keys.close();
        return new Story(title, lesson, List.copyOf(steps));
    }

    private Step step(Keys keys) {
        Step step = new Step(
                said(keys, "heading"),
                said(keys, "text"),
                set(keys),
                keys.has("look") ? names(keys) : List.of(),
                keys.findText("loop"),
                keys.at());
        keys.close();
        return step;
    }

    private @Nullable String source(Keys keys) {
        String source = keys.findText("source");
        return source == null ? null : bounded(source, keys.at("source"));
    }

    private @Nullable Said found(Keys keys, String key) {
        return keys.has(key) ? said(keys, key) : null;
    }

    /** A text, or one by language. */
    private Said said(Keys keys, String key) {
        Map<String, String> by = new LinkedHashMap<>();
        Yaml.Node node = keys.need(key);
        if (node instanceof Yaml.Keys) {
            Keys languages = new Keys(node, key, problems);
            languages
                    .keys()
                    .forEach(language -> by.put(language, bounded(languages.text(language), languages.at(language))));
            languages.close();
        } else if (node != null) {
            by.put(TEXT, bounded(keys.textOf(node, key), node.at()));
        }
        by.putIfAbsent(by.isEmpty() ? TEXT : by.keySet().iterator().next(), "");
        return new Said(by);
    }

    private String bounded(String text, Place at) {
        if (text.length() > MOST_LETTERS) {
            problems.add(at, "this text has " + text.length() + " letters", "shorten it to " + MOST_LETTERS);
        }
        return text;
    }

    private Map<String, Double> set(Keys keys) {
        Map<String, Double> set = new LinkedHashMap<>();
        Yaml.@Nullable Node node = keys.find("set");
        if (node != null) {
            Keys values = new Keys(node, "the values of a step", problems);
            values.keys().forEach(name -> number(values, name, set));
            values.close();
        }
        return set;
    }

    private void number(Keys values, String name, Map<String, Double> set) {
        String written = values.text(name);
        OptionalDouble value = NumberText.read(written);
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            set.put(name, value.getAsDouble());
        } else if (!written.isEmpty()) {
            problems.add(values.at(name), "\"" + written + "\" is not a number", "write one, such as 2.5");
        }
    }

    private static List<String> names(Keys keys) {
        return keys.list("look").stream().map(node -> keys.textOf(node, "look")).toList();
    }
}
