-- What was judged: touches, warnings, pauses, verdicts, with the line that says so.
CREATE TABLE IF NOT EXISTS moment (
    account UUID NOT NULL,
    sequence BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    tape BIGINT NOT NULL,
    type TEXT NOT NULL,
    rule TEXT,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (account, sequence)
);
