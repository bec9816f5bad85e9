package assay.contracts.announcement;

import assay.contracts.Topics;
import assay.contracts.form.Spelled;
import assay.contracts.form.Spelling;

/** Warnings, violations and published packs. */
public sealed interface RulesAnnouncement extends Announcement {

    /** A share of a rule's limit is used: 50, 80, 90 or 95 percent, once per anchor. */
    record WarningRaised(
            @Spelled(Spelling.NAME) String rule,
            int percent,
            @Spelled(Spelling.DECIMAL) String equity,
            @Spelled(Spelling.DECIMAL) String floor)
            implements RulesAnnouncement {
        @Override
        public String topic() {
            return Topics.WARNING_RAISED;
        }
    }

    /** A rule is broken for good; `touched` and `confirmed` are tape sequences. */
    record ViolationDetected(
            @Spelled(Spelling.NAME) String rule,
            @Spelled(Spelling.DECIMAL) String equity,
            @Spelled(Spelling.DECIMAL) String floor,
            long touched,
            long confirmed)
            implements RulesAnnouncement {
        @Override
        public String topic() {
            return Topics.VIOLATION_DETECTED;
        }
    }

    /** A pack can be bought from now on. */
    record PackPublished(
            @Spelled(Spelling.HASH) String pack,
            @Spelled(Spelling.NAME) String name,
            @Spelled(Spelling.NAME) String version)
            implements RulesAnnouncement {
        @Override
        public String topic() {
            return Topics.PACK_PUBLISHED;
        }
    }
}
