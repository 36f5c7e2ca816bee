package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Years;
import org.heartland.importers.reading.Importer;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** An import without a dossier, for tests. */
final class Trial {
    static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    static final Path DATA =
            Path.of(System.getProperty("heartland.shared", HOME + "/../shared")).resolve("data");

    private Trial() {}

    /** The five states, with the powers of the reference extract. */
    static ImportScope centralAsia() {
        Set<String> five = new LinkedHashSet<>(List.of("KAZ", "KGZ", "TJK", "TKM", "UZB"));
        Set<String> all = new LinkedHashSet<>(five);
        all.addAll(List.of("RUS", "CHN", "USA", "TUR", "IRN", "JPN", "IND", "KOR"));
        return new ImportScope(Map.of(), five, all, all, new Years(1990, 2025));
    }

    /** Invented states: Ardenia, Brovia and Celestia between Nordavia and Zuria. */
    static ImportScope invented() {
        Map<String, Actor> actors = new TreeMap<>();
        for (String[] state :
                new String[][] {{"ARD", "Ardenia"}, {"BRO", "Brovia"}, {"NRD", "Nordavia"}, {"ZUR", "Zuria"}}) {
            actors.put(state[0], actor(state[0], state[1]));
        }
        Set<String> two = Set.of("ARD", "BRO");
        return new ImportScope(actors, two, actors.keySet(), actors.keySet(), new Years(1990, 2025));
    }

    private static Actor actor(String id, String name) {
        return new Actor(
                id,
                name,
                Map.of(),
                Actor.Kind.STATE,
                List.of(),
                List.of(),
                List.of(),
                new Actor.Life(Years.ALWAYS, null, null));
    }

    static Read<List<Edition>> read(
            @Nullable String importer, ImportScope scope, List<String> measures, Path... files) {
        Importer found = importer == null ? null : get(Importers.shipped().find(importer));
        ImportRequest request = new ImportRequest(found, List.of(files), measures, List.of(), null, "2024-12-31");
        return ImportRun.read(request, scope, (file, bytes) -> {});
    }

    /** The one edition that is read; nothing of it may be unaccounted for. */
    static Edition edition(@Nullable String importer, ImportScope scope, List<String> measures, Path... files) {
        Edition edition = get(read(importer, scope, measures, files)).get(0);
        Tally tally = edition.tally();
        assertThat(tally.used() + Tally.sum(tally.outOfScope()) + Tally.sum(tally.rejected()))
                .as("read = used + out of scope + rejected")
                .isEqualTo(tally.read());
        assertThat(tally.read()).isGreaterThan(0);
        return edition;
    }

    static <T> T get(Read<T> read) {
        assertThat(read.problems()).isEmpty();
        return ((Read.Good<T>) read).value();
    }

    /** The value of a figure by what it is of, such as {@code arms_tiv NRD ARD 2018}; "" if there is none. */
    static String value(Edition edition, String measure, String sender, String receiver, String year) {
        return edition.figures().values().stream()
                .filter(figure -> figure.key().measure().equals(measure)
                        && figure.key().sender().equals(sender)
                        && figure.key().receiver().equals(receiver)
                        && figure.key().period().first().toString().startsWith(year))
                .map(Imported::valueText)
                .findFirst()
                .orElse("");
    }
}
