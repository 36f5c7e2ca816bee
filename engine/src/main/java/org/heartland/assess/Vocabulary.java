package org.heartland.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heartland.assessment.KnownName;
import org.heartland.dossier.Dossier;
import org.heartland.formula.Function;
import org.heartland.formula.Signature;
import org.heartland.question.DossierNames;

/** The names that the expressions of a dossier may use, with what they mean: its items, its sets and choices, and the functions. */
final class Vocabulary {
    private final List<KnownName> names = new ArrayList<>();

    private Vocabulary() {}

    /** All of them, the functions first, each kind by name. */
    static List<KnownName> of(Dossier dossier, DossierNames known) {
        Vocabulary all = new Vocabulary();
        known.functions().stream()
                .map(known::function)
                .map(Objects::requireNonNull)
                .forEach(all::function);
        all.items(dossier);
        known.bareNames().stream()
                .filter(name -> !dossier.judgements().containsKey(name))
                .forEach(name -> all.add(name, "set or year", ""));
        return all.names.stream()
                .sorted(Comparator.comparing((KnownName name) -> !name.kind().equals("function"))
                        .thenComparing(KnownName::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(KnownName::kind))
                .toList();
    }

    private void function(Function function) {
        Signature signature = function.signature();
        names.add(new KnownName(signature.name(), "function", signature.usage(), signature.says()));
    }

    private void items(Dossier dossier) {
        dossier.actors().values().forEach(actor -> add(actor.id(), "actor", actor.name()));
        dossier.institutions().values().forEach(one -> add(one.id(), "institution", one.name()));
        dossier.indicators().values().forEach(one -> add(one.id(), "indicator", one.says()));
        dossier.domains().values().forEach(one -> add(one.id(), "domain", one.says()));
        dossier.roles().values().forEach(one -> add(one.id(), "role", one.says()));
        dossier.judgements().values().forEach(one -> add(one.id(), "choice", one.says()));
        dossier.events().forEach(event -> add(event.id(), "event", event.name()));
        Map<String, Long> kinds = new TreeMap<>();
        dossier.events().forEach(event -> kinds.merge(event.kind(), 1L, Long::sum));
        kinds.forEach((kind, count) -> add(kind, "kind of event", count + " in the dossier"));
    }

    private void add(String name, String kind, String says) {
        names.add(new KnownName(name, kind, name, says));
    }
}
