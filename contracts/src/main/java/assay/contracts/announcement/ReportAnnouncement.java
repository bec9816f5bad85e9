package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.UUID;

/** The life of a report. */
public sealed interface ReportAnnouncement extends Announcement {

    /** Someone wants a document about an assessment. */
    record Requested(
            UUID report,
            UUID assessment,
            @Spelled(Spelling.NAME) String document) implements ReportAnnouncement {
        @Override
        public String topic() {
            return Topics.REPORT_REQUESTED;
        }
    }

    /** The document can be fetched; `hash` is that of its bytes. */
    record Ready(
            UUID report,
            UUID assessment,
            @Spelled(Spelling.HASH) String hash) implements ReportAnnouncement {
        @Override
        public String topic() {
            return Topics.REPORT_READY;
        }
    }

    /** No document; `code` names why. */
    record Failed(
            UUID report,
            UUID assessment,
            @Spelled(Spelling.NAME) String code) implements ReportAnnouncement {
        @Override
        public String topic() {
            return Topics.REPORT_FAILED;
        }
    }
}
