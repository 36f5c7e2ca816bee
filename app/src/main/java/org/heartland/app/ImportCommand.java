package org.heartland.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code import NAME FILE... --into WHERE}: brings publishers' own files into a dossier or a store. */
@Command(
        name = "import",
        header = "Bring a publisher's own file into a dossier (indicator, cited rows and source at once) or a store.",
        description = {
            "",
            "NAME is an importer (--list), a mapping file of yours (*.yaml, see docs/importing.md), or auto. Files are CSV with any separator, xlsx, xls, or a zip of CSVs. Every figure of a file is used, out of scope, or rejected with a reason; rejected rows are kept in the dossier's folder imports, or beside the store, to be mended and imported again. Without --into nothing is written: the counts say what would be.",
            ""
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland import --list                                     what can be imported",
            "  heartland import auto register.csv --into my-region         the importer is found by the layout",
            "  heartland import cow_nmc NMC-70-abridged.csv --into my-region --published 2024 --measure nmc_cinc",
            "  heartland import kaz_trade 2023.xls --into my-region --measure goods_exports --indicator exports",
            "  heartland import wdi wdi.csv --into my-region --unit persons --where \"Indicator Code=SP.POP.TOTL\"",
            "  heartland import cow_nmc NMC-70-abridged.csv --into world.duckdb   a store of all states and years",
            "  heartland import --draft new-office.xlsx > office.yaml      a mapping file to begin with",
            "  heartland import office.yaml new-office.xlsx --into my-region --published 2025-03-01",
            "",
            "Exit: 0 done (or nothing new), 2 wrong use, or files that cannot be imported.",
            ""
        })
final class ImportCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "NAME FILE", description = "The importer, and the files.")
    List<String> words = List.of();

    @Option(
            names = "--into",
            paramLabel = "WHERE",
            description =
                    "The folder of a dossier, or a store: a file that ends in .duckdb, which is made if it is not there. Default: nothing is written.")
    @Nullable
    Path into;

    @Option(names = "--list", description = "List the importers, or with the name of one its measures.")
    boolean list;

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "Print a mapping file for a table that no importer knows.")
    @Nullable
    Path draft;

    @Option(
            names = "--receivers",
            paramLabel = "A,B",
            split = ",",
            description = "The states that rows may be about. Default: the dossier's receivers.")
    List<String> receivers = List.of();

    @Option(
            names = "--partners",
            paramLabel = "C,D",
            split = ",",
            description =
                    "Partners to name beside those of the dossier, or all. Default: the dossier's states; others go into the rest.")
    List<String> partners = List.of();

    @Option(
            names = "--measure",
            paramLabel = "M,N",
            split = ",",
            description = "What to import of the file. Default: what is usual (--list NAME).")
    List<String> measures = List.of();

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            description = "The id of the indicator. Default: that of the measure.")
    @Nullable
    String indicator;

    @Option(
            names = "--where",
            paramLabel = "COLUMN=TEXT",
            description = "Only rows with this text in a column; /.../ is a pattern. May be repeated.")
    List<String> where = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "When the edition was published, if the file does not say so.")
    @Nullable
    String published;

    @Option(
            names = "--scale",
            paramLabel = "WORD",
            description =
                    "By what values are multiplied, if the file does not say so: units, thousands, millions or billions.")
    @Nullable
    String scale;

    @Option(
            names = "--unit",
            paramLabel = "UNIT",
            description = "The unit of the indicator, if the file does not say it.")
    @Nullable
    String unit;

    @Option(names = "--says", paramLabel = "TEXT", description = "What the indicator measures, in words.")
    @Nullable
    String says;

    @Option(
            names = "--domain",
            paramLabel = "ID",
            description = "The domain of the indicator. Default: that of the measure.")
    @Nullable
    String domain;

    @Option(names = "--json", description = "Print what became of the figures as JSON; the lines go to standard error.")
    boolean json;

    @Option(names = "--replace", description = "Take earlier editions of the indicator out.")
    boolean replace;

    @ParentCommand
    @Nullable
    Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (main != null) {
            main.liftUsualLimit();
        }
        if (list) {
            return ImportList.print(words.isEmpty() ? "" : words.get(0));
        }
        if (draft != null) {
            return ImportList.draft(draft);
        }
        if (words.isEmpty()) {
            throw WrongUse.because(
                    spec, "name an importer and a file, such as import auto table.csv; --list names the importers");
        }
        return new ImportSession(this).run();
    }
}
