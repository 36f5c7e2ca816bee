package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Map;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.panel.Panel;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;
import org.junit.jupiter.api.Test;

/** Residuals, totals, blocs and editions in a dossier: one change to the example, and what then comes out. Expected values are by hand. */
class LinesThatAreNoStatesTest {
    private static final String LEAGUE = "{id: LIG, name: Southern League, kind: bloc}";

    private final Map<String, String> files = Shipped.texts("example");

    private void replace(String file, String old, String by) {
        Shipped.replace(files, file, old, by);
    }

    private void append(String file, String text) {
        files.merge(file, text, String::concat);
    }

    private Study study(Options options) {
        return Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                                .orThrow(),
                        options)
                .orThrow();
    }

    private void holds(String expression) {
        Truths truths = (Truths) Shipped.ask(study(Options.standard()).now(), expression);
        assertThat(truths.shareTrue()).as(expression).isEqualTo(1);
    }

    private void rankEachYearAlone() {
        replace("dossier.yaml", "whole: 1..2, unit: years}\n  payer", "whole: 1..1, unit: years}\n  payer");
    }

    /** Celdor's arms of 2022 over windows of 3 to 5 years: Zurania 4 + 9, Teralia 5 in the longest only. */
    private void leagueDelivers(int points) {
        rankEachYearAlone();
        append("indicators/arms.csv", "arms,LIG,CEL,2022,," + points + ",points,register,line 11,\n");
    }

    /** AUDIT A12: the League's line is its own, and part of the total, since none of its members is named. */
    @Test
    void aBlocWithoutMembersIsAPartner() {
        leagueDelivers(13);
        holds("amount(arms, LIG, CEL, 2022) = 13");
        holds("value(arms, LIG, CEL, 2022) = 13");
        holds("total(arms, CEL, 2022) = 13 + amount(arms, ZUR, CEL, 2022) + amount(arms, TER, CEL, 2022)");
        holds("abs(share(arms, LIG, CEL, 2022) * total(arms, CEL, 2022) - 13) < 0.000001");
        holds("NOT known(first(arms, CEL, 2022))");
    }

    /** AUDIT A12: beside a member it is in no sum: 13 of Zurania, and 5 of Teralia in the longest window. */
    @Test
    void aBlocBesideItsMembersIsCountedOnce() {
        replace("actors/others.yaml", LEAGUE, "{id: LIG, name: Southern League, kind: bloc, members: [ZUR]}");
        leagueDelivers(13);
        holds("amount(arms, LIG, CEL, 2022) = 13");
        holds("total(arms, CEL, 2022) = 13 + amount(arms, TER, CEL, 2022)");
        holds("first(arms, CEL, 2022) = ZUR");
        holds("NOT known(share(arms, LIG, CEL, 2022))");
    }

    /** Membership counts in its years: a League that Zurania has left is a partner beside it. */
    @Test
    void membersHaveYears() {
        replace(
                "actors/others.yaml",
                LEAGUE,
                "{id: LIG, name: Southern League, kind: bloc, members: [{who: ZUR, to: 2021}]}");
        leagueDelivers(13);
        holds("total(arms, CEL, 2022) = 26 + amount(arms, TER, CEL, 2022)");
    }

    /** A bloc may be a power; it is ranked where none of its members is named, and of a bloc without a line nothing is known. */
    @Test
    void aBlocMayBeAPower() {
        replace("dossier.yaml", "powers: [NRD, ZUR]", "powers: [NRD, ZUR, LIG]");
        leagueDelivers(30);
        holds("first(arms, CEL, 2022) = LIG");
        holds("NOT known(share(arms, LIG, ARD, 2021))");
        holds("share(arms, TER, ARD, 2021) = 0");
        replace("actors/others.yaml", LEAGUE, "{id: LIG, name: Southern League, kind: bloc, members: [ZUR]}");
        holds("NOT known(first(arms, CEL, 2022))");
        holds("amount(arms, LIG, CEL, 2022) = 30");
    }

    /**
     * AUDIT A12: with shares averaged over two years, the League's 60 of 100 of 2021 rank it in that year alone; in 2022 Teralia, its member, has
     * a line, and Zurania is first with (30/100 + 45/100) / 2 before Teralia with 20/100.
     */
    @Test
    void whoHasNoLineInTheYearIsNotRankedByAnEarlierOne() {
        replace("dossier.yaml", "whole: 1..2, unit: years}\n  payer", "whole: 2..2, unit: years}\n  payer");
        replace("dossier.yaml", "powers: [NRD, ZUR]", "powers: [NRD, ZUR, LIG]");
        replace("actors/others.yaml", LEAGUE, "{id: LIG, name: Southern League, kind: bloc, members: [TER]}");
        files.put("indicators/exports.csv", """
                indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on
                exports,LIG,CEL,2021,,60,million_crowns,ard_office,line 1,
                exports,ZUR,CEL,2021,,30,million_crowns,ard_office,line 2,
                exports,WLD,CEL,2021,,100,million_crowns,ard_office,line 3,
                exports,LIG,CEL,2022,,35,million_crowns,ard_office,line 4,
                exports,TER,CEL,2022,,20,million_crowns,ard_office,line 5,
                exports,ZUR,CEL,2022,,45,million_crowns,ard_office,line 6,
                exports,WLD,CEL,2022,,100,million_crowns,ard_office,line 7,
                """);
        holds("first(exports, CEL, 2022) = ZUR");
        holds("amount(exports, LIG, CEL, 2021) = 60");
    }

    /** Brovia's exports of 2022 with Zurania at 30 of 100, and 36.5 in one line that nobody breaks down. */
    private void muchIsNotBrokenDown(String argument) {
        rankEachYearAlone();
        replace("indicators/exports.csv", "exports,ZUR,BRO,2022,,60,", "exports,ZUR,BRO,2022,,30,");
        append("indicators/exports.csv", "exports,OTH,BRO,2022,,36.5,million_crowns,bro_office,sheet 2022,\n");
        append("indicators/exports.yaml", "residual: [OTH]\n" + argument);
    }

    /** AUDIT A6: nobody is first while a larger partner may hide in a residual line. */
    @Test
    void aWrittenRemainderMayHideALargerPartner() {
        muchIsNotBrokenDown("");
        holds("NOT known(first(exports, BRO, 2022))");
        holds("NOT known(top_share(exports, BRO, 2022))");
        holds("NOT known(lead(exports, ZUR, BRO, 2022))");
        holds("share(exports, OTH, BRO, 2022) = 36.5%");
    }

    /** AUDIT A6: unless a source says how large it can be: 20 of 100 is less than 30, whatever the margin of 2 to 5 %. */
    @Test
    void anArgumentWithASourceBoundsWhatIsHidden() {
        muchIsNotBrokenDown(
                "unnamed: {receivers: [BRO], at_most: 20%, because: so it says, source: bro_office, locator: note}\n");
        holds("first(exports, BRO, 2022) = ZUR");
        holds("top_share(exports, BRO, 2022) = 30%");
    }

    @Test
    void anArgumentForAnotherReceiverSaysNothing() {
        muchIsNotBrokenDown(
                "unnamed: [{receivers: [ARD], at_most: first, because: so it says, source: bro_office, locator: note}]\n");
        holds("NOT known(first(exports, BRO, 2022))");
    }

    /**
     * AUDIT A6: in a sum a partner has at most what the parts can hide together. Brovia 2022: of exports the League's 15.5, of imports the
     * 24 that no line reports (110 less 28 and 58); the sum alone would allow 46 (210 less 46 and 118).
     */
    @Test
    void whatASumHidesFollowsFromItsParts() {
        Panel panel = study(Options.standard()).now().panel();
        Partners trade = Partners.of(panel.grid("trade", "BRO"), new Setting("Brovia's office", 1, 0), 2022);
        assertThat(trade.total()).isEqualTo(210);
        assertThat(trade.unnamed()).isCloseTo(39.5, within(1e-9));
    }

    /** AUDIT A9: 36 was in hand on the day; the 60 of the edition of 2024 was not, whatever the lag. */
    @Test
    void anEditionInHandComesBeforeALag() {
        append("sources.yaml", """
                ard_office_2024:
                  title: Foreign trade of Ardenia, revised
                  publisher: Statistical Office of Ardenia
                  url: https://example.org/ard-trade-2024
                  published: 2024-03-01
                  licence: invented
                  grade: primary
                  seen: full
                  reporter: Ardenia's office
                """);
        append("indicators/exports.csv", "exports,NRD,ARD,2022,,60,million_crowns,ard_office_2024,table 1,\n");
        LocalDate day = LocalDate.of(2023, 6, 30);
        assertThat(ofTheOffice(day)).isEqualTo(36);
        assertThat(on(day).grid("exports", "ARD").books())
                .as("the yearbook was not out, and the office was")
                .containsExactly("Ardenia's office");
        assertThat(ofTheOffice(LocalDate.of(2024, 6, 30))).isEqualTo(60);
    }

    private double ofTheOffice(LocalDate day) {
        return on(day).grid("exports", "ARD")
                .cell("Ardenia's office", "NRD", 2022)
                .value();
    }

    private Panel on(LocalDate day) {
        return study(new Options(1, 60, 1, null, null, null, day)).now().panel();
    }

    /** AUDIT A20: a member that is suspended is none, and is not bound, though its membership has no end. */
    @Test
    void whoeverIsSuspendedIsNoMember() {
        append(
                "institutions/PAC.yaml",
                "  - {who: ARD, status: suspended, from: 2021, source: pact_charter, locator: note}\n");
        holds("bound(PAC, NRD, ARD, 2020)");
        holds("NOT bound(PAC, NRD, ARD, 2022)");
        holds("suspended(PAC, ARD, 2022)");
        holds("members(PAC, 2020) - members(PAC, 2022) = 1");
    }

    /** AUDIT A11: a balance may be negative where the indicator says so. */
    @Test
    void aBalanceMayBeNegative() {
        append("indicators/debt.yaml", "negative: yes\n");
        replace("indicators/debt.csv", "debt,NRD,ARD,2020-12-31,,50,", "debt,NRD,ARD,2020-12-31,,-9,");
        Numbers debt = (Numbers) Shipped.ask(study(Options.standard()).now(), "value(debt, NRD, ARD, 2020)");
        assertThat(debt.v()[0]).isEqualTo(-9);
    }
}
