package org.heartland.store.dossier;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** The states of a dossier by the codes that a store has for them. */
final class NamedStates {
    private final Dossier dossier;
    private final Map<String, String> byCode = new TreeMap<>();

    NamedStates(Dossier dossier) {
        this.dossier = dossier;
        for (Actor actor : dossier.actors().values()) {
            if (actor.kind() != Actor.Kind.WORLD && actor.kind() != Actor.Kind.RESIDUAL) {
                actor.codes().stream()
                        .filter(code -> code.scheme().equals("iso3"))
                        .forEach(code -> byCode.putIfAbsent(code.code(), actor.id()));
            }
        }
        dossier.actors().keySet().forEach(id -> byCode.put(id, id));
    }

    /** The id of a state; null if the dossier does not name it. */
    @Nullable
    String id(String code) {
        return byCode.get(code);
    }

    /** The codes of all states that rows may be about. */
    Set<String> codes() {
        Set<String> about = new LinkedHashSet<>(dossier.identity().receivers());
        about.addAll(dossier.identity().powers());
        Set<String> codes = new LinkedHashSet<>();
        byCode.forEach((code, id) -> {
            if (about.contains(id)) {
                codes.add(code);
            }
        });
        return codes;
    }
}
