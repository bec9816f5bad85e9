package assay.report;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The program that turns ended assessments into documents, statistics and leaderboards. */
@OpenAPIDefinition(info = @Info(title = "Assay reports", version = "1"))
final class ReportApplication {

    private ReportApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(ReportApplication.class, arguments);
    }
}
