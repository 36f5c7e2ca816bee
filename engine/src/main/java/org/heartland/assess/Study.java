package org.heartland.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Identity;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.assessment.KnownName;
import org.heartland.assessment.SourceDrop;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Swing;
import org.heartland.claim.CompiledClaim;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Written;
import org.heartland.dossier.read.Inspection;
import org.heartland.dossier.read.SettledChoices;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Workers;
import org.heartland.formula.Formula;
import org.heartland.language.Parser;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.review.Review;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** A dossier ready to be assessed, with every expression compiled, from both clocks: the entry point for all questions about it. */
public final class Study {
    private final Dossier dossier;
    private final Options options;
    private final Contributors contributors;
    private final PreparedDossier then;
    private final PreparedDossier now;
    private final LazyAssessment assessment;

    private Study(
            Dossier dossier,
            Options options,
            Contributors contributors,
            Review review,
            PreparedDossier then,
            PreparedDossier now) {
        this(dossier, options, contributors, review, then, now, null);
    }

    private Study(
            Dossier dossier,
            Options options,
            Contributors contributors,
            Review review,
            PreparedDossier then,
            PreparedDossier now,
            LazyAssessment.@Nullable Earlier earlier) {
        this.dossier = dossier;
        this.options = options;
        this.contributors = contributors;
        this.then = then;
        this.now = now;
        this.assessment = new LazyAssessment(identity(), review, then, now, earlier);
    }

    private Study(Study other, Review review) {
        this.dossier = other.dossier;
        this.options = other.options;
        this.contributors = other.contributors;
        this.then = other.then;
        this.now = other.now;
        this.assessment = other.assessment.reviewed(review);
    }

    private Identity identity() {
        return new Identity(
                options.seed(),
                options.draws(),
                now.clock().asOf(),
                options.since(dossier),
                now.clock().year(),
                options.until(dossier),
                then.clock().year(),
                then.clock().asOf(),
                dossier.under().scenarios().stream().map(Scenario::id).toList());
    }

    // ---- Prepare.

    /** Compiles all expressions; reports all problems. */
    public static Read<Study> prepare(Dossier dossier, Options options) {
        return prepare(dossier, options, Contributors.SHIPPED);
    }

    /** The same with the functions of these contributors. */
    public static Read<Study> prepare(Dossier dossier, Options options, Contributors contributors) {
        Dossier known = options.known(dossier);
        return prepare(known, options, LongTable.of(known), contributors);
    }

    /** The same on a given table. */
    public static Read<Study> prepare(Dossier dossier, Options options, LongTable table, Contributors contributors) {
        Draws draws = new Draws(options.seed(), options.draws());
        int until = options.until(dossier);
        Clock clock = options.then(dossier);
        try (Workers workers = new Workers(options.threads())) {
            Future<Read<PreparedDossier>> now =
                    workers.start(() -> seen(table, options.now(dossier), until, draws, contributors));
            Future<Read<PreparedDossier>> then = workers.start(
                    () -> seen(table, clock, Math.min(until, clock.asOf().getYear()), draws, contributors));
            return Workers.result(now)
                    .then(present -> Workers.result(then)
                            .then(past -> new Read.Good<>(
                                    new Study(dossier, options, contributors, dossier.review(), past, present))));
        }
    }

    private static Read<PreparedDossier> seen(
            LongTable table, Clock clock, int until, Draws draws, Contributors contributors) {
        return PreparedDossier.prepare(clock, Panel.of(table, clock, until), draws, contributors);
    }

    /** The problems that only compiling can find, for {@code check}; they do not depend on the clock. */
    public static List<Problem> problems(Dossier dossier) {
        try (Workers workers = new Workers(1)) {
            return problems(dossier, workers);
        }
    }

    static List<Problem> problems(Dossier dossier, Workers workers) {
        Options options = Options.standard();
        Draws draws = new Draws(options.seed(), options.draws());
        return seen(LongTable.of(dossier), options.now(dossier), options.until(dossier), draws, Contributors.SHIPPED)
                .then(now -> Read.of(now, faults(now.within(workers.deadline()), workers)))
                .problems();
    }

    private static List<Problem> faults(PreparedDossier now, Workers workers) {
        List<Supplier<List<Problem>>> tasks = now.claims().stream()
                .map(claim -> (Supplier<List<Problem>>) () -> claim.faults(now.sight()))
                .toList();
        return Workers.results(workers.start(tasks)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /** The same of what could be read of a dossier that has other problems, without those that these may have caused. */
    static List<Problem> problems(Inspection seen, Contributors contributors) {
        Dossier dossier = seen.readable();
        Options options = Options.standard();
        Clock clock = options.now(dossier);
        Panel panel = Panel.of(LongTable.of(dossier), clock, options.until(dossier));
        return PreparedDossier.prepare(clock, panel, new Draws(options.seed(), 1), contributors, Doubts.of(seen))
                .problems();
    }

    // ---- Ask.

    /** What the dossier is about. */
    public Subject subject() {
        return assessment.subject();
    }

    /** The assessment; these parts of it are computed now, in parallel on the threads of the study, and others on demand. */
    public Assessment assess(Part... parts) {
        List<Supplier<Object>> tasks = new ArrayList<>();
        for (Part part : parts) {
            tasks.addAll(assessment.tasks(part));
        }
        try (Workers workers = new Workers(options.threads(), now.deadline())) {
            Workers.results(workers.start(tasks));
        }
        return assessment;
    }

    /** Explains the value of an expression, as seen now. */
    public Read<Explanation> explain(String expression) {
        return Formula.compile(Text.of(expression), List.of(), now.names(), 0)
                .then(formula -> new Read.Good<>(Explanations.expression(now, new Unfolding(), formula)));
    }

    /** The choices that move the value of an expression, as seen now, those that explain most of its variance first. */
    public Read<List<Swing>> swings(String expression) {
        return Formula.compile(Text.of(expression), List.of(), now.names(), 0)
                .then(formula -> new Read.Good<>(
                        Swings.of(now, formula, Explanations.expression(now, new Unfolding(), formula))));
    }

    /** The verdict on a claim of the dossier from both clocks, and its explanation; case in the id is ignored. */
    public Read<Finding> claim(String id) {
        for (CompiledClaim claim : now.claims()) {
            if (claim.claim().id().equalsIgnoreCase(id)) {
                return new Read.Good<>(
                        finding(claim, then.claims().get(now.claims().indexOf(claim))));
            }
        }
        List<String> ids =
                now.claims().stream().map(claim -> claim.claim().id()).toList();
        return new Read.Bad<>(List.of(new Problem(
                Place.of("claim"), "the dossier has no claim " + id, "name one of its claims", Near.to(id, ids))));
    }

    /** The verdict on any check from both clocks, and its explanation; like that of a claim, it must be a truth that reads data. */
    public Read<Finding> judge(String check) {
        Text text = Text.of(check);
        return Parser.parse(text).then(expr -> {
            Claim claim = Claim.of("check", Claim.Kind.MEASURE, check, new Claim.Check(new Written(text, expr)));
            return CompiledClaim.prepare(claim, now.names())
                    .then(seenNow -> CompiledClaim.prepare(claim, then.names())
                            .then(seenThen -> new Read.Good<>(finding(seenNow, seenThen))));
        });
    }

    private Finding finding(CompiledClaim seenNow, CompiledClaim seenThen) {
        ClaimRow row = Judging.of(then, now, seenThen, seenNow);
        return new Finding(row, Explanations.claim(now, new Unfolding(), seenNow));
    }

    /** The names that expressions may use, with what they mean. */
    public List<KnownName> names() {
        return Vocabulary.of(now.dossier(), now.names());
    }

    /** Every source and what depends on it; judges every claim and every current role. */
    public Bibliography bibliography() {
        return Citations.of(now.dossier(), assess(Part.CLAIMS, Part.ROLES));
    }

    /**
     * What would be otherwise without each source on which a verdict or a current role rests, in the order of their ids.
     *
     * @param progress is told how many of how many sources are done, from any thread
     */
    public List<SourceDrop> drops(Progress progress) {
        List<Supplier<SourceDrop>> tasks = new SourceDrops(now, assess(Part.CLAIMS, Part.ROLES)).tasks();
        AtomicInteger done = new AtomicInteger();
        List<Supplier<SourceDrop>> reporting = new ArrayList<>();
        for (Supplier<SourceDrop> task : tasks) {
            reporting.add(() -> {
                SourceDrop drop = task.get();
                progress.done(done.incrementAndGet(), tasks.size());
                return drop;
            });
        }
        try (Workers workers = new Workers(options.threads(), now.deadline())) {
            return Workers.results(workers.start(reporting));
        }
    }

    /** Is told how much of some work is done. */
    public interface Progress {
        void done(int count, int of);
    }

    /**
     * The same study for one request: questions that do not end by the deadline throw {@link Deadline.Passed}. Many requests may use one
     * study at once, each with its own deadline; they share computed answers.
     */
    public Study within(Deadline deadline) {
        return new Study(
                dossier, options, contributors, assessment.review(), then.within(deadline), now.within(deadline));
    }

    /** The same study with another review by the editors; it shares all that is computed, since no answer depends on a review. */
    public Study reviewed(Review other) {
        return new Study(this, other);
    }

    /** The same study with choices settled, each as {@code id=value} or {@code id=low..high}; {@code at} is where they are written. */
    public Read<Study> settling(List<String> choices, Place at) {
        return SettledChoices.over(dossier, choices, at)
                .then(settled -> prepare(settled, options, contributors))
                .then(study -> new Read.Good<>(study.recalling(this)));
    }

    /** The same study, which takes from one with other judgements what they do not change. */
    private Study recalling(Study before) {
        Set<String> changed = new TreeSet<>(dossier.judgements().keySet());
        changed.removeIf(id -> Objects.equals(
                dossier.judgements().get(id), before.dossier.judgements().get(id)));
        return new Study(
                dossier,
                options,
                contributors,
                before.assessment.review(),
                then.recalling(before.then, changed),
                now.recalling(before.now, changed),
                new LazyAssessment.Earlier(before.assessment, changed));
    }

    // ---- The dossier from each clock, for code below the contract; not for front ends.

    /** The dossier as seen from the current clock. */
    public PreparedDossier now() {
        return now;
    }

    /** The dossier as seen from the earlier clock. */
    public PreparedDossier then() {
        return then;
    }
}
