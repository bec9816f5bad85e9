-- Signed heads of the tape, one a second of tape time, and where the log goes on behind each: readers start from these.
CREATE TABLE IF NOT EXISTS tape_head (
    segment BIGINT NOT NULL PRIMARY KEY,
    first_sequence BIGINT NOT NULL,
    last_sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    log_offset BIGINT NOT NULL,
    head BYTEA NOT NULL,
    signature BYTEA NOT NULL
);
