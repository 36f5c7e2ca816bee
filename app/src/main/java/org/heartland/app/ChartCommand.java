package org.heartland.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.problem.Near;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.ChartTable;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.ChartsText;
import org.heartland.render.image.Raster;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code chart [DIR] [ID]}: a chart alone, or the list of charts. */
@Command(
        name = "chart",
        header =
                "One chart of a dossier as SVG, PNG or CSV, with its finding, sources and terms; or the list of charts.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland chart                                    the charts on Central Asia, with their findings",
            "  heartland chart economy-change --svg > trade.svg",
            "  heartland chart economy-change --png --lang ru -o trade.png",
            "  heartland chart dossiers/example security-range --csv",
            "",
            "Exit: 0 done; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class ChartCommand implements Callable<Integer> {
    private static final double SHARP = 2;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Main program;

    @Parameters(
            arity = "0..2",
            paramLabel = "DIR|ID",
            description = "The dossier's folder (default: the one on Central Asia), and the id of a chart.")
    private List<String> given = List.of();

    @ArgGroup
    private Form form = new Form();

    /** The form of a chart. */
    static final class Form {
        @Option(names = "--svg", description = "A picture in SVG, on standard output unless -o is given.")
        private boolean svg;

        @Option(
                names = "--png",
                description = "A picture in PNG, twice as many pixels as --width; to ID.png unless -o is given.")
        private boolean png;

        @Option(names = "--csv", description = "Its data, a row for each value.")
        private boolean csv;
    }

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "700",
            description = "Width of the picture in pixels, 300 to 2000. Default: ${DEFAULT-VALUE}.")
    private int width;

    @Option(names = "--dark", description = "For a dark background.")
    private boolean dark;

    @Option(names = "-o", paramLabel = "FILE", description = "Write to this file.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        if (width < 300 || width > 2000) {
            System.err.println("heartland: --width is 300 to 2000");
            return ExitCode.WRONG;
        }
        boolean isFolder = !given.isEmpty() && (given.size() == 2 || Files.isDirectory(Path.of(given.get(0))));
        Path folder = isFolder ? Path.of(given.get(0)) : DossierFolder.shipped();
        String id = given.size() > (isFolder ? 1 : 0) ? given.get(given.size() - 1) : "";
        return Refusal.orShow(
                StudyInWords.read(folder, language, program.deadline()),
                asked -> show(id, asked.study().assess(Part.ROLES, Part.HISTORIES), asked.words()));
    }

    private int show(String id, Assessment assessment, Words words) throws IOException {
        List<Chart> charts = new Charts(assessment, words).list();
        if (id.isEmpty()) {
            ChartsText.list(charts, System.out);
            return ExitCode.DONE;
        }
        Optional<Chart> asked =
                charts.stream().filter(chart -> chart.id().equals(id)).findFirst();
        List<String> near = Near.to(id, charts.stream().map(Chart::id).toList());
        return asked.isPresent()
                ? show(asked.get(), assessment, words)
                : Refusal.unknown("chart", id, near, "without an id they are listed");
    }

    private int show(Chart chart, Assessment assessment, Words words) throws IOException {
        if (form.png) {
            return png(chart);
        }
        String text = form.svg
                ? chart.alone(width, dark) + "\n"
                : form.csv ? ChartTable.of(chart, assessment, words) : ChartsText.of(chart);
        if (file != null) {
            return ExitCode.of(BriefFile.write("-o", text.getBytes(StandardCharsets.UTF_8), file));
        }
        System.out.print(text);
        return ExitCode.DONE;
    }

    private int png(Chart chart) throws IOException {
        try {
            byte[] image = Raster.png(chart.alone(width, dark), SHARP);
            return ExitCode.of(BriefFile.write("-o", image, file == null ? Path.of(chart.id() + ".png") : file));
        } catch (Raster.NoFontsException noFonts) {
            System.err.println(
                    "heartland: PNG needs fonts that Java can find (Debian: apt install fontconfig fonts-dejavu-core); --svg needs none");
            return ExitCode.WRONG;
        }
    }
}
