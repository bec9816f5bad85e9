CREATE TABLE IF NOT EXISTS assessment_owner (
    assessment UUID NOT NULL,
    owner UUID NOT NULL,
    PRIMARY KEY (assessment)
);
