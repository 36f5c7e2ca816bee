package org.heartland.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.render.file.WholeFiles;
import org.heartland.store.StoreContents;
import org.heartland.store.StorePartners;
import org.heartland.store.StoreQuality;
import org.heartland.store.StoreQuery;
import org.heartland.text.CsvText;
import org.jspecify.annotations.Nullable;

/** One run of {@code store}. */
final class StoreSession {
    private static final int OUTPUT_BUFFER = 1 << 16;

    private final StoreCommand asked;

    StoreSession(StoreCommand asked) {
        this.asked = asked;
    }

    int run() throws IOException {
        LocalDate day = day();
        String sql = asked.form.sql;
        Path parquet = asked.form.parquet;
        if (asked.about.shares || asked.about.concentration) {
            return partners(day);
        }
        if (sql != null) {
            return Refusal.orShow(query(sql), rows -> ExitCode.DONE);
        }
        if (parquet != null) {
            return parquet(day, parquet);
        }
        if (asked.about.quality) {
            return quality(day);
        }
        return Refusal.orShow(StoreContents.of(asked.store, day).then(this::chosen), this::show);
    }

    private int quality(LocalDate day) throws IOException {
        if (asked.form.csv) {
            throw WrongUse.because(asked.spec, "--csv is no form of --quality; leave it out, or write --json");
        }
        return Refusal.orShow(StoreQuality.of(asked.store, day, this::isWanted), found -> {
            if (asked.form.json) {
                QualityText.json(found, System.out);
            } else {
                QualityText.print(found, Integer.MAX_VALUE, System.out);
            }
            return ExitCode.DONE;
        });
    }

    /** True for DATA_SET/NAME if it is the series that is asked for, or if all are. */
    private boolean isWanted(String name) {
        String series = asked.series;
        return series == null || name.equals(series) || name.endsWith("/" + series);
    }

    /** Shares or concentration; a series without partners, or an unknown one, is said. */
    private int partners(LocalDate day) throws IOException {
        String option = asked.about.shares ? "--shares" : "--concentration";
        if (asked.form.json || asked.form.sql != null || asked.form.parquet != null) {
            throw WrongUse.because(asked.spec, option + " prints CSV; leave out --json, --sql and --parquet");
        }
        if (asked.series != null) {
            Read<StoreContents> known = StoreContents.of(asked.store, day).then(this::chosen);
            if (!known.problems().isEmpty()) {
                return Refusal.of(known.problems());
            }
        }
        try (Writer out = printed()) {
            PartnersTable table = new PartnersTable(new CsvText(out), asked.about.shares);
            return Refusal.orShow(StorePartners.each(asked.store, day, this::isWanted, table::row), states -> {
                if (states == 0) {
                    System.err.println("heartland: no series has figures by partner");
                }
                return ExitCode.DONE;
            });
        }
    }

    /** A writer to what is printed, which stays open when this is closed. */
    private static Writer printed() {
        OutputStreamWriter out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        return new BufferedWriter(out, OUTPUT_BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    private LocalDate day() {
        return asked.asOf == null ? StoreContents.LATEST : WrongUse.day(asked.spec, "--as-of", asked.asOf);
    }

    /** The series that is asked for, or all. */
    private Read<StoreContents> chosen(StoreContents contents) {
        List<StoreContents.HeldSeries> chosen = contents.series().stream()
                .filter(series -> asked.series == null
                        || asked.series.equals(series.name())
                        || asked.series.equals(series.dataSet() + "/" + series.name()))
                .toList();
        if (asked.series != null && chosen.isEmpty()) {
            List<String> names = contents.series().stream()
                    .map(StoreContents.HeldSeries::name)
                    .toList();
            return new Read.Bad<>(List.of(new Problem(
                    Place.of("--series"),
                    "the store has no series " + Inert.text(asked.series),
                    "heartland store " + asked.store + " lists them",
                    Near.to(asked.series, names))));
        }
        return new Read.Good<>(new StoreContents(contents.editions(), chosen));
    }

    private int show(StoreContents contents) throws IOException {
        if (asked.form.json) {
            StoreJson.write(contents, System.out);
        } else if (asked.form.csv) {
            try (Writer out = printed()) {
                StoreText.table(contents, new CsvText(out));
            }
        } else {
            text(contents);
        }
        return ExitCode.DONE;
    }

    private void text(StoreContents contents) {
        if (contents.editions().isEmpty()) {
            System.out.println("No edition in the store had been published by " + day() + ".");
        } else if (asked.series == null) {
            StoreText.print(contents, System.out);
        } else {
            StoreText.printStates(contents.series(), System.out);
        }
    }

    private Read<Long> query(String sql) throws IOException {
        try (Writer out = printed()) {
            CsvText table = new CsvText(out);
            return StoreQuery.ask(
                    asked.store,
                    sql,
                    cells -> table.row(cells.stream().map(StoreSession::cell).toList()));
        }
    }

    private static String cell(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private int parquet(LocalDate day, Path folder) throws IOException {
        String why = WholeFiles.inTheWay(folder);
        if (!why.isEmpty()) {
            throw WrongUse.because(asked.spec, "--parquet is " + folder + ", which " + why);
        }
        Read<List<String>> written =
                WholeFiles.fillFolder(folder, beside -> StoreQuery.parquet(asked.store, day, beside));
        return Refusal.orShow(written, left -> {
            System.out.println(
                    "Wrote figures.parquet, editions.parquet and series.parquet into " + Inert.text(folder.toString()));
            left.forEach(figures -> System.err.println("heartland: left out: " + figures));
            return ExitCode.DONE;
        });
    }
}
