package org.heartland.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.heartland.tools.HousePlan;

/** The picture of the house: which room may know of which, and what nobody in the engine may touch. */
@AnalyzeClasses(
        packages = "org.heartland",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoJarsOfTests.class})
class ArchitectureTest {
    /** The tests of other modules, where they come in a jar. */
    static final class NoJarsOfTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String HOUSE = "org.heartland.";
    private static final Set<String> FRONTS = Set.of("render", "web", "app", "tools");

    // ---- Rooms and arrows, as HousePlan draws them.

    @ArchTest
    static void every_arrow_is_drawn_and_every_drawn_arrow_is_used(JavaClasses classes) {
        SortedSet<String> used = new TreeSet<>();
        for (JavaClass type : classes) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> target.getPackageName().startsWith(HOUSE)
                            && !room(target).equals(room(type)))
                    .forEach(target -> used.add(room(type) + " -> " + room(target)));
        }
        SortedSet<String> drawn = new TreeSet<>();
        HousePlan.rooms().forEach(room -> room.knows().forEach(known -> drawn.add(room.name() + " -> " + known)));
        assertThat(used).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @ArchTest
    static void every_package_is_a_room(JavaClasses classes) {
        assertThat(classes.stream().map(ArchitectureTest::room).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        HousePlan.rooms().stream().map(HousePlan.Room::name).toList());
    }

    @ArchTest
    static void arrows_lead_down_only(JavaClasses classes) {
        assertThat(HousePlan.floors()).hasSize(HousePlan.rooms().size());
    }

    @ArchTest
    static void no_two_classes_bear_the_same_simple_name(JavaClasses classes) {
        Map<String, List<String>> named = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getSimpleName, TreeMap::new, mapping(JavaClass::getName, toList())));
        named.values().removeIf(classesOfOneName -> classesOfOneName.size() == 1);
        assertThat(named).isEmpty();
    }

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
            .haveNameMatching("java\\.util\\..*Random(?!Access).*|java\\.security\\.SecureRandom")
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
                    "org.heartland.web..",
                    "picocli..",
                    "com.fasterxml..",
                    "java.net.http..")
            .because("the engine has no front end and no network")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noDatabaseButTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("org.heartland.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..")
            .because("figures are rows and arrays wherever they come from; only the store knows of a database");

    @ArchTest
    static final ArchRule sameUnderEveryLocale = noClasses()
            .should()
            .callMethodWhere(target("the machine's own locale", ArchitectureTest::usesDefaultLocale))
            .because("a run in Almaty and one in Ankara print the same bytes: name Locale.ROOT");

    // ---- How the rules above are said.

    private static String room(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length());
    }

    private static GivenClassesConjunction engine() {
        return noClasses()
                .that(describe(
                        "in the engine",
                        type -> type.getPackageName().startsWith(HOUSE)
                                && !FRONTS.contains(room(type).split("\\.", 2)[0])));
    }

    private static <A extends JavaAccess<?>> DescribedPredicate<A> target(String what, Predicate<? super A> test) {
        return describe("target is " + what, test);
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
