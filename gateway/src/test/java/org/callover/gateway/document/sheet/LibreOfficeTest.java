package org.callover.gateway.document.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.callover.gateway.document.Paper;
import org.callover.gateway.document.SamplePapers;
import org.callover.gateway.document.opened.OpenedSheet;
import org.callover.gateway.document.opened.SpreadsheetFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spreadsheets as LibreOffice opens them. */
class LibreOfficeTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");

    /** Comma, quotation marks, UTF-8, every cell as it is shown, and every sheet as a file of its own. */
    private static final String AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1";

    private static final Map<String, Paper> PAPERS = Map.of(
            "sample", SamplePapers.everything(),
            "hostile", SamplePapers.saying("=1+1 & a  text_x0041_ \uD83D\uDE00"));

    @TempDir
    static Path folder;

    /** One start for all files, because a start takes long. */
    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(OFFICE), "LibreOffice is not installed: apt-get install libreoffice-calc-nogui");
        List<String> command = new ArrayList<>(List.of(
                OFFICE.toString(),
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                AS_CSV,
                "--outdir",
                folder.toString()));
        for (SpreadsheetFormat format : SpreadsheetFormat.values()) {
            for (Map.Entry<String, Paper> paper : PAPERS.entrySet()) {
                String name = "%s-%s.%s"
                        .formatted(paper.getKey(), format, format.name().toLowerCase(Locale.ROOT));
                Path file = Files.write(folder.resolve(name), format.bytes(paper.getValue()));
                command.add(file.toString());
            }
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        boolean isDone = office.waitFor(3, TimeUnit.MINUTES);
        office.destroyForcibly();
        assertThat(isDone).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void opensEverySheetWithTheSameValues(SpreadsheetFormat format) throws IOException {
        check("sample", format);
    }

    @ParameterizedTest
    @EnumSource
    void takesNoTextForAFormula(SpreadsheetFormat format) throws IOException {
        check("hostile", format);
    }

    private static void check(String paper, SpreadsheetFormat format) throws IOException {
        for (OpenedSheet sheet :
                format.opened(Objects.requireNonNull(PAPERS.get(paper))).sheets()) {
            Path file = folder.resolve("%s-%s-%s.csv".formatted(paper, format, sheet.name()));
            assertThat(shown(file))
                    .as(sheet.name())
                    .isEqualTo(sheet.rows().stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.shown().replace('\u2212', '-'))
                                    .toList())
                            .toList());
        }
    }

    /** What a sheet shows. A row of one cell has empty ones after it where other rows are longer. */
    private static List<List<String>> shown(Path file) throws IOException {
        try (Stream<CsvRecord> records = CsvReader.builder().ofCsvRecord(Files.readString(file)).stream()) {
            return records.map(record -> record.getFields().stream()
                            .filter(field -> !field.isEmpty())
                            .map(field -> field.replace('\u2212', '-'))
                            .toList())
                    .toList();
        }
    }
}
