package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Beginnings and ends of assessments. */
public sealed interface AssessmentAnnouncement extends Announcement {

    /** An assessment has its first account. */
    record Created(
            UUID assessment,
            @Spelled(Spelling.HASH) String pack,
            @Spelled(Spelling.NAME) String phase,
            @Spelled(Spelling.DECIMAL) String capital,
            @Spelled(Spelling.NAME) String currency)
            implements AssessmentAnnouncement {
        @Override
        public String topic() {
            return Topics.ASSESSMENT_CREATED;
        }
    }

    /** A phase's objectives are met; `next` is the account of the phase that follows, absent after the last. */
    record PhasePassed(
            UUID assessment,
            @Spelled(Spelling.NAME) String phase,
            @Nullable UUID next) implements AssessmentAnnouncement {
        @Override
        public String topic() {
            return Topics.PHASE_PASSED;
        }
    }

    /** The last phase is passed. */
    record Completed(UUID assessment) implements AssessmentAnnouncement {
        @Override
        public String topic() {
            return Topics.ASSESSMENT_COMPLETED;
        }
    }

    /** An assessment ended unpassed: failed, expired or given-up; `rule` names what was broken. */
    record Abandoned(
            UUID assessment,
            @Spelled(Spelling.NAME) String outcome,
            @Spelled(Spelling.NAME) @Nullable String rule) implements AssessmentAnnouncement {
        @Override
        public String topic() {
            return Topics.ASSESSMENT_ABANDONED;
        }
    }
}
