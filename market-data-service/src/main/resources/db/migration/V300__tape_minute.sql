-- The tape's archive: the lines of one minute of tape time, as they were, each ended by a newline, gzipped together.
CREATE TABLE IF NOT EXISTS tape_minute (
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    minute TIMESTAMPTZ NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    first_offset BIGINT NOT NULL,
    next_offset BIGINT NOT NULL,
    lines BYTEA NOT NULL,
    PRIMARY KEY (first_sequence)
);
