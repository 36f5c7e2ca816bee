package org.heartland.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.theory.read.TheoryPart;
import org.heartland.theory.system.Equations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The family of the shipped dossier against the check numbers of the project's reference (THEORIES.md, c), which were computed by another
 * program: no noise, phi_S .2, phi_E .25, kappa .5, a .25, g .1, s .12, c_CR -.08, m .06, y .08, rho .6, all else 0; U .5; the start is
 * 0, 0, 0, .5, 1.
 */
class FamilyTest {
    private static final Map<String, Double> VALUES = Map.ofEntries(
            Map.entry("phi_S", .2),
            Map.entry("phi_E", .25),
            Map.entry("kappa", .5),
            Map.entry("a", .25),
            Map.entry("g", .1),
            Map.entry("s", .12),
            Map.entry("c_CR", -.08),
            Map.entry("m", .06),
            Map.entry("y", .08),
            Map.entry("rho", .6));
    private static final String FAMILY = "theories/presence.yaml";
    private static final String BRAKE = "(1 - kappa * b) * (a * A_R - phi_S * S_R)";
    private static final String SHIELD = "((1 - kappa * b) * a * A_R - phi_S * S_R)";
    private static final Equations AS_BRAKE = equations(BRAKE);
    private static final Equations AS_SHIELD = equations(SHIELD);

    private static Equations equations(String form) {
        TreeMap<String, byte[]> files =
                new TreeMap<>(Folder.read(Shipped.folder("central-asia"), Contributors.SHIPPED.parts())
                        .orThrow()
                        .files());
        String written = new String(files.get(FAMILY), StandardCharsets.UTF_8);
        assertThat(written).contains(BRAKE);
        files.put(FAMILY, written.replace(BRAKE, form).getBytes(StandardCharsets.UTF_8));
        Folder folder = Folder.ofBytes("central-asia", files, Contributors.SHIPPED.parts());
        Dossier dossier = Dossiers.read(folder, Contributors.SHIPPED.parts()).orThrow();
        return Equations.of((Theory.Model) TheoryPart.of(dossier).get("presence"));
    }

    private static double[] parameters(Equations of, Map<String, Double> values) {
        return of.model().parameters().stream()
                .mapToDouble(parameter -> values.getOrDefault(parameter.id(), 0.0))
                .toArray();
    }

    private static double[] inputs(Equations of, double bound, double attention) {
        Map<String, Double> values = Map.of("b", bound, "A_R", attention, "U", .5);
        return of.model().inputs().stream()
                .mapToDouble(input -> values.getOrDefault(input.id(), 0.0))
                .toArray();
    }

    private static double[] run(Equations of, double bound, double attention, int years) {
        double[] stocks = {0, 0, 0, .5, 1};
        for (int t = 0; t < years; t++) {
            stocks = of.next(stocks, inputs(of, bound, attention), parameters(of, VALUES));
        }
        return stocks;
    }

    @Test
    void the_stocks_are_in_the_order_of_the_reference() {
        assertThat(AS_BRAKE.model().stocks().stream().map(Stock::id))
                .containsExactly("S_R", "S_C", "E_R", "E_C", "Theta");
        assertThat(AS_BRAKE.isLinear()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/org/heartland/theory/family.csv", numLinesToSkip = 1)
    void a_stock_after_some_years(
            String says, String form, double bound, double attention, int years, String stock, double expected) {
        Equations of = form.equals("brake") ? AS_BRAKE : AS_SHIELD;
        double value = run(of, bound, attention, years)[of.stock(stock)];
        assertThat(value).as(says).isCloseTo(expected, within(tolerance(expected)));
    }

    /** Half a unit of the sixth decimal, or of the fifth for numbers that are given with five. */
    private static double tolerance(double expected) {
        return Math.abs(expected * 1e5 - Math.rint(expected * 1e5)) < 1e-7 ? .5e-5 : .5e-6;
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/org/heartland/theory/void.csv", numLinesToSkip = 1)
    void the_void_is_what_the_world_without_the_war_has_more_and_its_filled_part_is_the_rivals_gain(
            String says, double bound, int years, double expected, String filled) {
        int stock = AS_BRAKE.stock("S_R");
        int filler = AS_BRAKE.stock("S_C");
        double[] actual = run(AS_BRAKE, bound, -1, years);
        double[] without = run(AS_BRAKE, bound, 0, years);
        double gap = without[stock] - actual[stock];
        assertThat(gap).as(says).isCloseTo(expected, within(.5e-6));
        if (filled != null) {
            assertThat((actual[filler] - without[filler]) / gap).isCloseTo(Double.parseDouble(filled), within(.5e-4));
        }
    }

    @Test
    void the_brake_only_delays_and_the_shield_lasts() {
        int stock = AS_BRAKE.stock("S_R");
        assertThat(effectInTheLongRun(AS_BRAKE, 0, stock)).isCloseTo(-1.2303, within(.5e-4));
        assertThat(effectInTheLongRun(AS_BRAKE, 1, stock)).isCloseTo(-1.2112, within(.5e-4));
        assertThat(effectInTheLongRun(AS_SHIELD, 1, stock)).isCloseTo(-.615157, within(.5e-6));
    }

    private static double effectInTheLongRun(Equations of, double bound, int stock) {
        int years = 2_000;
        return run(of, bound, -1, years)[stock] - run(of, bound, 0, years)[stock];
    }

    @Test
    void two_powers_that_push_each_other_hard_enough_run_away() {
        assertThat(eigenvaluesOfSecurity(-.12, 0)).containsExactly(.92, .68);
        assertThat(eigenvaluesOfSecurity(-.25, 0)).containsExactly(1.05, .55);
        assertThat(eigenvaluesOfSecurity(-.16, 1)[0]).isCloseTo(1.0176, within(.5e-4));
    }

    /** The eigenvalues of the security stocks alone, in falling order, rounded to ten decimals. */
    private static double[] eigenvaluesOfSecurity(double cross, double bound) {
        Map<String, Double> values =
                Map.of("phi_S", .2, "phi_E", .25, "kappa", .5, "rho", .6, "c_CR", cross, "c_RC", cross);
        double[][] matrix = AS_BRAKE.transition(inputs(AS_BRAKE, bound, 0), parameters(AS_BRAKE, values));
        double mean = (matrix[0][0] + matrix[1][1]) / 2;
        double half = (matrix[0][0] - matrix[1][1]) / 2;
        double root = Math.sqrt(half * half + matrix[0][1] * matrix[1][0]);
        return List.of(mean + root, mean - root).stream()
                .mapToDouble(value -> Math.rint(value * 1e10) / 1e10)
                .toArray();
    }
}
