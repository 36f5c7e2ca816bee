package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented rows in the layouts of publishers, with the traps that their files hold. The values are ours, so that every sum can be done by hand. */
class InventedRowsTest {
    @TempDir
    Path folder;

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private Path file(String name, String... lines) throws IOException {
        return file(name, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static final String REGISTER = String.join(
            "\n",
            "Transfers of major conventional arms from Nordavia   to All countries . Deals with deliveries made for the year range '2000' to '2025' ",
            "",
            "Source: invented",
            "Data generated: 1 Feb 2026 1:00:00 PM",
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons",
            "Ardenia,Nordavia,2017,?,10,?,Rhino,carrier,10,,2018; 2019,New,\"Aid; for 'Guard', possibly\",0.15,1.5,1.5",
            "Plains Union**,Nordavia,2020,?,,,Hawk,armed drone,2,?,2022,Second hand,For S\u00e9al ships,3,0,6",
            "Brovia,Nordavia,1998,,4,?,Type-9,radar,1,,2002,New,,4.75,19,0",
            "unknown recipient(s),Nordavia,2015,?,1,?,Owl,drone,1,?,2016,New,,3,3,",
            "Ardenia,Nordavia,2024,?,5,,Lynx,vehicle,,,,New,,1,5,",
            "Ardenai,Nordavia,2019,,1,,Rook,missile,1,,2020,New,,2,2,2",
            "");

    /** The layout of 2026 in Windows-1252: a deal of two years is spread over both, "0" is nil, a misspelt name is reported with its row. */
    @Test
    void theTradeRegisterOf2026() throws IOException {
        Path register = file("register.csv", REGISTER, Charset.forName("windows-1252"));
        ImportRequest request = new ImportRequest(null, List.of(register), List.of(), List.of(), null, null);
        Edition found = Trial.get(ImportRun.read(request, Trial.invented(), (name, bytes) -> {}))
                .get(0);
        assertThat(found.published()).isEqualTo("2026-02-01");
        assertThat(found.sourceId()).isEqualTo("sipri_register_2026_02_01");
        assertThat(found.completeYears()).hasToString("Years[first=2000, last=2025]");
        assertThat(Trial.value(found, "arms_tiv", "NRD", "ARD", "2018")).isEqualTo("0.75");
        assertThat(Trial.value(found, "arms_tiv", "NRD", "ARD", "2019")).isEqualTo("0.75");
        assertThat(Trial.value(found, "arms_tiv", "NRD", "BRO", "2002")).isEqualTo("0");
        assertThat(found.tally().rejected().get("an actor that is not known").examples())
                .containsExactly("line 11: no state is known as \"Ardenai\" (near: Armenia)");
        assertThat(found.tally()
                        .outOfScope()
                        .get("deals of which nothing has been delivered")
                        .figures())
                .isEqualTo(1);
        assertThat(found.tally().rows()).isEqualTo(6);
        assertThat(found.tally().read()).isEqualTo(7);
        assertThat(found.rejected().get("register.csv"))
                .endsWith("\"no state is known as \"\"Ardenai\"\" (near: Armenia)\",line 11\n");
    }

    /** One row a delivery year: deliveries count in their own year, never in that of the order. */
    @Test
    void deliveriesCountInTheYearOfDelivery() throws IOException {
        Path register = file(
                "years.csv",
                "recipient,supplier,year_of_order,delivery_year,tiv_delivery",
                "Ardenia,Nordavia,2015,2016,228");
        Edition found = Trial.edition(null, Trial.invented(), List.of(), register);
        assertThat(Trial.value(found, "arms_tiv", "NRD", "ARD", "2016")).isEqualTo("228");
        assertThat(Trial.value(found, "arms_tiv", "NRD", "ARD", "2015")).isEmpty();
    }

    /** Four lines that sum up members are told from the members; both ways to write the month are one month. */
    @Test
    void aggregatesOfEurostatAreToldFromMembers() throws IOException {
        Path view = file(
                "view.csv",
                "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR",
                "\"Germany\",\"Kyrgyzstan\",\"Total\",\"EXPORT\",\"Total\",\"Aug. 2024\",60000000",
                "\"France\",\"Kyrgyzstan\",\"TOTAL-Total\",\"2-EXPORT\",\"T-Total\",\"202408-Aug. 2024\",40000000",
                "\"Euro area - 20 countries (AT, BE)\",\"Kyrgyzstan\",\"Total\",\"EXPORT\",\"Total\",\"Aug. 2024\",100000000",
                "\"European Union (AT-01/1995, BE-01/1958)\",\"Kyrgyzstan\",\"Total\",\"EXPORT\",\"Total\",\"Aug. 2024\",100000000",
                "\"European Union - 27 countries (AT, BE)\",\"Kyrgyzstan\",\"Total\",\"EXPORT\",\"Total\",\"Aug. 2024\",100000000");
        ImportScope all = new ImportScope(
                java.util.Map.of(),
                java.util.Set.of("KGZ"),
                java.util.Set.of("KGZ"),
                null,
                new org.heartland.dossier.Years(2000, 2025));
        List<Edition> editions = Trial.get(ImportRun.read(
                new ImportRequest(null, List.of(view), List.of(), List.of(), null, "2024-11-16"),
                all,
                (name, bytes) -> {}));
        assertThat(Trial.value(editions.get(0), "eu_exports", "DEU", "KGZ", "2024-08"))
                .isEqualTo("60");
        assertThat(Trial.value(editions.get(0), "eu_exports", "FRA", "KGZ", "2024-08"))
                .isEqualTo("40");
        assertThat(editions.get(0).figures()).hasSize(2);
        assertThat(editions.get(0)
                        .tally()
                        .outOfScope()
                        .get("a line that sums up several states")
                        .figures())
                .isEqualTo(3);
    }

    private static final String[] PORTAL = {
        "\"COUNTRY.ID\",\"COUNTRY\",\"DV_TYPE.ID\",\"DV_TYPE\",\"INDICATOR.ID\",\"COUNTERPART_COUNTRY.ID\",\"FREQUENCY.ID\",\"TIME_PERIOD\",\"OBS_VALUE\"",
        "\"CHN\",\"China\",\"O\",\"Reported official data\",\"OTWD_D_NETAL_FALL_ALL\",\"KAZ\",\"A\",\"2023\",\"100.5\"",
        "\"CHN\",\"China\",\"SCC\",\"Derived\",\"OTWD_D_NETAL_FALL_ALL\",\"KAZ\",\"A\",\"2023\",\"80\"",
        "\"CHN\",\"China\",\"O\",\"Reported official data\",\"OTWD_D_NETAL_FALL_ALL\",\"G001\",\"A\",\"2023\",\"1000\"",
        "\"CHN\",\"China\",\"O\",\"Reported official data\",\"OTWD_D_NETAL_FALL_ALL\",\"UZB\",\"A\",\"\",\"\""
    };

    /** The file does not say whether it is in dollars or millions: it is asked about, and the two books are never joined. */
    @Test
    void thePortalsFileWithoutAScaleIsAskedAbout() throws IOException {
        Path portal = file("portal.csv", "\uFEFF" + String.join("\n", PORTAL) + "\n", StandardCharsets.UTF_8);
        assertThat(Trial.read(null, Trial.centralAsia(), List.of(), portal).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("say it with --scale"));
        Edition found = Trial.get(ImportRun.read(
                        new ImportRequest(null, List.of(portal), List.of(), List.of(), "millions", "2026-03-29"),
                        Trial.centralAsia(),
                        (name, bytes) -> {}))
                .get(0);
        assertThat(Trial.value(found, "fdi_stock_outward", "CHN", "KAZ", "2023"))
                .isEqualTo("100.5");
        assertThat(found.figures()).hasSize(1);
        assertThat(found.tally().rejected()).containsOnlyKeys("no year");
    }

    /** NA is Namibia where codes are wanted; rows of two series are asked about; ".." is no value; the world is no state. */
    @Test
    void labelsOfTheWorldBankTellSeriesApart() throws IOException {
        Path wdi = file(
                "wdi.csv",
                "Country Name,Country Code,iso2c,Indicator Name,2022,2023",
                "Namibia,NAM,NA,\"GDP per capita (constant 2010 US$)\",4100,4200",
                "Ardenia,ARD,AR,\"GDP per capita (constant 2015 US$)\",..,5000",
                "World,WLD,1W,\"GDP per capita (constant 2015 US$)\",10900,14000");
        assertThat(Trial.read(null, Trial.invented(), List.of(), wdi).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).contains("several series", "constant 2010 US$", "--where"));
        Edition found = Trial.get(ImportRun.read(
                        new ImportRequest(
                                null,
                                List.of(wdi),
                                List.of(),
                                List.of(new org.heartland.importers.mapping.RowFilter(
                                        "Indicator Name", List.of("/2015/"))),
                                null,
                                "2024"),
                        Trial.invented(),
                        (name, bytes) -> {}))
                .get(0);
        assertThat(Trial.value(found, "wdi_indicator", "", "ARD", "2023")).isEqualTo("5000");
        assertThat(found.figures()).hasSize(1);
        assertThat(found.tally().outOfScope().get("no value").figures()).isEqualTo(1);
    }

    /** Digits in groups with thin spaces and decimal commas; "1,234" alone is open, and what the file shows elsewhere decides. */
    @Test
    void numbersAreReadAsTheFileWritesThem() throws IOException {
        Path wits = file(
                "w.csv",
                "Reporter;Partner;Product categories;Indicator Type;Indicator;2019;2018",
                "Kazakhstan;China;All Products;Export;Trade (US$ Mil)-Top 5 Export Partner;1\u2009234,5;1,234",
                "Kazakhstan;Russian Federation;All Products;Export;Trade (US$ Mil)-Top 5 Export Partner;\u00A05 678,25 ;-9");
        Edition found = Trial.edition(null, Trial.centralAsia(), List.of("wits_exports"), wits);
        assertThat(Trial.value(found, "wits_exports", "CHN", "KAZ", "2019")).isEqualTo("1234.5");
        assertThat(Trial.value(found, "wits_exports", "CHN", "KAZ", "2018")).isEqualTo("1.234");
        assertThat(Trial.value(found, "wits_exports", "RUS", "KAZ", "2019")).isEqualTo("5678.25");
        assertThat(found.tally().rejected()).containsOnlyKeys("a code for a missing value");
    }

    /** Two values for one thing: neither is taken, and both rows are kept. */
    @Test
    void whatContradictsItselfIsNotTaken() throws IOException {
        Path nmc = file(
                "nmc.csv",
                "ccode,year,milex,milper,irst,pec,tpop,upop,cinc",
                "365,2000,1,1,1,1,1,1,0.05",
                "365,2000,1,1,1,1,1,1,0.06",
                "365,2001,1,1,1,1,1,1,0.05",
                "365,2001,1,1,1,1,1,1,0.05",
                "710,2000,1,1,1,1,1,1,-9");
        Edition found = Trial.edition(null, Trial.centralAsia(), List.of(), nmc);
        assertThat(found.figures()).hasSize(1);
        Tally tally = found.tally();
        assertThat(tally.used()).isEqualTo(1);
        assertThat(tally.rejected().get("two values for one thing").figures()).isEqualTo(2);
        assertThat(tally.outOfScope().get("says again what another row says").figures())
                .isEqualTo(1);
    }

    /** Number 365 is the Soviet Union in 1991 and Russia in 1992. */
    @Test
    void aCodeIsItsBearersInTheYear() throws IOException {
        Path nmc = file(
                "nmc.csv",
                "ccode,year,milex,milper,irst,pec,tpop,upop,cinc",
                "365,1991,1,1,1,1,1,1,0.1",
                "365,1992,1,1,1,1,1,1,0.05");
        Edition found = Trial.edition(null, Trial.centralAsia(), List.of(), nmc);
        assertThat(Trial.value(found, "nmc_cinc", "", "RUS", "1992")).isEqualTo("0.05");
        assertThat(Trial.value(found, "nmc_cinc", "", "RUS", "1991")).isEmpty();
    }
}
