package org.heartland.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Role;
import org.heartland.draws.Numbers;
import org.heartland.formula.Constant;
import org.heartland.formula.Function;
import org.heartland.formula.Scope;
import org.heartland.formula.Type;
import org.heartland.formula.Unit;
import org.heartland.language.Expr;
import org.heartland.panel.Judgements;
import org.jspecify.annotations.Nullable;

/** The names of a dossier that expressions may use: its items by kind, its sets, its judgements, the clock's year, the functions. */
public final class DossierNames implements Scope {
    private final Map<String, Map<String, String>> byKind = new LinkedHashMap<>();
    /** Names that mean something only where a function wants their kind, so that variables may be called like them. */
    private final Map<String, Map<String, String>> inside = new LinkedHashMap<>();

    private final Map<String, Bound> bare = new TreeMap<>();
    private final Map<String, Function> functions;

    /** A name for a role status in expressions: spaces become underscores. */
    public static String word(String status) {
        return status.replace(' ', '_');
    }

    public DossierNames(Dossier dossier, int year, Judgements judgements, Map<String, Function> functions) {
        this.functions = functions;
        kind("actor", dossier.actors().keySet());
        kind("institution", dossier.institutions().keySet());
        kind("domain", dossier.domains().keySet());
        kind("indicator", dossier.indicators().keySet());
        kind("event", dossier.events().stream().map(Event::id).toList());
        kind("kind", kindsOfEvents(dossier));
        kind("role", dossier.roles().keySet());
        List<String> legs = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        for (Role role : dossier.roles().values()) {
            role.legs().forEach(leg -> legs.add(leg.name()));
            role.statuses().forEach(status -> statuses.add(word(status.is())));
        }
        dossier.added()
                .parts()
                .forEach(part -> kind(part.word(), dossier.added().ids(part)));
        kind("leg", legs);
        kind("status", statuses);
        dossier.judgements().values().forEach(judgement -> judgement(dossier, judgement, judgements));
        set("receivers", dossier.identity().receivers());
        set("powers", dossier.identity().powers());
        set(
                "states",
                dossier.actors().values().stream()
                        .filter(actor -> actor.kind() == Actor.Kind.STATE)
                        .map(Actor::id)
                        .filter(id -> !dossier.identity().receivers().contains(id))
                        .toList());
        bare.put("year", new Bound.Fixed(Type.YEAR, Numbers.of(year)));
    }

    private DossierNames(DossierNames outer, Map<String, Bound> more) {
        byKind.putAll(outer.byKind);
        inside.putAll(outer.inside);
        functions = outer.functions;
        bare.putAll(outer.bare);
        bare.putAll(more);
    }

    /** The same names with those of other kinds, which are known only where a function wants them. */
    public DossierNames knowing(Map<String, List<String>> kinds) {
        DossierNames more = with(Map.of());
        kinds.forEach((kind, names) -> more.inside.put(kind, known(names)));
        return more;
    }

    /** The same names with additional ones, which take precedence. */
    public DossierNames with(Map<String, Bound> more) {
        return new DossierNames(this, more);
    }

    private void kind(String kind, Collection<String> names) {
        byKind.put(kind, known(names));
    }

    private static Map<String, String> known(Collection<String> names) {
        Map<String, String> known = new TreeMap<>();
        names.forEach(name -> known.put(name.toLowerCase(Locale.ROOT), name));
        return known;
    }

    private Map<String, String> ofKind(String kind) {
        return byKind.getOrDefault(kind, inside.getOrDefault(kind, Map.of()));
    }

    private static List<String> kindsOfEvents(Dossier dossier) {
        return Stream.concat(
                        Event.USUAL_KINDS.stream(), dossier.events().stream().map(Event::kind))
                .toList();
    }

    private void set(String name, List<String> ids) {
        List<Constant> elements = ids.stream().<Constant>map(Constant.Id::new).toList();
        bare.put(name, new Bound.Elements(new Type.Id("actor"), elements));
    }

    private void judgement(Dossier dossier, Judgement judgement, Judgements judgements) {
        if (judgement.kind() instanceof Judgement.Choose choose && !indicators(dossier, choose)) {
            kind("option:" + judgement.id(), choose.options());
        }
        if (judgement.kind() instanceof Judgement.Weights weights) {
            kind("option:" + judgement.id(), weights.names());
        } else if (!judgement.perReceiver()) {
            String id = judgement.id();
            bare.put(
                    id.toLowerCase(Locale.ROOT),
                    new Bound.Drawn(
                            type(dossier, judgement),
                            id,
                            continuous(judgement),
                            draws -> judgements.lanes(id),
                            options(judgement)));
        }
    }

    static Type type(Dossier dossier, Judgement judgement) {
        if (judgement.kind() instanceof Judgement.Choose choose) {
            return new Type.Id(indicators(dossier, choose) ? "indicator" : "option:" + judgement.id());
        }
        boolean years = judgement.unit().equals("year") || judgement.unit().equals("years");
        return new Type.Quantity(years ? Unit.YEAR : Unit.of(judgement.unit()));
    }

    static boolean continuous(Judgement judgement) {
        return !(judgement.kind() instanceof Judgement.Choose || judgement.kind() instanceof Judgement.Whole);
    }

    static List<String> options(Judgement judgement) {
        return judgement.kind() instanceof Judgement.Choose choose ? choose.options() : List.of();
    }

    private static boolean indicators(Dossier dossier, Judgement.Choose choose) {
        return dossier.indicators().keySet().containsAll(choose.options());
    }

    @Override
    public @Nullable Bound find(String name) {
        return bare.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable Expr rewrite(Expr.Call call) {
        return null;
    }

    @Override
    public @Nullable String id(String kind, String written) {
        return ofKind(kind).get(written.toLowerCase(Locale.ROOT));
    }

    @Override
    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }

    @Override
    public Collection<String> names(String kind) {
        return ofKind(kind).values();
    }

    @Override
    public Collection<String> bareNames() {
        return bare.keySet();
    }

    @Override
    public @Nullable Function function(String name) {
        return functions.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Collection<String> functions() {
        return functions.keySet();
    }
}
