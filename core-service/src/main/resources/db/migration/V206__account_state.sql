-- What an account comes to: its state and watch at the tape entry `folded`, covering its lines up to `sequence`. Folded from
-- journal and tape, never the other way round. An account that is awake may be behind its lines by a checkpoint.
CREATE TABLE IF NOT EXISTS account_state (
    account UUID NOT NULL PRIMARY KEY,
    shard BIGINT NOT NULL,
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    folded BIGINT NOT NULL,
    awake BOOLEAN NOT NULL,
    wake_at TIMESTAMPTZ,
    parked TEXT,
    state BYTEA NOT NULL
);
