package assay.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import assay.report.LivedAccount;
import assay.report.document.Format;
import assay.report.document.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents say is what the journal says. */
class DocumentsTest {

    private static String text(byte[] pdf) throws IOException {
        return text(pdf, true);
    }

    /** The words of a PDF, line by line across the page or cell by cell as they were set. */
    private static String text(byte[] pdf, boolean byLine) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(byLine);
            return stripper.getText(document);
        }
    }

    private static List<String[]> cells(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                        .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                        .toArray(String[]::new))
                .toList();
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream().map(row -> new BigDecimal(row[column])).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void sumsOfTheCsvAreTheJournals(int trades) {
        var subject = Subjects.of(LivedAccount.trading(21, trades, Math.max(5, trades / 20)));
        var rows = cells(Format.CSV.write(ReportType.TRADE_HISTORY.about(subject, "")));
        assertThat(rows).hasSize(trades);
        assertThat(sum(rows, 8)).isEqualByComparingTo(subject.history().realised());
        assertThat(sum(rows, 9)).isEqualByComparingTo(subject.history().fees().negate());
        var facts = subject.history().facts();
        assertThat(facts.capital().add(sum(rows, 10)).subtract(subject.history().financing()))
                .isEqualByComparingTo(facts.balance());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void textOfThePdfIsTheJournals(int trades) throws IOException {
        var subject = Subjects.of(LivedAccount.trading(22, trades, Math.max(5, trades / 20)));
        var text = text(Format.PDF.write(ReportType.TRADE_HISTORY.about(subject, "")));
        var number = "(-?[0-9]+\\.[0-9]{2,8})";
        var row = Pattern.compile("(?m)^([0-9]+) (?:BTC|ETH)-USD (?:long|short) " + number + " " + number + " " + number
                + " .*?" + number + " " + number + " " + number + " ");
        var found = new ArrayList<BigDecimal[]>();
        row.matcher(text)
                .results()
                .forEach(each -> found.add(new BigDecimal[] {
                    new BigDecimal(each.group(5)), new BigDecimal(each.group(6)), new BigDecimal(each.group(7))
                }));
        assertThat(found).hasSize(trades);
        for (var i = 0; i < trades; i++) {
            var trade = subject.trades().get(i);
            assertThat(found.get(i)[0]).isEqualByComparingTo(trade.gross());
            assertThat(found.get(i)[1]).isEqualByComparingTo(trade.fees().negate());
            assertThat(found.get(i)[2]).isEqualByComparingTo(trade.net());
        }
        assertThat(text)
                .contains(
                        subject.history().facts().hash(),
                        subject.history().facts().id().toString())
                .contains(Value.amount(subject.history().facts().balance()).shown());
    }

    @ParameterizedTest
    @EnumSource(
            names = {"MONTHLY_STATEMENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void theSameHistoryMakesTheSameBytes(ReportType type) {
        var first = type.about(Subjects.of(LivedAccount.failing(23)), "");
        var second = type.about(Subjects.of(LivedAccount.failing(23)), "");
        for (var format : Format.values()) {
            assertThat(format.write(first)).as("%s", format).isEqualTo(format.write(second));
        }
    }

    @Test
    void complianceNamesEveryRuleAndEveryLineThatJudged() throws IOException {
        var subject = Subjects.of(LivedAccount.failing(24));
        var document = ReportType.COMPLIANCE_REPORT.about(subject, "");
        var text = text(Format.PDF.write(document), false).replaceAll("\\s", "");
        var csv = new String(Format.CSV.write(document), StandardCharsets.UTF_8);
        var html = new String(Format.HTML.write(document), StandardCharsets.UTF_8);
        for (var rule : subject.pack().phase(0).rules()) {
            assertThat(text).contains(rule.id());
        }
        assertThat(subject.history().moments())
                .extracting(moment -> moment.type())
                .contains("FloorTouched", "RuleViolated", "AccountFailed", "WarningRaised");
        for (var moment : subject.history().moments()) {
            assertThat(text).as(moment.type()).contains(moment.hash());
            assertThat(csv).contains(moment.hash());
            assertThat(html).contains(moment.hash());
        }
    }

    @Test
    void aMonthsMovementsLeadFromItsFirstToItsLastBalance() {
        var subject = Subjects.of(LivedAccount.trading(25, 400, 10));
        var rows = cells(Format.CSV.write(ReportType.MONTHLY_STATEMENT.about(subject, "2026-11")));
        var later = cells(Format.CSV.write(ReportType.MONTHLY_STATEMENT.about(subject, "2026-12")));
        var facts = subject.history().facts();
        assertThat(rows).isNotEmpty();
        assertThat(later).isNotEmpty();
        assertThat(facts.capital().add(sum(rows, 3)).add(sum(later, 3))).isEqualByComparingTo(facts.balance());
        assertThat(new BigDecimal(later.getLast()[4])).isEqualByComparingTo(facts.balance());
    }

    @Test
    void withoutASimulationTheReportSaysSo() throws IOException {
        var subject = Subjects.of(LivedAccount.failing(26));
        assertThat(text(Format.PDF.write(ReportType.RISK_ANALYSIS.about(subject, ""))))
                .contains("None stored");
    }
}
