package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/importing.md lead from nothing to a first page of a new region. The values are invented, in the layouts of publishers. */
class NewRegionTest {
    private static final Path PAGE =
            Path.of(System.getProperty("heartland.home", "..")).resolve("docs/importing.md");
    private static final Pattern COMMAND = Pattern.compile("(?m)^heartland (.*?)(?: > (\\S+))?$");
    private static final int MOST = 14;

    @TempDir
    private Path folder;

    @Test
    void the_commands_of_the_page_lead_to_a_first_page() throws IOException {
        write();
        List<Matcher> commands = commands();
        assertThat(commands).hasSizeLessThanOrEqualTo(MOST);
        String printed = "";
        for (Matcher command : commands) {
            printed = Printed.when(words(command.group(1)));
            if (command.group(2) != null) {
                Files.writeString(folder.resolve(command.group(2)), printed);
            }
        }
        assertThat(printed)
                .contains("Armenia, Georgia and Azerbaijan between Russia and Türkiye".toUpperCase(Locale.ROOT))
                .contains("buys: Russia 40 %, Türkiye 2 %")
                .contains("lends: Russia 33 %");
        String listed = Printed.when("list", folder.resolve("caucasus").toString(), "coverage");
        for (String indicator : List.of(
                "arms", "arms_deals", "exports", "imports", "defence_treaty", "debt", "nmc_cinc", "unga_ideal_point")) {
            assertThat(listed).containsPattern("(?m)\\b" + indicator + "\\b");
        }
    }

    /** The lines of the section. */
    private static List<Matcher> commands() throws IOException {
        String section = Files.readString(PAGE).split("## A new region\n", 2)[1].split("\n## ", 2)[0];
        return section.lines().map(COMMAND::matcher).filter(Matcher::matches).toList();
    }

    /** The words of a command; files and folders are in a folder of the test's own. */
    private String[] words(String command) {
        return Pattern.compile(" ")
                .splitAsStream(command)
                .map(word -> word.matches("caucasus|[\\w-]+\\.(csv|yaml)")
                        ? folder.resolve(word).toString()
                        : word)
                .toArray(String[]::new);
    }

    private void file(String name, String head, String... rows) throws IOException {
        Files.writeString(folder.resolve(name), head + "\n" + String.join("\n", rows) + "\n");
    }

    private static String each(int first, int last, IntFunction<String> row) {
        return IntStream.rangeClosed(first, last).mapToObj(row).collect(Collectors.joining("\n"));
    }

    private void write() throws IOException {
        file(
                "trade-register.csv",
                """
                Transfers of major conventional arms from All countries   to All countries . Deals with deliveries made for the year range '2014' to '2023'\s

                Source: invented
                Data generated: 1 Mar 2024 1:00:00 PM
                Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Deliveries in the Year Range, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons""",
                "Armenia,Russia,2018,,40,,Rhino,carrier,40,,2019; 2020,New,,2,80,80",
                "Armenia,Russia,2019,,8,,Hawk,aircraft,8,,2022,New,,12,96,96",
                "Azerbaijan,Turkiye,2019,,24,,Falcon,drone,24,,2020; 2021,New,,3,72,72",
                "Georgia,Turkiye,2020,,12,,Otter,vehicle,12,,2021; 2022,New,,1,12,12");
        file(
                "imts.csv",
                "DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,COUNTERPART_COUNTRY.ID,COUNTERPART_COUNTRY,FREQUENCY.ID,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE.ID,SCALE",
                trade("ARM", 1000, 400, 20),
                trade("GEO", 1500, 225, 375),
                trade("AZE", 4000, 400, 1200));
        file(
                "atop.csv",
                "atopid,year,statea,stateb,defense,offense,neutral,nonagg,consul",
                each(2010, 2018, year -> "3500," + year + ",365,371,1,0,0,1,1\n3600," + year + ",640,373,1,0,0,1,1"));
        file(
                "nmc.csv",
                "stateabb,ccode,year,irst,milex,milper,pec,tpop,upop,cinc,version",
                each(
                        2012,
                        2016,
                        year -> "RUS,365," + year + ",1,1,1,1,1,1,.04,6\nARM,371," + year + ",1,1,1,1,1,1,.0003,6"));
        file(
                "ideal-points.csv",
                "ccode,session,year,IdealPointAll,IdealPointFP",
                each(
                        2015,
                        2022,
                        year -> "365,70," + year + ",-.5,-.5\n640,70," + year + ",.3,.3\n371,70," + year + ",-.1,-.1"));
        file("loans.csv", "Debtor,Creditor,Year,Owed (million USD)", loans(Map.of("Armenia", 300, "Georgia", 5)));
    }

    private static String trade(String state, int all, int russia, int turkey) {
        return each(
                2018,
                2023,
                year -> Map.of("G001", all, "RUS", russia, "TUR", turkey).entrySet().stream()
                        .flatMap(partner -> List.of("XG_FOB_USD", "MG_CIF_USD").stream()
                                .map(flow -> "IMF.STA:IMTS," + state + "." + flow + "." + partner.getKey()
                                        + ".A,OBS_VALUE," + state
                                        + "," + state + "," + flow + ",Goods," + partner.getKey() + ",Partner,A,Annual,"
                                        + year + ","
                                        + partner.getValue() + ",6,Millions"))
                        .collect(Collectors.joining("\n")));
    }

    private static String loans(Map<String, Integer> fromRussia) {
        return fromRussia.entrySet().stream()
                .map(debtor -> each(
                        2018,
                        2023,
                        year -> debtor.getKey() + ",Russia," + year + "," + debtor.getValue() + "\n"
                                + debtor.getKey() + ",Turkey," + year + "," + (year - 2000) + "\n" + debtor.getKey()
                                + ",World," + year
                                + ",900"))
                .collect(Collectors.joining("\n"));
    }
}
