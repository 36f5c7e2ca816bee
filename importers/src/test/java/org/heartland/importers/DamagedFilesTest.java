package org.heartland.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files end in counted rejections, or in one sentence. */
class DamagedFilesTest {
    private static final String HEAD = "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n";
    private static final String GOOD = "365,2000,1,1,1,1,1,1,0.05\n";

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Edition text(String text) throws IOException {
        return Trial.edition(
                "cow_nmc", Trial.centralAsia(), List.of(), file("nmc.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private String refused(String importer, Path file) {
        List<Problem> problems =
                Trial.read(importer, Trial.centralAsia(), List.of(), file).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).what();
    }

    @Test
    void cutRowsAndWrongNumbersOfColumnsAreCounted() throws IOException {
        Edition found = text(HEAD + GOOD + "365,2001,1,1\n365,2002,1,1,1,1,1,1,0.05,7,8\n");
        assertThat(found.figures()).hasSize(1);
        assertThat(Tally.sum(found.tally().rejected())).isEqualTo(2);
    }

    @Test
    void aQuotationMarkThatIsNotClosedCostsOneRow() throws IOException {
        Edition found = text(HEAD + "365,1999,\"1,1,1,1,1,1,0.04\n" + GOOD);
        assertThat(Trial.value(found, "nmc_cinc", "", "RUS", "2000")).isEqualTo("0.05");
        assertThat(Tally.sum(found.tally().rejected())).isEqualTo(1);
    }

    @Test
    void aFieldWithoutAnEndCostsOneRow() throws IOException {
        Edition found = text(HEAD + "365,1999," + "9".repeat(3_000_000) + ",1,1,1,1,1,0.04\n" + GOOD);
        assertThat(Trial.value(found, "nmc_cinc", "", "RUS", "2000")).isEqualTo("0.05");
        assertThat(Tally.sum(found.tally().rejected())).isEqualTo(1);
    }

    @Test
    void aCharacterWithTheNumberZeroIsRejected() throws IOException {
        Edition found = text(HEAD + "365,1999,\0,1,1,1,1,1,0.04\n" + GOOD);
        assertThat(found.tally().rejected()).containsOnlyKeys("a character with the number 0");
    }

    @Test
    void utf16IsRead() throws IOException {
        Path file = file("nmc.csv", (HEAD + GOOD).getBytes(StandardCharsets.UTF_16));
        assertThat(Trial.edition(null, Trial.centralAsia(), List.of(), file).figures())
                .hasSize(1);
        Path unmarked = file("nmc2.csv", (HEAD + GOOD).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Trial.edition(null, Trial.centralAsia(), List.of(), unmarked).figures())
                .hasSize(1);
    }

    @Test
    void oddYearsAndValuesAreRejectedWithTheirReasons() throws IOException {
        Edition found = text(HEAD + "365,0,1,1,1,1,1,1,0.05\n365,20010,1,1,1,1,1,1,0.05\n365,2002,1,1,1,1,1,1,abc\n"
                + "365,2003,1,1,1,1,1,1,1e999999999\n365,2004,1,1,1,1,1,1,-0.5\n,2005,1,1,1,1,1,1,0.05\n" + GOOD);
        assertThat(found.tally().rejected().keySet())
                .containsExactlyInAnyOrder(
                        "not a year, month or day", "not a number", "negative", "an actor that is not known");
        assertThat(Tally.sum(found.tally().rejected())).isEqualTo(6);
        assertThat(found.figures()).hasSize(1);
    }

    @Test
    void filesOfNoKindAreRefusedInOneSentence() throws IOException {
        assertThat(refused("cow_nmc", file("empty.csv", new byte[0]))).isEqualTo("this file is empty");
        assertThat(refused("cow_nmc", folder.resolve("none.csv"))).isEqualTo("there is no such file");
        assertThat(refused("cow_nmc", file("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))))
                .contains("this is a PDF");
        assertThat(refused("cow_nmc", file("cut.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})))
                .contains("damaged");
        assertThat(refused("cow_nmc", file("cut.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .contains("damaged");
        assertThat(refused("cow_nmc", file("other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .contains("no column");
        assertThat(refused(null, file("other2.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("no importer knows this layout");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("nmc.csv"));
            zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
            byte[] zeros = ("365,2000" + ",1".repeat(7) + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        assertThat(refused("cow_nmc", bomb)).contains("unpacks to more than");
    }

    /** Formulas count as what they last gave; an error, and a cell that says nothing, are no values. */
    @Test
    void cellsOfWorkbooksAreReadAsTheyAreStored() throws IOException {
        Path file = folder.resolve("acled.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("Sheet1");
            row(sheet, 0, "COUNTRY", "YEAR", "FATALITIES");
            row(sheet, 1, "Kazakhstan", 2019, 12.25);
            row(sheet, 2, "Kazakhstan", 2020, null).createCell(2).setCellFormula("10+5");
            row(sheet, 3, "Kazakhstan", 2021, null).createCell(2).setCellFormula("1/0");
            row(sheet, 4, "Kazakhstan", 2022, null);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        Edition found = Trial.edition(null, Trial.centralAsia(), List.of("fatalities"), file);
        assertThat(Trial.value(found, "fatalities", "", "KAZ", "2019")).isEqualTo("12.25");
        assertThat(Trial.value(found, "fatalities", "", "KAZ", "2020")).isEqualTo("15");
        assertThat(found.tally().rejected().get("not a number").figures()).isEqualTo(1);
        assertThat(found.tally().outOfScope().get("no value").figures()).isEqualTo(1);
    }

    private static XSSFRow row(XSSFSheet sheet, int number, Object... cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number value) {
                row.createCell(i).setCellValue(value.doubleValue());
            } else if (cells[i] != null) {
                row.createCell(i).setCellValue(String.valueOf(cells[i]));
            }
        }
        return row;
    }
}
