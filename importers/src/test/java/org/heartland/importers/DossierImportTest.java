package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Observation;
import org.heartland.dossier.read.Folder;
import org.heartland.importers.dossier.DossierImport;
import org.heartland.importers.dossier.ImportPlan;
import org.heartland.importers.dossier.ImportTarget;
import org.heartland.importers.dossier.SeriesChange;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import into the example dossier: what it writes, what a second one adds, and what a newer edition changes. */
class DossierImportTest {
    @TempDir
    Path temp;

    private SortedMap<String, byte[]> files =
            new TreeMap<>(Trial.get(Contributors.SHIPPED.folder(Trial.HOME.resolve("dossiers/example")))
                    .files());

    private Folder folder() {
        return Folder.ofBytes("example", files, Contributors.SHIPPED.parts());
    }

    private Dossier dossier() {
        return Trial.get(Contributors.SHIPPED.read(folder()));
    }

    private Read<ImportPlan> plan(String importer, String text, String published, boolean replace, String... measures)
            throws IOException {
        Path file = Files.writeString(temp.resolve("table.csv"), text, StandardCharsets.UTF_8);
        Dossier dossier = dossier();
        Set<String> receivers = new LinkedHashSet<>(dossier.identity().receivers());
        Set<String> own = new LinkedHashSet<>(receivers);
        own.addAll(dossier.identity().powers());
        ImportScope scope = new ImportScope(
                dossier.actors(), receivers, own, own, dossier.identity().period());
        ImportRequest request = new ImportRequest(
                Trial.get(Importers.shipped().find(importer)),
                List.of(file),
                List.of(measures),
                List.of(),
                null,
                published);
        List<Edition> editions = Trial.get(ImportRun.read(request, scope, (name, bytes) -> {}));
        return DossierImport.plan(
                folder(),
                dossier,
                editions,
                new ImportTarget(null, null, null, null, replace, LocalDate.of(2026, 1, 1)));
    }

    private SeriesChange importInto(String importer, String text, String published, boolean replace, String... measures)
            throws IOException {
        ImportPlan plan = Trial.get(plan(importer, text, published, replace, measures));
        files = new TreeMap<>(files);
        files.keySet().removeAll(plan.removed());
        plan.files().forEach((file, written) -> files.put(file, written.getBytes(StandardCharsets.UTF_8)));
        return plan.changes().get(0);
    }

    private static final String DELIVERIES = """
            recipient,supplier,delivery_year,tiv_delivery
            Ardenia,Nordavia,2019,10
            Ardenia,Nordavia,2020,20.5
            Ardenia,Zurania,2020,4
            Ardenia,France,2020,1
            Celdor,Nordavia,2021,2
            """;

    @Test
    void anImportIsCitedAndASecondOneAddsNothing() throws IOException {
        SeriesChange first = importInto("sipri_register", DELIVERIES, "2022-03-01", false);
        assertThat(first.added()).isEqualTo(5);
        List<Observation> rows = dossier().observations().stream()
                .filter(row -> row.indicator().equals("arms_tiv"))
                .toList();
        assertThat(rows).hasSize(5);
        assertThat(rows)
                .filteredOn(row -> row.sender().equals("NRD") && row.from().getYear() == 2020)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.value().value()).isEqualTo(20.5);
                    assertThat(row.value().source().id()).isEqualTo("sipri_register_2022_03_01");
                    assertThat(row.value().at().text()).isEqualTo("line 3");
                });
        SortedMap<String, byte[]> before = files;
        SeriesChange again = importInto("sipri_register", DELIVERIES, "2022-03-01", false);
        assertThat(again.isNothing()).isTrue();
        assertThat(again.same()).isEqualTo(5);
        assertThat(files.keySet()).isEqualTo(before.keySet());
        before.forEach((file, bytes) -> assertThat(files.get(file)).as(file).isEqualTo(bytes));
    }

    @Test
    void aNewerEditionShowsWhatItChanges() throws IOException {
        importInto("sipri_register", DELIVERIES, "2022-03-01", false);
        String newer =
                DELIVERIES.replace("2019,10", "2019,15").replace("Ardenia,Zurania,2020,4\n", "Brovia,Zurania,2021,7\n");
        SeriesChange change = importInto("sipri_register", newer, "2023-03-01", false);
        assertThat(change.against()).isEqualTo("sipri_register_2022_03_01");
        assertThat(change.added()).isEqualTo(1);
        assertThat(change.same()).isEqualTo(3);
        assertThat(change.changed()).containsExactly("NRD ARD 2019: 10 before, 15 now");
        assertThat(change.gone()).containsExactly("ZUR ARD 2020: 4");
        assertThat(files).containsKey("indicators/arms_tiv-sipri_register_2022_03_01.csv");
        importInto("sipri_register", newer, "2023-03-01", true);
        assertThat(files).doesNotContainKey("indicators/arms_tiv-sipri_register_2022_03_01.csv");
        assertThat(dossier().observations().stream()
                        .filter(row -> row.indicator().equals("arms_tiv"))
                        .map(row -> row.value().source().id()))
                .containsOnly("sipri_register_2023_03_01");
    }

    /** What a source codes year by year ends with its last year: nobody knows what came after. */
    @Test
    void aTieIsNotCarriedBeyondItsSource() throws IOException {
        files.put(
                "actors/codes.yaml",
                "- {id: SOU, name: Southside, kind: state, codes: {cow: 9990}}\n".getBytes(StandardCharsets.UTF_8));
        String atop =
                "statea,stateb,year,defense,offense,neutral,nonagg,consul\n9990,9011,2017,1,0,0,0,0\n9990,9011,2018,1,0,0,0,0\n";
        Path file = Files.writeString(temp.resolve("atop.csv"), atop);
        Dossier dossier = dossier();
        ImportScope scope = new ImportScope(
                dossier.actors(),
                Set.of("ARD"),
                Set.of("ARD"),
                Set.of("SOU"),
                new org.heartland.dossier.Years(2010, 2024));
        Edition edition = Trial.edition("atop", scope, List.of("defence_obligation"), file);
        ImportTarget target = new ImportTarget(null, null, null, null, false, LocalDate.of(2026, 1, 1));
        SortedMap<String, String> written = Trial.get(DossierImport.plan(folder(), dossier, List.of(edition), target))
                .files();
        assertThat(written.get("indicators/defence_obligation-atop_2024_12_31.csv"))
                .isEqualTo("sender,receiver,from,to,value,locator\nSOU,ARD,2017,2017,1,2\nSOU,ARD,2018,2018,1,3\n");
        assertThat(written.get("indicators/defence_obligation.yaml")).contains("locator: \"line {}, defense\"");
    }

    /** A dossier that would have problems is not written. */
    @Test
    void whatWouldBreakADossierIsRefused() throws IOException {
        files.put(
                "indicators/arms_tiv.yaml",
                "id: arms_tiv\nsays: tons\ndomain: security\nquantity: q\nreporter: r\nkind: flow\nunit: tons\n"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("indicators/arms_tiv.csv", "receiver,from,value,source,locator\n".getBytes(StandardCharsets.UTF_8));
        assertThat(plan("sipri_register", DELIVERIES, "2022-03-01", false).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what()).contains("in tons, and the figures are in million_TIV"));
    }
}
