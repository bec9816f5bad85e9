package assay.stream.feed;

import assay.contracts.Topics;
import assay.contracts.announcement.Announced;
import assay.contracts.announcement.ReportAnnouncement;
import assay.contracts.line.Fields;
import assay.contracts.line.Texts;
import java.util.UUID;

/** What an announcement of a report says to the person whose it is. */
record ReportEvents(UUID assessment, Told told) {

    /** The announcement of one of the two topics. */
    static ReportEvents of(String topic, byte[] bytes) {
        if (topic.equals(Topics.REPORT_READY)) {
            var announced = Announced.parse(ReportAnnouncement.Ready.class, bytes);
            var ready = (ReportAnnouncement.Ready) announced.body();
            return new ReportEvents(
                    ready.assessment(),
                    new Told(
                            announced.eventId(),
                            "ready",
                            data(announced, ready.report(), ready.assessment())
                                    .with("hash", ready.hash())
                                    .build()));
        }
        var announced = Announced.parse(ReportAnnouncement.Failed.class, bytes);
        var failed = (ReportAnnouncement.Failed) announced.body();
        return new ReportEvents(
                failed.assessment(),
                new Told(
                        announced.eventId(),
                        "failed",
                        data(announced, failed.report(), failed.assessment())
                                .with("code", failed.code())
                                .build()));
    }

    private static Fields.Builder data(Announced announced, UUID report, UUID assessment) {
        return Fields.with("at", Texts.instant(announced.at()))
                .with("report", report.toString())
                .with("assessment", assessment.toString());
    }
}
