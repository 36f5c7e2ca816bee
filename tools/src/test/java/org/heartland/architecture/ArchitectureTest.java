package org.heartland.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The picture of the house: which room may know of which, and what nobody in the engine may touch. */
@AnalyzeClasses(packages = "org.heartland", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] ENGINE = {
        "problem",
        "text",
        "citation",
        "draws",
        "sensitivity",
        "language",
        "formula",
        "measure",
        "dossier",
        "scenario",
        "panel",
        "question",
        "role",
        "claim",
        "dynamics",
        "assessment",
        "assess"
    };
    private static final String[] HOUSE = with(ENGINE, "render", "app", "tools", "bench");

    // ---- Rooms and arrows, from the ground floor up. A room knows itself, what is named here, and libraries.

    @ArchTest
    static final ArchRule problem = room("problem", "problem")
            .because("what is wrong, and where, can be said without knowing anything else of the house");

    @ArchTest
    static final ArchRule text = room("text", "text", "problem")
            .because("files become characters, lines, YAML and CSV before anybody asks what they mean");

    @ArchTest
    static final ArchRule citation =
            room("citation", "citation").because("a source is a source whatever it is quoted for");

    @ArchTest
    static final ArchRule draws = room("draws", "draws")
            .because("a draw is a hash of seed, name, element and number, and knows no meaning of the names");

    @ArchTest
    static final ArchRule sensitivity = room("sensitivity", "sensitivity", "draws")
            .because("Sobol and Morris work on plain arrays, whatever is varied");

    @ArchTest
    static final ArchRule language =
            room("language", "language", "problem", "text").because("syntax serves models as well as dossiers");

    @ArchTest
    static final ArchRule formula = room("formula", "formula", "problem", "text", "draws", "language")
            .because("functions are handed to the compiler: it knows none by name");

    @ArchTest
    static final ArchRule measure = room("measure", "measure", "problem", "text")
            .because("a measure is a pure function of arrays, and a table of them is read as any text");

    @ArchTest
    static final ArchRule dossier = room("dossier", "dossier", "problem", "text", "citation", "language", "scenario")
            .because("a dossier is what was written down: it is read without computing anything from it");

    @ArchTest
    static final ArchRule scenario = room("scenario", "scenario", "problem", "text", "citation", "language", "dossier")
            .because("a scenario changes values of a dossier and reads no files");

    @ArchTest
    static final ArchRule panel = room("panel", "panel", "citation", "draws", "dossier")
            .because("the long table is made of a dossier and of nothing above it");

    @ArchTest
    static final ArchRule question = room(
                    "question", "question", "problem", "draws", "language", "formula", "measure", "dossier", "panel")
            .because("here the functions that claims and roles may call are defined");

    @ArchTest
    static final ArchRule role = room(
                    "role", "role", "problem", "text", "draws", "language", "formula", "dossier", "panel", "question")
            .because("roles are expressions over the catalogue of functions");

    @ArchTest
    static final ArchRule claim = room(
                    "claim", "claim", "problem", "text", "draws", "language", "formula", "dossier", "assessment")
            .because(
                    "a claim knows the catalogue of functions, not the engines that fill it, and gives a verdict of the contract");

    @ArchTest
    static final ArchRule dynamics = room("dynamics", "dynamics", "problem", "text", "draws", "sensitivity", "language")
            .because("models of stocks and flows are for anybody: the library knows nothing of politics");

    @ArchTest
    static final ArchRule assessment = room("assessment", "assessment", "citation")
            .because("what front ends render is plain values with ids and citations, and no type of the engine");

    @ArchTest
    static final ArchRule assess = room("assess", with(ENGINE, "assess"))
            .because("here alone all parts of the library are wired, and it knows no front end");

    @ArchTest
    static final ArchRule render = room(
                    "render",
                    "render",
                    "problem",
                    "text",
                    "citation",
                    "draws",
                    "assessment",
                    "measure",
                    "sensitivity",
                    "language",
                    "dynamics")
            .because("a page is made of the contract: it compiles no formula, asks no panel and reads no dossier");

    @ArchTest
    static final ArchRule everyClassHasARoom = classes()
            .should()
            .resideInAnyPackage(packages(HOUSE))
            .because("a package that is not in this picture, such as a util or a common, escapes its rules");

    // ---- What the engine never does.

    @ArchTest
    static final ArchRule printsNothing = engine().should(ACCESS_STANDARD_STREAMS)
            .because("the engine is a library: results are values, and the front ends print")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule asksNoClock = engine().should()
            .callMethodWhere(target("a clock", ArchitectureTest::asksClock))
            .because("as_of is an argument: the same dossier gives the same page next year")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noRandomNumbersOfItsOwn = engine().should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\..*Random.*|java\\.security\\.SecureRandom")
            .orShould()
            .callMethodWhere(target(
                    "a global random",
                    a -> is(a, "java.lang.Math", "random")
                            || is(a, "java.lang.StrictMath", "random")
                            || is(a, "java.util.Collections", "shuffle")
                            || is(a, "java.util.UUID", "randomUUID")))
            .because("every random number is a hash of seed, name, element and draw (Draws), so that adding one"
                    + " changes no other")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule strictArithmetic = engine().should()
            .callMethodWhere(target("a Math function that differs between machines", ArchitectureTest::isInexact))
            .because("Math.exp and its kin may differ in the last digit from machine to machine; StrictMath does not")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noParallelStreams = engine().should()
            .callMethodWhere(target(
                    "a parallel stream",
                    a -> Set.of("parallel", "parallelStream")
                            .contains(a.getTarget().getName())))
            .because("threads own disjoint lanes and are joined in order, or sums change from run to run")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noFrontEndInTheEngine = engine().should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.heartland.app..",
                    "org.heartland.render..",
                    "picocli..",
                    "com.fasterxml..",
                    "java.sql..",
                    "java.net.http..")
            .because("the engine has no front end, no database and no network")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sameUnderEveryLocale = noClasses()
            .should()
            .callMethodWhere(target("the machine's own locale", ArchitectureTest::usesDefaultLocale))
            .because("a run in Almaty and one in Ankara print the same bytes: name Locale.ROOT");

    // ---- How the rules above are said.

    private static ArchRule room(String name, String... knows) {
        String[] strangers = Stream.of(HOUSE)
                .filter(other -> !Arrays.asList(knows).contains(other))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(packages(name)[0])
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages(strangers)))
                .as("%s knows only %s and libraries".formatted(name, String.join(", ", knows)))
                .allowEmptyShould(true);
    }

    private static GivenClassesConjunction engine() {
        return noClasses().that().resideInAnyPackage(packages(ENGINE));
    }

    private static String[] packages(String... rooms) {
        return Stream.of(rooms).map(room -> "org.heartland." + room + "..").toArray(String[]::new);
    }

    private static String[] with(String[] rooms, String... more) {
        return Stream.concat(Stream.of(rooms), Stream.of(more)).toArray(String[]::new);
    }

    private static <A extends JavaAccess<?>> DescribedPredicate<A> target(String what, Predicate<? super A> test) {
        return DescribedPredicate.describe("target is " + what, test);
    }

    private static boolean is(JavaAccess<?> access, String owner, String name) {
        return access.getTargetOwner().getFullName().equals(owner)
                && access.getTarget().getName().equals(name);
    }

    private static boolean asksClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        if (owner.startsWith("java.time.")) {
            return Set.of("now", "systemUTC", "systemDefaultZone", "system").contains(name);
        }
        return is(access, "java.lang.System", "currentTimeMillis")
                || is(access, "java.lang.System", "nanoTime")
                || is(access, "java.util.Calendar", "getInstance");
    }

    private static boolean isInexact(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName().equals("java.lang.Math")
                && Set.of(
                                "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
                                "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "fma")
                        .contains(access.getTarget().getName());
    }

    private static boolean usesDefaultLocale(JavaAccess<?> access) {
        if (!access.getTargetOwner().getFullName().equals("java.lang.String")) {
            return false;
        }
        boolean localeGiven = access instanceof JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Locale.class));
        return Set.of("format", "formatted", "toLowerCase", "toUpperCase")
                        .contains(access.getTarget().getName())
                && !localeGiven;
    }
}
