package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Layouts of publishers of whose files none was at hand, with invented rows under the columns that the publishers document. Each is found by its
 * columns alone; figures are worked out by hand.
 */
class PortalLayoutsTest {
    @TempDir
    private Path folder;

    private Edition read(String name, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return Trial.edition(null, Trial.centralAsia(), List.of(), file);
    }

    private static final String COMTRADE =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,"
                    + "partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,"
                    + "customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,"
                    + "isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    private static String comtrade(String flow, String partner, String value) {
        return "C,A,20210101,2021,52,2021,398,KAZ,Kazakhstan," + flow + "," + flow + "," + partner
                + ",,,0,W00,World,H5,HS,True,TOTAL,All Commodities,0,False,"
                + "C00,TOTAL CPC,0,0,TOTAL MOT,-1,N/A,,False,-1,N/A,,False,,False,,False,," + value + "," + value
                + ",0,False,True";
    }

    /** 398 is Kazakhstan, 643 Russia, 156 China, 0 the world, 490 "Other Asia, not elsewhere specified"; dollars become millions. */
    @Test
    void comtradeOfThePortal() throws IOException {
        Edition found = read(
                "TradeData.csv",
                COMTRADE,
                comtrade("X", "0", "60321000000.5"),
                comtrade("X", "643", "7041234000"),
                comtrade("X", "490", "12000000"),
                comtrade("M", "156", "8200000000"));
        assertThat(found.source().id()).isEqualTo("comtrade");
        assertThat(Trial.value(found, "comtrade_exports", "RUS", "KAZ", "2021")).isEqualTo("7041.234");
        assertThat(Trial.value(found, "comtrade_exports", "world", "KAZ", "2021"))
                .isEqualTo("60321.0000005");
        assertThat(Trial.value(found, "comtrade_imports", "CHN", "KAZ", "2021")).isEqualTo("8200");
        assertThat(found.tally().rejected()).isEmpty();
    }

    @Test
    void comtradeOfTheOlderSite() throws IOException {
        Edition found = read(
                "comtrade.csv",
                "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,"
                        + "Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Netweight (kg),Trade Value (US$),Flag",
                "HS,2015,2015,2015,0,0,2,Export,398,Kazakhstan,KAZ,643,Russian Federation,RUS,TOTAL,All Commodities,1,No Quantity,,,4547456700,0",
                "HS,2015,2015,2015,0,0,1,Import,398,Kazakhstan,KAZ,0,World,WLD,TOTAL,All Commodities,1,No Quantity,,,30567158700,0");
        assertThat(Trial.value(found, "comtrade_exports", "RUS", "KAZ", "2015")).isEqualTo("4547.4567");
        assertThat(Trial.value(found, "comtrade_imports", "world", "KAZ", "2015"))
                .isEqualTo("30567.1587");
    }

    /** A file in millions and one in dollars give the same figure; monthly rows are left out; G001 is the world, G110 a group. */
    @Test
    void imtsOfThePortal() throws IOException {
        String head =
                "DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY.ID,COUNTRY,INDICATOR.ID,INDICATOR,COUNTERPART_COUNTRY.ID,COUNTERPART_COUNTRY,FREQUENCY.ID,FREQUENCY,"
                        + "TIME_PERIOD,OBS_VALUE,SCALE.ID,SCALE";
        Edition found = read(
                "dataset_2025-11-03T08_21_04_IMF.STA_IMTS.csv",
                head,
                imts("XG_FOB_USD", "CHN", "A", "2022", "13165.5", "6,Millions"),
                imts("XG_FOB_USD", "RUS", "A", "2022", "8779800000", "0,Units"),
                imts("XG_FOB_USD", "CHN", "M", "2022-M01", "999", "6,Millions"),
                imts("XG_FOB_USD", "G110", "A", "2022", "40000", "6,Millions"),
                imts("MG_CIF_USD", "G001", "A", "2022", "50", "9,Billions"));
        assertThat(found.source().id()).isEqualTo("imf_imts");
        assertThat(Trial.value(found, "imts_exports", "CHN", "KAZ", "2022")).isEqualTo("13165.5");
        assertThat(Trial.value(found, "imts_exports", "RUS", "KAZ", "2022")).isEqualTo("8779.8");
        assertThat(Trial.value(found, "imts_imports", "world", "KAZ", "2022")).isEqualTo("50000");
        assertThat(found.figures()).hasSize(3);
    }

    private static String imts(
            String indicator, String partner, String frequency, String year, String value, String scale) {
        return "IMF.STA:IMTS,KAZ." + indicator + "." + partner + "." + frequency
                + ",OBS_VALUE,KAZ,\"Kazakhstan, Republic of\"," + indicator + ",Goods," + partner + ",Partner,"
                + frequency + ",Period," + year + "," + value + "," + scale;
    }

    /** Influence of the first in the second; NA is no value, and Namibia's code of two letters is nowhere. */
    @Test
    void fbicByItsColumns() throws IOException {
        Edition found = read(
                "fbic.csv",
                "countrya,countryb,iso3a,iso3b,year,fbic,bandwidth,dependence,politicalbandwidth,economicbandwidth,securitybandwidth,economicdependence,securitydependence",
                "Russia,Kazakhstan,RUS,KAZ,2015,0.3125,0.5,0.625,0.4,0.5,0.6,0.7,0.5",
                "China,Kazakhstan,CHN,KAZ,2015,NA,0.5,0.1,0.4,0.5,0.6,0.7,0.5",
                "Kazakhstan,Russia,KAZ,RUS,2015,0.01,0.5,0.02,0.4,0.5,0.6,0.7,0.5");
        assertThat(found.source().reporter()).isEqualTo("FBIC");
        assertThat(Trial.value(found, "fbic", "RUS", "KAZ", "2015")).isEqualTo("0.3125");
        assertThat(found.figures()).hasSize(1);
        assertThat(found.tally().outOfScope()).containsKeys("no value", "about other states");
    }

    /** Two treaties of one pair and year are two rows; the pair is bound by a pact if either says so. 365 is Russia from 1992. */
    @Test
    void alliancesOfCowHaveARowForEachTreaty() throws IOException {
        Edition found = read(
                "alliance_v4.1_by_directed_yearly.csv",
                "version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,"
                        + "right_censor,defense,neutrality,nonaggression,entente,year,version",
                "301,365,Russia,705,Kazakhstan,15,5,1992,,,,0,1,1,0,1,0,2005,4.1",
                "315,365,Russia,705,Kazakhstan,25,5,1992,,,,0,1,0,0,1,1,2005,4.1",
                "315,705,Kazakhstan,365,Russia,25,5,1992,,,,0,1,0,0,1,1,2005,4.1");
        assertThat(Trial.value(found, "cow_defence_pact", "RUS", "KAZ", "2005")).isEqualTo("1");
        assertThat(Trial.value(found, "cow_nonaggression_pact", "RUS", "KAZ", "2005"))
                .isEqualTo("1");
        assertThat(Trial.value(found, "cow_entente", "RUS", "KAZ", "2005")).isEqualTo("1");
        assertThat(found.tally().rejected()).isEmpty();
    }
}
