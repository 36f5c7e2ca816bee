package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.dynamics.model.Conveyor;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.language.Expr;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Gives the flows into and out of conveyors and queues their values (XMILE 1.0, sections 3.7.2, 3.7.3, 4.2.1 and 4.3; what
 * they leave open is as in Stella's help, "Traditional Conveyor Computation" and "Equation tab"): an outflow is what comes
 * off the end or leaks; an inflow is the lesser of its equation and of what there is room for, one inflow after another;
 * what comes from another conveyor is never kept out; a queue gives what the conveyor behind it takes, or all. All of them
 * keep the values of the beginning of a step through it.
 */
final class Devices {
    private static final Term NONE = Term.constant(0);
    private static final Term ONE = Term.constant(1);
    private static final Term ENDLESS = Term.constant(Double.POSITIVE_INFINITY);

    private final Flattening flat;
    private final Lowering lowering;
    private final Driven driven;
    private final Term dt;
    private final List<Site> sites = new ArrayList<>();
    private final Map<Quantity, Site> from = new LinkedHashMap<>();
    private final Map<Quantity, Site> to = new LinkedHashMap<>();
    private final Map<Quantity, Entity> owners = new HashMap<>();
    /** What there is room for in a conveyor, by its inflows. */
    private final Map<Quantity, Term> rooms = new HashMap<>();

    /** One element of a conveyor or queue, with its flows in their order. */
    private record Site(
            Quantity stock,
            Driven.Parameters parameters,
            List<Quantity> inflows,
            @Nullable Quantity end,
            List<Quantity> outflows) {
        boolean isQueue() {
            return parameters.conveyor() == null;
        }

        Term arrest() {
            return parameters.arrest() == null ? NONE : parameters.arrest();
        }
    }

    Devices(Flattening flat, Lowering lowering, Driven driven) {
        this.flat = flat;
        this.lowering = lowering;
        this.driven = driven;
        this.dt = flat.times().step();
    }

    void apply(List<Entity> entities, NonNegative.FlowsOf flows) {
        for (Entity entity : entities) {
            for (Quantity quantity : entity.quantities) {
                owners.put(quantity, entity);
            }
            if (Driven.isDevice(entity) && !entity.scope.sources.containsKey(entity.variable.id())) {
                for (int i = 0; i < entity.quantities.length; i++) {
                    site(entity, i, flows);
                }
            }
        }
        if (!flat.problems.isEmpty()) {
            return;
        }
        sites.stream().filter(site -> !site.isQueue()).forEach(this::outflows);
        sites.forEach(this::inflows);
        sites.stream().filter(Site::isQueue).forEach(this::services);
        sites.forEach(site -> flat.devices.add(site.isQueue() ? queue(site) : conveyor(site)));
    }

    private void site(Entity entity, int element, NonNegative.FlowsOf flows) {
        Quantity stock = entity.quantities[element];
        Driven.Parameters parameters = driven.parameters.get(stock);
        if (parameters == null) {
            return;
        }
        List<Quantity> outflows = flows.of(entity, element, entity.variable.outflows());
        Quantity end = outflows.stream()
                .filter(flow -> !driven.fractions.containsKey(flow))
                .findFirst()
                .orElse(null);
        Site site = new Site(stock, parameters, flows.of(entity, element, entity.variable.inflows()), end, outflows);
        sites.add(site);
        if (!site.isQueue() && end == null) {
            flat.add(Problem.at(
                    stock.at(),
                    "the conveyor " + stock.name() + " has no outflow at its end"
                            + (outflows.isEmpty() ? "" : ", only leaks"),
                    "add an outflow that is no leak"));
        }
        site.inflows().forEach(flow -> ends(to, flow, site, "flows into"));
        site.outflows().forEach(flow -> ends(from, flow, site, "flows out of"));
    }

    /** What is worked out for one element of a conveyor cannot also be a flow of another. */
    private void ends(Map<Quantity, Site> ends, Quantity flow, Site site, String way) {
        Site before = ends.put(flow, site);
        if (before != null && before != site) {
            flat.add(Problem.at(
                    flow.at(),
                    flow.name() + " " + way + " both " + before.stock().name() + " and "
                            + site.stock().name(),
                    "give each a flow of its own, an array one with its dimensions"));
        }
    }

    private Term port(Site site, int port, List<Term> operands, Term scale) {
        List<Term> all = new ArrayList<>(List.of(new Term.Ref(site.stock())));
        all.addAll(operands);
        return new Term.Port(site.stock(), port, List.copyOf(all), scale);
    }

    private static Term ref(Quantity quantity) {
        return new Term.Ref(quantity);
    }

    private List<Quantity> leaks(Site site) {
        return site.outflows().stream().filter(flow -> flow != site.end()).toList();
    }

    /** The fraction of a leak; a second outflow without one takes nothing. */
    private Term share(Quantity leak) {
        Driven.Fraction fraction = driven.fractions.get(leak);
        return fraction == null ? NONE : fraction.share();
    }

    /** Whether the conveyor that a flow goes to stands still. */
    private Term heldUp(Quantity flow) {
        Site site = to.get(flow);
        return site == null ? NONE : site.arrest();
    }

    private void outflows(Site site) {
        boolean exponential =
                Objects.requireNonNull(site.parameters().conveyor()).exponential();
        List<Term> before = new ArrayList<>();
        List<Quantity> leaks = leaks(site);
        for (int k = 0; k < leaks.size(); k++) {
            Quantity leak = leaks.get(k);
            List<Term> operands = new ArrayList<>(List.of(site.arrest(), heldUp(leak), share(leak)));
            operands.addAll(before);
            Term scale = exponential ? Term.apply(Op.MULTIPLY, ref(site.stock()), share(leak)) : ref(site.stock());
            leak.value(port(site, Device.LEAK + k, operands, scale));
            before.add(ref(leak));
        }
        if (site.end() != null) {
            List<Term> operands = new ArrayList<>(List.of(site.arrest(), heldUp(site.end())));
            operands.addAll(before);
            site.end().value(port(site, Device.EXIT, operands, ref(site.stock())));
        }
    }

    /** What a flow brings in a unit of time, in the unit of the stock that it fills. */
    private Term volume(Quantity flow) {
        Term multiplier = flat.multipliers.get(flow);
        return multiplier == null ? ref(flow) : Term.apply(Op.MULTIPLY, ref(flow), multiplier);
    }

    private boolean isFrom(Quantity flow, boolean queue) {
        Site site = from.get(flow);
        return site != null && site.isQueue() == queue;
    }

    private void inflows(Site site) {
        Term taken = site.inflows().stream()
                .filter(flow -> isFrom(flow, false))
                .map(this::volume)
                .reduce(NONE, (a, b) -> Term.apply(Op.ADD, a, b));
        Term admitted = NONE;
        for (Quantity flow : site.inflows()) {
            if (isFrom(flow, false)) {
                continue;
            }
            Term room = site.isQueue() ? null : room(site, flow, taken, admitted);
            if (isFrom(flow, true)) {
                rooms.put(flow, room == null ? ENDLESS : room);
            } else {
                admit(flow, room);
            }
            admitted = Term.apply(Op.ADD, admitted, volume(flow));
        }
    }

    private void admit(Quantity flow, @Nullable Term room) {
        Quantity asked = flat.quantity(flow.name() + " as written", Quantity.QuantityKind.AUXILIARY, flow.at(), true);
        asked.value(flow.value());
        Term positive = Term.apply(Op.MAX, ref(asked), NONE);
        Term most = room == null ? positive : Term.apply(Op.MIN, positive, room);
        flow.value(new Term.Initially(positive, Term.apply(Op.HOLD, most)));
    }

    /** How much more may flow in; null if there is no bound. */
    private @Nullable Term room(Site site, Quantity flow, Term taken, Term admitted) {
        Driven.Parameters parameters = site.parameters();
        Term room = null;
        if (parameters.capacity() != null) {
            Term free = Term.apply(Op.DIVIDE, Term.apply(Op.SUBTRACT, parameters.capacity(), ref(site.stock())), dt);
            for (Quantity outflow : site.outflows()) {
                free = Term.apply(Op.ADD, free, ref(outflow));
            }
            room = Term.apply(Op.SUBTRACT, Term.apply(Op.SUBTRACT, free, taken), admitted);
        }
        if (parameters.limit() != null) {
            Term used = port(site, Device.USED, List.of(), NONE);
            Term budget = isDiscrete(site)
                    ? Term.apply(Op.DIVIDE, Term.apply(Op.SUBTRACT, parameters.limit(), used), dt)
                    : parameters.limit();
            Term left = Term.apply(Op.SUBTRACT, budget, admitted);
            room = room == null ? left : Term.apply(Op.MIN, room, left);
        }
        if (room == null && parameters.arrest() == null) {
            return null;
        }
        Term open = room == null ? ENDLESS : Term.apply(Op.MAX, room, NONE);
        Term multiplier = flat.multipliers.get(flow);
        Term own = multiplier == null ? open : Term.apply(Op.DIVIDE, open, multiplier);
        Quantity hidden = flat.quantity(flow.name() + " room", Quantity.QuantityKind.AUXILIARY, flow.at(), true);
        hidden.value(parameters.arrest() == null ? own : Term.apply(Op.IF, parameters.arrest(), NONE, own));
        return ref(hidden);
    }

    private boolean isDiscrete(Site site) {
        Conveyor conveyor = site.parameters().conveyor();
        return conveyor != null
                && (conveyor.discrete() || site.inflows().stream().anyMatch(flow -> isFrom(flow, true)));
    }

    private void services(Site site) {
        List<Term> inflows = site.inflows().stream().map(this::volume).toList();
        Term scale = inflows.stream()
                .reduce(Term.apply(Op.DIVIDE, ref(site.stock()), dt), (a, b) -> Term.apply(Op.ADD, a, b));
        List<Term> taken = new ArrayList<>();
        Term blocked = NONE;
        for (int j = 0; j < site.outflows().size(); j++) {
            Quantity flow = site.outflows().get(j);
            Entity owner = owners.get(flow);
            boolean overflow =
                    j > 0 && owner != null && owner.variable.options().overflow();
            Term active = overflow ? blocked : ONE;
            List<Term> operands = new ArrayList<>(inflows);
            operands.addAll(taken);
            operands.add(active);
            Term room = rooms.getOrDefault(flow, ENDLESS);
            Term wanted = port(site, Device.TAKE + 2 * j + Device.WANTED, with(operands, ENDLESS), NONE);
            flow.value(port(site, Device.TAKE + 2 * j, with(operands, room), scale));
            if (j + 1 < site.outflows().size()) {
                Quantity hidden =
                        flat.quantity(flow.name() + " kept back", Quantity.QuantityKind.AUXILIARY, flow.at(), true);
                Term almost = Term.apply(Op.MULTIPLY, wanted, Term.constant(1 - 1e-12));
                hidden.value(Term.apply(Op.OR, blocked, Term.apply(Op.LESS, ref(flow), almost)));
                blocked = ref(hidden);
            }
            taken.add(ref(flow));
            tellIfContinuous(flow);
        }
    }

    private static List<Term> with(List<Term> terms, Term last) {
        List<Term> all = new ArrayList<>(terms);
        all.add(last);
        return all;
    }

    private void tellIfContinuous(Quantity flow) {
        Site behind = to.get(flow);
        Conveyor conveyor = behind == null ? null : behind.parameters().conveyor();
        if (behind != null && conveyor != null && !conveyor.discrete()) {
            flat.tell(Problem.at(
                    conveyor.at(),
                    behind.stock().name()
                            + " is a conveyor behind a queue and not declared discrete; it is taken to be",
                    "declare it discrete"));
        }
    }

    private Device queue(Site site) {
        List<Term> start = site.parameters().start();
        site.stock().initial(new Term.Port(site.stock(), Device.FILL, start, NONE));
        List<Term> state = new ArrayList<>();
        site.inflows().forEach(flow -> state.add(volume(flow)));
        List<Device.Service> services = new ArrayList<>();
        for (Quantity flow : site.outflows()) {
            state.add(ref(flow));
            Site behind = to.get(flow);
            Conveyor conveyor = behind == null ? null : behind.parameters().conveyor();
            services.add(new Device.Service(
                    conveyor != null && conveyor.oneAtATime(), conveyor != null && conveyor.wholeBatches()));
        }
        return new Device.QueueDevice(
                site.stock(), site.stock().at(), site.inflows().size(), List.copyOf(services), List.copyOf(state));
    }

    private Device conveyor(Site site) {
        Driven.Parameters parameters = site.parameters();
        Conveyor conveyor = Objects.requireNonNull(parameters.conveyor());
        Term length = Objects.requireNonNull(parameters.length());
        List<Term> fill = new ArrayList<>(parameters.start());
        fill.add(length);
        Term held = site.end() == null ? NONE : heldUp(site.end());
        List<Term> state = new ArrayList<>(
                List.of(site.arrest(), held, length, parameters.sample() == null ? ONE : parameters.sample()));
        List<Device.Zone> zones = new ArrayList<>();
        for (Quantity leak : leaks(site)) {
            Driven.Fraction fraction = driven.fractions.get(leak);
            fill.add(share(leak));
            state.add(share(leak));
            zones.add(
                    fraction == null
                            ? new Device.Zone(false, 0, 1)
                            : new Device.Zone(
                                    fraction.leak().integers(),
                                    fraction.leak().from(),
                                    fraction.leak().to()));
        }
        site.stock().initial(new Term.Port(site.stock(), Device.FILL, List.copyOf(fill), NONE));
        site.inflows().forEach(flow -> state.add(volume(flow)));
        List<Device.Entry> entries =
                site.inflows().stream().map(flow -> entry(flow, state)).toList();
        return new Device.ConveyorDevice(
                site.stock(),
                site.stock().at(),
                isDiscrete(site),
                conveyor.exponential(),
                List.copyOf(zones),
                entries,
                List.copyOf(state));
    }

    /** How an inflow is put on a conveyor; the values of a profile that is an array are added to the state. */
    private Device.Entry entry(Quantity flow, List<Term> state) {
        Entity owner = owners.get(flow);
        VariableOptions options = owner == null ? VariableOptions.NONE : owner.variable.options();
        boolean counted = !isFrom(flow, false);
        Device.Spread spread = switch (options.spread()) {
            case "even", "evenly" -> Device.Spread.EVEN;
            case "dest" -> Device.Spread.DESTINATION;
            case "dist" -> Device.Spread.DISTRIBUTION;
            default -> Device.Spread.BEGINNING;
        };
        if (spread == Device.Spread.BEGINNING && !List.of("", "beginning").contains(options.spread())) {
            flat.tell(Problem.at(
                    flow.at(),
                    flow.name() + " is spread by \"" + options.spread()
                            + "\", which is not offered; it enters at the beginning",
                    "spread it evenly, or by a profile"));
        }
        Expr profile = owner == null || spread != Device.Spread.DISTRIBUTION ? null : driven.profile(owner);
        if (owner == null || profile == null) {
            Device.Spread known = spread == Device.Spread.DISTRIBUTION ? Device.Spread.EVEN : spread;
            return new Device.Entry(counted, known, null, 0, 0);
        }
        Context context = Context.of(owner, List.of(owner.quantities).indexOf(flow));
        Subscripts.ArrayReference reference = Subscripts.ArrayReference.of(profile, context);
        if (reference != null && reference.entity().graphs[0] != null) {
            Graph graph = reference.entity().graphs[lowering.subscripts.element(reference, context)];
            return new Device.Entry(counted, spread, graph, 0, 0);
        }
        int first = state.size();
        state.addAll(lowering.elements(profile, context));
        return new Device.Entry(counted, spread, null, first, state.size() - first);
    }
}
