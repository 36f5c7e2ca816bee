package org.heartland.tools.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.citation.Cited;
import org.heartland.citation.Locator;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Observation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rows against the publishers' own files, where the folder of these is at hand beside the project. */
class AuditTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Path DATA = HOME.resolve("../shared/data");

    @TempDir
    private static Path small;

    private static Dossier dossier() {
        return Contributors.SHIPPED.read(HOME.resolve("dossiers/central-asia")).orThrow();
    }

    /** Two lines in the layout of the extract that the rows of product were read from, with figures of ours. */
    @BeforeAll
    static void write() throws IOException {
        Files.createDirectories(small.resolve("economy"));
        Files.createDirectories(small.resolve("states"));
        Files.writeString(
                small.resolve("states/crosswalk_cow_gw_iso.csv"),
                "cow_abb,cow_code,cow_name,from,to,gw,iso3,iso2,iso_numeric_m49,cameo,fips10_4\n");
        Files.writeString(
                small.resolve("economy/wdi_gdp_current_usd_datahub.csv"),
                "Country Name,Country Code,Year,Value\nKazakhstan,KAZ,1992,24917355000\nKazakhstan,KAZ,1993,1\n");
    }

    @Test
    void every_row_with_a_file_agrees_with_it() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the publishers' files are not at hand beside the project");
        Audit audit = Audit.of(dossier(), DATA);
        assertThat(audit.wrong()).isEmpty();
        assertThat(audit.unread()).isEmpty();
        assertThat(audit.count()).isGreaterThan(7_363);
    }

    private static Audit of(double value, int year, String locator) throws IOException {
        Dossier shipped = dossier();
        Observation product = shipped.observations().stream()
                .filter(row -> row.indicator().equals("gdp")
                        && row.receiver().equals("KAZ")
                        && row.from().getYear() == year)
                .findFirst()
                .orElseThrow();
        Cited<Double> cited = new Cited<>(value, product.value().source(), new Locator(locator));
        Observation changed = new Observation(
                product.indicator(),
                product.sender(),
                product.receiver(),
                product.from(),
                product.to(),
                cited,
                product.recordedOn(),
                product.at());
        return Audit.of(shipped, List.of(changed), small);
    }

    @Test
    void a_row_that_differs_is_wrong() throws IOException {
        assertThat(of(24917.355, 1992, "line 2").wrong()).isEmpty();
        assertThat(of(24917.355, 1992, "line 2").count()).isEqualTo(1);
        assertThat(of(24917.356, 1992, "line 2").wrong())
                .singleElement()
                .asString()
                .contains("24917.355 there and 24917.356 here");
        assertThat(of(24917.355, 1992, "line 3").wrong())
                .singleElement()
                .asString()
                .contains("the year is 1993 there and 1992 here");
        assertThat(of(24917.355, 1992, "line 9").wrong())
                .singleElement()
                .asString()
                .contains("has no record on line 9");
        assertThat(of(24917.355, 1992, "page 2").unread())
                .singleElement()
                .asString()
                .contains("page 2");
    }
}
