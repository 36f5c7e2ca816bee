package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.claim.CompiledClaim;
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
import org.heartland.question.DossierNames;
import org.heartland.question.FirstQuestion;
import org.heartland.question.RegionQuestions;
import org.heartland.question.ShareQuestions;
import org.heartland.role.RoleQuestions;

/** A dossier as seen from one clock, with its judgements drawn and every expression compiled: what can be asked, and asks it. */
public final class PreparedDossier {
    private final Clock clock;
    private final Panel panel;
    private final Judgements judgements;
    private final Figures figures;
    private final Catalogue catalogue;
    private final DossierNames names;
    private final Run.Memory memory;
    private final RoleQuestions roles;
    private final List<CompiledClaim> trials;
    private final List<AlignmentFormula> alignment;
    private final Deadline deadline;

    /** A class of alignment, compiled. */
    record AlignmentFormula(String is, Formula when) {}

    private PreparedDossier(Clock clock, Panel panel, Draws draws, List<Problem> problems) {
        Dossier dossier = panel.dossier();
        this.clock = clock;
        this.deadline = Deadline.NONE;
        this.memory = new Run.Memory();
        this.panel = panel;
        this.judgements = new Judgements(dossier, draws);
        this.figures = new Figures(panel, judgements);
        this.catalogue = Catalogue.of(figures);
        ShareQuestions.of(figures).forEach(catalogue::add);
        catalogue.add(FirstQuestion.of(figures));
        RegionQuestions.of(figures, catalogue.get("share")).forEach(catalogue::add);
        this.names = new DossierNames(dossier, clock.year(), judgements, catalogue.functions());
        this.roles = kept(RoleQuestions.compile(dossier, catalogue, names), problems);
        this.trials = problems.isEmpty() ? trials(dossier, problems) : List.of();
        this.alignment = problems.isEmpty() ? alignment(dossier, problems) : List.of();
    }

    private PreparedDossier(PreparedDossier same, Deadline deadline) {
        this.clock = same.clock;
        this.panel = same.panel;
        this.judgements = same.judgements;
        this.figures = same.figures;
        this.catalogue = same.catalogue;
        this.names = same.names;
        this.memory = same.memory;
        this.roles = same.roles;
        this.trials = same.trials;
        this.alignment = same.alignment;
        this.deadline = deadline;
    }

    /** The same prepared dossier, for one request: what is asked of it ends by the deadline. What was computed before is shared. */
    PreparedDossier within(Deadline deadline) {
        return new PreparedDossier(this, deadline);
    }

    Deadline deadline() {
        return deadline;
    }

    /** Compiles everything that the dossier says against what this panel can answer. */
    public static Read<PreparedDossier> prepare(Clock clock, Panel panel, Draws draws) {
        List<Problem> problems = new ArrayList<>();
        PreparedDossier world = new PreparedDossier(clock, panel, draws, problems);
        return Read.of(world, problems);
    }

    private RoleQuestions kept(Read<RoleQuestions> read, List<Problem> problems) {
        problems.addAll(read.problems());
        return read instanceof Read.Good<RoleQuestions> good
                ? good.value()
                : RoleQuestions.none(panel.dossier(), catalogue);
    }

    private List<CompiledClaim> trials(Dossier dossier, List<Problem> problems) {
        List<CompiledClaim> prepared = new ArrayList<>();
        for (Claim claim : dossier.claims()) {
            Read<CompiledClaim> read = CompiledClaim.prepare(claim, names);
            problems.addAll(read.problems());
            if (read instanceof Read.Good<CompiledClaim> good) {
                prepared.add(good.value());
            }
        }
        return List.copyOf(prepared);
    }

    private List<AlignmentFormula> alignment(Dossier dossier, List<Problem> problems) {
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
        return panel;
    }

    public Judgements judgements() {
        return judgements;
    }

    public Figures figures() {
        return figures;
    }

    public DossierNames names() {
        return names;
    }

    public RoleQuestions roles() {
        return roles;
    }

    public List<CompiledClaim> trials() {
        return trials;
    }

    List<AlignmentFormula> alignment() {
        return alignment;
    }

    public Dossier dossier() {
        return panel.dossier();
    }

    /** A run on this world's memory. */
    public Run run() {
        return new Run(judgements.draws(), memory, deadline, false);
    }

    /** A run that keeps its steps. */
    public Run unfolding() {
        return new Run(judgements.draws(), memory, deadline, true);
    }

    /** Asks a function of the catalogue. */
    public Answer ask(String function, Constant... arguments) {
        Function asked = catalogue.get(function);
        return run().ask(asked, List.of(arguments));
    }
}
