-- The truth: the bytes of every journal line, append only. All other columns are an index of them.
CREATE TABLE IF NOT EXISTS journal (
    account UUID NOT NULL,
    sequence BIGINT NOT NULL,
    shard BIGINT NOT NULL,
    shard_sequence BIGINT NOT NULL,
    tape BIGINT NOT NULL,
    type TEXT NOT NULL,
    command UUID,
    subject UUID,
    line BYTEA NOT NULL,
    PRIMARY KEY (account, sequence)
);
