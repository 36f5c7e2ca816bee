package org.heartland.assess;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.claim.CompiledClaim;
import org.heartland.claim.Sight;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.formula.Answer;
import org.heartland.formula.Constant;
import org.heartland.formula.Formula;
import org.heartland.formula.Function;
import org.heartland.formula.Run;
import org.heartland.formula.Scope;
import org.heartland.formula.Type;
import org.heartland.panel.Figures;
import org.heartland.panel.Judgements;
import org.heartland.panel.Panel;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.question.Catalogue;
import org.heartland.question.Contribution;
import org.heartland.question.DossierNames;

/** A dossier as seen from one clock, with its judgements drawn and every expression compiled: answers questions about it. */
public final class PreparedDossier {
    private final Clock clock;
    private final Contributors contributors;
    private final Figures figures;
    private final Catalogue catalogue;
    private final DossierNames names;
    private final Run.Memory memory;
    private final List<CompiledClaim> claims;
    private final List<AlignmentFormula> alignment;
    private final Deadline deadline;

    /** A class of alignment, compiled. */
    record AlignmentFormula(String is, Formula when) {}

    private PreparedDossier(
            Clock clock,
            Contributors contributors,
            Figures figures,
            Catalogue catalogue,
            DossierNames names,
            List<CompiledClaim> claims,
            List<AlignmentFormula> alignment,
            Run.Memory memory,
            Deadline deadline) {
        this.clock = clock;
        this.contributors = contributors;
        this.figures = figures;
        this.catalogue = catalogue;
        this.names = names;
        this.claims = claims;
        this.alignment = alignment;
        this.memory = memory;
        this.deadline = deadline;
    }

    /** The same prepared dossier for one request, whose questions end by the deadline. Computed answers are shared. */
    PreparedDossier within(Deadline deadline) {
        return new PreparedDossier(clock, contributors, figures, catalogue, names, claims, alignment, memory, deadline);
    }

    /** The same, which takes from a dossier with other judgements what rests on none of those that have changed. */
    PreparedDossier recalling(PreparedDossier before, Set<String> changed) {
        Map<Function, Function> twins = new IdentityHashMap<>();
        catalogue.functions().forEach((name, function) -> twins.put(function, before.catalogue.get(name)));
        Run.Memory recalled =
                new Run.Memory(before.memory, twins, key -> !judgements().isLikeIn(before.judgements(), key, changed));
        return new PreparedDossier(
                clock, contributors, figures, catalogue, names, claims, alignment, recalled, deadline);
    }

    Deadline deadline() {
        return deadline;
    }

    /** The same dossier without some rows, as if they had never been found, and with these of its claims only. */
    PreparedDossier without(int[] rows, List<Claim> claims) {
        Draws draws = judgements().draws();
        return prepare(clock, panel().without(rows), draws, contributors, Doubts.NONE, claims)
                .orThrow()
                .within(deadline);
    }

    /** Compiles every expression of the dossier against the functions of this panel. */
    public static Read<PreparedDossier> prepare(Clock clock, Panel panel, Draws draws) {
        return prepare(clock, panel, draws, Contributors.SHIPPED);
    }

    /** The same with the functions of these contributors. */
    public static Read<PreparedDossier> prepare(Clock clock, Panel panel, Draws draws, Contributors contributors) {
        return prepare(clock, panel, draws, contributors, Doubts.NONE);
    }

    /** The same of what could be read of a dossier with problems; only problems beyond doubt are reported. */
    static Read<PreparedDossier> prepare(
            Clock clock, Panel panel, Draws draws, Contributors contributors, Doubts doubts) {
        return prepare(
                clock, panel, draws, contributors, doubts, panel.dossier().claims());
    }

    private static Read<PreparedDossier> prepare(
            Clock clock, Panel panel, Draws draws, Contributors contributors, Doubts doubts, List<Claim> claims) {
        Figures figures = new Figures(panel, new Judgements(panel.dossier(), draws));
        return Wiring.of(clock, figures, contributors).then(wiring -> {
            boolean bridgesPredictions = claims.stream().anyMatch(claim -> claim.prediction() != null)
                    && panel.dossier().indicators().values().stream()
                            .anyMatch(indicator -> !indicator.bridge().equals("0"));
            Read<DossierNames> foretold = bridgesPredictions
                    ? Wiring.of(clock, figures.unbridged(), contributors)
                            .then(unbridged -> new Read.Good<>(unbridged.names()))
                    : new Read.Good<>(wiring.names());
            return foretold.then(names -> {
                Compiled compiled = Compiled.of(claims, figures, wiring, names);
                PreparedDossier prepared = new PreparedDossier(
                        clock,
                        contributors,
                        figures,
                        wiring.catalogue(),
                        wiring.names(),
                        compiled.claims(),
                        compiled.alignment(),
                        new Run.Memory(),
                        Deadline.NONE);
                return Read.of(prepared, doubts.without(compiled.problems(), wiring.names()));
            });
        });
    }

    /** The functions over some figures, the names by which expressions call them, and what is wrong with what contributors compiled. */
    private record Wiring(Catalogue catalogue, DossierNames names, List<Problem> problems) {

        static Read<Wiring> of(Clock clock, Figures figures, Contributors contributors) {
            List<Contribution> contributions = contributors.all().stream()
                    .map(contributor -> contributor.contribute(figures))
                    .toList();
            return Catalogue.of(contributions).then(catalogue -> {
                DossierNames names = new DossierNames(
                        figures.panel().dossier(), clock.year(), figures.judgements(), catalogue.functions());
                for (Contribution contribution : contributions) {
                    names = names.knowing(contribution.names());
                }
                DossierNames known = names;
                List<Problem> problems = contributions.stream()
                        .flatMap(contribution -> contribution.compile(known).stream())
                        .toList();
                return new Read.Good<>(new Wiring(catalogue, known, problems));
            });
        }
    }

    /** The claims and the classes of alignment, compiled, and what is wrong with them and with what contributors compiled. */
    private record Compiled(List<CompiledClaim> claims, List<AlignmentFormula> alignment, List<Problem> problems) {

        /** @param foretold the names for predictions, which nothing that is carried over may settle */
        static Compiled of(List<Claim> written, Figures figures, Wiring wiring, DossierNames foretold) {
            List<Problem> problems = new ArrayList<>(wiring.problems());
            List<CompiledClaim> claims = new ArrayList<>();
            for (Claim claim : written) {
                Read<CompiledClaim> read =
                        CompiledClaim.prepare(claim, claim.prediction() == null ? wiring.names() : foretold);
                problems.addAll(read.problems());
                if (read instanceof Read.Good<CompiledClaim> good) {
                    claims.add(good.value());
                }
            }
            Dossier dossier = figures.panel().dossier();
            return new Compiled(List.copyOf(claims), classes(dossier, wiring.names(), problems), problems);
        }
    }

    private static List<AlignmentFormula> classes(Dossier dossier, DossierNames names, List<Problem> problems) {
        DossierNames scope = names.with(Map.of(
                "receiver", new Scope.Bound.Slot(new Type.Id("actor"), 0),
                "year", new Scope.Bound.Slot(Type.YEAR, 1)));
        List<AlignmentFormula> compiled = new ArrayList<>();
        for (Dossier.AlignmentClass named : dossier.alignment()) {
            Read<Formula> read =
                    Formula.compile(named.when().expr(), named.when().text(), List.of(Type.TRUTH), scope, 2);
            problems.addAll(read.problems());
            if (read instanceof Read.Good<Formula> good) {
                compiled.add(new AlignmentFormula(named.is(), good.value()));
            }
        }
        return List.copyOf(compiled);
    }

    public Clock clock() {
        return clock;
    }

    public Panel panel() {
        return figures.panel();
    }

    public Judgements judgements() {
        return figures.judgements();
    }

    public Figures figures() {
        return figures;
    }

    public DossierNames names() {
        return names;
    }

    public List<CompiledClaim> claims() {
        return claims;
    }

    List<AlignmentFormula> alignment() {
        return alignment;
    }

    public Dossier dossier() {
        return figures.panel().dossier();
    }

    /** A run that shares the memory of all runs on this prepared dossier. */
    public Run run() {
        return new Run(judgements().draws(), memory, deadline, false);
    }

    /** A run that keeps its steps. */
    public Run unfolding() {
        return new Run(judgements().draws(), memory, deadline, true);
    }

    /** The dossier as its claims see it. */
    Sight sight() {
        return sight(new Reliance());
    }

    /** The same, which notes the judgements that are used. */
    Sight sight(Reliance reliance) {
        return new Sight(
                clock.asOf(),
                () -> reliance.watched(run()),
                () -> reliance.watched(unfolding()),
                judgements()::lanes,
                step -> StepValues.of(step, step.shownAs()));
    }

    /** Asks a function of the catalogue. */
    public Answer ask(String function, Constant... arguments) {
        Function asked = catalogue.get(function);
        return run().ask(asked, List.of(arguments));
    }
}
