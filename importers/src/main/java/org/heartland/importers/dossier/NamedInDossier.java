package org.heartland.importers.dossier;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.importers.Edition;
import org.heartland.naming.CodeScheme;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;
import org.heartland.text.yaml.YamlQuotes;
import org.jspecify.annotations.Nullable;

/** The sources and actors that imported rows name: those that the dossier lacks are written down. */
final class NamedInDossier {
    private static final String SOURCES = "sources-imported.yaml";
    private static final String ACTORS = "actors/imported.yaml";

    private final Dossier dossier;
    private final Map<String, String> files;
    private final UnaryOperator<String> written;
    private final Set<String> actorsAdded = new HashSet<>();
    private final Map<String, String> totals = new HashMap<>();

    /**
     * @param files receives new contents of files
     * @param written what a file of the dossier holds, or will hold; "" if there is none
     */
    NamedInDossier(Dossier dossier, Map<String, String> files, UnaryOperator<String> written) {
        this.dossier = dossier;
        this.files = files;
        this.written = written;
    }

    /** The actor that stands for all partners, or for the rest, once a row has named it. */
    @Nullable
    String total(String id) {
        return totals.get(id);
    }

    void source(Edition edition, LocalDate today) {
        if (dossier.sources().containsKey(edition.sourceId())
                || written.apply(SOURCES).contains("\n" + edition.sourceId() + ":\n")) {
            return;
        }
        StringBuilder entry = new StringBuilder(written.apply(SOURCES));
        if (entry.length() == 0) {
            entry.append("# Sources of what heartland import brought in.\n");
        }
        entry.append(SourceYaml.of(edition.sourceId(), edition.source(), edition.published(), today, edition.files()));
        files.put(SOURCES, entry.toString());
    }

    String total(Actor.Kind kind, @Nullable String declared, String id, String name, String russian) {
        if (declared != null) {
            totals.put(id, declared);
            return declared;
        }
        return totals.computeIfAbsent(
                id,
                unseen -> dossier.actors().values().stream()
                        .filter(actor -> actor.kind() == kind)
                        .map(Actor::id)
                        .findFirst()
                        .orElseGet(() -> {
                            String word = kind == Actor.Kind.WORLD ? "world" : "residual";
                            add(
                                    id,
                                    "- {id: " + id + ", name: " + YamlQuotes.of(name) + ", names: {ru: "
                                            + YamlQuotes.of(russian) + "}, kind: " + word + "}\n");
                            return id;
                        }));
    }

    void actor(String id) {
        KnownActor known =
                dossier.actors().containsKey(id) ? null : Crosswalk.shipped().find(id);
        if (known == null || actorsAdded.contains(id)) {
            return;
        }
        String codes = codes(known);
        String line = "- {id: " + id + ", name: " + YamlQuotes.of(known.english()) + ", names: {ru: "
                + YamlQuotes.of(known.russian()) + "}, kind: state";
        add(id, line + (codes.isEmpty() ? "" : ", codes: {" + codes + "}") + "}\n");
    }

    private static String codes(KnownActor known) {
        StringBuilder codes = new StringBuilder();
        for (CodeScheme scheme : List.of(CodeScheme.ISO3, CodeScheme.COW, CodeScheme.GW)) {
            String code = known.code(scheme);
            if (!code.isEmpty()) {
                codes.append(codes.length() == 0 ? "" : ", ")
                        .append(scheme.word())
                        .append(": ")
                        .append(code);
            }
        }
        return codes.toString();
    }

    private void add(String id, String line) {
        actorsAdded.add(id);
        String there = written.apply(ACTORS);
        files.put(ACTORS, (there.isEmpty() ? "# Partners that imports name.\n" : there) + line);
    }
}
