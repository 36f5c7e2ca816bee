package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are opened as stores, and what is said of the others. */
class StoreOpeningTest {
    @TempDir
    private Path folder;

    private Path withTable(String name, String... commands) throws Exception {
        Path file = folder.resolve(name);
        try (Store open = StoreTrial.get(Store.openToWrite(file))) {
            for (String command : commands) {
                open.sql().run(command);
            }
        }
        return file;
    }

    @Test
    void a_store_of_a_newer_program_is_refused() throws Exception {
        Path file = withTable(
                "newer.duckdb",
                "CREATE TABLE heartland_store (version INTEGER NOT NULL)",
                "INSERT INTO heartland_store VALUES (99)");
        String sentence = "this store was written by a newer program: its layout is 99, and this program knows "
                + StoreLayout.NEWEST + "; use the newer program";
        assertThat(StoreTrial.problem(Store.open(file))).isEqualTo(sentence);
        Path table = StoreTrial.file(folder, "d.csv", StoreTrial.DELIVERIES);
        assertThat(StoreTrial.problem(StoreTrial.into(file, "sipri_register", table, "2024")))
                .isEqualTo(sentence);
    }

    /** The way forward, by the script of an invented fourth layout among the tests; and back it does not lead. */
    @Test
    void a_layout_leads_to_the_next_and_keeps_everything() throws Exception {
        Path store = folder.resolve("world.duckdb");
        StoreTrial.get(StoreTrial.into(
                store, "sipri_register", StoreTrial.file(folder, "d.csv", StoreTrial.DELIVERIES), "2024"));
        String all = "SELECT * FROM cited ORDER BY ALL";
        List<String> before = StoreTrial.ask(store, all);
        try (Store open = StoreTrial.get(Store.openToWrite(store))) {
            open.sql().run("BEGIN TRANSACTION");
            StoreLayout.migrate(open.sql(), 3, 4);
            open.sql().run("COMMIT");
            assertThat(StoreLayout.of(open.sql())).isEqualTo(4);
            assertThat(open.sql().rows(row -> row.getString(1), "SELECT colour FROM edition"))
                    .containsExactly("green");
            assertThat(open.sql().number("SELECT count(*) FROM cited")).isEqualTo(before.size());
        }
        assertThat(StoreTrial.problem(Store.open(store))).contains("its layout is 4, and this program knows 3");
    }

    /** A store of the second layout, in which each figure had a foreign key, with one figure. */
    @Test
    void figures_of_the_second_layout_are_kept() throws Exception {
        List<String> commands = new ArrayList<>();
        for (String script : List.of("schema-1.sql", "schema-2.sql")) {
            try (InputStream in = StoreLayout.class.getResourceAsStream(script)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\n", "");
                commands.addAll(List.of(text.split(";\\s*\n")));
            }
        }
        commands.addAll(List.of(
                "INSERT INTO data_set VALUES (1, 'd', false)",
                "INSERT INTO edition VALUES (1, 1, 'd_2024', DATE '2024-12-31', '2024', '', '', '', '', '', '', '', 'rows')",
                "INSERT INTO series VALUES (1, 1, 's', '', '', '', '', '', 'tons', '', false, false, 0)",
                "INSERT INTO actor VALUES (1, 'KAZ', '', ''), (2, 'RUS', '', '')",
                "INSERT INTO import_log VALUES (1, TIMESTAMP '2024-12-31 00:00:00', '', '', 1, 1, 1)",
                "INSERT INTO citation VALUES (7, 1, 1, 1, 'line {}')",
                "INSERT INTO figure VALUES (7, 2, 2, 1, DATE '2001-01-01', DATE '2001-12-31', 5)"));
        Path store = withTable("second.duckdb", commands.toArray(String[]::new));
        assertThat(StoreTrial.ask(store, "SELECT sender, receiver, value, source, locator FROM cited"))
                .containsExactly("RUS KAZ 5.0 d_2024 line 2");
        assertThat(StoreTrial.ask(store, "SELECT citation FROM figure_citation"))
                .containsExactly("7");
    }

    @Test
    void no_figure_can_be_written_without_a_citation_whoever_writes_it() throws Exception {
        Path store = folder.resolve("world.duckdb");
        Path table = StoreTrial.file(folder, "d.csv", StoreTrial.DELIVERIES);
        StoreTrial.get(StoreTrial.into(store, "sipri_register", table, "2024"));
        for (String command : List.of(
                "INSERT INTO figure SELECT * REPLACE (999 AS citation) FROM figure LIMIT 1",
                "INSERT INTO figure SELECT * REPLACE (NULL AS citation) FROM figure LIMIT 1",
                "UPDATE figure SET citation = 999",
                "DELETE FROM citation",
                "UPDATE citation SET locator = NULL",
                "UPDATE citation SET edition = 999")) {
            try (Store open = StoreTrial.get(Store.openToWrite(store))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> open.sql().run(command)))
                        .as(command)
                        .isInstanceOf(java.sql.SQLException.class)
                        .hasMessageContaining("onstraint");
            }
        }
    }

    @Test
    void what_is_no_store_is_refused() throws Exception {
        assertThat(StoreTrial.problem(Store.open(folder.resolve("none.duckdb"))))
                .startsWith("there is no such store; ");
        assertThat(StoreTrial.problem(
                        Store.open(Files.writeString(folder.resolve("text.duckdb"), "no store ".repeat(2000)))))
                .isEqualTo("this is no store that can be read; name a file that heartland import made");
        assertThat(StoreTrial.problem(Store.open(withTable("other.duckdb", "CREATE TABLE mine (a INTEGER)"))))
                .isEqualTo("this is a database with tables of another program; name another file");
        assertThat(StoreTrial.problem(Store.open(withTable("empty.duckdb")))).startsWith("this store is empty; ");
    }

    @Test
    void the_database_can_reach_no_other_file() throws Exception {
        Path secret = StoreTrial.file(folder, "secret.csv", "a\n1\n");
        Path store = folder.resolve("world.duckdb");
        StoreTrial.get(StoreTrial.into(
                store, "sipri_register", StoreTrial.file(folder, "d.csv", StoreTrial.DELIVERIES), "2024"));
        for (String command : new String[] {
            "SELECT * FROM read_csv('" + secret + "')",
            "SELECT * FROM '" + secret + "'",
            "SELECT * FROM glob('" + folder + "/*')",
            "SELECT content FROM read_text('/etc/hostname')",
            "COPY (SELECT 1) TO '" + folder.resolve("out.csv") + "'",
            "ATTACH '" + folder.resolve("other.duckdb") + "'",
            "INSTALL httpfs",
            "LOAD httpfs",
            "SET enable_external_access = true",
            "SET memory_limit = '100GB'",
            "DELETE FROM figure"
        }) {
            try (Store open = StoreTrial.get(Store.open(store))) {
                assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> open.sql().run(command)))
                        .as(command)
                        .isInstanceOf(java.sql.SQLException.class);
            }
        }
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }
}
