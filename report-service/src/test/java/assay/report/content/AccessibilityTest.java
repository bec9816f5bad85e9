package assay.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import assay.report.LivedAccount;
import assay.report.document.Format;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Whoever has a page read out to him gets all of it: veraPDF holds every report against PDF/UA-1 (ISO 14289-1). */
class AccessibilityTest {
    private static final int CHECKS_LEAST = 500;

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static ValidationResult validated(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser);
        }
    }

    private static String scope(ReportType type) {
        return switch (type) {
            case MONTHLY_STATEMENT -> "2026-11";
            case CERTIFICATE -> "https://assay.example/certificates/1";
            case ASSESSMENT_SUMMARY, TRADE_HISTORY, PERFORMANCE_METRICS, RISK_ANALYSIS, COMPLIANCE_REPORT -> "";
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyReportIsPdfUa(ReportType type) throws Exception {
        for (var lived : List.of(LivedAccount.trading(31, 60, 6), LivedAccount.failing(32))) {
            var result = validated(Format.PDF.write(type.about(Subjects.of(lived), scope(type))));
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(CHECKS_LEAST);
        }
    }
}
