package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.Years;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.problem.Place;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.Consequences.Kind;
import org.heartland.theory.read.Accounts;
import org.junit.jupiter.api.Test;

/** What scenarios change in the article's own account of the shipped dossier, whose parameters are set here and not fitted. */
class MovingTest {
    private static final Dossier DOSSIER =
            Contributors.SHIPPED.read(Shipped.folder("central-asia")).orThrow();
    private static final Theory.Model MODEL = Accounts.of(DOSSIER).orThrow().stream()
            .filter(model -> model.id().equals("account_article"))
            .findFirst()
            .orElseThrow();
    private static final Prepared PREPARED =
            Prepared.of(Panel.of(LongTable.of(DOSSIER), DOSSIER.identity().now(), 2025), MODEL);

    /** Two draws: every parameter at a tenth and at a fifth, with its sign. */
    private static double[][] draws() {
        double[][] draws = new double[PREPARED.open().size()][];
        for (int p = 0; p < draws.length; p++) {
            draws[p] =
                    new double[] {PREPARED.open().signed(p, .1), PREPARED.open().signed(p, .2)};
        }
        return draws;
    }

    private static List<Moved> moved(String input, double to, int from) {
        Place at = Place.of("test");
        Scenario.Difference one = new Scenario.Difference(input, List.of(), new Years(from, 2035), true, to, "", at);
        Scenario scenario = new Scenario("test", "", "", List.of(), List.of(one), List.of(), at);
        return new Moving(PREPARED, draws(), scenario, List.of(2027, 2029)).all();
    }

    private static Moved find(List<Moved> all, Kind kind, String of, int year) {
        return all.stream()
                .filter(one -> one.kind() == kind
                        && one.of().equals(of)
                        && one.receiver().equals("KAZ")
                        && one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_its_cause_there_is_no_void_and_the_stock_falls_by_that_much_less() {
        List<Moved> all = moved("A_R", 0, 2022);
        for (int year : List.of(2027, 2029)) {
            Moved empty = find(all, Kind.VOID, "S_R", year);
            Moved fallen = find(all, Kind.FALLEN, "S_R", year);
            Moved stock = find(all, Kind.STOCK, "S_R", year);
            for (int draw = 0; draw < 2; draw++) {
                assertThat(empty.without()[draw]).isPositive();
                assertThat(empty.change()[draw]).isCloseTo(-empty.without()[draw], within(1e-12));
                assertThat(fallen.change()[draw]).isCloseTo(-stock.change()[draw], within(1e-12));
                assertThat(stock.change()[draw]).isCloseTo(empty.without()[draw], within(1e-12));
            }
        }
    }

    @Test
    void what_moves_both_worlds_alike_leaves_the_void_as_it_is() {
        List<Moved> all = moved("A_C", -1, 2027);
        assertThat(find(all, Kind.STOCK, "S_C", 2029).moves()).isTrue();
        for (double change : find(all, Kind.VOID, "S_R", 2029).change()) {
            assertThat(change).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void a_lead_changes_by_what_both_stocks_do() {
        List<Moved> all = moved("A_R", 0, 2027);
        Moved lead = find(all, Kind.LEAD, "arms_tiv", 2029);
        Moved first = find(all, Kind.STOCK, "S_R", 2029);
        Moved second = find(all, Kind.STOCK, "S_C", 2029);
        for (int draw = 0; draw < 2; draw++) {
            assertThat(lead.change()[draw]).isCloseTo(first.change()[draw] - second.change()[draw], within(1e-12));
        }
        assertThat(lead.moves()).isTrue();
    }
}
