-- One account for each phase of an assessment; what it comes to is in its journal.
CREATE TABLE IF NOT EXISTS assessment_account (
    assessment UUID NOT NULL,
    phase BIGINT NOT NULL,
    account UUID NOT NULL,
    opened TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (assessment, phase)
);
