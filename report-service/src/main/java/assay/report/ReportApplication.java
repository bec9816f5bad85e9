package assay.report;

import io.micronaut.runtime.Micronaut;

/** The program that turns ended assessments into documents, statistics and leaderboards. */
final class ReportApplication {

    private ReportApplication() {}

    public static void main(String[] arguments) {
        Micronaut.run(ReportApplication.class, arguments);
    }
}
