package org.heartland.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heartland.measure.table.MeasureOptions;
import org.heartland.measure.table.MeasureResult;
import org.heartland.measure.table.TableMeasure;
import org.heartland.measure.table.TableMeasures;
import org.heartland.measure.table.TableReader;
import org.heartland.problem.Inert;
import org.heartland.render.json.MeasureJson;
import org.heartland.render.text.MeasureText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code measure NAME TABLE.csv}: one measure on the user's own table, without a dossier. */
@Command(
        name = "measure",
        header = "Run one measure on your own table, without a dossier.",
        description = {
            "",
            "The measures and the columns of their tables:",
            "  concentration    partner,value,[kind]",
            "  similarity       partner,a,b,[weight]",
            "  specialisation   power,domain,value",
            "  cinc             the columns of the COW NMC file",
            "  rca              unit,sector,value",
            "  interdependence  state,partner,trade,total,[gdp]",
            "  armswindow       the columns of a dossier's observations",
            "  cohesion         member,year,point",
            "  brier            forecast,probability,came",
            "",
            "The table is CSV in UTF-8 with a header, its columns in any order; those in [ ]",
            "may be left out. `measure NAME` alone prints them. docs/measures.md says what",
            "every number means, with formula and publication.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  heartland measure concentration suppliers.csv",
            "  heartland measure similarity ties.csv --range 0..3 --json",
            "",
            "Exit: 0 done, 2 wrong use or a table with problems (all are listed).",
            ""
        })
final class MeasureCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The measure.")
    private @Nullable String name;

    @Parameters(index = "1", arity = "0..1", paramLabel = "TABLE.csv", description = "The table.")
    private @Nullable Path table;

    @Option(names = "--json", description = "Print JSON; what is undefined is null, with the reason under why.")
    private boolean json;

    @Option(
            names = "--range",
            paramLabel = "LOW..HIGH",
            description = "similarity: the lowest and highest value of the scale (default: those of the data).")
    private @Nullable String range;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli shows the help itself
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Optional<TableMeasure> measure = name == null ? Optional.empty() : TableMeasures.find(name);
        if (measure.isEmpty()) {
            return refuse(TableMeasures.missing(name));
        }
        TableMeasure chosen = measure.get();
        if (table == null) {
            return refuse("measure " + chosen.name() + " needs a table with the columns " + chosen.header());
        }
        Optional<MeasureOptions.Range> scale = range == null ? Optional.empty() : MeasureOptions.Range.findIn(range);
        if (range != null && !chosen.takesRange()) {
            return refuse("measure " + chosen.name() + " has no --range; leave it out");
        }
        if (range != null && scale.isEmpty()) {
            return refuse("--range is \"" + range + "\"; write the lowest and the highest value, such as 0..3");
        }
        MeasureOptions settings = scale.map(MeasureOptions::new).orElse(MeasureOptions.NONE);
        return Refusal.orList(
                TableReader.read(table, chosen.columns()).then(read -> chosen.run(read, settings)), this::show);
    }

    private int show(MeasureResult result) throws IOException {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        if (json) {
            MeasureJson.write(result, out);
        } else {
            MeasureText.write(result, out);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static int refuse(String why) {
        System.err.println(Inert.text(why));
        return ExitCode.WRONG;
    }
}
