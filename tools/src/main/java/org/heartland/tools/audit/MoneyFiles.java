package org.heartland.tools.audit;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.regex.Matcher;
import org.heartland.dossier.Observation;

/** Product, remittances, investment and Chinese finance. */
final class MoneyFiles {
    private static final String MILLION = "million_USD_nominal";
    private static final double TO_MILLIONS = 1e-6;
    private static final String PRODUCT = "economy/wdi_gdp_current_usd_datahub.csv";
    private static final String REMITTANCES = "economy/wdi_remittances_received_pct_gdp_1990-2020.csv";
    private static final String NEWER_REMITTANCES = "new/remittances_pct_gdp_KAZ_KGZ_TJK_UZB_2008-2024.csv";
    private static final String FINANCE = "finance/aiddata_gcdf3_cow_country_year.csv";
    private static final String DEALS = "finance/china_investments.csv";
    private static final String INVESTMENT =
            "new/dataset_2026-03-29T08_21_04.640359868Z_DEFAULT_INTEGRATION_IMF.STA_DIP_12.0.1.csv";

    private final RawFolder raw;
    private final States states;

    MoneyFiles(RawFolder raw, States states) {
        this.raw = raw;
        this.states = states;
    }

    void into(Rereadings all) {
        all.add(
                "wdi_gdp",
                "line (\\d+)",
                MILLION,
                (row, at) -> own(row, raw.line(PRODUCT, line(at)), 1, 2, 3) * TO_MILLIONS);
        all.add("wdi_remittances", "line (\\d+)", "%", (row, at) -> own(row, raw.line(REMITTANCES, line(at)), 0, 1, 3));
        all.add(
                "wdi_remittances_2026",
                "line (\\d+)",
                "%",
                (row, at) -> own(row, raw.line(NEWER_REMITTANCES, line(at)), 0, 2, 3));
        all.add("gcdf_3", "line (\\d+), sum of oda_adj oof_adj vof_adj", "million_USD_2021", this::finance);
        all.add("aei_cgit_2018", "lines ([\\d ]+)", MILLION, this::deals);
        all.add("imf_dip_2026", "line (\\d+)", MILLION, this::investment);
    }

    private static long line(Matcher at) {
        return Long.parseLong(at.group(1));
    }

    /** A state's own figure. */
    private static double own(Observation row, CsvRecord line, int state, int year, int value) {
        Mismatch.unlessSame("", row.sender(), "the sender");
        Mismatch.unlessSame(row.receiver(), line.getField(state), "the state");
        Mismatch.unlessOfYear(row, line.getField(year));
        return Double.parseDouble(line.getField(value));
    }

    private double finance(Observation row, Matcher at) {
        CsvRecord line = raw.line(FINANCE, line(at));
        Mismatch.unlessSame("CHN", row.sender(), "the sender");
        Mismatch.unless(states.isCow(row.receiver(), line.getField(0)), "the state is " + line.getField(0));
        Mismatch.unlessOfYear(row, line.getField(1));
        double sum = Double.parseDouble(line.getField(3))
                + Double.parseDouble(line.getField(5))
                + Double.parseDouble(line.getField(7));
        return sum * TO_MILLIONS;
    }

    private double deals(Observation row, Matcher at) {
        Mismatch.unlessSame("CHN", row.sender(), "the sender");
        return Arrays.stream(at.group(1).split(" "))
                .map(number -> raw.line(DEALS, Long.parseLong(number)))
                .mapToDouble(line -> {
                    Mismatch.unlessOfYear(row, line.getField(0));
                    states.mustBe(row.receiver(), line.getField(8));
                    return Double.parseDouble(line.getField(3));
                })
                .sum();
    }

    /** A position in millions, between the pair of the row, at the end of its year. */
    private double investment(Observation row, Matcher at) {
        CsvRecord line = raw.line(INVESTMENT, line(at));
        Mismatch.unlessSame("Millions", line.getField(13), "the scale");
        Mismatch.unlessSame(
                row.sender() + ", " + row.receiver(), line.getField(0) + ", " + line.getField(6), "the pair");
        boolean reported = row.indicator().equals("fdi_from_china");
        Mismatch.unlessSame(reported ? "O" : "SCC", line.getField(2), "the book");
        Mismatch.unlessOfYear(row, line.getField(10));
        return Double.parseDouble(line.getField(11));
    }
}
