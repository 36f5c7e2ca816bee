package org.heartland.importers.table;

/** The library for workbooks logs what no user of ours can act on. */
final class Quiet {
    private Quiet() {}

    /** Has its log go nowhere, instead of announcing on each start that nobody listens to it. */
    static void logs() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
    }
}
