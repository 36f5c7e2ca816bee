package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbench of a dossier that takes a series from a store: the same bytes as the command, also after the store has changed. */
class StoredWorkbenchTest {
    private static final String ASKED = "share(arms_tiv, NRD, ARD, 2020)";

    @TempDir
    private Path folder;

    /** Russia's and China's deliveries to Kazakhstan of 2020 in an invented table: 20.5 of 24.5, then 3.5 of 7.5. */
    @Test
    void a_page_has_the_figures_of_the_store_and_follows_it() throws Exception {
        Path dossier = Folders.example(
                folder.resolve("dossier"),
                text -> text.replace("iso3: ARD", "iso3: KAZ")
                        .replace("iso3: NRD", "iso3: RUS")
                        .replace("iso3: ZUR", "iso3: CHN"));
        Path store = folder.resolve("world.duckdb");
        imported("20.5", "2022-03-01", store);
        Files.writeString(dossier.resolve("indicators/arms_tiv.yaml"), """
                id: arms_tiv
                says: arms delivered
                domain: security
                quantity: arms delivered
                reporter: register
                kind: flow
                unit: million_TIV
                absent: unknown
                residual: [OTH]
                store: sipri_register/arms_tiv
                """);
        try (RunningWorkbench workbench = RunningWorkbench.of(dossier, store)) {
            String page = "figure.json?of=" + URLEncoder.encode(ASKED, StandardCharsets.UTF_8);
            String command = command(workbench, store);
            assertThat(command).contains("\"median\": 0.8367346938775511");
            assertThat(workbench.text(page, 200)).isEqualTo(command);
            imported("3.5", "2022-04-01", store);
            String after = command(workbench, store);
            assertThat(after).contains("\"median\": 0.4666666666666667");
            assertThat(awaited(workbench, page, command)).isEqualTo(after);
            assertThat(workbench.page("check").text()).doesNotContain("come from a store, and none is here");
        }
    }

    /** What a page says once it says something else than before. */
    private static String awaited(RunningWorkbench workbench, String page, String before) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            String now = workbench.text(page, 200);
            if (!now.equals(before)) {
                return now;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return before;
    }

    private static String command(RunningWorkbench workbench, Path store) {
        return workbench.command("assess", "--store", store.toString(), "--explain", ASKED, "--json");
    }

    private void imported(String value, String published, Path store) throws Exception {
        Path table = Files.writeString(folder.resolve("deliveries.csv"), """
                recipient,supplier,delivery_year,tiv_delivery
                Kazakhstan,Russia,2020,VALUE
                Kazakhstan,China,2020,4
                """.replace("VALUE", value));
        Printed.when(
                "import", "sipri_register", table.toString(), "--into", store.toString(), "--published", published);
    }
}
