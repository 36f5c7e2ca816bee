package org.heartland.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.ChartTable;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.ChartsText;
import org.heartland.render.chart.Fragment;
import org.heartland.render.chart.Offer;
import org.heartland.render.image.Raster;
import org.heartland.render.json.ChartJson;
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
                "One chart of a dossier as SVG, PNG, HTML, CSV or JSON, of what you pick, with its finding, sources and terms; or the list of charts.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  heartland chart                                   the charts on Central Asia, with their findings",
            "  heartland chart economy-change --svg > trade.svg",
            "  heartland chart economy-change --png --lang ru -o trade.png",
            "  heartland chart dossiers/example security-range --csv",
            "  heartland chart economy-partners --states KGZ --to 2019 --svg > partners.svg",
            "  heartland chart economy-years --states UZB,KGZ --partners TUR,CHN --from 2010 --html -o all.html",
            "",
            "Exit: 0 done; 2 wrong use or a dossier with problems; 3 a fault of the program.",
            ""
        })
final class ChartCommand implements Callable<Integer> {
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

        @Option(
                names = "--html",
                description = "One file that stands on any server, to be shown in a frame of an article.")
        private boolean html;

        @Option(names = "--csv", description = "Its data, a row for each value.")
        private boolean csv;

        @Option(names = "--json", description = "Its data, with what can be picked; without an id the list of charts.")
        private boolean json;
    }

    @Mixin
    private final ChartPicks picks = new ChartPicks();

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

    @Mixin
    private final StoreOption store = new StoreOption();

    @Mixin
    private final StudyOptions options = new StudyOptions();

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
                StudyInWords.read(store.files(folder, options.asOf()), language, program.deadline(), options::study),
                asked -> show(id, asked.study().assess(Part.ROLES, Part.HISTORIES), asked.words()));
    }

    private int show(String id, Assessment assessment, Words words) throws IOException {
        Charts charts = new Charts(assessment, words);
        if (id.isEmpty()) {
            return list(charts);
        }
        Read<Offer> offer = picks.offer(id, charts);
        if (offer instanceof Read.Good<Offer> found) {
            Chart chart = found.value().drawn().apply(picks.selection());
            return Refusal.orShow(
                    Read.of(chart, withheld(chart, assessment)),
                    drawn -> show(drawn, found.value(), assessment, words));
        }
        offer.problems().forEach(problem -> System.err.println("heartland: " + problem.what()));
        return ExitCode.WRONG;
    }

    /** Why the chart may not be published in a form that is; the text on a screen is not. */
    private List<Problem> withheld(Chart chart, Assessment assessment) {
        boolean rows = form.csv || form.json;
        return rows || form.svg || form.png || form.html ? chart.withheld(assessment, rows) : List.of();
    }

    private int list(Charts charts) throws IOException {
        List<Chart> all = charts.list();
        if (form.json) {
            ChartJson.list(charts.offers(), all, System.out);
        } else {
            ChartsText.list(all, System.out);
        }
        return ExitCode.DONE;
    }

    private int show(Chart chart, Offer offer, Assessment assessment, Words words) throws IOException {
        if (form.png) {
            try {
                byte[] image = Raster.png(chart.alone(width, dark), Raster.SHARP);
                return written(image, file == null ? Path.of(chart.id() + ".png") : file);
            } catch (Raster.NoFontsException noFonts) {
                System.err.println(
                        "heartland: PNG needs fonts that Java can find (Debian: apt install fontconfig fonts-dejavu-core); --svg needs none");
                return ExitCode.WRONG;
            }
        }
        byte[] bytes = bytes(chart, offer, assessment, words);
        if (file != null) {
            return written(bytes, file);
        }
        System.out.write(bytes);
        System.out.flush();
        return ExitCode.DONE;
    }

    private byte[] bytes(Chart chart, Offer offer, Assessment assessment, Words words) throws IOException {
        if (form.json) {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ChartJson.write(chart, offer, assessment, json);
            return json.toByteArray();
        }
        String text = form.svg
                ? chart.alone(width, dark) + "\n"
                : form.html
                        ? Fragment.html(chart, assessment, words)
                        : form.csv ? ChartTable.of(chart, assessment, words) : ChartsText.of(chart);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int written(byte[] bytes, Path file) {
        return ExitCode.of(BriefFile.write("-o", bytes, file));
    }
}
