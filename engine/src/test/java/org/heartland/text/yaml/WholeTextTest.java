package org.heartland.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.booleans;
import static org.heartland.property.Generators.of;
import static org.heartland.property.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.read.Damage;
import org.heartland.dossier.read.Example;
import org.heartland.dossier.read.Folder;
import org.heartland.property.Generator;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Our way to hand a text to the YAML library changes nothing of what the library makes of it. */
class WholeTextTest {
    private static final Map<String, byte[]> FILES =
            Folder.read(Example.PATH).orThrow().files();

    @Test
    void the_same_events_at_the_same_places() {
        forAll(Damage.any().list(1, 6), booleans(), (damages, windows) -> {
            Damage.done(FILES, damages).forEach((file, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8).replace("\n", windows ? "\r\n" : "\n");
                boolean changed = !Arrays.equals(bytes, FILES.get(file));
                if (changed && file.endsWith(".yaml") && StreamReader.isPrintable(text)) {
                    assertThat(events(new WholeText(text))).isEqualTo(events(new StreamReader(text)));
                }
            });
        });
    }

    private static List<String> events(StreamReader reader) {
        List<String> events = new ArrayList<>();
        try {
            ParserImpl parser = new ParserImpl(reader, new LoaderOptions());
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                Event event = parser.getEvent();
                events.add(event + " from " + place(event.getStartMark()) + " to " + place(event.getEndMark()));
            }
        } catch (MarkedYAMLException e) {
            events.add(e.getContext() + " " + e.getProblem() + " at " + place(e.getProblemMark()));
        } catch (YAMLException e) {
            events.add(e.getClass().getSimpleName());
        }
        return events;
    }

    private static String place(Mark mark) {
        return mark.getIndex() + " (" + mark.getLine() + ":" + mark.getColumn() + ")";
    }

    /** Pieces longer than the library's own reader takes at once. */
    @Test
    void long_words_and_characters_beyond_the_basic_plane() {
        forAll(pieces(), pieces -> {
            String text = "a: \"" + String.join(" ", pieces) + "\"\nb: [" + String.join(", ", pieces) + "]\n";
            assertThat(events(new WholeText(text))).isEqualTo(events(new StreamReader(text)));
        });
    }

    private static Generator<List<String>> pieces() {
        return of(
                        "x".repeat(1_023),
                        "x".repeat(1_024),
                        "x".repeat(2_049),
                        "\ud83d\ude00".repeat(700),
                        "\u2028",
                        "\u0085",
                        "\ufeff",
                        "\r",
                        "y")
                .list(0, 5);
    }
}
