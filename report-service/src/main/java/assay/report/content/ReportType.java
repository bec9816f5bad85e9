package assay.report.content;

import assay.report.document.Block;
import assay.report.document.Document;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of reports. */
public enum ReportType {
    ASSESSMENT_SUMMARY("Assessment summary"),
    TRADE_HISTORY("Trade history"),
    PERFORMANCE_METRICS("Performance metrics"),
    RISK_ANALYSIS("Risk analysis"),
    COMPLIANCE_REPORT("Compliance report"),
    MONTHLY_STATEMENT("Monthly statement"),
    CERTIFICATE("Certificate");

    /** The captions of the tables that are a whole CSV. */
    private static final Map<ReportType, String> MAIN =
            Map.of(TRADE_HISTORY, TradeHistory.CAPTION, MONTHLY_STATEMENT, MonthlyStatement.CAPTION);

    private final String title;

    ReportType(String title) {
        this.title = title;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportType> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The report; {@code scope} is the month of a statement or the address of a certificate, empty for the others. */
    public Document about(Subject subject, String scope) {
        List<Block> blocks = switch (this) {
            case ASSESSMENT_SUMMARY -> AssessmentSummary.blocks(subject);
            case TRADE_HISTORY -> TradeHistory.blocks(subject);
            case PERFORMANCE_METRICS -> PerformanceMetrics.blocks(subject);
            case RISK_ANALYSIS -> RiskAnalysis.blocks(subject);
            case COMPLIANCE_REPORT -> ComplianceReport.blocks(subject);
            case MONTHLY_STATEMENT -> MonthlyStatement.blocks(subject, scope);
            case CERTIFICATE -> Certificate.blocks(subject, scope);
        };
        var facts = subject.history().facts();
        var main = MAIN.getOrDefault(this, "");
        var heading = scope.isEmpty() || this == CERTIFICATE ? title : title + " " + scope;
        return new Document(word(), heading, subject.footer(), facts.at(), facts.hash(), main, blocks);
    }
}
