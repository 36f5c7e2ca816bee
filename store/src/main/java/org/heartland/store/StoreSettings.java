package org.heartland.store;

import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the database is opened: it loads nothing, reaches no network and no file but those named, and keeps within its memory. */
final class StoreSettings {
    /**
     * Joins are made as they are written, with the long table first: else the database, which cannot tell how many rows a text has, may keep the long
     * table in memory and change the order of its rows.
     */
    private static final String JOINS_AS_WRITTEN = "join_order,build_side_probe_side";

    private StoreSettings() {}

    /**
     * Settings for a file that is written; what does not fit into memory goes into a folder beside it.
     */
    static Properties of(String memory, Path file) {
        Properties settings = closed(memory);
        settings.setProperty("temp_directory", file.toAbsolutePath() + ".tmp");
        settings.setProperty("disabled_optimizers", JOINS_AS_WRITTEN);
        return settings;
    }

    /** Settings that allow nothing. */
    static Properties closed(String memory) {
        Properties settings = new Properties();
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("memory_limit", memory);
        settings.setProperty(
                "threads", Integer.toString(Math.min(4, Runtime.getRuntime().availableProcessors())));
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("lock_configuration", "true");
        return settings;
    }

    /** Paths as a list of the database. */
    static String list(Path... paths) {
        return Stream.of(paths).map(Sql::quoted).collect(Collectors.joining(", ", "[", "]"));
    }
}
